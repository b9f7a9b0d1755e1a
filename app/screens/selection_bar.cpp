#include "app/screens/selection_bar.hpp"

#include "app/selected_rows.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;

constexpr float words_from = 640; ///< so wide a row has room for buttons with words

/// A button and its place at the right end of the row: with its words where there is room.
struct PlacedButton {
    ui::Button what;
    bool with_words;
    Rect place;

    PlacedButton(const Session& session, Rect& row, bool words, ui::Button button)
        : what(button), with_words(words) {
        what.weight = ui::Weight::quiet;
        const float size = session.phone ? 44.0F : 32.0F;
        place = words ? row.cut_right(ui::button_width(what)).middle(32) : row.cut_right(size).middle(size);
        row.cut_right(4);
    }
    bool draw() const { return with_words ? ui::button(place, what) : ui::icon_button(place, what); }
};

/// Whether that was asked for by key; it is answered.
bool taken_key(Session& session, SelectionKey key) {
    if (session.selection_key != key) return false;
    session.selection_key = SelectionKey::none;
    return true;
}

/// What the first row says and the others could: chosen from a menu.
void draw_fill(Session& session, const PlacedButton& button, const Rows& selection,
               const std::vector<const Field*>& fields) {
    const bool pressed = button.draw();
    const bool asked = taken_key(session, SelectionKey::fill) && !fields.empty();
    if (pressed || asked) ui::open_menu("fill-menu");
    std::vector<std::string> words;
    for (const Field* field : fields)
        words.push_back(std::string(session.say(field->label)) + ": " +
                        displayed(*field, selection.front()->value(field->key), session.language));
    std::vector<ui::MenuItem> items;
    for (const std::string& each : words)
        items.push_back({.words = each, .changes = true});
    if (const auto chosen = ui::menu("fill-menu", button.place, session.say(Word::fill_down), items))
        fill_down(session, selection, *fields[*chosen]);
}

} // namespace

void selection_bar(Session& session, Rect& row, Kind kind, const Rows& shown) {
    TableView& view = session.views[kind];
    const Rows selection = view.selection(shown);
    const auto fields = fillable_fields(selection);
    const bool words = row.width >= words_from, any = !selection.empty();
    const std::string count = session.count(Word::rows_selected, selection.size());
    // Laid out from the right, stated from the left, as they are read and as Tab goes.
    const PlacedButton stop(
        session, row, false,
        {.words = session.say(Word::stop_selecting), .icon = Icon::x, .key = "stop-selecting"});
    const PlacedButton remove(session, row, words,
                              {.words = session.say(Word::remove),
                               .icon = Icon::trash_2,
                               .key = "remove-selected",
                               .enabled = any,
                               .changes = true});
    const PlacedButton fill(session, row, words,
                            {.words = session.say(Word::fill_down),
                             .icon = Icon::arrow_down_to_line,
                             .key = "fill",
                             .description = session.say(Word::fill_down_why),
                             .enabled = !fields.empty(),
                             .opens_menu = true,
                             .changes = true});
    const PlacedButton copy(
        session, row, words,
        {.words = session.say(Word::copy_rows), .icon = Icon::copy, .key = "copy-selected", .enabled = any});
    row.cut_right(12);
    ui::text(row.cut_right(std::min(row.width, ui::text_width(ui::Style::body, count) + 1)), ui::Style::body,
             ui::Token::ink_2, count);
    row.cut_right(8);
    const bool copies = copy.draw();
    if (copies || (taken_key(session, SelectionKey::copy) && any))
        copy_rows(session, kind, view.fields, selection);
    draw_fill(session, fill, selection, fields);
    if (remove.draw()) remove_rows(session, selection);
    if (stop.draw()) view.stop_selecting();
    if (view.selecting && std::exchange(view.told_selected, selection.size()) != selection.size())
        ui::announce(count);
}

} // namespace kumppani
