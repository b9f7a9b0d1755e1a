#include "shared/sealed/envelope.hpp"

#include "shared/sealed/base64url.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF", blanks = " \n\r\t";

// Every JWE in JSON has one of the former, every bundle one of the latter.
constexpr std::array<std::string_view, 4> of_envelopes{"ciphertext", "encrypted_key", "protected",
                                                       "recipients"};
constexpr std::array<std::string_view, 3> of_bundles{"format", "records", "schema"};

template <class Names>
bool among(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Walks along the names of a document's own members without reading what they hold.
class Names {
public:
    explicit Names(std::string_view json) : rest_(json) {}

    /// The next name as it is written; an empty view at the end.
    std::string_view next() {
        while (!rest_.empty()) {
            const char character = rest_.front();
            rest_.remove_prefix(1);
            if (character == '"') {
                const std::string_view text = string();
                if (depth_ == 1 && at_name_) return at_name_ = false, text;
            } else if (character == '{' || character == '[') {
                ++depth_;
                at_name_ = character == '{';
            } else if (character == '}' || character == ']') {
                --depth_;
            } else if (character == ',') {
                at_name_ =
                    true; // within arrays too: only depth 1 counts, and there is the document, an object
            }
            if (depth_ < 1) break;
        }
        return {};
    }

private:
    std::string_view string() {
        std::size_t end = 0;
        while (end < rest_.size() && rest_[end] != '"')
            end += rest_[end] == '\\' ? 2 : 1;
        const std::string_view text = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return text;
    }

    std::string_view rest_;
    std::size_t depth_ = 0;
    bool at_name_ = false;
};

} // namespace

bool is_sealed(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size()));
    if (!bytes.starts_with('{')) return false;
    Names names(bytes);
    for (std::string_view name = names.next(); name.data(); name = names.next()) {
        if (among(of_envelopes, name)) return true;
        if (among(of_bundles, name)) return false;
    }
    return false;
}

Problem sealed_file() { return {"", {Word::bundle_sealed, {}}, {Word::allowed_opened, {}}}; }

std::string sealing_header(std::string_view salt) {
    return base64url(R"({"alg":"PBES2-HS512+A256KW","enc":"A256GCM","p2c":)" +
                     std::to_string(sealing_iterations) + R"(,"p2s":")" + base64url(salt) +
                     R"(","zip":"DEF"})");
}

// The members are base64url or made of it: none needs escapes.
std::string write_envelope(const Envelope& envelope) {
    std::string json = "{\n  \"ciphertext\": \"";
    json.reserve(envelope.ciphertext.size() / 3 * 4 + 1000);
    json += base64url(envelope.ciphertext);
    const auto member = [&](std::string_view name, std::string_view text) {
        json.append("\",\n  \"").append(name).append("\": \"").append(text);
    };
    member("encrypted_key", base64url(envelope.wrapped_key));
    member("iv", base64url(envelope.nonce));
    member("protected", envelope.authenticated);
    member("tag", base64url(envelope.tag));
    return json += "\"\n}\n";
}

} // namespace kumppani
