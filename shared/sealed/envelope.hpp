#pragma once

#include "shared/bundle/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kumppani {

/// How often the password is hashed: what we write, and what we read from others. Fewer protects too little;
/// more would keep the reader's machine busy for as long as a stranger likes.
inline constexpr std::uint32_t sealing_iterations = 600'000;
inline constexpr std::uint32_t least_iterations = 100'000;
inline constexpr std::uint32_t most_iterations = 2'000'000;

// Sizes in bytes.
inline constexpr std::size_t sealing_salt_size = 16;
inline constexpr std::size_t least_salt_size = 8; // RFC 7518, section 4.8.1.1
inline constexpr std::size_t most_salt_size = 1024;
inline constexpr std::size_t wrapped_key_size = 40; // 256 bits and what AES Key Wrap adds to them (RFC 3394)
inline constexpr std::size_t nonce_size = 12;
inline constexpr std::size_t tag_size = 16;

/// What a sealed file holds: shared/sealed/SEALED.md. Everything is bytes, not their base64url.
struct Envelope {
    std::string authenticated;    ///< the protected header as it stands in the file: the tag covers it
    std::string salt;             ///< p2s
    std::uint32_t iterations = 0; ///< p2c
    std::string wrapped_key;      ///< the content's key under the password's
    std::string nonce;            ///< "iv"
    std::string ciphertext, tag;
    bool deflated = true;

    bool operator==(const Envelope&) const = default;
};

/// Whether a file says of itself that it is sealed: it is JSON with a member that JWE has and a bundle has
/// not. Looks no further than to the first member that decides. What follows may still be damaged.
bool is_sealed(std::string_view bytes);

/// What read_bundle says of a sealed file.
Problem sealed_file();

/// The envelope in the bytes of a sealed file, or all that is wrong with it. Never throws. Accepts any JWE in
/// JSON, flattened or general, for one recipient and with the algorithms that we write; compressed or not.
std::variant<Envelope, std::vector<Problem>> read_envelope(std::string_view bytes);

/// The protected header of a file that we seal, as it stands there.
std::string sealing_header(std::string_view salt);

/// The bytes of a sealed file: UTF-8 JSON, a member a line. The header is what sealing_header gave.
std::string write_envelope(const Envelope& envelope);

} // namespace kumppani
