#include "shared/sealed/base64url.hpp"
#include "shared/sealed/sealing.hpp"
#include "tests/fuzz/json_mutator.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/fuzz/told.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

// Any bytes are an envelope or refused. One that is read asks for nothing beyond the bounds of the key's
// derivation, and written again is read as the same. So that mutations reach the header, an input may hold it
// as an object: it is made base64url here.

namespace {

using namespace kumppani;
using fuzz::require;

std::string with_header_encoded(std::string_view bytes) {
    const auto json = nlohmann::json::parse(bytes, nullptr, false);
    if (!json.is_object() || !json.contains("protected") || !json["protected"].is_object())
        return std::string(bytes);
    auto file = json;
    file["protected"] =
        base64url(json["protected"].dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return file.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void check(const Envelope& envelope) {
    require(envelope.iterations >= least_iterations && envelope.iterations <= most_iterations,
            "rounds are bounded");
    require(envelope.salt.size() >= least_salt_size && envelope.salt.size() <= most_salt_size,
            "the salt is bounded");
    require(envelope.wrapped_key.size() == wrapped_key_size && envelope.nonce.size() == nonce_size &&
                envelope.tag.size() == tag_size,
            "the parts are as long as they must be");
    const OpenOrder order = open_order(envelope, "password");
    require(order.most == 100'000'000, "the content is bounded");

    Envelope ours = envelope;
    ours.authenticated = sealing_header(envelope.salt);
    ours.iterations = sealing_iterations;
    ours.deflated = true;
    const std::string written = write_envelope(ours);
    require(is_sealed(written), "what we seal is known as sealed");
    const auto again = read_envelope(written);
    require(std::holds_alternative<Envelope>(again) && std::get<Envelope>(again) == ours,
            "what is written is read as it was");
}

void check_base64url(std::string_view bytes) {
    require(from_base64url(base64url(bytes)) == bytes, "base64url loses nothing");
    if (const auto read = from_base64url(bytes))
        require(base64url(*read) == bytes, "base64url has one way of writing");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check_base64url(bytes);
    is_sealed(bytes);
    const auto result = read_envelope(with_header_encoded(bytes));
    if (const auto* envelope = std::get_if<Envelope>(&result))
        check(*envelope);
    else
        fuzz::check_told(std::get<std::vector<Problem>>(result));
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
    if (seed % 2) {
        const std::string changed = fuzz::mutated_json({reinterpret_cast<const char*>(data), size}, seed);
        if (!changed.empty() && changed.size() <= most) {
            std::memcpy(data, changed.data(), changed.size());
            return changed.size();
        }
    }
    return LLVMFuzzerMutate(data, size, most);
}
