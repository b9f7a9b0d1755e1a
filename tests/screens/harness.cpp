#include "tests/screens/harness.hpp"

#include "app/drawing/painter.hpp"
#include "app/ui/context.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/text_field.hpp"
#include "shared/words/words.hpp"

#include "imgui.h"
#include "imgui_internal.h"

#include "catch2/catch_test_macros.hpp"
#include "nlohmann/json.hpp"
#include <algorithm>
#include <chrono>
#include <cstdio>

namespace kumppani::tests {

namespace {

constexpr int most_frames = 60;
constexpr int frames_after_input = 3; // as the page draws: ImGui may need a second look at what it was told

constexpr std::string_view names_of_roles[] = {
    "none",         "text",        "heading", "paragraph",  "button",  "link",          "checkbox",
    "radiogroup",   "radio",       "tablist", "tab",        "textbox", "searchbox",     "combobox",
    "listbox",      "option",      "menu",    "menuitem",   "table",   "rowgroup",      "row",
    "columnheader", "rowheader",   "cell",    "navigation", "main",    "complementary", "banner",
    "region",       "group",       "list",    "listitem",   "dialog",  "status",        "alert",
    "img",          "progressbar", "form"};
static_assert(std::size(names_of_roles) == static_cast<std::size_t>(Role::form) + 1);

std::string_view name_of(Role role) { return names_of_roles[static_cast<std::size_t>(role)]; }

Milliseconds noon(Date date) {
    using namespace std::chrono;
    return duration_cast<milliseconds>(sys_days(date).time_since_epoch() + hours(12)).count();
}

std::filesystem::path new_folder() {
    static int made = 0;
    const auto time = std::chrono::steady_clock::now().time_since_epoch().count();
    auto folder = std::filesystem::temp_directory_path() /
                  ("kumppani-" + std::to_string(time) + "-" + std::to_string(++made));
    std::filesystem::create_directories(folder);
    return folder;
}

ui::Action action_on(ui::Id id, ui::Action::Kind kind, std::string_view words = {}) {
    ui::Action action;
    action.id = id;
    action.kind = kind;
    action.text = words;
    return action;
}

} // namespace

Driver::Driver(Setup setup) : setup_(std::move(setup)) {
    place() = Place{};
    place().now = noon(setup_.today);
    place().dice =
        static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count()) | 1;
    if (setup_.folder.empty()) setup_.folder = own_folder_ = new_folder();

    ui::context() = {};
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    drawing::Painter::introduce();
    io.DisplaySize = {setup_.width, setup_.height};
    io.DisplayFramebufferScale = {1, 1};
    ImGui::GetCurrentContext()->TestEngineHookItems = true;

    Environment environment;
    environment.language = setup_.language;
    environment.language_forced = true;
    environment.prefers_dark = setup_.dark;
    environment.prefers_contrast = setup_.contrast;
    environment.storage_works = setup_.storage_works;
    if (!setup_.storage_works) environment.storage_error = "SecurityError";
    environment.file_page = setup_.file_page;
    environment.writes = setup_.writes;
    environment.folder = setup_.folder.string();
    app_.emplace(std::move(environment));
    settle();
}

Driver::~Driver() {
    app_.reset();
    ImGui::DestroyContext();
    if (!own_folder_.empty()) std::filesystem::remove_all(own_folder_);
}

void Driver::frame() {
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    place().wanted_frame.reset();
    forget_items();
    ImGui::NewFrame();
    app_->frame();
    ImGui::Render();
    drawing::accept_textures(ImGui::GetPlatformIO().Textures);
    obey_mirror();
    if (storage_answers && std::exchange(place().persisting, false)) {
        place().persist.clear();
        app_->persisted(storage_error.empty(), storage_error);
    }
}

void Driver::settle() {
    for (int drawn = 1; drawn <= most_frames; ++drawn) {
        frame();
        const bool asked = place().wanted_frame.has_value() && *place().wanted_frame <= 0;
        if (drawn >= frames_after_input && !asked) return;
    }
    FAIL("The program asks for one frame after another: " << most_frames << " drawn, and no end in sight.");
}

// As web/page/mirror.js: the program's wish moves the page's focus, and the page tells the program that it
// moved.
void Driver::obey_mirror() {
    const std::string difference = std::exchange(place().mirror, {});
    if (!difference.empty()) {
        const auto json = nlohmann::json::parse(difference);
        for (const char* key : {"announce", "alert"}) {
            if (json.contains(key)) announcements_.push_back(json[key].get<std::string>());
        }
        if (json.contains("focus")) move_focus(json["focus"].get<ui::Id>());
    }
    if (focused_ != 0 && !by_id(focused_)) focused_ = 0;
}

void Driver::move_focus(ui::Id id) {
    if (id == focused_ || (id != 0 && !by_id(id))) return;
    if (focused_ != 0) {
        app_->act(action_on(focused_, ui::Action::Kind::commit));
        app_->act(action_on(focused_, ui::Action::Kind::blur));
    }
    focused_ = id;
    if (id != 0) app_->act(action_on(id, ui::Action::Kind::focus));
}

// Looking.

const Statement* Driver::by_id(ui::Id id) const {
    const auto& all = app_->statements();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Statement& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

bool Driver::is_within(const Statement& statement, std::string_view within) const {
    if (within.empty()) return true;
    for (const Statement* at = by_id(statement.parent); at; at = by_id(at->parent)) {
        if (at->name == within) return true;
    }
    return false;
}

std::vector<const Statement*> Driver::matching(Role role, std::string_view name,
                                               std::string_view within) const {
    std::vector<const Statement*> found;
    for (const Statement& each : app_->statements()) {
        if (each.role == role && each.name == name && is_within(each, within)) found.push_back(&each);
    }
    return found;
}

Statement Driver::find(Role role, std::string_view name, std::string_view within) const {
    const auto found = matching(role, name, within);
    const std::string place_words = within.empty() ? "" : " within \"" + std::string(within) + "\"";
    if (found.empty())
        FAIL("No " << name_of(role) << " \"" << name << "\"" << place_words << ". There is:\n" << listing());
    if (found.size() > 1) {
        FAIL(found.size() << " of " << name_of(role) << " \"" << name << "\"" << place_words << ":\n"
                          << listing());
    }
    return *found.front();
}

std::size_t Driver::count(Role role, std::string_view name, std::string_view within) const {
    return matching(role, name, within).size();
}

bool Driver::says(std::string_view words) const {
    const auto& all = app_->statements();
    return std::any_of(all.begin(), all.end(),
                       [&](const Statement& each) { return each.name == words || each.value == words; });
}

std::vector<std::string> Driver::names(Role role, std::string_view within) const {
    std::vector<std::string> names;
    for (const Statement& each : app_->statements()) {
        if (each.role == role && is_within(each, within)) names.push_back(each.name);
    }
    return names;
}

Statement Driver::field_called(std::string_view name, std::string_view within) const {
    for (const Role role : {Role::textbox, Role::searchbox, Role::combobox}) {
        if (has(role, name, within)) return find(role, name, within);
    }
    return find(Role::textbox, name, within);
}

std::string Driver::value(std::string_view field, std::string_view within) const {
    return field_called(field, within).value;
}

ui::Rect Driver::on_screen(const Statement& statement) const {
    for (const Statement* at = by_id(statement.parent); at; at = by_id(at->parent)) {
        if (!at->scrolls) continue;
        const ui::Rect window = on_screen(*at);
        return statement.rect.moved(window.x - at->scroll_x, window.y - at->scroll_y);
    }
    return statement.rect;
}

std::string Driver::listing() const {
    std::string lines;
    for (const Statement& each : app_->statements()) {
        std::size_t depth = 1;
        for (const Statement* at = by_id(each.parent); at; at = by_id(at->parent))
            ++depth;
        lines.append(2 * depth, ' ').append(name_of(each.role)).append(" \"").append(each.name).append("\"");
        if (!each.value.empty()) lines.append(" = \"").append(each.value).append("\"");
        if (!each.description.empty()) lines.append(" (").append(each.description).append(")");
        if (each.checked >= 0) lines.append(each.checked == 1 ? " [x]" : " [ ]");
        if (each.disabled) lines.append(" disabled");
        lines += '\n';
    }
    return lines;
}

// Doing.

void Driver::act(ui::Action action) {
    app_->act(action);
    settle();
}

// Moves the content of a scroller by CSS pixels, as a wheel does.
void Driver::wheel(const Statement& scroller, float way) {
    const ui::Rect window = on_screen(scroller);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(window.middle_x(), window.middle_y());
    io.AddMouseWheelEvent(0, way / (5 * ImGui::GetStyle().FontSizeBase));
    settle();
}

// From the top of the page to its end, until it is there. Where it is nowhere, the search fails, not this.
void Driver::look_for(const std::function<bool()>& found) {
    if (found()) return;
    const auto page = [&] {
        const auto& all = app_->statements();
        const auto main = std::find_if(all.begin(), all.end(), [this](const Statement& each) {
            const Statement* around = by_id(each.parent);
            return each.scrolls && around && around->role == Role::main;
        });
        return main == all.end() ? std::nullopt : std::optional(*main);
    };
    if (!page()) return;
    wheel(*page(), page()->scroll_y);
    for (float before = -1; !found() && page()->scroll_y != before;) {
        before = page()->scroll_y;
        wheel(*page(), -page()->rect.height / 2);
    }
}

void Driver::scroll_into_sight(ui::Id id) {
    for (int attempt = 0; attempt < 20; ++attempt) {
        const Statement* statement = by_id(id);
        if (!statement) return;
        const Statement* scroller = by_id(statement->parent);
        while (scroller && !scroller->scrolls)
            scroller = by_id(scroller->parent);
        if (!scroller) return;
        const ui::Rect rect = on_screen(*statement), window = on_screen(*scroller);
        if (window.contains(rect.middle_x(), rect.middle_y())) return;
        wheel(*scroller,
              std::clamp(window.middle_y() - rect.middle_y(), -window.height / 2, window.height / 2));
    }
}

void Driver::click(Role role, std::string_view name, std::string_view within) {
    look_for([&] { return has(role, name, within); });
    const ui::Id id = find(role, name, within).id;
    scroll_into_sight(id);
    const Statement statement = find(role, name, within);
    const ui::Rect rect = on_screen(statement);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(rect.middle_x(), rect.middle_y());
    settle();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    frame();
    if (statement.focusable) move_focus(id);
    frame();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    settle();
}

void Driver::activate(Role role, std::string_view name, std::string_view within) {
    look_for([&] { return has(role, name, within); });
    const Statement statement = find(role, name, within);
    if (statement.disabled) FAIL("\"" << name << "\" is disabled: " << statement.description);
    if (statement.focusable) move_focus(statement.id);
    act(action_on(statement.id, ui::Action::Kind::activate));
}

void Driver::begin_typing(std::string_view field, std::string_view text, std::string_view within) {
    look_for([&] {
        return has(Role::textbox, field, within) || has(Role::searchbox, field, within) ||
               has(Role::combobox, field, within);
    });
    const Statement statement = field_called(field, within);
    if (!statement.is_text_input) FAIL("\"" << field << "\" is no text field.");
    move_focus(statement.id);
    settle();
    act(action_on(statement.id, ui::Action::Kind::input, text));
}

void Driver::type(std::string_view field, std::string_view text, std::string_view within) {
    begin_typing(field, text, within);
    move_focus(0);
    settle();
}

void Driver::choose(std::string_view field, std::string_view option, std::string_view within) {
    activate(Role::combobox, field, within);
    activate(Role::option, option, field);
}

std::optional<Statement> Driver::focused() const {
    const Statement* statement = by_id(focused_);
    return statement ? std::optional(*statement) : std::nullopt;
}

// As web/page/interaction.js and text_input.js.
void Driver::press(std::string_view key, bool shift, bool control) {
    using Kind = ui::Action::Kind;
    const auto at = focused();
    const bool in_text = at && at->is_text_input;
    if (control || !at) {
        app_->key(key, shift, control, false);
        settle();
        return;
    }
    ui::Action action = action_on(at->id, Kind::key, key);
    action.shift = shift;
    if (in_text && key == "Escape") {
        const bool changed = ui::typing();
        app_->act(action_on(at->id, Kind::cancel));
        if (changed) return settle();
    } else if (in_text && key == "Enter" && !at->input.lines) {
        app_->act(action_on(at->id, Kind::commit));
    } else if (!in_text && (key == "Enter" || key == " ")) {
        action.kind = Kind::activate;
        action.text.clear();
    }
    act(std::move(action));
}

void Driver::tab(bool back) {
    const auto& all = app_->statements();
    const auto modal =
        std::find_if(all.rbegin(), all.rend(), [](const Statement& each) { return each.modal; });
    std::vector<ui::Id> stops;
    for (const Statement& each : all) {
        if (!each.focusable || !each.tab_stop) continue;
        if (modal != all.rend() && !is_within(each, modal->name)) continue;
        stops.push_back(each.id);
    }
    if (stops.empty()) return;
    const auto here = std::find(stops.begin(), stops.end(), focused_);
    std::size_t next = back ? stops.size() - 1 : 0;
    if (here != stops.end()) {
        const auto index = static_cast<std::size_t>(here - stops.begin());
        next = (index + (back ? stops.size() - 1 : 1)) % stops.size();
    }
    ui::use_keyboard(true);
    move_focus(stops[next]);
    settle();
}

void Driver::go(std::string_view route) {
    app_->go(route);
    settle();
}

void Driver::resize(float width, float height) {
    ImGui::GetIO().DisplaySize = {width, height};
    settle();
}

void Driver::reopen(bool writes) {
    app_->reopen(writes);
    settle();
}

void Driver::set_space(const Space& space) {
    app_->space(space);
    settle();
}

void Driver::set_dark(bool dark) {
    app_->preferences_changed(dark, setup_.contrast, false);
    settle();
}

void Driver::load_example() {
    go("/customers");
    activate(Role::button, text(Word::try_example, setup_.language));
}

std::vector<std::string> Driver::announcements() { return std::exchange(announcements_, {}); }

} // namespace kumppani::tests
