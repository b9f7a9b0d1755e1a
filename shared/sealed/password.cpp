#include "shared/sealed/password.hpp"

#include "shared/model/utf8.hpp"

#include <limits>

namespace kumppani {

namespace {

// One text, a space after each word: a table of pointers would be as long again.
constexpr std::string_view words =
#include "shared/sealed/passphrase_words.def"
    ;

constexpr std::size_t count_of_words = [] {
    std::size_t spaces = 0;
    for (const char character : words)
        spaces += character == ' ' ? 1 : 0;
    return spaces;
}();

std::string_view word(std::size_t index) {
    std::string_view rest = words;
    for (; index > 0; --index)
        rest.remove_prefix(rest.find(' ') + 1);
    return rest.substr(0, rest.find(' '));
}

// What does not divide evenly among the words is drawn again: else the first ones would come up more often.
std::size_t one_of(std::size_t count, const std::function<std::uint64_t()>& random) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t even = most - most % count;
    std::uint64_t drawn = random();
    while (drawn >= even)
        drawn = random();
    return static_cast<std::size_t>(drawn % count);
}

bool is_space(char character) {
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

} // namespace

std::string_view trimmed_password(std::string_view typed) {
    while (!typed.empty() && is_space(typed.front()))
        typed.remove_prefix(1);
    while (!typed.empty() && is_space(typed.back()))
        typed.remove_suffix(1);
    return typed;
}

bool is_long_enough(std::string_view password) {
    std::size_t characters = 0;
    for (; !password.empty() && characters < shortest_password; ++characters) {
        const Decoded next = decode_utf8(password);
        password.remove_prefix(next.length == 0 ? 1 : next.length);
    }
    return characters >= shortest_password;
}

std::size_t passphrase_choices() { return count_of_words; }

std::string new_passphrase(const std::function<std::uint64_t()>& random) {
    std::string phrase;
    for (std::size_t i = 0; i < passphrase_length; ++i)
        phrase.append(i == 0 ? "" : " ").append(word(one_of(count_of_words, random)));
    return phrase;
}

} // namespace kumppani
