#include "app/app.hpp"

#include "app/arrival.hpp"
#include "app/commands.hpp"
#include "app/keeper.hpp"
#include "app/naming.hpp"
#include "app/platform.h"
#include "app/screens/bin.hpp"
#include "app/screens/care_plan.hpp"
#include "app/screens/column_chooser.hpp"
#include "app/screens/conflicts.hpp"
#include "app/screens/customers.hpp"
#include "app/screens/details.hpp"
#include "app/screens/exchange.hpp"
#include "app/screens/group.hpp"
#include "app/screens/groups.hpp"
#include "app/screens/handover.hpp"
#include "app/screens/history.hpp"
#include "app/screens/home.hpp"
#include "app/screens/meeting.hpp"
#include "app/screens/meeting_banner.hpp"
#include "app/screens/needs.hpp"
#include "app/screens/palette.hpp"
#include "app/screens/settings.hpp"
#include "app/screens/shell.hpp"
#include "app/screens/shortcuts.hpp"
#include "app/screens/storage_notes.hpp"
#include "app/screens/table_import.hpp"
#include "app/screens/toast.hpp"
#include "app/screens/year.hpp"
#include "app/session.hpp"
#include "app/shared_folder.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/mirror.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/theme.hpp"
#include "app/ui/type.hpp"
#include "shared/words/words.hpp"

#include "imgui.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kumppani {

namespace {

constexpr float phone_width = 700;

ui::Theme theme_of(const Session& session) {
    const Environment& where = session.environment;
    switch (session.look) {
    case Look::light:
        return ui::Theme::light;
    case Look::dark:
        return ui::Theme::dark;
    case Look::contrast:
        return where.prefers_dark ? ui::Theme::contrast_dark : ui::Theme::contrast;
    case Look::system:
        break;
    }
    if (where.prefers_contrast) return where.prefers_dark ? ui::Theme::contrast_dark : ui::Theme::contrast;
    return where.prefers_dark ? ui::Theme::dark : ui::Theme::light;
}

} // namespace

struct App::State {
    Keeper keeper;
    Session session;
    ui::Mirror mirror;
    Arrival arrival;
    HomeScreen home;
    CustomersScreen customers;
    CarePlanScreen care_plan;
    GroupsScreen groups;
    GroupScreen group;
    NeedsScreen needs;
    YearScreen year;
    ExchangeScreen exchange;
    SettingsScreen settings;
    HistoryScreen history;
    BinScreen bin;
    ConflictsScreen conflicts;
    SharedFolder shared_folder;
    HandoverScreen handover;
    MeetingScreen meeting;
    Palette palette;
    TableImport table_import;
    ColumnChooser column_chooser;
    std::string described; ///< title and language as the page was last told

    explicit State(Environment environment)
        : keeper(environment), session(keeper.workspace(), std::move(environment)) {
        keeper.open(session);
        session.route = start();
    }

    /// Where one begins who asks for nothing else: with what comes next, once there is anybody to whom it
    /// could.
    Route start() const {
        const bool empty = session.workspace.all(Kind::customer).empty();
        return {empty ? Screen::customers : Screen::home, {}};
    }

    void screen(ui::Rect page) {
        switch (session.route.screen) {
        case Screen::home:
            return home.draw(session, page);
        case Screen::customers:
            return customers.draw(session, page);
        case Screen::care_plan:
            return care_plan.draw(session, page);
        case Screen::groups:
            return groups.draw(session, page);
        case Screen::group:
            return group.draw(session, page);
        case Screen::needs:
            return needs.draw(session, page);
        case Screen::year:
        case Screen::customer_year:
            return year.draw(session, page);
        case Screen::exchange:
            return exchange.draw(session, page);
        case Screen::settings:
            return settings.draw(session, page);
        case Screen::shortcuts:
            return shortcuts_screen(session, page);
        case Screen::history:
        case Screen::record_history:
            return history.draw(session, page);
        case Screen::bin:
            return bin.draw(session, page);
        case Screen::conflicts:
            return conflicts.draw(session, page);
        case Screen::handover:
            return draw_handover(page);
        case Screen::meeting:
            return meeting.draw(session, page);
        }
    }

    void draw_handover(ui::Rect page) {
        handover.draw(session, page);
        std::set<RecordId> back = handover.asked_to_give_back();
        if (back.empty()) return;
        exchange.offer(std::move(back));
        session.go({Screen::exchange, {}});
    }

    std::string title() const {
        const Record* record = session.workspace.find(session.route.id);
        const Screen at = session.route.screen;
        if (at == Screen::record_history && record)
            return session.say(Word::history_of, {title_of(session, *record)}) + " – Kumppani";
        if (at == Screen::customer_year && record)
            return std::string(session.say(Word::year)) + ", " + title_of(session, *record) + " – Kumppani";
        if (record) return std::string(record->text(info(record->kind()).title)) + " – Kumppani";
        return std::string(session.say(title_word(at))) + " – Kumppani";
    }

    void describe() {
        const std::string now = title() + "\n" + std::string(tag_of(session.language));
        if (now == described) return;
        described = now;
        platform::describe_page(title(), tag_of(session.language));
    }

    // What is being typed goes first; what cannot be kept puts the update off.
    void update_once_kept() {
        if (session.update != Update::wanted) return;
        if (ui::typing()) {
            ui::act({ui::focused(), ui::Action::Kind::commit, {}});
            platform::request_frame(0);
        } else if (!session.can_update()) {
            session.update = Update::ready;
        } else if (keeper.at_rest()) {
            session.update = Update::none;
            platform::apply_update();
        }
    }

    // A file may hold what a customer must not see, and be told of aloud: the mode is left first.
    bool puts_file_off() {
        if (!session.in_meeting()) return false;
        session.go({Screen::exchange, {}});
        return true;
    }

    bool command(std::string_view key, bool shift) {
        const Command* command = command_of(key, shift);
        if (!command) return false;
        const bool held = command->leads_away && ui::layer_open() && !session.palette;
        const bool hidden = session.in_meeting() && !command->in_meeting;
        const bool possible = !command->possible || command->possible(session);
        if (possible && !held && !hidden) command->run(session);
        return possible || !command->yields;
    }
};

App::App(Environment environment) : state_(std::make_unique<State>(std::move(environment))) {
    ui::use_faces(platform::load_faces(*ImGui::GetIO().Fonts));
}

App::~App() = default;

void App::frame() {
    State& s = *state_;
    Session& session = s.session;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    session.now = platform::now();
    session.today = platform::local_time(session.now).date;
    session.screen = {0, 0, size.x, size.y};
    session.phone = size.x < phone_width;
    ui::use_theme(theme_of(session));
    ui::use_density(session.in_meeting() ? ui::Density::meeting
                    : session.phone      ? ui::Density::phone
                                         : ui::Density::desk);

    const Route shown = session.route; // going elsewhere holds from the next frame on
    ui::allow_changes(!session.read_only);
    ui::begin_frame(session.screen);
    s.screen(shell(session));
    if (!session.in_meeting()) {
        details(session);
        s.table_import.draw(session);
        s.column_chooser.draw(session);
        storage_questions(session);
    }
    s.palette.draw(session);
    toast(session);
    leave_question(session);
    ui::end_frame();
    s.arrival.follow(shown);
    session.do_what_was_asked();

    s.keeper.keep(session);
    s.shared_folder.follow(session);
    s.update_once_kept();
    s.describe();
    const ui::Orders orders = ui::take_orders();
    const std::string difference =
        s.mirror.difference(ui::statements(), orders.focus, orders.announcement, orders.alert);
    if (!difference.empty()) platform::update_mirror(difference);
}

void App::act(const ui::Action& action) {
    ui::act(action);
    platform::request_frame(0);
}

bool App::key(std::string_view name, bool shift, bool control, bool alt) {
    ui::use_keyboard(true);
    platform::request_frame(0);
    if (!control || alt) return false;
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return state_->command(lower, shift);
}

void App::open_file(std::string_view name, std::string_view bytes, double size) {
    if (state_->puts_file_off()) return;
    state_->session.folder.looked_at = {};
    state_->session.files_waiting = 0;
    state_->session.go({Screen::exchange, {}});
    state_->exchange.open_file(state_->session, name, bytes, size);
}

void App::open_table(std::string_view name, std::vector<Sheet> sheets) {
    Session& session = state_->session;
    platform::request_frame(0);
    if (state_->puts_file_off()) return;
    if (sheets.empty()) return session.tell(session.say(Word::table_unreadable, {name}));
    const bool on_plan = session.route.screen == Screen::care_plan;
    session.table =
        IncomingTable{on_plan ? session.route.id : RecordId(), std::string(name), std::move(sheets)};
}

bool App::paste_table(std::string_view text) {
    Session& session = state_->session;
    if (session.in_meeting() || session.read_only || ui::layer_open()) return false;
    const bool on_plan = session.route.screen == Screen::care_plan;
    session.table = IncomingTable{on_plan ? session.route.id : RecordId(), {}, {}, std::string(text)};
    platform::request_frame(0);
    return true;
}

void App::workbook_failed(std::string_view name) {
    state_->session.tell(state_->session.say(Word::workbook_failed, {name}));
    platform::request_frame(0);
}

void App::files_wait(std::size_t count) {
    state_->session.files_waiting = count;
    platform::request_frame(0);
}

void App::folder_stands(FolderState state, std::string_view name) {
    state_->shared_folder.stands(state_->session, state, name);
    platform::request_frame(0);
}

void App::folder_listed(std::vector<FolderFile> files) {
    state_->shared_folder.listed(state_->session, std::move(files));
}

void App::folder_read(const FolderFile& file, std::string_view bytes, std::string_view error) {
    Session& session = state_->session;
    state_->shared_folder.read(session, file, bytes, error);
    if (session.folder.opening != file.name) return;
    session.folder.opening.clear();
    if (!error.empty()) return session.tell(std::string(session.say(Word::file_unreadable)));
    open_file(file.name, bytes, file.size);
    session.folder.looked_at = file;
}

void App::folder_written(const FolderFile& file, std::string_view error) {
    state_->shared_folder.written(state_->session, file, error);
}

void App::sealed(std::uint32_t order, const Sealed& sealed) {
    state_->exchange.sealed(state_->session, order, sealed);
    platform::request_frame(0);
}

void App::unsealed(std::uint32_t order, const Unsealed& opened) {
    state_->exchange.unsealed(state_->session, order, opened);
    platform::request_frame(0);
}

void App::copied(bool success) {
    state_->session.copied(success);
    platform::request_frame(0);
}

void App::persisted(bool success, std::string_view error) {
    state_->keeper.persisted(state_->session, success, error);
    platform::request_frame(0);
}

void App::update_ready() {
    Session& session = state_->session;
    if (session.update != Update::none) return;
    session.update = Update::ready;
    session.afterwards([](Session& later) { ui::announce(later.say(Word::update_ready)); });
}

void App::reopen(bool writes) {
    state_->keeper.reopen(state_->session, writes);
    state_->shared_folder.reopened();
    platform::request_frame(0);
}

void App::cleared() {
    state_->session.storage = StorageState::failed;
    state_->session.problem = {StorageFault::cleared, {}};
    platform::request_frame(0);
}

void App::space(const Space& space) {
    state_->session.space = space;
    platform::request_frame(0);
}

void App::before_hidden() {
    state_->shared_folder.hurry();
    if (ui::focused() != 0) act(ui::Action{ui::focused(), ui::Action::Kind::commit, {}});
}

void App::preferences_changed(bool dark, bool contrast, bool less_motion) {
    Environment& environment = state_->session.environment;
    environment.prefers_dark = dark;
    environment.prefers_contrast = contrast;
    environment.prefers_less_motion = less_motion;
    platform::request_frame(0);
}

void App::go(std::string_view route) {
    const Route to = route_from(route).value_or(state_->start());
    if (to != state_->session.route) state_->session.go(to);
}

std::string App::route() const { return written(state_->session.route); }

const std::vector<ui::Statement>& App::statements() const { return ui::statements(); }

} // namespace kumppani
