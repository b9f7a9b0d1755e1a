#include "app/ui/frame.hpp"

#include "app/platform.h"
#include "app/ui/context.hpp"
#include "app/ui/theme.hpp"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace kumppani::ui {

Context& context() {
    static Context one;
    return one;
}

namespace {

constexpr Id page_seed = 0x4B756D70;

constexpr float endless = 1e6F; // the height of what may grow

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;

// A surface over the page: its shadow is three outlines, each fainter than the one within.
void draw_panel(const Rect& rect) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    constexpr float shadow[] = {0.06F, 0.04F, 0.02F};
    for (int ring = 2; ring >= 0; --ring) {
        const float spread = 2.0F * static_cast<float>(ring + 1);
        draw->AddRectFilled({rect.x - spread, rect.y - spread + 2},
                            {rect.right() + spread, rect.bottom() + spread + 2},
                            paint(Token::ink, shadow[ring]), 8 + spread);
    }
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, paint(Token::surface), 8);
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, paint(Token::line_strong), 8);
}

// What a modal layer covers is dimmed: in a dark theme too, where ink would brighten it.
std::uint32_t scrim() {
    const bool dark = theme() == Theme::dark || theme() == Theme::contrast_dark;
    return dark ? IM_COL32(0, 0, 0, 153) : paint(Token::ink, 0.4F);
}

// The next window is the whole page. ImGui cuts sizes to whole units, and the page may have a fraction of one
// at its edge.
void cover(const Rect& screen) {
    ImGui::SetNextWindowPos({screen.x, screen.y});
    ImGui::SetNextWindowSize({std::ceil(screen.width), std::ceil(screen.height)});
}

std::vector<Statement>& list(Context& c) { return c.layers.empty() ? c.page : c.over; }

Id hashed(std::string_view key, Id seed) {
    const Id id = ImHashData(key.data(), key.size(), seed);
    return id == 0 ? 1 : id;
}

} // namespace

void act(const Action& action) {
    Context& c = context();
    if (action.kind == Action::Kind::focus) {
        c.focused = action.id;
    } else if (action.kind == Action::Kind::blur) {
        if (c.focused == action.id) c.focused = 0;
    } else if (action.kind == Action::Kind::activate || action.kind == Action::Kind::key) {
        c.keyboard = true;
    }
    c.actions.push_back({action, c.frame});
}

void use_keyboard(bool keyboard) { context().keyboard = keyboard; }

void allow_changes(bool allowed) { context().changes_allowed = allowed; }
bool changes_allowed() { return context().changes_allowed; }

void begin_frame(const Rect& screen) {
    Context& c = context();
    ++c.frame;
    c.page.clear();
    c.over.clear();
    c.scopes.assign(1, page_seed);
    c.parents.assign(1, {0, 0, 0});
    c.layers.clear();
    c.layer_starts.clear();
    c.times_used.clear();
    c.layer_was_open = c.layer_count > 0;
    c.layer_count = 0;
    c.open_layers = std::exchange(c.next_open_layers, {});
    c.focus_path = std::move(c.next_focus_path);
    c.next_focus_path.clear();
    c.screen = screen;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) c.keyboard = false;

    cover(screen);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin("##page", nullptr, bare | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

namespace {

// Tab must find every radio group: where none of it is chosen, the first.
void give_groups_a_stop(std::vector<Statement>& stated) {
    std::unordered_map<Id, Statement*> first;
    for (Statement& each : stated) {
        if (each.role != Role::radio) continue;
        Statement*& stop = first.try_emplace(each.parent, &each).first->second;
        if (stop && each.tab_stop) stop = nullptr;
    }
    for (const auto& [group, stop] : first)
        if (stop) stop->tab_stop = true;
}

} // namespace

void end_frame() {
    Context& c = context();
    ImGui::End();
    ImGui::PopStyleVar(3);
    // What was done to things that are gone is forgotten after a few frames, not at once: a thing may be
    // scrolled out of sight in the very frame.
    std::erase_if(c.actions, [&](const Context::Waiting& waiting) { return c.frame > waiting.since + 3; });
    c.page.insert(c.page.end(), std::make_move_iterator(c.over.begin()),
                  std::make_move_iterator(c.over.end()));
    c.over.clear();
    give_groups_a_stop(c.page);
}

const std::vector<Statement>& statements() { return context().page; }

Id id_of(std::string_view key) { return hashed(key, context().scopes.back()); }

Id id_of_next(std::string_view words) {
    Context& c = context();
    // Apart from the ids of keys: a heading and the group below it are often called by the same words.
    const Id first = hashed(words, c.scopes.back() + 1);
    const int before = c.times_used[first]++;
    return before == 0 ? first : hashed(words, first + static_cast<Id>(before));
}

Scope::Scope(std::string_view key) { context().scopes.push_back(id_of(key)); }
Scope::~Scope() { context().scopes.pop_back(); }

bool focus_within(std::string_view scope_key) {
    const Context& c = context();
    const Id id = id_of(scope_key);
    return std::find(c.focus_path.begin(), c.focus_path.end(), id) != c.focus_path.end();
}

bool focus_within_layer() {
    const Context& c = context();
    // Its own things have been drawn in this frame, so it is this frame's path that counts.
    return !c.layers.empty() && std::find(c.next_focus_path.begin(), c.next_focus_path.end(),
                                          c.layers.back()) != c.next_focus_path.end();
}

Statement& state(Role role, Id id, const Rect& rect, std::string_view name) {
    Context& c = context();
    const Context::Parent& parent = c.parents.back();
    Statement statement;
    statement.id = id;
    statement.parent = parent.id;
    statement.role = role;
    statement.name = name;
    statement.rect = rect.moved(-parent.origin_x, -parent.origin_y);
    auto& stated = list(c);
    stated.push_back(std::move(statement));
    return stated.back();
}

Container::Container(Role role, std::string_view key, std::string_view name, const Rect& rect) {
    Context& c = context();
    const Id id = id_of(key);
    Statement& stated = state(role, id, rect, name);
    if (rect == Rect{}) stated.rect = {};
    in_layer_ = !c.layers.empty();
    index_ = list(c).size() - 1;
    const Context::Parent outer = c.parents.back();
    c.parents.push_back({id, outer.origin_x, outer.origin_y});
    c.scopes.push_back(id);
}

Container::~Container() {
    if (const Rect& rect = statement().rect; rect == Rect{} || rect.height >= endless / 2) embrace();
    context().parents.pop_back();
    context().scopes.pop_back();
}

// As large as what it holds.
void Container::embrace() {
    const std::vector<Statement>& stated = list(context());
    const Id id = statement().id;
    std::optional<Rect> around;
    for (std::size_t i = index_ + 1; i < stated.size(); ++i) {
        const Rect& rect = stated[i].rect;
        if (stated[i].parent != id || rect.width <= 0 || rect.height <= 0) continue;
        if (!around) around = rect;
        const float x = std::min(around->x, rect.x), y = std::min(around->y, rect.y);
        around = Rect{x, y, std::max(around->right(), rect.right()) - x,
                      std::max(around->bottom(), rect.bottom()) - y};
    }
    if (around) statement().rect = *around;
}

Statement& Container::statement() {
    Context& c = context();
    return (in_layer_ ? c.over : c.page)[index_];
}

Response sense(Id id, const Rect& rect, bool enabled) {
    Context& c = context();
    Response response;
    response.id = id;
    const ImRect box(rect.x, rect.y, rect.right(), rect.bottom());
    if (!enabled) {
        ImGui::BeginDisabled();
        ImGui::ItemAdd(box, id);
        ImGui::EndDisabled();
        take(id, Action::Kind::activate);
        // It may have the focus all the same: the entry of a menu that does nothing now is still within it.
        response.focused = c.focused == id;
        if (response.focused) c.next_focus_path = c.scopes;
        return response;
    }
    if (ImGui::ItemAdd(box, id, nullptr,
                       static_cast<ImGuiItemFlags>(ImGuiItemFlags_NoNav) |
                           static_cast<ImGuiItemFlags>(ImGuiItemFlags_AllowOverlap))) {
        ImGui::SetNextItemAllowOverlap();
        response.pressed = ImGui::ButtonBehavior(box, id, &response.hovered, &response.held);
        if (response.pressed) {
            response.pressed_at = ImGui::GetIO().MousePos.x - rect.x;
            c.shift = ImGui::GetIO().KeyShift;
        }
    }
    if (const auto activated = take(id, Action::Kind::activate)) {
        response.pressed = true;
        c.shift = activated->shift;
    }
    response.focused = c.focused == id;
    response.ring = response.focused && c.keyboard;
    if (c.reveal == id) {
        c.reveal = 0;
        c.bring_into_sight(rect);
    }
    if (response.focused) {
        c.next_focus_path = c.scopes;
        // Moved to by key: brought into sight.
        if (take(id, Action::Kind::focus) && c.keyboard) c.bring_into_sight(rect);
    }
    return response;
}

bool shift_held() { return context().shift; }

std::optional<Action> take(Id id, Action::Kind kind) {
    auto& actions = context().actions;
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const Context::Waiting& waiting) {
        return waiting.action.id == id && waiting.action.kind == kind;
    });
    if (found == actions.end()) return std::nullopt;
    Action action = std::move(found->action);
    actions.erase(found);
    return action;
}

bool key_pressed(Id id, std::string_view key) {
    auto& actions = context().actions;
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const Context::Waiting& waiting) {
        return waiting.action.id == id && waiting.action.kind == Action::Kind::key &&
               waiting.action.text == key;
    });
    if (found == actions.end()) return false;
    actions.erase(found);
    return true;
}

Id focused() { return context().focused; }

void focus(Id id) {
    Context& c = context();
    c.orders.focus = id;
    c.focused = id;
    c.reveal = id;
    keep_drawing(0);
}

bool focus_moved() { return context().orders.focus != 0; }

void announce(std::string_view sentence) {
    std::string& words = context().orders.announcement;
    if (!words.empty()) words += ". ";
    words += sentence;
}

void alert(std::string_view sentence) { context().orders.alert = sentence; }

Orders take_orders() { return std::exchange(context().orders, {}); }

bool visible(const Rect& rect) {
    return ImGui::IsRectVisible({rect.x, rect.y}, {rect.right(), rect.bottom()});
}

Rect clip() {
    const ImVec2 min = ImGui::GetWindowDrawList()->GetClipRectMin();
    const ImVec2 max = ImGui::GetWindowDrawList()->GetClipRectMax();
    return {min.x, min.y, max.x - min.x, max.y - min.y};
}

void bring_into_sight(const Rect& rect) { context().bring_into_sight(rect); }

void keep_drawing(int milliseconds) { platform::request_frame(milliseconds); }

Id Context::outermost() const {
    const std::size_t start = layer_starts.empty() ? 1 : layer_starts.back();
    return parents.size() > start ? parents[start].id : parents.back().id;
}

// A scrolling window: what moves into sight is decided by ImGui's own scrolling, one frame later.

void Context::bring_into_sight(const Rect& rect) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    constexpr float margin = 16;
    const ImRect box(rect.x, rect.y - margin, rect.right(), rect.bottom() + margin);
    if (!window->InnerRect.Contains(box)) {
        ImGui::ScrollToRectEx(window, box, ImGuiScrollFlags_KeepVisibleEdgeY);
        keep_drawing(0);
    }
}

Scroller::Scroller(std::string_view key, const Rect& window, Role role, std::string_view name)
    : window_(window), container_(role, key, name, window) {
    Context& c = context();
    ImGui::SetCursorScreenPos({window.x, window.y});
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 10);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, 5);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, IM_COL32_BLACK_TRANS);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, paint(Token::line_strong));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, paint(Token::control));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, paint(Token::ink_3));
    // The browser brings things into sight for assistive tools, for Tab and for tests: the drawing follows.
    const Id scrolling_id = id_of("scrolling");
    while (const auto moved = take(scrolling_id, Action::Kind::scroll)) {
        ImGui::SetNextWindowScroll({-1, std::strtof(moved->text.c_str(), nullptr)});
    }
    ImGui::BeginChildEx(nullptr, c.parents.back().id, {window.width, window.height}, ImGuiChildFlags_None,
                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    content_ = {origin.x, origin.y, window.width, endless};
    Statement& statement = state(Role::none, scrolling_id, window, {});
    statement.scrolls = true;
    statement.scroll_y = window.y - origin.y;
    index_ = list(c).size() - 1;
    c.parents.push_back({scrolling_id, origin.x, origin.y});
}

Statement& Scroller::scrolling() { return list(context())[index_]; }

Scroller::~Scroller() {
    scrolling().scroll_height = std::max(window_.height, bottom_ - content_.y);
    context().parents.pop_back();
    ImGui::SetCursorScreenPos({content_.x, content_.y});
    ImGui::Dummy({1, std::max(1.0F, bottom_ - content_.y)});
    ImGui::EndChild();
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar(2);
}

void Scroller::scroll_to(float y) {
    ImGui::SetScrollY(std::max(0.0F, y));
    keep_drawing(0);
}

Layer::Layer(std::string_view key, const Rect& rect, bool modal) {
    Context& c = context();
    const Id id = id_of(key);
    // The dialog or the landmark that it was opened from; the mark of the layer around it is no container.
    const Id opener = c.outermost();
    c.layers.push_back(id);
    ++c.layer_count;
    c.parents.push_back({modal ? 0 : opener, 0, 0});
    c.layer_starts.push_back(c.parents.size());
    c.scopes.push_back(id);
    // Of layers over each other Escape closes the topmost: the list in a dialog before the dialog.
    const bool topmost = c.open_layers.empty() || c.open_layers.back() == id;
    if (topmost && (key_pressed(0, "Escape") || key_pressed(c.focused, "Escape"))) dismissed_ = true;

    // One window over the whole page: it takes every press outside the panel, and a modal one dims what is
    // below.
    char name[32];
    ImFormatString(name, sizeof name, "##layer%08x", id);
    const bool appearing = std::find(c.open_layers.begin(), c.open_layers.end(), id) == c.open_layers.end();
    if (appearing) ImGui::SetNextWindowFocus();
    cover(c.screen);
    ImGui::Begin(name, nullptr, bare);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!appearing && !rect.contains(mouse.x, mouse.y) && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
        ImGui::IsWindowHovered()) {
        dismissed_ = true;
    }
    if (modal) {
        ImGui::GetWindowDrawList()->AddRectFilled({c.screen.x, c.screen.y},
                                                  {c.screen.right(), c.screen.bottom()}, scrim());
    }
    draw_panel(rect);
    c.next_open_layers.push_back(id);
}

Layer::~Layer() {
    Context& c = context();
    ImGui::End();
    c.layers.pop_back();
    c.layer_starts.pop_back();
    c.parents.pop_back();
    c.scopes.pop_back();
}

Panel::Panel(std::string_view key, const Rect& rect) {
    Context& c = context();
    const Id id = id_of(key);
    c.parents.push_back({0, 0, 0});
    c.scopes.push_back(id);
    char name[32];
    ImFormatString(name, sizeof name, "##panel%08x", id);
    constexpr float shadow = 8;
    ImGui::SetNextWindowPos({rect.x - shadow, rect.y - shadow});
    ImGui::SetNextWindowSize({rect.width + 2 * shadow, rect.height + 2 * shadow});
    ImGui::Begin(name, nullptr, bare);
    draw_panel(rect);
}

Panel::~Panel() {
    Context& c = context();
    ImGui::End();
    c.parents.pop_back();
    c.scopes.pop_back();
}

bool layer_open() { return context().layer_was_open; }

} // namespace kumppani::ui
