#include "app/screens/history_state.hpp"

#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

// What is measured and drawn in each frame; the rest is told as a number.
constexpr std::size_t most_told = 20;

std::size_t count(const std::vector<Restored>& plan, Return what) {
    return static_cast<std::size_t>(
        std::count_if(plan.begin(), plan.end(), [&](const Restored& one) { return one.what == what; }));
}

} // namespace

HistoryState::HistoryState(const Session& session, std::vector<Restored> plan, std::string moment,
                           std::string scope, bool everything)
    : plan_(std::move(plan)), moment_(std::move(moment)), scope_(std::move(scope)), everything_(everything) {
    for (std::size_t i = 0; i < std::min(plan_.size(), most_told); ++i)
        tales_.push_back(tale_of(session, plan_[i]));
}

std::string HistoryState::sentence(const Session& session) const {
    if (plan_.empty()) return std::string(session.say(Word::state_same));
    std::string parts;
    constexpr std::array all{std::pair{Return::changed, Word::restored_changed},
                             std::pair{Return::returned, Word::restored_returned},
                             std::pair{Return::removed, Word::restored_removed}};
    for (const auto& [what, word] : all) {
        const std::size_t number = count(plan_, what);
        if (number == 0) continue;
        parts += (parts.empty() ? "" : ", ") + session.count(word, number);
    }
    return session.say(Word::state_differs, {parts});
}

void HistoryState::contents(Session& session, Rect& area) const {
    const std::array columns{ui::Column{.head = session.say(Word::field_head), .width = 110, .share = 1},
                             ui::Column{.head = session.say(Word::value_now), .width = 150, .share = 2},
                             ui::Column{.head = session.say(Word::value_then), .width = 150, .share = 2}};
    for (const RecordTale& tale : tales_) {
        const ui::Scope scope(tale.id);
        area.cut_top(ui::heading_lines(area, Style::block, 3, tale.title));
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, tale.about));
        if (tale.what == RecordTale::What::removed)
            area.cut_top(ui::paragraph(area, Style::body, Token::ink, session.say(Word::goes_to_bin)));
        if (tale.what == RecordTale::What::returned)
            area.cut_top(ui::paragraph(area, Style::body, Token::ink, session.say(Word::comes_back)));
        area.cut_top(4);
        std::vector<std::vector<ui::ReadingCell>> rows;
        for (const FieldTale& field : tale.fields)
            rows.push_back({{.words = field.field},
                            {.words = field.before, .ink = Token::ink_2},
                            {.words = field.after, .style = Style::strong}});
        if (!rows.empty()) ui::reading_table("fields", tale.title, area, columns, rows);
        area.cut_top(24);
    }
    if (plan_.size() > tales_.size())
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2,
                                   session.count(Word::state_more, plan_.size() - tales_.size())));
}

void HistoryState::restore(Session& session) const {
    session.afterwards([plan = plan_, what = scope_ + ", " + moment_](Session& later) {
        if (!kumppani::restore(later.workspace, {Word::undo_restore, {what}}, plan)) return;
        later.tell(later.say(Word::was_restored, {what}), true);
    });
}

bool HistoryState::draw(Session& session) {
    const Rect& screen = session.screen;
    const std::string title = session.say(Word::state_at, {moment_});
    const std::string words = sentence(session);
    const float width = std::min(720.0F, screen.width - 32), inner = width - 48;
    const float head = 24 + ui::wrapped_height(Style::section, title, inner) +
                       ui::wrapped_height(Style::label, scope_, inner) + 8 +
                       ui::wrapped_height(Style::body, words, inner) + 16;
    const float foot = (session.phone ? 44.0F : 36.0F) + 24;
    const float most = std::min(640.0F, screen.height - 32);
    // The first frame only finds out how high the contents are.
    const float contents_room = contents_height_ == 0 ? most : contents_height_ + 16;
    const float height = std::min(plan_.empty() ? head + foot : head + contents_room + foot, most);
    const Rect rect{screen.middle_x() - width / 2, screen.middle_y() - height / 2, width, height};
    const ui::Layer layer("history-state", rect, true);
    ui::Container dialog(ui::Role::dialog, "dialog", title, rect);
    dialog.statement().modal = true;
    dialog.statement().description = words;
    Rect area = rect.inset(24, 24);
    Rect row = area.cut_bottom(session.phone ? 44.0F : 36.0F);
    area.cut_bottom(16);
    area.cut_top(ui::heading_lines(area, Style::section, 2, title));
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, scope_) + 8);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink, words) + 16);
    if (!plan_.empty()) {
        ui::line_below({rect.x, area.y - 1, rect.width, 1});
        ui::Scroller window("differences", {rect.x, area.y, rect.width, area.height}, ui::Role::group, words);
        Rect column = window.content().inset(24, 0);
        column.cut_top(16);
        const float top = column.y - 16;
        contents(session, column);
        window.used(column.y);
        if (std::exchange(contents_height_, column.y - top) != column.y - top) ui::keep_drawing(0);
    }
    const ui::Button go{.words = session.say(everything_ ? Word::restore_everything : Word::restore_this),
                        .weight = ui::Weight::primary,
                        .key = "restore",
                        .changes = true};
    const ui::Button leave{.words = session.say(plan_.empty() ? Word::close : Word::cancel), .key = "leave"};
    bool open = true;
    if (!plan_.empty()) {
        const Rect place =
            row.cut_right(std::min(ui::button_width(go), row.width - 8 - ui::button_width(leave)));
        row.cut_right(8);
        if (ui::button(place, go)) {
            restore(session);
            open = false;
        }
    }
    if (ui::button(row.cut_right(ui::button_width(leave)), leave)) open = false;
    if (!ui::focus_within_layer()) ui::focus(ui::id_of("leave"));
    if (layer.dismissed()) open = false;
    if (!open) ui::keep_drawing(0);
    return open;
}

} // namespace kumppani
