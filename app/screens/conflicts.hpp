#pragma once

#include "app/session.hpp"
#include "app/ui/marked_text.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kumppani {

/// What people have changed without knowing of each other, and nobody has decided yet: the values side by
/// side, one to be chosen. A choice is an edit like any other.
class ConflictsScreen {
public:
    void draw(Session& session, ui::Rect page);

    /// One of the values in words.
    struct Value {
        std::string words, by;
        ui::MarkedText changes = {}; ///< of a long text: since what all started from, or since mine
    };

    /// A conflict in words.
    struct Line {
        RecordId record;
        FieldKey field;
        Route place; ///< where the record is to be seen
        std::string title, about, field_words;
        std::vector<Value> values;
        bool long_text = false;
        bool known_start = false; ///< what all started from, where long texts are compared with it
    };

private:
    void renew(const Session& session);

    std::vector<Line> lines_;
    std::uint64_t revision_ = 0; ///< of the workspace that the lines tell of
    Language language_ = Language::fi;
    bool made_ = false;
};

/// How many conflicts of a record, and of what belongs to it, wait; of all for an empty id.
std::size_t conflicts_waiting(const Session& session, std::string_view record = {});

} // namespace kumppani
