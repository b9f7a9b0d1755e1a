#pragma once

#include "app/ui/reading_table.hpp"
#include "shared/words/language.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// A heading with a table below it. Without rows it is the heading and `otherwise`.
struct PaperPart {
    std::string heading;
    int level = 2; ///< of the heading: 2 begins a new subject
    std::string key = {};
    std::vector<std::string> heads = {};
    std::vector<ui::Column> columns = {}; ///< as wide as they are on the screen; their words are the heads
    std::vector<std::vector<ui::ReadingCell>> rows = {};
    std::string otherwise = {};
    std::string picture =
        {}; ///< stands below the heading, on paper only: an <svg> as app/wheel_picture.hpp makes it
};

/// What is read from top to bottom, on the screen and on paper.
struct Paper {
    std::string title;
    std::string about = {}; ///< a line below the title
    std::vector<PaperPart> parts = {};
};

/// Text as it stands in HTML and SVG.
std::string escaped(std::string_view text);

/// A complete document of its own for printing on A4, without scripts: platform::print takes it. Whatever
/// stands in the texts is text there.
std::string html_of(const Paper& paper, Language language);

/// The same as lines of plain text, for a mail or a memo.
std::string text_of(const Paper& paper);

} // namespace kumppani
