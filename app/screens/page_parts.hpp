#pragma once

#include "app/session.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/table.hpp"

#include <string_view>

/// What pages are made of, whatever they are about.
namespace kumppani {

/// Free at the left and right of a page.
float page_edge(const Session& session);

/// A page that is one column of text below the top bar, and scrolls: `area` is what is left of the column.
class TextPage {
public:
    /// `widest`: the column, in pixels.
    TextPage(const Session& session, std::string_view key, std::string_view name, const ui::Rect& page,
             float widest);
    ~TextPage() { main_.used(area.y + below); }

    /// The page's heading and the sentence that says what it is for.
    void head(std::string_view title, std::string_view why);
    /// What it says while there is nothing to show.
    void nothing(std::string_view sentence, std::string_view why);

private:
    static constexpr float below = 48;
    ui::Scroller main_;

public:
    ui::Rect area;
};

/// Says that there is no such thing as the address names, and leads to the list. `key`: of the page.
void no_such_page(Session& session, const ui::Rect& page, std::string_view key, Word sentence, Screen list);

/// A row's first cell, which leads to the page of what the row is about. Returns whether it was pressed.
bool title_link(const ui::Rect& place, std::string_view title, const Route& to);

/// A whole row that leads somewhere: it fills when pointed at, and what is drawn over it is said in its name.
/// Returns whether it was pressed.
bool row_link(const ui::Rect& row, std::string_view name, const Route& to);

} // namespace kumppani
