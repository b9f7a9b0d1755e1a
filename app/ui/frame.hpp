#pragma once

#include "app/ui/geometry.hpp"
#include "app/ui/statement.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What every widget stands on: ids, statements, focus, what was done to whom. One frame at a time, one page.
namespace kumppani::ui {

/// Between frames: hands over what the page did. It waits until the thing it was done to is drawn again.
void act(const Action& action);

/// The modality of the last input: focus rings are drawn only for those who move by keyboard.
void use_keyboard(bool keyboard);

/// Whether what is drawn may change the data: where it may not, the widgets that would are shown and do
/// nothing. Set before a frame.
void allow_changes(bool allowed);
bool changes_allowed();

/// Around everything drawn in a frame; `screen` is the page in CSS pixels.
void begin_frame(const Rect& screen);
void end_frame();

/// What the frame stated, in reading order: the page, then its layers from the lowest to the topmost.
const std::vector<Statement>& statements();

// Ids. A thing's id is made from its key and the scopes it stands in, so rows keep theirs when they move.

Id id_of(std::string_view key);

/// The same for things without a key of their own, such as plain text: told apart by the order they come in.
Id id_of_next(std::string_view words);

class Scope {
public:
    explicit Scope(std::string_view key);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
};

/// Whether the focus was within this scope in the last frame: what has it is drawn even where it is out of
/// sight.
bool focus_within(std::string_view scope_key);

/// Whether the focus was within the layer being drawn.
bool focus_within_layer();

// Statements.

/// States a thing at a place of the screen; the reference holds until the next statement.
Statement& state(Role role, Id id, const Rect& rect, std::string_view name);

/// A thing that holds others: what is stated during its life belongs to it. Without a rectangle of its own it
/// is as large as what it holds.
class Container {
public:
    Container(Role role, std::string_view key, std::string_view name, const Rect& rect = {});
    ~Container();
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;

    /// For the states beyond role and name; valid until the next statement.
    Statement& statement();

private:
    void embrace();

    std::size_t index_;
    bool in_layer_;
};

// Interaction.

/// What is being done to a thing in this frame.
struct Response {
    Id id = 0;
    bool pressed = false; ///< by pointer, key or assistive tool
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool ring = false;                    ///< focused, and the focus is to be seen
    std::optional<float> pressed_at = {}; ///< by a pointer: how far from the left edge
};

/// Whether Shift was held in the press that is being answered.
bool shift_held();

/// Makes a rectangle sensitive. State it with the id returned.
Response sense(Id id, const Rect& rect, bool enabled = true);

/// The next action of a kind done to a thing, if any; taken off the queue.
std::optional<Action> take(Id id, Action::Kind kind);

/// Whether a key was pressed while the thing had the focus ("ArrowDown"); taken off the queue.
bool key_pressed(Id id, std::string_view key);

Id focused();
void focus(Id id);
/// Whether `focus` was called in this frame.
bool focus_moved();

/// Read aloud by a screen reader: politely, or at once.
void announce(std::string_view sentence);
void alert(std::string_view sentence);

/// What `end_frame` hands to the mirror, once.
struct Orders {
    Id focus = 0;
    std::string announcement, alert;
};
Orders take_orders();

/// Whether any of a rectangle can be seen.
bool visible(const Rect& rect);

/// Scrolls the window being drawn so that a rectangle of its content is seen.
void bring_into_sight(const Rect& rect);

/// The part of the screen in which things can now be seen.
Rect clip();

/// Frames go on being drawn for this long: a delay, a fade.
void keep_drawing(int milliseconds);

// Regions that scroll, and layers above the page.

/// A window on content that may be taller. Lay out from `content()`; the height used is told at the end.
/// Stated as two: what it means, and in it what scrolls, so that a menu over the page can belong to the first
/// and not be cut off by the second.
class Scroller {
public:
    Scroller(std::string_view key, const Rect& window, Role role, std::string_view name);
    ~Scroller();
    Scroller(const Scroller&) = delete;
    Scroller& operator=(const Scroller&) = delete;

    /// The content's rectangle on the screen: as wide as the window, endlessly high.
    Rect content() const { return content_; }
    void used(float bottom) { bottom_ = bottom; }
    void scroll_to(float y);

private:
    Statement& scrolling();

    Rect window_, content_;
    float bottom_ = 0;
    Container container_;
    std::size_t index_;
};

/// Something over the page: a menu, a list of choices, a dialog. Stated after the page; what is not modal
/// belongs to the landmark or the dialog that it was opened from. A modal one lays a scrim.
class Layer {
public:
    Layer(std::string_view key, const Rect& rect, bool modal);
    ~Layer();
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

    /// A press outside, or Escape.
    bool dismissed() const { return dismissed_; }

private:
    bool dismissed_ = false;
};

/// A panel that floats over the page without holding up what is below it.
class Panel {
public:
    Panel(std::string_view key, const Rect& rect);
    ~Panel();
    Panel(const Panel&) = delete;
    Panel& operator=(const Panel&) = delete;
};

/// Whether a layer was open in the last frame: the page below then leaves Escape alone.
bool layer_open();

} // namespace kumppani::ui
