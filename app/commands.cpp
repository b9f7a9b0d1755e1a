#include "app/commands.hpp"

#include "app/meeting.hpp"
#include "app/platform.h"
#include "app/selected_rows.hpp"
#include "app/table_file.hpp"
#include "app/ui/frame.hpp"
#include "app/workbook.hpp"
#include "app/year_calendar.hpp"
#include "shared/example/example.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;

template <Screen screen>
void show(Session& session) {
    session.go({screen, {}});
}
template <Language language>
void speak(Session& session) {
    session.afterwards([](Session& later) { later.language = language; });
}
template <Look look>
void look_as(Session& session) {
    session.afterwards([](Session& later) { later.look = look; });
}

bool may_change(const Session& session) { return !session.read_only; }
bool can_undo(const Session& session) { return may_change(session) && session.can_undo(); }
bool can_redo(const Session& session) { return may_change(session) && session.workspace.can_redo(); }
bool has_customers(const Session& session) { return !session.workspace.all(Kind::customer).empty(); }
bool can_add_group(const Session& session) { return may_change(session) && has_customers(session); }
bool wants_example(const Session& session) { return may_change(session) && !has_customers(session); }
bool speaks_as_wished(const Session& session) { return !session.environment.language_forced; }

void undo(Session& session) {
    session.afterwards([](Session& later) { later.undo(); });
}

void redo(Session& session) {
    session.afterwards([](Session& later) { later.redo(); });
}

void tell_saved(Session& session) { session.tell(std::string(session.say(Word::already_saved))); }

void add_customer(Session& session) {
    session.afterwards([](Session& later) { later.add_customer(); });
}

void add_group(Session& session) {
    session.new_group = true;
    session.go({Screen::groups, {}});
}

void import_file(Session& session) {
    session.go({Screen::exchange, {}});
    platform::choose_file(".json,application/json");
}

void fill_example(Session& session) {
    session.go({Screen::customers, {}});
    session.afterwards([](Session& later) { fill_with_example(later.workspace, later.today); });
}

void paste_rows(Session& session) {
    const bool on_plan = session.route.screen == Screen::care_plan;
    session.table = IncomingTable{on_plan ? session.route.id : RecordId()};
}

void save_table(Session& session) {
    session.afterwards([](Session& later) { save_customer_table(later); });
}

void save_tables(Session& session) {
    session.afterwards([](Session& later) { save_workbook(later, nullptr); });
}

void save_calendar(Session& session) {
    session.afterwards([](Session& later) { save_year_calendar(later); });
}

bool has_selection(const Session& session) { return any_selected(session); }
bool can_fill(const Session& session) { return may_change(session) && any_selected(session); }

template <SelectionKey key>
void ask_of_selection(Session& session) {
    session.selection_key = key;
    ui::keep_drawing(0);
}

bool has_customer_here(const Session& session) {
    return session.route.screen == Screen::care_plan || session.in_meeting();
}

void turn_customer_mode(Session& session) {
    if (session.in_meeting()) return session.leave_meeting();
    enter_meeting(session, session.route.id);
}

void open_capture_line(Session& session) {
    if (!session.in_meeting()) enter_meeting(session, session.route.id);
    session.meeting.capture = true;
    ui::keep_drawing(0);
}

void open_palette(Session& session) { session.palette = !session.palette; }

// How the page looks and speaks can be changed in a customer's presence too.
constexpr Command look_command(Word words, Icon icon, void (*run)(Session&)) {
    return {.words = words, .icon = icon, .run = run, .in_meeting = true};
}
constexpr Command language_command(Word words, void (*run)(Session&)) {
    return {.words = words,
            .icon = Icon::languages,
            .run = run,
            .possible = speaks_as_wished,
            .in_meeting = true};
}

constexpr std::array all{
    Command{Word::palette, Icon::search, open_palette, "Control+K", {}, nullptr, true, false, true},
    Command{Word::home, Icon::house, show<Screen::home>},
    Command{Word::customers, Icon::building_2, show<Screen::customers>},
    Command{Word::groups, Icon::users, show<Screen::groups>},
    Command{Word::needs, Icon::lightbulb, show<Screen::needs>},
    Command{Word::year, Icon::calendar_days, show<Screen::year>},
    Command{Word::exchange, Icon::arrow_left_right, show<Screen::exchange>},
    Command{Word::settings, Icon::settings, show<Screen::settings>},
    Command{Word::history, Icon::history, show<Screen::history>},
    Command{Word::bin, Icon::trash_2, show<Screen::bin>},
    Command{Word::conflicts, Icon::git_merge, show<Screen::conflicts>},
    Command{.words = Word::customer_mode,
            .icon = Icon::presentation,
            .run = turn_customer_mode,
            .keys = "Control+E",
            .possible = has_customer_here,
            .in_meeting = true},
    Command{.words = Word::capture_command,
            .icon = Icon::pencil,
            .run = open_capture_line,
            .keys = "Control+I",
            .possible = has_customer_here,
            .in_meeting = true},
    Command{Word::new_customer, Icon::plus, add_customer, {}, {}, may_change},
    Command{Word::new_group, Icon::user_plus, add_group, {}, {}, can_add_group},
    Command{Word::undo, Icon::undo_2, undo, "Control+Z", {}, can_undo, false, true, true},
    Command{Word::redo, Icon::redo_2, redo, "Control+Shift+Z", "Control+Y", can_redo, false},
    Command{Word::export_now, Icon::upload, show<Screen::exchange>, {}, {}, has_customers},
    Command{Word::paste_rows, Icon::clipboard_paste, paste_rows, {}, {}, may_change},
    Command{.words = Word::copy_rows,
            .icon = Icon::copy,
            .run = ask_of_selection<SelectionKey::copy>,
            .keys = "Control+C",
            .possible = has_selection,
            .leads_away = false,
            .yields = true},
    Command{.words = Word::fill_down,
            .icon = Icon::arrow_down_to_line,
            .run = ask_of_selection<SelectionKey::fill>,
            .keys = "Control+D",
            .possible = can_fill,
            .yields = true},
    Command{Word::save_table, Icon::download, save_table, {}, {}, has_customers},
    Command{Word::save_workbook, Icon::download, save_tables, {}, {}, has_customers},
    Command{Word::save_calendar, Icon::calendar_days, save_calendar, {}, {}, has_customers},
    Command{Word::import_file, Icon::download, import_file},
    Command{Word::try_example, Icon::sparkles, fill_example, {}, {}, wants_example},
    Command{Word::save, Icon::save, tell_saved, "Control+S", {}, nullptr, false, false},
    Command{Word::shortcuts_heading, Icon::keyboard, show<Screen::shortcuts>, "Control+/"},
    look_command(Word::command_look_system, Icon::settings, look_as<Look::system>),
    look_command(Word::command_look_light, Icon::sun, look_as<Look::light>),
    look_command(Word::command_look_dark, Icon::moon, look_as<Look::dark>),
    look_command(Word::command_look_contrast, Icon::contrast, look_as<Look::contrast>),
    language_command(Word::command_finnish, speak<Language::fi>),
    language_command(Word::command_swedish, speak<Language::sv>),
    language_command(Word::command_english, speak<Language::en>),
};

std::vector<std::string_view> parts_of(std::string_view keys) {
    std::vector<std::string_view> parts;
    while (!keys.empty()) {
        const auto plus = keys.find('+');
        parts.push_back(keys.substr(0, plus));
        keys = plus == std::string_view::npos ? std::string_view() : keys.substr(plus + 1);
    }
    return parts;
}

bool is_letter(std::string_view key) { return key.size() == 1 && key[0] >= 'a' && key[0] <= 'z'; }

bool matches(std::string_view keys, std::string_view key, bool shift) {
    const auto parts = parts_of(keys);
    if (parts.empty()) return false;
    std::string last(parts.back());
    for (char& c : last)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    // A sign such as "/" needs Shift on some keyboards and none on others.
    const bool wants_shift = std::find(parts.begin(), parts.end(), "Shift") != parts.end();
    return last == key && (wants_shift == shift || !is_letter(key));
}

} // namespace

std::span<const Command> commands() { return all; }

const Command* command_of(std::string_view key, bool shift) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command& command) {
        return matches(command.keys, key, shift) || matches(command.other_keys, key, shift);
    });
    return found == all.end() ? nullptr : &*found;
}

std::string written_keys(std::string_view keys, bool mac) {
    std::string written;
    for (const std::string_view part : parts_of(keys)) {
        if (!written.empty()) written += mac ? " " : " + ";
        if (part == "Control")
            written += mac ? "⌘" : "Ctrl";
        else if (part == "Shift")
            written += mac ? "⇧" : "Shift";
        else
            written += part;
    }
    return written;
}

std::string aria_keys(Word command, bool mac) {
    constexpr std::string_view control = "Control";
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Command& one) { return one.words == command; });
    const std::string_view keys = found == all.end() ? std::string_view() : found->keys;
    if (!mac || !keys.starts_with(control)) return std::string(keys);
    return "Meta" + std::string(keys.substr(control.size()));
}

} // namespace kumppani
