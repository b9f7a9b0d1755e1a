#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "shared/bundle/json_check.hpp"
#include "shared/bundle/json_string.hpp"

namespace kumppani {

/// Stands at a value of a checked JSON text, and moves behind it as it is read. Copies are cheap: keep one to come
/// back to a value.
class JsonCursor {
public:
    enum class Type { object, array, string, number, boolean, null };

    explicit JsonCursor(const CheckedJson& json)
        : at_(json.text().data()), end_(json.text().data() + json.text().size()) {
        skip_space();
    }

    Type type() const;

    /// Calls visit(name, value) for each member of the object here, value being a cursor at the member's value, which
    /// it either reads whole or leaves.
    template <class Visit>
    void each_member(Visit visit) {
        std::string room;
        each('}', [&](JsonCursor& value, std::size_t) {
            const std::string_view name = value.string(room);
            value.skip_space();
            ++value.at_;  // the colon
            value.skip_space();
            visit_value(value, [&](JsonCursor& at) { visit(name, at); });
        });
    }

    /// Calls visit(index, value) for each element of the array here.
    template <class Visit>
    void each_element(Visit visit) {
        each(']', [&](JsonCursor& value, std::size_t index) {
            visit_value(value, [&](JsonCursor& at) { visit(index, at); });
        });
    }

    /// The string here; a view into the file, or into `room` where it has escapes.
    std::string_view string(std::string& room);

    /// The number here, as it is written.
    std::string_view number();

    bool boolean();

    /// The JSON text of the value here.
    std::string_view raw();

    void skip();

private:
    void skip_space() {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
    }

    template <class Read>
    static void visit_value(JsonCursor& value, Read read) {
        const char* const start = value.at_;
        read(value);
        if (value.at_ == start) value.skip();
    }

    template <class Read>
    void each(char close, Read read) {
        ++at_;
        skip_space();
        for (std::size_t index = 0; *at_ != close; ++index) {
            read(*this, index);
            skip_space();
            if (*at_ == ',') ++at_;
            skip_space();
        }
        ++at_;
    }

    const char* at_;
    const char* end_;
};

}  // namespace kumppani
