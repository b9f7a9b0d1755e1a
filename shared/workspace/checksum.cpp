#include "shared/workspace/checksum.hpp"

#include <array>

namespace kumppani {

namespace {

constexpr std::array<std::uint32_t, 256> remainders() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = rest & 1 ? rest >> 1 ^ 0xEDB88320u : rest >> 1;
        table[byte] = rest;
    }
    return table;
}

} // namespace

std::uint32_t checksum(std::string_view bytes, std::uint32_t before) {
    static constexpr auto table = remainders();
    std::uint32_t rest = ~before;
    for (const char c : bytes)
        rest = rest >> 8 ^ table[(rest ^ static_cast<unsigned char>(c)) & 0xFF];
    return ~rest;
}

std::string written_checksum(std::uint32_t checksum) {
    std::string text(8, '0');
    for (auto place = text.rbegin(); place != text.rend(); ++place, checksum >>= 4)
        *place = "0123456789abcdef"[checksum & 15];
    return text;
}

} // namespace kumppani
