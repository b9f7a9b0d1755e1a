#pragma once

#include "shared/sealed/sealing.hpp"

/// Sealing and opening by this machine's own libraries: OpenSSL's libcrypto and zlib. What
/// web/page/sealing.js does in the page. Each takes about half a second for the password.
namespace kumppani::command_line {

Sealed seal(const SealOrder& order);

Unsealed open_sealed(const OpenOrder& order);

/// Bytes from the system's own source of randomness; empty where it gives none.
std::string random_bytes(std::size_t count);

} // namespace kumppani::command_line
