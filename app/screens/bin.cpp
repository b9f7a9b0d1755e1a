#include "app/screens/bin.hpp"

#include "app/history_acts.hpp"
#include "app/naming.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/text.hpp"
#include "shared/model/fold.hpp"
#include "shared/words/words.hpp"
#include "shared/workspace/bin.hpp"

#include <algorithm>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float text_most = 720, padding = 12;

/// One line of the bin in words.
struct Line {
    const Binned* binned;
    std::string title, about, when, along, owner;
};

Line line_of(const Session& session, const Binned& one) {
    const Workspace& workspace = session.workspace;
    Line line{&one, title_of(session, *one.record), kind_word(session, one.record->kind()), {}, {}, {}};
    if (const Record* owner = workspace.find(owner_of(*one.record)))
        line.about += ", " + title_of(session, *owner);
    line.when =
        session.say(Word::bin_deleted_by, {moment_words(session, one.at), who_words(session, one.by)});
    if (one.with > 0) line.along = session.count(Word::bin_with, one.with);
    if (one.owner) line.owner = session.say(Word::bin_with_owner, {title_of(session, *one.owner)});
    return line;
}

float height_of(const Session& session, const Line& line) {
    const float label = ui::type(Style::label).line_height;
    float height = 2 * padding + ui::type(Style::strong).line_height + 2 * label;
    height += (line.along.empty() ? 0 : label) + (line.owner.empty() ? 0 : label) +
              (line.binned->conflict ? ui::type(Style::label).line_height + 4 : 0);
    return session.phone ? height + 52 : height;
}

void draw_line(Session& session, const Rect& place, const Line& line) {
    const ui::Container item(ui::Role::listitem, line.binned->record->id(), line.title, place);
    line_below(place);
    Rect area = place.inset(0, padding);
    const std::string description = session.say(Word::bin_restore_name, {line.title});
    const ui::Button restore{.words = session.say(Word::bin_restore),
                             .icon = Icon::archive_restore,
                             .key = "restore",
                             .description = description,
                             .changes = true};
    Rect button;
    if (session.phone) {
        button = area.cut_bottom(44);
        area.cut_bottom(8);
    } else {
        button = area.cut_right(ui::button_width(restore));
        button.height = 36;
        area.cut_right(16);
    }
    const float label = ui::type(Style::label).line_height;
    text(area.cut_top(ui::type(Style::strong).line_height), Style::strong, Token::ink, line.title);
    text(area.cut_top(label), Style::label, Token::ink_2, line.about);
    text(area.cut_top(label), Style::label, Token::ink_2, line.when);
    if (!line.along.empty()) text(area.cut_top(label), Style::label, Token::ink_2, line.along);
    if (!line.owner.empty()) text(area.cut_top(label), Style::label, Token::ink_2, line.owner);
    if (line.binned->conflict) {
        area.cut_top(4);
        ui::mark(area.cut_top(label), Icon::triangle_alert, session.say(Word::bin_conflict), Token::warning,
                 Style::label);
    }
    if (!ui::button(button, restore)) return;
    session.afterwards([id = line.binned->record->id(), title = line.title](Session& later) {
        if (!restore_from_bin(later.workspace, {Word::undo_restore, {title}}, id)) return;
        later.tell(later.say(Word::was_restored, {title}), true);
    });
}

bool speaks_of(const Line& line, std::string_view search) {
    return search.empty() || contains_folded(line.title, search) || contains_folded(line.about, search) ||
           contains_folded(line.when, search);
}

} // namespace

void BinScreen::draw(Session& session, Rect page) {
    top_bar(session, page,
            {.list = session.say(Word::settings),
             .list_route = {Screen::settings, {}},
             .title = session.say(Word::bin)});
    TextPage text_page(session, "bin-page", session.say(Word::bin), page, text_most);
    Rect& area = text_page.area;
    text_page.head(session.say(Word::bin), session.say(Word::bin_why));
    area.cut_top(16);

    const std::vector<Binned> all = bin(session.workspace);
    if (all.empty()) {
        search_.clear();
        text_page.nothing(session.say(Word::bin_empty), session.say(Word::bin_empty_why));
        return;
    }
    Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    place.width = session.phone ? place.width : std::min(place.width, 336.0F);
    ui::search_field(place, session.say(Word::search_bin), search_, tag_of(session.language));
    area.cut_top(12);
    std::vector<Line> lines;
    for (const Binned& one : all)
        if (Line line = line_of(session, one); speaks_of(line, search_)) lines.push_back(std::move(line));
    text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_2,
         session.count(Word::bin_count, lines.size()));
    const Rect sight = ui::clip().inset(0, -200);
    ui::Container list(ui::Role::list, "deleted", session.say(Word::bin), area);
    const float top = area.y;
    for (const Line& line : lines) {
        const Rect row = area.cut_top(height_of(session, line));
        if (row.overlaps(sight) || ui::focus_within(line.binned->record->id())) draw_line(session, row, line);
    }
    list.statement().rect.height = area.y - top;
}

} // namespace kumppani
