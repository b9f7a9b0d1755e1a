#pragma once

#include "app/ui/geometry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani::ui {

/// Names a thing on the screen from frame to frame; 0 is the page itself.
using Id = std::uint32_t;

/// What a thing is: the ARIA role of its element in the page.
enum class Role : std::uint8_t {
    none, ///< holds others and means nothing itself
    text,
    heading,
    paragraph,
    button,
    link,
    checkbox,
    radiogroup,
    radio,
    tablist,
    tab,
    textbox,
    searchbox,
    combobox,
    listbox,
    option,
    menu,
    menuitem,
    table,
    rowgroup,
    row,
    columnheader,
    rowheader,
    cell,
    navigation,
    main,
    complementary,
    banner,
    region,
    group,
    list,
    listitem,
    dialog,
    status,
    alert,
    img,
    progressbar,
    form
};

/// The role's name in ARIA; "" for text and for what HTML says by its element (heading, paragraph).
std::string_view aria_name(Role role);

/// What the page's own <input> or <textarea> needs to lie exactly over the drawing.
struct TextInput {
    bool lines = false;        ///< a <textarea>
    std::string mode = "text"; ///< inputmode: text, numeric, decimal, search, email
    float size = 14, line_height = 20;
    int weight = 400;
    bool display = false; ///< in the face for large text
    bool right_aligned = false;
    Rect box;                 ///< where the text stands, in the same coordinates as Statement::rect
    std::uint32_t ink = 0;    ///< colour of the text while it is edited, 0xRRGGBB
    std::uint32_t accent = 0; ///< colour of the caret and the selection, 0xRRGGBB
    std::string language;     ///< BCP 47, for the spelling checker
    bool spelling = false;
    bool verbatim = false; ///< no capital is made of its first letter
    bool masked = false;   ///< its letters are shown as dots
    std::vector<std::string> suggestions;

    bool operator==(const TextInput&) const = default;
};

/// What one thing drawn in this frame means: the element that stands for it in the page.
struct Statement {
    Id id = 0;
    Id parent = 0; ///< the container it is in; 0 for the page
    Role role = Role::text;
    std::string name;        ///< accessible name; the text itself of text, headings and cells without content
    std::string description; ///< help, or the error's sentence
    std::string value;       ///< of textbox, combobox, progressbar
    std::string placeholder;
    Rect rect; ///< relative to the content of the nearest scrolling container, or to the page
    bool operator==(const Statement&) const = default;

    // Containers that scroll: `rect` is their window, children are moved by (-scroll_x, -scroll_y).
    bool scrolls = false;
    float scroll_x = 0, scroll_y = 0;
    float scroll_height = 0; ///< of the whole content

    // States, as far as the role has them.
    bool focusable = false;
    bool tab_stop =
        true; ///< reached by Tab; otherwise by arrow keys, or when the program moves the focus there
    bool disabled = false;
    bool modal = false;
    bool required = false;
    bool read_only = false;
    bool invalid = false;
    bool pops_up = false;      ///< aria-haspopup: listbox for combobox, menu for button
    std::int8_t checked = -1;  ///< -1 has none, 0 no, 1 yes, 2 mixed
    std::int8_t selected = -1; ///< options, tabs, rows
    std::int8_t expanded = -1;
    std::int8_t sorted = -1;    ///< column headers: 0 not, 1 ascending, 2 descending
    bool quiet = false;         ///< a status that is not read aloud when it changes
    bool current = false;       ///< aria-current="page"
    std::int8_t level = 0;      ///< headings: 1 to 6
    int row = 0, column = 0;    ///< from 1; headers are row 1
    int rows = 0, columns = 0;  ///< of tables, all of them, not just the visible ones
    int position = 0, size = 0; ///< aria-posinset, aria-setsize
    std::string shortcut;       ///< aria-keyshortcuts
    Id controls = 0;            ///< the list that it opened or leads
    Id active = 0;              ///< the line of that list which the keys act on
    std::string href;           ///< links within the program: "#/customers/<id>"

    bool is_text_input = false;
    TextInput input;
};

/// What the page (or a test) does to a thing that was stated.
struct Action {
    enum class Kind : std::uint8_t {
        activate, ///< click without a pointer: Enter, Space, an assistive tool
        focus,    ///< the element got the focus
        blur,
        input,  ///< the text of a text input, as it now stands
        commit, ///< done editing: Enter, leaving the field, a pause, the page being hidden
        cancel, ///< Esc in a text input: back to what it was
        key,    ///< a key that the element does not handle itself: text is its name ("ArrowDown")
        scroll  ///< a scrolling container was moved by the browser: text is its new scroll_y
    };
    Id id = 0;
    Kind kind = Kind::activate;
    std::string text;
    bool shift = false, control = false, alt = false; ///< control: Ctrl, or Cmd on a Mac
};

} // namespace kumppani::ui
