#include "shared/bundle/json_cursor.hpp"

namespace kumppani {

namespace {

/// Behind the string whose opening quote stands at `at`.
const char* string_end(const char* at) {
    for (++at; *at != '"'; ++at)
        if (*at == '\\') ++at;
    return at + 1;
}

}  // namespace

JsonCursor::Type JsonCursor::type() const {
    switch (*at_) {
        case '{': return Type::object;
        case '[': return Type::array;
        case '"': return Type::string;
        case 't':
        case 'f': return Type::boolean;
        case 'n': return Type::null;
        default: return Type::number;
    }
}

std::string_view JsonCursor::string(std::string& room) {
    const char* const begin = at_ + 1;
    at_ = string_end(at_);
    return unescaped(std::string_view(begin, static_cast<std::size_t>(at_ - 1 - begin)), room);
}

std::string_view JsonCursor::number() { return raw(); }

bool JsonCursor::boolean() {
    const bool yes = *at_ == 't';
    skip();
    return yes;
}

std::string_view JsonCursor::raw() {
    const char* const begin = at_;
    skip();
    return {begin, static_cast<std::size_t>(at_ - begin)};
}

void JsonCursor::skip() {
    int depth = 0;
    do {
        switch (*at_) {
            case '"': at_ = string_end(at_); break;
            case '{':
            case '[':
                ++depth;
                ++at_;
                break;
            case '}':
            case ']':
                --depth;
                ++at_;
                break;
            case ',':
            case ':':
            case ' ':
            case '\n':
            case '\r':
            case '\t': ++at_; break;
            default: // a number, true, false or null
                while (at_ != end_ && std::string_view(",]} \n\r\t").find(*at_) == std::string_view::npos) ++at_;
        }
    } while (depth != 0);
}

}  // namespace kumppani
