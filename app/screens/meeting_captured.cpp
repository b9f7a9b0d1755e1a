#include "app/meeting_summary.hpp"
#include "app/naming.hpp"
#include "app/platform.h"
#include "app/record_view.hpp"
#include "app/screens/meeting.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/meeting.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float between_lines = 24, target = 36;

/// "Tehtävä, Senja Harjumaa".
std::string head_of(const Session& session, const Record& record) {
    std::string head(session.say(word_of(capture_of(record))));
    if (capture_of(record) == Capture::action && record.has("responsible"))
        head += ", " + std::string(record.text("responsible"));
    return head;
}

void summary_button(Rect& area, const ui::Button& button, bool& pressed) {
    const float width = std::min(area.width, ui::button_width(button));
    pressed = ui::button(Rect(area.cut_top(44)).cut_left(width), button);
    area.cut_top(8);
}

} // namespace

void MeetingScreen::line(Session& session, Rect& area, const Record& record) {
    const float time_width = ui::text_width(Style::body, "00.00") + 16;
    const float label = ui::type(Style::label).line_height;
    const std::string head = head_of(session, record), words = title_of(session, record);
    const ui::Container item(ui::Role::listitem, record.id(), {});
    Rect words_area = area;
    words_area.x += time_width;
    words_area.width -= time_width;
    // The time and the kind stand on one line, whatever their sizes.
    const float first = std::max(ui::wrapped_height(Style::head, head, words_area.width - target), label);
    text({area.x, area.y - 2, time_width, ui::type(Style::body).line_height}, Style::body, Token::ink_2,
         record.text("noted_at").empty() ? std::string_view("–") : record.text("noted_at"));
    const Rect corner{area.right() - target, area.y + label / 2 - target / 2, target, target};
    ui::paragraph({words_area.x, words_area.y, words_area.width - target, first}, Style::head, Token::ink_2,
                  head);
    words_area.cut_top(first);
    words_area.cut_top(ui::paragraph(words_area, Style::body, Token::ink, words));
    const auto due = capture_of(record) == Capture::action ? record.date("due") : std::nullopt;
    if (due)
        words_area.cut_top(ui::paragraph(words_area, Style::label, Token::ink_2,
                                         session.say(Word::due_by, {written(*due)})));
    if (ui::icon_button(corner, {.words = session.say(Word::correct_capture, {words}),
                                 .icon = Icon::pencil,
                                 .weight = ui::Weight::quiet,
                                 .key = "correct",
                                 .changes = true})) {
        correcting_ = record.id();
        ui::keep_drawing(0);
    }
    area.cut_top(words_area.y - area.y + between_lines);
}

void MeetingScreen::captured(Session& session, Rect& area, const Record& customer) {
    heading(area.cut_top(ui::type(Style::section).line_height), Style::section, 2,
            session.say(Word::captured_today));
    area.cut_top(20);
    const auto today = rules::captured_on(session.workspace, customer.id(), session.today);
    if (today.empty()) {
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::captured_nothing)));
        return;
    }
    {
        const ui::Container list(ui::Role::list, "captured", session.say(Word::captured_today));
        for (const Record* record : today) {
            const Rect start = area;
            line(session, area, *record);
            const bool newest = record == today.back();
            if (newest && std::exchange(recorded_, false))
                ui::bring_into_sight({start.x, start.y, start.width, area.y - start.y});
        }
    }
    area.cut_top(4);
    bool printed = false, copied = false;
    summary_button(area, {.words = session.say(Word::print_summary), .icon = Icon::printer, .key = "print"},
                   printed);
    summary_button(area, {.words = session.say(Word::copy_summary), .icon = Icon::copy, .key = "copy"},
                   copied);
    if (printed) platform::print(html_of(meeting_summary(session, customer), session.language));
    if (copied)
        session.copy(text_of(meeting_summary(session, customer)),
                     std::string(session.say(Word::summary_copied)),
                     std::string(session.say(Word::summary_not_copied)));
}

void MeetingScreen::correct(Session& session) {
    if (correcting_.empty()) return;
    const Record* record = session.workspace.find(correcting_);
    if (!record || record->deleted() || session.read_only) return correcting_.clear();
    const Capture capture = capture_of(*record);
    std::vector<std::string_view> others;
    if (capture == Capture::action) others = {"responsible", "due"};

    constexpr float edge = 24, between = 16, foot = 44;
    const float width = std::min(560.0F, session.screen.width - 32), inner = width - 2 * edge;
    const float label = ui::type(Style::label).line_height;
    const std::string words = title_of(session, *record);
    const float lines = ui::lines_height(words, Style::body, inner);
    const float title = ui::type(Style::section).line_height;
    const float tall = edge + title + between + label + 8 + lines + between +
                       static_cast<float>(others.size()) * (fact_height() + between) + 8 + foot + edge;
    const float height = std::min(tall, session.screen.height - 16);
    const Rect rect{session.screen.middle_x() - width / 2,
                    std::max(8.0F, (session.screen.height - height) / 3), width, height};
    const ui::Layer layer("correct", rect, true);
    const auto name = session.say(Word::correct_heading);
    ui::Container dialog(ui::Role::dialog, "dialog", name, rect);
    dialog.statement().modal = true;
    ui::Scroller window("window", rect, ui::Role::none, {});
    Rect area = window.content().inset(edge, edge);
    heading(area.cut_top(title), Style::section, 2, name);
    area.cut_top(between);
    const Field& text = text_field_of(capture);
    draw_text(area.cut_top(label), Style::label, Token::ink_3, session.say(text.label));
    area.cut_top(2);
    ui::Id first = 0;
    {
        const ui::Scope scope(record->id());
        first = ui::id_of(text.key);
        edit_field(session, area.cut_top(lines), *record, text.key, {.wraps = true});
    }
    for (const std::string_view key : others) {
        area.cut_top(between);
        area.cut_top(fact(session, area, *record, key));
    }
    area.cut_top(between + 8);
    area.cut_top(8);
    Rect row = area.cut_top(foot);
    const ui::Button close{.words = session.say(Word::close), .weight = ui::Weight::primary, .key = "close"};
    const ui::Button remove{.words = session.say(Word::remove),
                            .icon = Icon::trash_2,
                            .weight = ui::Weight::danger,
                            .key = "remove",
                            .changes = true};
    const bool removed = ui::button(row.cut_left(ui::button_width(remove)), remove);
    const bool closed = ui::button(row.cut_right(ui::button_width(close)), close);
    window.used(window.content().y + tall);
    if (removed) session.afterwards([id = correcting_](Session& later) { remove_capture(later, id); });
    if (removed || closed || layer.dismissed()) {
        correcting_.clear();
        ui::keep_drawing(0);
    } else if (!ui::focus_within_layer()) {
        ui::focus(first);
    }
}

} // namespace kumppani
