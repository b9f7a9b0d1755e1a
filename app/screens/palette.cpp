#include "app/screens/palette.hpp"

#include "app/finding.hpp"
#include "app/ui/text.hpp"
#include "shared/model/in_order.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;

constexpr std::size_t most_lines = 50, visited_shown = 5;
constexpr std::size_t lines_in_sight = 9, tall_lines_in_sight = 7;
constexpr float padding = 12;

/// So many records are learnt in one frame: a large workspace does not stop the typing that waits for it.
constexpr std::size_t learnt_in_a_frame = 2'000;

// Where other finds stand among names and commands, which `likeness` sorts: after a command that has a word
// beginning as it was typed, before one that only holds the letters.
constexpr int within_command = 3, likeness_of_others = 2;

} // namespace

void Palette::add_commands(const Session& session, std::vector<Line>& lines) const {
    for (const Command& command : commands()) {
        if (!command.offered || (command.possible && !command.possible(session))) continue;
        if (session.in_meeting() && !command.in_meeting) continue;
        if (const auto like = likeness(session.say(command.words), typed_))
            lines.push_back({&command, {}, *like});
    }
}

void Palette::add_found(const Session& session, std::vector<Line>& lines) const {
    for (const search::Hit& hit : index_.answers(session.workspace, typed_, most_lines)) {
        Found one = found(session, *hit.record, typed_);
        const bool page = one.row.empty() && one.by_title;
        const auto like = page ? likeness(one.words, typed_) : std::nullopt;
        lines.push_back(
            {nullptr, std::move(one), std::min(like.value_or(likeness_of_others), within_command)});
    }
}

// Nothing is asked for yet: the pages looked at last, but the one that is shown.
void Palette::add_visited(const Session& session, std::vector<Line>& lines) const {
    for (const RecordId& id : session.visited) {
        const Record* record = session.workspace.find(id);
        if (!record || record->deleted() || id == session.route.id) continue;
        lines.push_back({nullptr, found(session, *record, {}), 0});
        if (lines.size() == visited_shown) return;
    }
}

void Palette::find(const Session& session) {
    revision_ = session.workspace.revision();
    lines_.clear();
    if (session.in_meeting()) {
        index_whole_ = true; // the customer reads along: no record is looked for
        add_commands(session, lines_);
    } else if (typed_.empty()) {
        add_visited(session, lines_);
        add_commands(session, lines_);
    } else {
        index_whole_ = index_.follow(session.workspace, session.language, learnt_in_a_frame);
        add_found(session, lines_);
        add_commands(session, lines_);
        put_in_order(lines_, [](const Line& a, const Line& b) { return a.likeness < b.likeness; });
    }
    if (lines_.size() > most_lines) lines_.resize(most_lines);
    picks_.clear();
    for (const Line& line : lines_)
        picks_.push_back(pick_of(session, line));
}

ui::Pick Palette::pick_of(const Session& session, const Line& line) const {
    if (line.command) {
        const bool mac = session.environment.mac_keys;
        return {std::string(session.say(line.command->words)), written_keys(line.command->keys, mac),
                line.command->icon};
    }
    const Found& one = line.found;
    const ui::Span span{one.begin, one.end};
    return {.words = one.words,
            .beside = one.kind,
            .icon = one.icon,
            .below = one.place,
            .found = one.by_title ? span : ui::Span(),
            .found_below = one.by_title ? ui::Span() : span};
}

void Palette::take(Session& session, const Line& line) {
    session.palette = false;
    if (line.command) return line.command->run(session);
    // Its name takes the focus, which brings the row into sight and marks it.
    if (!line.found.row.empty()) session.fresh = line.found.row;
    session.go(line.found.there);
}

void Palette::draw(Session& session) {
    if (!session.palette) {
        open_ = false;
        return;
    }
    const bool appearing = !std::exchange(open_, true);
    if (appearing) {
        typed_.clear();
        list_ = {};
    }
    const bool learning = !typed_.empty() && !index_whole_;
    if (appearing || learning || revision_ != session.workspace.revision()) find(session);
    if (!typed_.empty() && !index_whole_) ui::keep_drawing(0);

    const Rect& screen = session.screen;
    const float margin = session.phone ? 8.0F : 16.0F;
    const float width = std::min(640.0F, screen.width - 2 * margin);
    const float top = session.phone ? margin : std::min(96.0F, screen.height / 10);
    const bool tall =
        std::any_of(picks_.begin(), picks_.end(), [](const ui::Pick& p) { return !p.below.empty(); });
    const float wished = picks_.empty()
                             ? ui::PickList::height({}, 0) + 40
                             : ui::PickList::height(picks_, tall ? tall_lines_in_sight : lines_in_sight);
    const float height = std::min(wished + 2 * padding, screen.height - top - margin);
    const Rect rect{screen.middle_x() - width / 2, screen.y + top, width, height};

    const ui::Layer layer("palette", rect, true);
    const auto title = session.say(Word::palette);
    ui::Container dialog(ui::Role::dialog, "dialog", title, rect);
    dialog.statement().modal = true;
    const Rect area = rect.inset(padding, padding);
    const ui::Picking picking = list_.draw(area,
                                           {.name = title,
                                            .value = typed_,
                                            .placeholder = session.say(Word::palette_hint),
                                            .language = tag_of(session.language),
                                            .list_name = session.say(Word::palette_results)},
                                           picks_);
    if (picks_.empty()) {
        Rect below = area;
        below.cut_top(ui::PickList::height({}, 0));
        ui::text(below.cut_top(40).inset(12, 0), ui::Style::body, ui::Token::ink_2,
                 session.say(Word::palette_nothing));
    }
    if (appearing) ui::focus(ui::id_of("field"));
    if (picking.changed) {
        typed_ = picking.text;
        find(session);
        ui::announce(picks_.empty() ? std::string(session.say(Word::palette_nothing))
                                    : session.count(Word::palette_found, picks_.size()));
        ui::keep_drawing(0);
    } else if (picking.chosen && *picking.chosen < lines_.size()) {
        take(session, lines_[*picking.chosen]);
        ui::keep_drawing(0);
    } else if (picking.left || layer.dismissed()) {
        session.palette = false;
        ui::keep_drawing(0);
    }
}

} // namespace kumppani
