#include "app/wheel_picture.hpp"

#include "app/paper.hpp"
#include "app/ui/theme.hpp"
#include "app/year_words.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace kumppani {

namespace {

using rules::Happenings;
using rules::Ring;

constexpr double turn = 6.283185307179586;
constexpr double middle = 200, rim = 150, names = 176, outermost = 126, between_rings = 25;

struct Point {
    double x, y;
};

/// January begins at the top; months go round clockwise.
Point around(double radius, double months) {
    const double angle = months / 12 * turn - turn / 4;
    return {middle + radius * std::cos(angle), middle + radius * std::sin(angle)};
}

std::string number(double value) {
    char text[24];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string attribute(const char* name, const std::string& value) {
    return " " + std::string(name) + "=\"" + value + "\"";
}
std::string attribute(const char* name, double value) { return attribute(name, number(value)); }

std::string colour(ui::Token token) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06x", static_cast<unsigned>(ui::rgb(token, ui::Theme::light)));
    return text;
}

std::string words(Point at, const char* anchor, const std::string& inside, const std::string& more = {}) {
    return "<text" + attribute("x", at.x) + attribute("y", at.y) +
           attribute("text-anchor", std::string(anchor)) + " dominant-baseline=\"central\"" + more + ">" +
           escaped(inside) + "</text>";
}

std::string mark(Point at, Ring ring) {
    switch (ring) {
    case Ring::budget:
        return "<rect" + attribute("x", at.x - 4.5) + attribute("y", at.y - 4.5) +
               " width=\"9\" height=\"9\" rx=\"1\"" + attribute("fill", colour(ui::Token::kind_budget)) +
               "/>";
    case Ring::other_event:
        return "<path" + attribute("d", "M" + number(at.x) + " " + number(at.y - 6) + "l6 6-6 6-6-6z") +
               attribute("fill", colour(ui::Token::kind_survey)) + "/>";
    case Ring::update:
        return "<circle" + attribute("cx", at.x) + attribute("cy", at.y) + " r=\"5\"" +
               attribute("fill", colour(ui::Token::kind_update)) + "/>";
    case Ring::meeting:
        break;
    }
    return "<circle" + attribute("cx", at.x) + attribute("cy", at.y) + " r=\"4.2\" fill=\"none\"" +
           attribute("stroke-width", 2) + attribute("stroke", colour(ui::Token::kind_board)) + "/>";
}

std::string months_of(const Session& session) {
    std::string drawn = "<circle" + attribute("cx", middle) + attribute("cy", middle) + attribute("r", rim) +
                        " fill=\"none\"" + attribute("stroke-width", 5) +
                        attribute("stroke", colour(ui::Token::line_strong)) + "/>";
    for (unsigned month = 1; month <= 12; ++month) {
        const Point from = around(rim - 6, month - 1.0), to = around(rim + 6, month - 1.0);
        drawn += "<path" +
                 attribute("d", "M" + number(from.x) + " " + number(from.y) + "L" + number(to.x) + " " +
                                    number(to.y)) +
                 " stroke=\"#ffffff\"" + attribute("stroke-width", 4) + "/>";
        const Point at = around(names, month - 0.5);
        const char* anchor = at.x > middle + 60 ? "start" : at.x < middle - 60 ? "end" : "middle";
        const double lean = at.x > middle + 60 ? -12 : at.x < middle - 60 ? 12 : 0;
        drawn += words({at.x + lean, at.y}, anchor, std::string(month_short_name(month, session.language)));
    }
    return drawn;
}

/// `beneath`: numbers stand below their marks, so that longer ones do not lie over the ring next to them.
std::string marks_of(const Happenings& what, bool beneath) {
    Point at = around(outermost - static_cast<double>(what.ring) * between_rings, what.month - 0.5);
    if (what.records.size() == 1) return mark(at, what.ring);
    const std::string number = std::to_string(what.records.size());
    if (beneath) {
        return mark({at.x, at.y - 6}, what.ring) +
               words({at.x, at.y + 6}, "middle", number, attribute("font-size", 10));
    }
    at.x -= 5;
    return mark(at, what.ring) + words({at.x + 8, at.y}, "start", number);
}

std::string legend(const Session& session) {
    std::string drawn;
    Point at{440, middle - 45};
    for (std::size_t i = 0; i < rules::ring_count; ++i) {
        const auto ring = static_cast<Ring>(i);
        drawn += mark(at, ring) + words({at.x + 14, at.y}, "start", std::string(session.say(word_of(ring))));
        at.y += 30;
    }
    return drawn;
}

} // namespace

std::string wheel_picture(const Session& session, std::chrono::year year, std::span<const Happenings> what) {
    std::string drawn =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\" aria-hidden=\"true\"" +
        attribute("font-size", 13) + " fill=\"#1a1a18\"" + ">";
    drawn += months_of(session);
    drawn += words({middle, middle}, "middle", std::to_string(static_cast<int>(year)),
                   attribute("font-size", 22) + " font-weight=\"600\"");
    const bool beneath =
        std::any_of(what.begin(), what.end(), [](const Happenings& each) { return each.records.size() > 9; });
    for (const Happenings& each : what)
        drawn += marks_of(each, beneath);
    return drawn + legend(session) + "</svg>";
}

} // namespace kumppani
