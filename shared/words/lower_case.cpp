#include "shared/words/lower_case.hpp"

namespace kumppani {

std::string lower_case(std::string_view text) {
    std::string result;
    bool latin_1 = false; // the byte before began a letter from À on
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // Second bytes of À to Þ; of × (0x97) there is no small one.
        const bool capital = latin_1 ? byte >= 0x80 && byte <= 0x9E && byte != 0x97 : c >= 'A' && c <= 'Z';
        result += capital ? static_cast<char>(byte + 0x20) : c;
        latin_1 = byte == 0xC3;
    }
    return result;
}

} // namespace kumppani
