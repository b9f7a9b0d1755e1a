#include "app/commands.hpp"
#include "app/screens/meeting.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float gap = 16, least_field = 280, tall = 56, compact = 48;
constexpr const char* line_key = "line";

std::array<ui::Segment, all_captures.size()> segments_of(const Session& session) {
    std::array<ui::Segment, all_captures.size()> segments;
    std::transform(all_captures.begin(), all_captures.end(), segments.begin(),
                   [&](Capture capture) { return ui::Segment{.words = session.say(word_of(capture))}; });
    return segments;
}

float button_room(const Session& session) {
    return 48 + ui::text_width(Style::block, session.say(Word::capture));
}

float edge(float width) { return width >= 900 ? 64.0F : width >= 700 ? 32.0F : 16.0F; }

/// The choice, the line and the button in one row; on a narrow screen the choice stands above.
bool in_one_row(const Session& session, float width) {
    const float room = width - 2 * edge(width);
    return room >= ui::segments_width(segments_of(session)) + gap + least_field + gap + button_room(session);
}

} // namespace

float MeetingScreen::bar_height(const Session& session, float width) const {
    const float error = error_.empty() ? 0 : ui::type(Style::label).line_height + 4;
    return (in_one_row(session, width) ? 20 + tall + 20 : 12 + compact + 8 + compact + 12) + error;
}

void MeetingScreen::choose_capture(Session& session, const Rect& place) {
    const auto segments = segments_of(session);
    const auto name = session.say(Word::capture_kind);
    const auto current = static_cast<std::size_t>(capture_);
    std::optional<std::size_t> chosen;
    if (ui::segments_width(segments) <= place.width + 0.5F) {
        chosen = ui::segments(place, name, segments, current);
    } else {
        std::vector<std::string> options;
        for (const ui::Segment& segment : segments)
            options.emplace_back(segment.words);
        chosen = ui::choose(place, {.name = name,
                                    .key = "kind",
                                    .options = options,
                                    .current = current,
                                    .framed = true,
                                    .changes = false});
    }
    if (chosen) capture_ = all_captures[*chosen];
}

// What stands in the line outlives the page.
void MeetingScreen::keep_draft(Session& session) const {
    if (customer_.empty()) return;
    if (draft_.empty())
        session.capture_drafts.erase(customer_);
    else
        session.capture_drafts[customer_] = draft_;
}

// What cannot be captured stays in the line, with the reason.
void MeetingScreen::take(Session& session, const RecordId& customer) {
    const auto value = value_from_typing(text_field_of(capture_), draft_, session.today);
    const auto* fault = std::get_if<Fault>(&value);
    error_ = fault ? session.say(fault->what) + " " + session.say(fault->allowed) : std::string();
    const auto* text = fault ? nullptr : std::get_if<std::string>(&std::get<Value>(value));
    if (!text || text->empty() || session.read_only) return;
    session.afterwards([customer, capture = capture_, words = *text](Session& later) {
        record_capture(later, customer, capture, words);
    });
    draft_.clear();
    keep_draft(session);
    ui::replace_text(ui::id_of(line_key), {});
    recorded_ = true;
}

void MeetingScreen::bar(Session& session, const Rect& bar, const Record& customer) {
    fill(bar, Token::canvas);
    ui::line_below({bar.x, bar.y - 1, bar.width, 1}, Token::line_strong);
    const ui::Container region(ui::Role::region, "capture", session.say(Word::capture_command), bar);
    const bool one_row = in_one_row(session, bar.width);
    Rect area = bar.inset(edge(bar.width), one_row ? 20.0F : 12.0F);
    Rect row = area.cut_top(one_row ? tall : compact);
    // On a narrow screen the line has a row of its own.
    const Rect button = row.cut_right(button_room(session));
    row.cut_right(one_row ? gap : 8);
    const float segments = ui::segments_width(segments_of(session));
    choose_capture(session, segments <= row.width ? row.cut_left(segments) : row);
    row.cut_left(gap);
    if (!one_row) {
        area.cut_top(8);
        row = area.cut_top(compact);
    }
    const std::string keys = aria_keys(Word::capture_command, session.environment.mac_keys);
    const ui::Id line = ui::id_of(line_key);
    const ui::TextEvent typed = ui::text_field(row, {.name = session.say(Word::capture_text),
                                                     .value = draft_,
                                                     .key = line_key,
                                                     .placeholder = session.say(Word::capture_hint),
                                                     .error = error_,
                                                     .taken_by = one_row ? "Enter" : "",
                                                     .style = Style::large,
                                                     .framed = true,
                                                     .spelling = true,
                                                     .language = tag_of(session.language),
                                                     .shortcut = keys});
    if (typed.changed || typed.committed) {
        draft_ = typed.text;
        error_.clear();
    }
    if (typed.committed) keep_draft(session); // once the typing rests
    if (!error_.empty()) draw_text(area.cut_top(28), Style::label, Token::danger, error_);
    const bool entered = ui::key_pressed(line, "Enter");
    const bool pressed = ui::button(button, {.words = session.say(Word::capture),
                                             .weight = ui::Weight::primary,
                                             .key = "record",
                                             .changes = true});
    if (entered || pressed) {
        take(session, customer.id());
        if (pressed) ui::focus(line);
    }
    if (std::exchange(session.meeting.capture, false)) ui::focus(line);
}

} // namespace kumppani
