#pragma once

#include "shared/sealed/envelope.hpp"

#include <string>
#include <string_view>

/// What is asked of whoever has the cryptography (WebCrypto in the page, OpenSSL on the command line), and
/// what the answers mean. All strings are bytes.
namespace kumppani {

/// Deflate `content`, make a key for it, encrypt it by that key, and the key by one made of the password.
struct SealOrder {
    std::string password;
    std::string salt; ///< for PBKDF2 with HMAC-SHA-512, as RFC 7518 makes it of p2s
    std::uint32_t iterations = 0;
    std::string authenticated; ///< additional data of AES-GCM
    std::string content;
};

struct Sealed {
    bool done = false; ///< false: the cryptography is not to be had here; the rest is empty
    std::string wrapped_key, nonce, ciphertext, tag;
};

/// The reverse.
struct OpenOrder {
    std::string password;
    std::string salt;
    std::uint32_t iterations = 0;
    std::string wrapped_key, nonce, authenticated, ciphertext, tag;
    bool deflated = true;
    std::size_t most = 0; ///< larger content is not to be made: a small file could fill all memory
};

/// How far opening came. The order is known to web/page/sealing.js.
enum class Opening : std::uint8_t {
    opened,
    wrong_password, ///< the key could not be unwrapped: the password is another, or the wrapped key was
                    ///< changed
    changed,      ///< the key is right and the tag is not: header, content or tag were changed after sealing
    not_deflated, ///< sealed as it is, but its content is not compressed as its header says
    too_large,
    impossible ///< the cryptography is not to be had here, or there is no memory for it
};

struct Unsealed {
    Opening how = Opening::impossible;
    std::string content;
};

/// `random`: sealing_salt_size bytes, never used before.
SealOrder seal_order(std::string_view password, std::string_view random, std::string content);

/// The sealed file; nothing where sealing was impossible.
std::string sealed_file_of(const SealOrder& order, const Sealed& sealed);

OpenOrder open_order(const Envelope& envelope, std::string_view password);

/// What to tell of an opening that failed; of a wrong password too.
Problem problem_of(Opening failure);

} // namespace kumppani
