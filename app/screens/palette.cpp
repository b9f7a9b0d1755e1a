#include "app/screens/palette.hpp"

#include "app/finding.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;

constexpr std::size_t most_lines = 50, lines_in_sight = 9, visited_shown = 5;
constexpr float padding = 12;

Icon icon_of(Screen screen) { return screen == Screen::group ? Icon::users : Icon::building_2; }

} // namespace

void Palette::add_commands(const Session& session, std::vector<Line>& lines) const {
    for (const Command& command : commands()) {
        if (!command.offered || (command.possible && !command.possible(session))) continue;
        if (const auto like = likeness(session.say(command.words), typed_))
            lines.push_back({&command, {}, *like});
    }
}

void Palette::add_pages(const Session& session, Kind kind, Screen screen, std::vector<Line>& lines) const {
    for (const Record* record : session.workspace.all(kind)) {
        if (const auto like = likeness(record->text(info(kind).title), typed_))
            lines.push_back({nullptr, {screen, record->id()}, *like});
    }
}

// Nothing is asked for yet: the pages looked at last, but the one that is shown.
void Palette::add_visited(const Session& session, std::vector<Line>& lines) const {
    for (const RecordId& id : session.visited) {
        const Record* record = session.workspace.find(id);
        if (!record || record->deleted() || id == session.route.id) continue;
        const Screen screen = record->kind() == Kind::group ? Screen::group : Screen::care_plan;
        lines.push_back({nullptr, {screen, id}, 0});
        if (lines.size() == visited_shown) return;
    }
}

void Palette::find(const Session& session) {
    revision_ = session.workspace.revision();
    lines_.clear();
    if (typed_.empty()) {
        add_visited(session, lines_);
        add_commands(session, lines_);
    } else {
        add_pages(session, Kind::customer, Screen::care_plan, lines_);
        add_pages(session, Kind::group, Screen::group, lines_);
        add_commands(session, lines_);
        std::stable_sort(lines_.begin(), lines_.end(),
                         [](const Line& a, const Line& b) { return a.likeness < b.likeness; });
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
    const Record& record = *session.workspace.find(line.there.id);
    const Word kind = line.there.screen == Screen::group ? Word::group_one : Word::customer;
    return {std::string(record.text(info(record.kind()).title)), std::string(session.say(kind)),
            icon_of(line.there.screen)};
}

void Palette::take(Session& session, const Line& line) {
    session.palette = false;
    if (line.command)
        line.command->run(session);
    else
        session.go(line.there);
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
    if (appearing || revision_ != session.workspace.revision()) find(session);

    const Rect& screen = session.screen;
    const float margin = session.phone ? 8.0F : 16.0F;
    const float width = std::min(640.0F, screen.width - 2 * margin);
    const float top = session.phone ? margin : std::min(96.0F, screen.height / 10);
    const std::size_t shown = std::max<std::size_t>(1, std::min(picks_.size(), lines_in_sight));
    const float height = std::min(ui::PickList::height(shown) + 2 * padding, screen.height - top - margin);
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
        below.cut_top(ui::PickList::height(0) + 8);
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
