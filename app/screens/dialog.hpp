#pragma once

#include "app/session.hpp"
#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"

#include <optional>
#include <string_view>

namespace kumppani {

/// What a dialog comes to by its two buttons, or by leaving it.
enum class DialogEnd { taken, cancelled };

/// A modal dialog: its heading, and below it whatever is laid out in `area`. As high as that was in the last
/// frame; what does not fit on the screen scrolls.
class Dialog {
public:
    /// `widest`: in pixels. `height`: of the content, kept by the caller from frame to frame; 0 in the first.
    Dialog(const Session& session, std::string_view key, std::string_view title, float widest, float& height,
           std::string_view description = {});
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    /// A label with room for a field of that height below it. The label is drawn: the field states it.
    ui::Rect labelled(std::string_view label, float field = 36);

    /// The two buttons at the end, one below the other where they do not fit side by side.
    std::optional<DialogEnd> buttons(const Session& session, const ui::Button& take);

    /// A press outside, or Escape.
    bool dismissed() const { return layer_.dismissed(); }

private:
    float& height_;
    ui::Layer layer_;
    ui::Container dialog_;
    ui::Scroller window_;

public:
    ui::Rect area;
};

} // namespace kumppani
