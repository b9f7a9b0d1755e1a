#include "app/screens/conflicts.hpp"

#include "app/history_acts.hpp"
#include "app/naming.hpp"
#include "app/record_page.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/text_changes.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/value_card.hpp"
#include "shared/words/words.hpp"
#include "shared/workspace/origin.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

using Line = ConflictsScreen::Line;

constexpr float text_most = 860, gap = 8, padding = 16;
constexpr int most_owners = 4; ///< kinds own kinds no deeper

/// Whether a record is this one, or belongs to it.
bool belongs_to(const Workspace& workspace, const Record& record, std::string_view owner) {
    const Record* at = &record;
    for (int steps = 0; at && steps < most_owners; ++steps) {
        if (at->id() == owner) return true;
        at = workspace.find(owner_of(*at));
    }
    return false;
}

Line line_of(const Session& session, const OpenConflict& conflict) {
    const Workspace& workspace = session.workspace;
    const Record& record = *conflict.record;
    Line line{
        record.id(), conflict.field, {}, title_of(session, record), kind_word(session, record.kind()), {},
        {}};
    if (const Record* owner = workspace.find(owner_of(record)))
        line.about += ", " + title_of(session, *owner);
    line.place = page_of(workspace, record);
    const auto find = [&](std::string_view id) { return workspace.find(id); };
    const bool deletion = conflict.field == deletion_field;
    const Field* known = find_field(record.kind(), conflict.field.name());
    line.field_words = deletion ? std::string(session.say(Word::deleted_against_edits))
                       : known  ? std::string(session.say(known->label))
                                : std::string(conflict.field.name());
    for (const Side& side : sides(record, conflict.field)) {
        line.values.push_back(
            {deletion ? std::string() : value_words(session, record.kind(), conflict.field, side.value, find),
             moment_words(session, side.stamp.clock.time) + ", " + who_words(session, side.stamp.replica)});
    }
    for (const auto& value : line.values)
        line.long_text |= is_long_text(record.kind(), conflict.field, value.words, {});
    return line;
}

/// What changed in each of the values, which are long texts, in the order of sides().
void tell_changes(const Session& session, const Acts& acts, Line& line) {
    const Record& record = *session.workspace.find(line.record);
    const auto start = conflict_origin(acts.entries, record, line.field);
    const auto* text = start ? std::get_if<std::string>(&*start) : nullptr;
    line.known_start = text;
    std::string before = text ? *text : line.values.back().words;
    if (!text) {
        const std::vector<Side> all = sides(record, line.field);
        const auto mine = std::find_if(all.begin(), all.end(), [&](const Side& side) {
            return side.stamp.replica == session.workspace.replica();
        });
        if (mine != all.end()) before = line.values[static_cast<std::size_t>(mine - all.begin())].words;
    }
    for (auto& value : line.values)
        value.changes = text_changes(session, before, value.words);
}

bool tells_changes(const Line& line) {
    return std::any_of(line.values.begin(), line.values.end(),
                       [](const ConflictsScreen::Value& value) { return !value.changes.empty(); });
}

void decide(Session& session, const Line& line, std::size_t index) {
    session.afterwards([id = line.record, field = line.field, index](Session& later) {
        const Record* record = later.workspace.find(id);
        if (!record) return;
        const std::vector<Side> values = sides(*record, field);
        if (index >= values.size()) return;
        const std::string title = title_of(later, *record);
        later.workspace.edit({Word::undo_decide, {title}}).set(id, field, values[index].value).commit();
        later.tell(later.say(Word::was_decided, {title}), true);
    });
}

void decide_deletion(Session& session, const Line& line, bool deleted) {
    session.afterwards([id = line.record, title = line.title, deleted](Session& later) {
        auto edit = later.workspace.edit({Word::undo_decide, {title}});
        (deleted ? edit.remove(id) : edit.restore(id)).commit();
        later.tell(later.say(Word::was_decided, {title}), true);
    });
}

/// The values of a field: side by side where there is room.
void values(Session& session, Rect& area, const Line& line) {
    const ui::Container group(ui::Role::radiogroup, "values", line.field_words);
    const auto count = static_cast<int>(line.values.size());
    const bool in_row = !session.phone && count <= (line.long_text ? 2 : 3);
    const float width =
        in_row ? (area.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count) : area.width;
    std::vector<ui::ValueCard> cards;
    float height = 0;
    for (int i = 0; i < count; ++i) {
        const auto& value = line.values[static_cast<std::size_t>(i)];
        const bool marked = !session.whole_texts && !value.changes.empty();
        const std::string_view words = marked ? value.changes.said : value.words;
        cards.push_back({.name = words.empty() ? std::string_view("–") : words,
                         .words = value.words,
                         .note = value.by,
                         .key = value.by,
                         .marked = marked ? &value.changes : nullptr,
                         .entry = i == 0,
                         .position = i + 1,
                         .size = count,
                         .changes = true});
        height = std::max(height, ui::value_card_height(cards.back(), width));
    }
    Rect row = in_row ? area.cut_top(height) : Rect{};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const ui::Scope scope(std::to_string(i));
        const Rect place = in_row ? row.cut_left(width) : area.cut_top(height);
        (in_row ? row.cut_left(gap) : area.cut_top(gap));
        if (ui::value_card(place, cards[i]).pressed) decide(session, line, i);
    }
}

void deletion(Session& session, Rect& area, const Line& line) {
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, line.values.back().by) + gap);
    const ui::Button back{
        .words = session.say(Word::bring_back), .icon = Icon::archive_restore, .changes = true};
    const ui::Button remove{.words = session.say(Word::stay_deleted), .icon = Icon::trash_2, .changes = true};
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    if (ui::button(row.cut_left(std::min(row.width, ui::button_width(back))), back))
        decide_deletion(session, line, false);
    row.cut_left(gap);
    if (session.phone) {
        area.cut_top(gap);
        row = area.cut_top(44);
    }
    if (ui::button(row.cut_left(std::min(row.width, ui::button_width(remove))), remove))
        decide_deletion(session, line, true);
}

void draw_line(Session& session, Rect& area, const Line& line) {
    const float top = area.y;
    ui::Container item(ui::Role::listitem, line.record + "/" + std::string(line.field.name()),
                       line.title + ", " + line.field_words);
    area.cut_top(padding);
    const Rect title = area.cut_top(ui::type(Style::strong).line_height);
    const bool leads = !line.place.id.empty();
    if (leads) {
        const Rect words{title.x, title.y,
                         std::min(title.width, ui::text_width(Style::strong, line.title) + 1), title.height};
        if (ui::link(words, line.title, href(line.place), ui::Align::left, "place")) session.go(line.place);
    } else {
        text(title, Style::strong, Token::ink, line.title);
    }
    text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_2, line.about);
    area.cut_top(8);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink, line.field_words) + 6);
    if (!session.whole_texts && tells_changes(line)) {
        const Word words = line.known_start ? Word::compared_with_start : Word::compared_with_mine;
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, session.say(words)) + 6);
    }
    if (line.field == deletion_field)
        deletion(session, area, line);
    else
        values(session, area, line);
    area.cut_top(padding);
    ui::line_below({area.x, area.y - 1, area.width, 1});
    item.statement().rect = {area.x, top, area.width, area.y - top};
}

} // namespace

std::size_t conflicts_waiting(const Session& session, std::string_view record) {
    const auto& all = session.workspace.conflicts();
    if (record.empty()) return all.size();
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const OpenConflict& conflict) {
        return belongs_to(session.workspace, *conflict.record, record);
    }));
}

void ConflictsScreen::renew(const Session& session) {
    if (made_ && revision_ == session.workspace.revision() && language_ == session.language) return;
    made_ = true;
    revision_ = session.workspace.revision();
    language_ = session.language;
    lines_.clear();
    for (const OpenConflict& conflict : session.workspace.conflicts())
        lines_.push_back(line_of(session, conflict));
    std::optional<Acts> acts; // read only where somebody needs them
    for (Line& line : lines_) {
        if (!line.long_text) continue;
        if (!acts) acts = session.read_history ? session.read_history() : Acts();
        tell_changes(session, *acts, line);
    }
}

void ConflictsScreen::draw(Session& session, Rect page) {
    renew(session);
    top_bar(session, page,
            {.list = session.say(Word::exchange),
             .list_route = {Screen::exchange, {}},
             .title = session.say(Word::conflicts)});
    TextPage text_page(session, "conflicts-page", session.say(Word::conflicts), page, text_most);
    Rect& area = text_page.area;
    text_page.head(session.say(Word::conflicts), session.say(Word::conflicts_why));
    area.cut_top(16);
    if (lines_.empty()) {
        text_page.nothing(session.say(Word::conflicts_none), session.say(Word::conflicts_none_why));
        return;
    }
    if (std::any_of(lines_.begin(), lines_.end(), tells_changes)) choose_texts(session, area);
    text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_2,
         session.count(Word::conflicts_count, lines_.size()));
    ui::Container list(ui::Role::list, "conflicts", session.say(Word::conflicts), area);
    const float top = area.y;
    for (const Line& line : lines_)
        draw_line(session, area, line);
    list.statement().rect.height = area.y - top;
}

} // namespace kumppani
