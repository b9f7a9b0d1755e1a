#include "app/text_changes.hpp"

#include "app/ui/check.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using What = TextRun::What;

constexpr std::size_t long_from = 60;

/// Of the longer text, at least this part must be in both.
constexpr std::size_t least_shared = 4;

/// What a run of nothing but space is called, or its own words.
std::string spoken(const Session& session, std::string_view words) {
    constexpr std::string_view space = " \n\t";
    const std::size_t first = words.find_first_not_of(space);
    if (first != std::string_view::npos)
        return std::string(words.substr(first, words.find_last_not_of(space) - first + 1));
    const bool breaks = words.find('\n') != std::string_view::npos;
    return std::string(session.say(breaks ? Word::line_break : Word::blank_space));
}

} // namespace

bool is_long_text(Kind kind, FieldKey key, std::string_view before, std::string_view after) {
    const Field* field = find_field(kind, key.name());
    if (!field) return false;
    return field->type == Type::note ||
           (field->type == Type::text && std::max(before.size(), after.size()) > long_from);
}

ui::MarkedText text_changes(const Session& session, std::string_view before, std::string_view after) {
    if (before.empty() || after.empty() || before == after) return {};
    const std::vector<TextRun> runs = text_difference(before, after);
    std::size_t shared = 0;
    std::string said;
    for (const TextRun& run : runs) {
        if (run.what == What::same) {
            shared += run.text.size();
            continue;
        }
        if (!said.empty()) said += ", ";
        said += session.say(run.what == What::removed ? Word::text_removed : Word::text_added,
                            {spoken(session, run.text)});
    }
    if (shared * least_shared < std::max(before.size(), after.size())) return {};
    return ui::marked_text(runs, std::move(said));
}

void choose_texts(Session& session, ui::Rect& area) {
    const std::array ways{ui::Segment{session.say(Word::texts_by_changes)},
                          ui::Segment{session.say(Word::texts_whole)}};
    ui::Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    place.width = ui::segments_width(ways);
    if (const auto chosen =
            ui::segments(place, session.say(Word::long_texts), ways, session.whole_texts ? 1 : 0)) {
        session.whole_texts = *chosen == 1;
        ui::keep_drawing(0);
    }
    area.cut_top(16);
}

} // namespace kumppani
