#pragma once

#include "app/ui/frame.hpp"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kumppani::ui {

/// What lasts from frame to frame, and what is being gathered in this one. Internal to ui/.
struct Context {
    struct Waiting {
        Action action;
        std::uint64_t since;
    };
    struct Parent {
        Id id;
        float origin_x, origin_y; ///< where (0, 0) of its children stands on the screen
    };
    /// The text being typed into the field that has the focus.
    struct Draft {
        Id id = 0;
        std::string text;
        std::string original;
        bool search = false; ///< it only finds, or opens: nothing is to be kept
        bool dirty() const { return text != original; }
    };

    std::uint64_t frame = 0;
    Rect screen;
    std::vector<Statement> page, over;
    std::vector<Id> scopes;
    std::unordered_map<Id, int> times_used;
    std::vector<Parent> parents;
    std::vector<Id> layers, open_layers, next_open_layers;
    std::vector<std::size_t> layer_starts; ///< of `parents`: where those within each layer begin
    int layer_count = 0;
    bool layer_was_open = false;

    std::vector<Waiting> actions;
    Id focused = 0;
    bool keyboard = false;
    bool shift = false; ///< was held in the latest press
    bool changes_allowed = true;
    std::vector<Id> focus_path, next_focus_path;
    Orders orders;
    Id reveal = 0; ///< what the program gave the focus: to be brought into sight when it is drawn
    Draft draft;

    Id popup = 0;       ///< the thing whose list or menu is open
    Id popup_owner = 0; ///< what had the focus when it opened, to give it back
    bool popup_fresh = false;

    /// The first container within the layer being drawn, or within the page.
    Id outermost() const;
    void bring_into_sight(const Rect& rect);
};

Context& context();

} // namespace kumppani::ui
