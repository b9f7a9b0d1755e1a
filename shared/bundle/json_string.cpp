#include "shared/bundle/json_string.hpp"

#include "shared/model/utf8.hpp"

namespace kumppani {

namespace {

constexpr char32_t replacement = 0xFFFD;

char32_t unit_at(std::string_view raw, std::size_t at) {
    char32_t unit = 0;
    for (const char c : raw.substr(at, 4)) {
        const auto letter = static_cast<char32_t>((c | 0x20) - 'a' + 10);
        unit = unit << 4 | (c <= '9' ? static_cast<char32_t>(c - '0') : letter);
    }
    return unit;
}

/// Resolves the escape whose backslash stands at `at`; returns where it ends.
std::size_t resolve(std::string_view raw, std::size_t at, std::string& text) {
    switch (raw[at + 1]) {
        case 'b': text += '\b'; return at + 2;
        case 'f': text += '\f'; return at + 2;
        case 'n': text += '\n'; return at + 2;
        case 'r': text += '\r'; return at + 2;
        case 't': text += '\t'; return at + 2;
        case 'u': break;
        default: text += raw[at + 1]; return at + 2;
    }
    const char32_t unit = unit_at(raw, at + 2);
    const char32_t second = raw.size() >= at + 12 && raw.substr(at + 6, 2) == "\\u" ? unit_at(raw, at + 8) : 0;
    if (is_surrogate(unit) && unit < 0xDC00 && is_surrogate(second) && second >= 0xDC00) {
        append_utf8(text, 0x10000 + ((unit & 0x3FF) << 10 | (second & 0x3FF)));
        return at + 12;
    }
    append_utf8(text, is_surrogate(unit) ? replacement : unit);
    return at + 6;
}

char short_escape(char c) {
    switch (c) {
        case '"':
        case '\\': return c;
        case '\b': return 'b';
        case '\f': return 'f';
        case '\n': return 'n';
        case '\r': return 'r';
        case '\t': return 't';
        default: return 0;
    }
}

}  // namespace

std::string_view unescaped(std::string_view raw, std::string& room) {
    std::size_t escape = raw.find('\\');
    if (escape == std::string_view::npos) return raw;
    room.clear();
    std::size_t at = 0;
    for (; escape != std::string_view::npos; escape = raw.find('\\', at)) {
        room += raw.substr(at, escape - at);
        at = resolve(raw, escape, room);
    }
    return room += raw.substr(at);
}

void append_json_string(std::string& json, std::string_view text) {
    json += '"';
    for (std::size_t from = 0;;) {
        std::size_t to = from;
        while (to != text.size() && static_cast<unsigned char>(text[to]) >= 0x20 && text[to] != '"' && text[to] != '\\') ++to;
        json += text.substr(from, to - from);
        if (to == text.size()) break;
        json += '\\';
        if (const char letter = short_escape(text[to])) {
            json += letter;
        } else {
            json += "u00";
            json += static_cast<char>('0' + (text[to] >> 4));
            json += "0123456789abcdef"[text[to] & 0xF];
        }
        from = to + 1;
    }
    json += '"';
}

}  // namespace kumppani
