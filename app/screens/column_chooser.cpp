#include "app/screens/column_chooser.hpp"

#include "app/screens/dialog.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kumppani {

namespace {

constexpr float widest = 440;

/// The keys of the columns shown now.
std::vector<std::string> shown_now(const Session& session, const ColumnQuestion& question) {
    const auto chosen = session.shown_columns.find(question.kind);
    if (chosen != session.shown_columns.end()) return chosen->second;
    std::vector<std::string> usual;
    for (const ColumnQuestion::Column& column : question.columns)
        if (column.usual) usual.push_back(column.key);
    return usual;
}

} // namespace

void ColumnChooser::draw(Session& session) {
    if (!session.choosing_columns) return;
    const ColumnQuestion question = *session.choosing_columns;
    Dialog dialog(session, "columns",
                  std::string(session.say(Word::choose_columns)) + ": " +
                      std::string(session.say(info(question.kind).plural)),
                  widest, height_, session.say(Word::choose_columns_why));
    std::vector<std::string> shown = shown_now(session, question);
    for (const ColumnQuestion::Column& column : question.columns) {
        const bool is_shown = std::find(shown.begin(), shown.end(), column.key) != shown.end();
        if (!ui::checkbox(dialog.area.cut_top(session.phone ? 44.0F : 32.0F), column.words, is_shown,
                          column.key))
            continue;
        if (is_shown)
            std::erase(shown, column.key);
        else
            shown.push_back(column.key);
        session.shown_columns[question.kind] = shown;
    }
    dialog.area.cut_top(12);
    const bool chosen = session.shown_columns.contains(question.kind);
    const ui::Button usual{.words = session.say(Word::usual_columns),
                           .icon = ui::Icon::rotate_ccw,
                           .weight = ui::Weight::quiet,
                           .key = "usual",
                           .enabled = chosen};
    const ui::Button close{.words = session.say(Word::close), .weight = ui::Weight::primary, .key = "close"};
    ui::Rect row = dialog.area.cut_top(36);
    if (ui::button(row.cut_right(ui::button_width(close)), close) || dialog.dismissed())
        session.choosing_columns.reset();
    row.cut_right(8);
    if (ui::button(row.cut_left(std::min(row.width, ui::button_width(usual))), usual))
        session.shown_columns.erase(question.kind);
    if (session.choosing_columns && !ui::focus_within_layer()) ui::focus(ui::id_of("close"));
}

} // namespace kumppani
