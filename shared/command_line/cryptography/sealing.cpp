#include "shared/command_line/cryptography/sealing.hpp"

#include "shared/command_line/cryptography/deflate.hpp"

#include <limits>
#include <memory>
#include <new>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace kumppani::command_line {

namespace {

constexpr std::size_t key_size = 32;

struct Free {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, Free>;

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// A secret, wiped from memory when it is done with.
class Key {
public:
    explicit Key(std::string bytes) : bytes_(std::move(bytes)) {}
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    ~Key() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }

    const unsigned char* data() const { return bytes_of(std::string_view(bytes_)); }
    std::string_view bytes() const { return bytes_; }
    explicit operator bool() const { return bytes_.size() == key_size; }

private:
    std::string bytes_;
};

std::string key_of_password(std::string_view password, std::string_view salt, std::uint32_t iterations) {
    std::string key(key_size, '\0');
    const bool made = PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), bytes_of(salt),
                                        static_cast<int>(salt.size()), static_cast<int>(iterations),
                                        EVP_sha512(), static_cast<int>(key.size()), bytes_of(key)) == 1;
    return made ? key : std::string();
}

/// AES Key Wrap (RFC 3394) in either direction; empty where the check fails that goes along with the key.
std::string key_wrap(const Key& by, std::string_view key, bool wrap) {
    const Context context(EVP_CIPHER_CTX_new());
    if (!context) return {};
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    std::string result(key.size() + 16, '\0');
    int size = 0;
    if (EVP_CipherInit_ex(context.get(), EVP_aes_256_wrap(), nullptr, by.data(), nullptr, wrap ? 1 : 0) !=
            1 ||
        EVP_CipherUpdate(context.get(), bytes_of(result), &size, bytes_of(key),
                         static_cast<int>(key.size())) != 1)
        return {};
    result.resize(static_cast<std::size_t>(size));
    return result;
}

/// AES-GCM with what it authenticates beside the text; ready for the text.
Context gcm(const Key& key, std::string_view nonce, std::string_view authenticated, bool encrypt) {
    Context context(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool ready = context && nonce.size() == nonce_size &&
                       EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(),
                                         bytes_of(nonce), encrypt ? 1 : 0) == 1 &&
                       EVP_CipherUpdate(context.get(), nullptr, &size, bytes_of(authenticated),
                                        static_cast<int>(authenticated.size())) == 1;
    return ready ? std::move(context) : nullptr;
}

/// One call takes at most so much; files are far smaller.
bool fits(std::string_view text) { return text.size() <= std::size_t{std::numeric_limits<int>::max()}; }

bool run(EVP_CIPHER_CTX* context, std::string_view from, std::string& to) {
    to.resize(from.size());
    int size = 0;
    return from.empty() ||
           EVP_CipherUpdate(context, bytes_of(to), &size, bytes_of(from), static_cast<int>(from.size())) == 1;
}

std::optional<std::string> decrypted(const OpenOrder& order, const Key& key) {
    const Context context = gcm(key, order.nonce, order.authenticated, false);
    std::string plain, tag = order.tag;
    int size = 0;
    if (!context || tag.size() != tag_size || !run(context.get(), order.ciphertext, plain) ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tag_size, tag.data()) != 1 ||
        EVP_CipherFinal_ex(context.get(), nullptr, &size) != 1)
        return std::nullopt;
    return plain;
}

Sealed sealed(const SealOrder& order) {
    const Key password_key(key_of_password(order.password, order.salt, order.iterations)),
        key(random_bytes(key_size));
    const auto content = deflated(order.content);
    if (!password_key || !key || !content || !fits(*content) || !fits(order.authenticated)) return {};
    Sealed sealed{true,
                  key_wrap(password_key, key.bytes(), true),
                  random_bytes(nonce_size),
                  {},
                  std::string(tag_size, '\0')};
    const Context context = gcm(key, sealed.nonce, order.authenticated, true);
    int size = 0;
    const bool done =
        context && sealed.wrapped_key.size() == wrapped_key_size &&
        run(context.get(), *content, sealed.ciphertext) &&
        EVP_CipherFinal_ex(context.get(), nullptr, &size) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tag_size, sealed.tag.data()) == 1;
    return done ? sealed : Sealed{};
}

Unsealed opened(const OpenOrder& order) {
    if (!fits(order.ciphertext) || !fits(order.authenticated)) return {Opening::too_large, {}};
    const Key password_key(key_of_password(order.password, order.salt, order.iterations));
    if (!password_key) return {};
    const Key key(key_wrap(password_key, order.wrapped_key, false));
    if (!key) return {Opening::wrong_password, {}};
    auto content = decrypted(order, key);
    if (!content) return {Opening::changed, {}};
    if (!order.deflated) {
        if (content->size() > order.most) return {Opening::too_large, {}};
        return {Opening::opened, std::move(*content)};
    }
    Inflated whole = inflated(*content, order.most);
    if (whole.end == Inflated::End::whole) return {Opening::opened, std::move(whole.bytes)};
    return {whole.end == Inflated::End::too_large ? Opening::too_large : Opening::not_deflated, {}};
}

} // namespace

Sealed seal(const SealOrder& order) try { return sealed(order); } catch (const std::bad_alloc&) {
    return {};
}

Unsealed open_sealed(const OpenOrder& order) try { return opened(order); } catch (const std::bad_alloc&) {
    return {};
}

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    return RAND_bytes(bytes_of(bytes), static_cast<int>(count)) == 1 ? bytes : std::string();
}

} // namespace kumppani::command_line
