#include "shared/sealed/sealing.hpp"

#include "shared/bundle/bundle.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

// RFC 7518, section 4.8.1.1: the algorithm's name and a zero go before what the file says.
std::string derivation_salt(std::string_view salt) {
    using namespace std::string_literals;
    return "PBES2-HS512+A256KW\0"s.append(salt);
}

} // namespace

SealOrder seal_order(std::string_view password, std::string_view random, std::string content) {
    return {std::string(password), derivation_salt(random), sealing_iterations, sealing_header(random),
            std::move(content)};
}

std::string sealed_file_of(const SealOrder& order, const Sealed& sealed) {
    if (!sealed.done) return {};
    return write_envelope({.authenticated = order.authenticated,
                           .salt = {},
                           .iterations = order.iterations,
                           .wrapped_key = sealed.wrapped_key,
                           .nonce = sealed.nonce,
                           .ciphertext = sealed.ciphertext,
                           .tag = sealed.tag});
}

OpenOrder open_order(const Envelope& envelope, std::string_view password) {
    return {.password = std::string(password),
            .salt = derivation_salt(envelope.salt),
            .iterations = envelope.iterations,
            .wrapped_key = envelope.wrapped_key,
            .nonce = envelope.nonce,
            .authenticated = envelope.authenticated,
            .ciphertext = envelope.ciphertext,
            .tag = envelope.tag,
            .deflated = envelope.deflated,
            .most = largest_bundle};
}

Problem problem_of(Opening failure) {
    switch (failure) {
    case Opening::wrong_password:
        return {"", {Word::sealed_wrong_password, {}}, {Word::allowed_password, {}}};
    case Opening::changed:
        return {"", {Word::sealed_changed, {}}, {Word::allowed_sealed_anew, {}}};
    case Opening::not_deflated:
        return {"", {Word::sealed_not_deflated, {}}, {Word::allowed_sealed_anew, {}}};
    case Opening::too_large:
        return {"", {Word::sealed_too_large, {}}, too_large(0).allowed};
    case Opening::opened:
    case Opening::impossible:
        break;
    }
    return {"", {Word::sealed_impossible, {}}, {Word::allowed_possible, {}}};
}

} // namespace kumppani
