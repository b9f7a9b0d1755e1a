#include "app/screens/shortcuts.hpp"

#include "app/commands.hpp"
#include "app/screens/page_parts.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

struct Keys {
    std::string_view keys; ///< as on the keyboard; those of a command as aria-keyshortcuts has them
    Word does;
    Word key{}; ///< where the key has a name of its own in each language
};

constexpr std::array moving{Keys{"Tab", Word::shortcut_tab}, Keys{"Enter", Word::shortcut_enter},
                            Keys{"", Word::shortcut_space, Word::key_space},
                            Keys{"Esc", Word::shortcut_escape}};
constexpr std::array fields{Keys{"↑ ↓ ← →", Word::shortcut_arrows}, Keys{"Home, End", Word::shortcut_home},
                            Keys{"Control+Enter", Word::shortcut_lines}, Keys{"↓", Word::shortcut_calendar}};

/// What a command's keys do, where its words alone do not say it.
Word told(Word command) {
    switch (command) {
    case Word::undo:
        return Word::shortcut_undo;
    case Word::redo:
        return Word::shortcut_redo;
    case Word::save:
        return Word::shortcut_save;
    default:
        return command;
    }
}

using Rows = std::vector<std::vector<ui::ReadingCell>>;

void add(const Session& session, Rows& rows, std::string keys, Word does) {
    rows.push_back(
        {{.words = std::move(keys), .style = Style::strong}, {.words = std::string(session.say(does))}});
}

Rows rows_of_commands(const Session& session) {
    Rows rows;
    const bool mac = session.environment.mac_keys;
    for (const Command& command : commands()) {
        if (command.keys.empty()) continue;
        std::string keys = written_keys(command.keys, mac);
        if (!command.other_keys.empty()) keys += ", " + written_keys(command.other_keys, mac);
        add(session, rows, std::move(keys), told(command.words));
    }
    return rows;
}

Rows rows_of(const Session& session, std::span<const Keys> all) {
    Rows rows;
    for (const Keys& one : all) {
        std::string keys = one.keys.empty() ? std::string(session.say(one.key))
                                            : written_keys(one.keys, session.environment.mac_keys);
        add(session, rows, std::move(keys), one.does);
    }
    return rows;
}

void table(const Session& session, Rect& area, Word title, const Rows& rows) {
    const auto words = session.say(title);
    area.cut_top(32);
    heading(area.cut_top(ui::type(Style::section).line_height), Style::section, 2, words);
    area.cut_top(4);
    const std::array columns{ui::Column{.head = session.say(Word::shortcut_head), .width = 200},
                             ui::Column{.head = session.say(Word::shortcut_does), .width = 240, .share = 1}};
    ui::reading_table("table " + std::string(words), words, area, columns, rows);
}

} // namespace

void shortcuts_screen(Session& session, Rect page) {
    const auto title = session.say(Word::shortcuts_heading);
    ui::Scroller main("shortcuts-page", page, ui::Role::main, title);
    const float edge = page_edge(session);
    Rect area = main.content().inset(edge, 0);
    area.width = std::min(area.width, 720.0F);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    heading(area.cut_top(36), Style::title, 1, title);
    area.cut_top(8);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::shortcuts_why)));
    table(session, area, Word::shortcuts_anywhere, rows_of_commands(session));
    table(session, area, Word::shortcuts_moving, rows_of(session, moving));
    table(session, area, Word::shortcuts_fields, rows_of(session, fields));
    main.used(area.y + 48);
}

} // namespace kumppani
