#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// Base64url without padding, as in JOSE (RFC 7515, section 2).
std::string base64url(std::string_view bytes);

/// The bytes that a text stands for; nothing where it is not what base64url writes: padded, broken into
/// lines, of an impossible length, with other characters, or with bits set behind the last byte.
std::optional<std::string> from_base64url(std::string_view text);

} // namespace kumppani
