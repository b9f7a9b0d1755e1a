#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace kumppani {

/// Of a password that we seal with, in characters: whoever has the file can try at leisure. Any opens.
inline constexpr std::size_t shortest_password = 12;

/// A password as it is used: without spaces around it, which come along when it is copied; otherwise as
/// typed.
std::string_view trimmed_password(std::string_view typed);

bool is_long_enough(std::string_view password);

/// Words of the passphrases that we offer: of 1 296 words six are one of 2 to the power of 62.
inline constexpr std::size_t passphrase_length = 6;
std::size_t passphrase_choices(); ///< words to choose from

/// Six words with spaces between, each as likely as the others: "kanto hylje tuohi ...". `random` gives 64
/// bits from the system's own source of randomness.
std::string new_passphrase(const std::function<std::uint64_t()>& random);

} // namespace kumppani
