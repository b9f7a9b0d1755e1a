#include "app/found.hpp"

#include "app/naming.hpp"
#include "app/record_page.hpp"
#include "shared/search/place.hpp"
#include "shared/words/words.hpp"
#include "shared/workspace/record_index.hpp"

#include <array>

namespace kumppani {

namespace {

using ui::Icon;

constexpr std::string_view then = " › ";
constexpr std::size_t words_shown = 90; ///< bytes of a long text, around the word found

Icon icon_of(Kind kind) {
    switch (kind) {
    case Kind::project:
        return Icon::layers;
    case Kind::service:
        return Icon::refresh_cw;
    case Kind::event:
        return Icon::calendar_days;
    case Kind::need:
        return Icon::lightbulb;
    case Kind::marketing:
        return Icon::sparkles;
    case Kind::agreement:
        return Icon::check;
    case Kind::figures:
        return Icon::calendar;
    case Kind::note:
        return Icon::pencil;
    case Kind::group:
    case Kind::member:
        return Icon::users;
    case Kind::task:
        return Icon::circle_check;
    default:
        return Icon::building_2;
    }
}

/// The records above one, the outermost first: "Satama Oy › Varausjärjestelmän ohjausryhmä".
std::string owners_of(const Session& session, const Record& record) {
    std::string names;
    const Record* owner = session.workspace.find(owner_of(record));
    for (int steps = 0; owner && steps < 4; ++steps) {
        names = title_of(session, *owner) + (names.empty() ? "" : std::string(then)) + names;
        owner = session.workspace.find(owner_of(*owner));
    }
    return names;
}

} // namespace

Found found(const Session& session, const Record& record, std::string_view typed) {
    const KindInfo& kind = info(record.kind());
    Found result{.there = page_of(session.workspace, record),
                 .row = is_row(record.kind()) ? record.id() : RecordId(),
                 .words = title_of(session, record),
                 .kind = kind_word(session, record.kind()),
                 .icon = icon_of(record.kind()),
                 .place = owners_of(session, record)};
    const auto place = search::place_in(record, typed, session.language);
    const bool has_section = record.kind() != Kind::customer && record.kind() != Kind::group;
    const auto add = [&](std::string_view part) {
        if (!result.place.empty()) result.place += then;
        result.place += part;
    };
    if (has_section) add(session.say(kind.plural));
    if (!place) return result;
    if (place->field->key == kind.title && result.words == place->text) {
        result.by_title = true;
        result.begin = place->begin;
        result.end = place->end;
        return result;
    }
    const search::Excerpt text = search::excerpt(*place, words_shown);
    // Of a field that is ticked its name is what was found.
    if (place->field->type == Type::yes_no) {
        add(text.text);
        result.begin = result.place.size() - text.text.size() + text.begin;
    } else {
        add(session.say(place->field->label));
        result.place += ": ";
        result.begin = result.place.size() + text.begin;
        result.place += text.text;
    }
    result.end = result.begin + (text.end - text.begin);
    return result;
}

} // namespace kumppani
