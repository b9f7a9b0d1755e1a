#pragma once

#include "app/app.hpp"
#include "app/drawing/painter.hpp"
#include "app/ui/frame.hpp"
#include "shared/words/word.hpp"
#include "tests/screens/place.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Drives the whole program natively, without a display: finds things by role and name as a person with a
/// screen reader would, presses them with a real mouse or by key, and types into them as the page does.
namespace kumppani::tests {

/// What the page and the user are like. Words are looked for in the language set here.
struct Setup {
    Language language = Language::fi;
    float width = 1440, height = 900;
    bool dark = false, contrast = false;
    bool storage_works = true;
    FilePage file_page = FilePage::none;
    bool writes = true; ///< false: another window does
    std::filesystem::path folder =
        {}; ///< the store's, to start again from it; empty: a new one, removed at the end
    Date today = Date{std::chrono::year{2026}, std::chrono::November, std::chrono::day{18}};
};

using ui::Role;
using ui::Statement;

/// A browser page with the program in it.
class Driver {
public:
    explicit Driver(Setup setup = {});
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    App& app() { return *app_; }

    /// One frame; and frames until the program asks for none. A program that never rests fails the test.
    void frame();
    void settle();

    // Looking.

    /// The one thing of a role and a name; `within` narrows to what stands in a container of that name. None
    /// or several fail the test, with a list of what is there.
    Statement find(Role role, std::string_view name, std::string_view within = {}) const;
    std::size_t count(Role role, std::string_view name, std::string_view within = {}) const;
    bool has(Role role, std::string_view name, std::string_view within = {}) const {
        return count(role, name, within) > 0;
    }
    /// Whether anything is called so, or holds it as its value.
    bool says(std::string_view words) const;
    /// The names of all things of a role, in reading order.
    std::vector<std::string> names(Role role, std::string_view within = {}) const;
    std::string value(std::string_view field, std::string_view within = {}) const;

    ui::Rect on_screen(const Statement& statement) const;
    /// Draws the last frame; returns where it differs from what was drawn before, in pixels.
    const std::vector<drawing::Region>& paint() { return painter_.draw(*ImGui::GetDrawData()); }
    const drawing::Picture& picture() const { return painter_.picture(); }
    std::string listing() const; ///< everything stated, one thing a line, indented by container

    // Doing. Each ends when the program has settled. What is too far out of sight to be stated is scrolled
    // to.

    /// Presses with the mouse, where the thing stands on the screen; scrolled to first if it must be.
    void click(Role role, std::string_view name, std::string_view within = {});
    /// Presses by key or assistive tool.
    void activate(Role role, std::string_view name, std::string_view within = {});
    /// Replaces the text of a field and leaves it.
    void type(std::string_view field, std::string_view text, std::string_view within = {});
    /// The same without leaving it: it still has the focus, and nothing is committed.
    void begin_typing(std::string_view field, std::string_view text, std::string_view within = {});
    /// Chooses from a list.
    void choose(std::string_view field, std::string_view option, std::string_view within = {});
    void check(std::string_view box, std::string_view within = {}) { activate(Role::checkbox, box, within); }
    /// A key, as KeyboardEvent.key names it, on what has the focus.
    void press(std::string_view key, bool shift = false, bool control = false);
    /// Moves the focus as Tab does.
    void tab(bool back = false);
    std::optional<Statement> focused() const;

    void go(std::string_view route);
    void resize(float width, float height);
    void advance(Milliseconds time) {
        place().now += time;
        place().elapsed += time;
    }
    /// The clock is set, forward or back, while time goes on as it does.
    void set_clock(Milliseconds by) { place().now += by; }
    /// As the page tells that the files were read again.
    void reopen(bool writes);
    void set_space(const Space& space);
    void set_dark(bool dark);
    /// Example data, by the button that offers it.
    void load_example();

    /// What a screen reader was told since the last time this was asked.
    std::vector<std::string> announcements();
    /// What making the files durable fails with; empty: it works.
    std::string storage_error;
    /// Whether the page tells how making the files durable went.
    bool storage_answers = true;

private:
    const Statement* by_id(ui::Id id) const;
    bool is_within(const Statement& statement, std::string_view within) const;
    std::vector<const Statement*> matching(Role role, std::string_view name, std::string_view within) const;
    Statement field_called(std::string_view name, std::string_view within) const;
    void obey_mirror();
    void move_focus(ui::Id id);
    void wheel(const Statement& scroller, float way);
    void scroll_into_sight(ui::Id id);
    void look_for(const std::function<bool()>& found);
    void act(ui::Action action);

    Setup setup_;
    std::filesystem::path own_folder_;
    std::optional<App> app_;
    drawing::Painter painter_;
    ui::Id focused_ = 0; ///< as the page's document.activeElement
    std::vector<std::string> announcements_;
};

} // namespace kumppani::tests
