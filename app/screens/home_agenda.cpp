#include "app/done.hpp"
#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/record_page.hpp"
#include "app/screens/home.hpp"
#include "app/screens/home_parts.hpp"
#include "app/screens/page_parts.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/collate.hpp"
#include "shared/model/in_order.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

/// What is due: in the order of time, with boxes for what can be ticked off.
namespace kumppani {

namespace {

using rules::Coming;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::size_t few_lines = 12;
constexpr float end_room = 88; ///< for "291 days" and its clock

Date moved(Date date, int days) { return Date(std::chrono::sys_days(date) + std::chrono::days(days)); }
Date monday_of(Date date) { return moved(date, 1 - weekday_of(date)); }

bool can_be_done(const Coming& coming) {
    const bool of_projects = coming.what == Coming::What::project_end || coming.what == Coming::What::meeting;
    return !of_projects && done_word(*coming.record).has_value();
}

/// What stands at the end of a line.
std::string ending(const Session& session, const Coming& coming) {
    if (coming.days_late) return session.say(Word::days_short, {std::to_string(*coming.days_late)});
    if (coming.what == Coming::What::project_end) return std::string(session.say(Word::home_ends));
    if (coming.what == Coming::What::meeting) return std::string(coming.record->text("meeting_start"));
    return {};
}

} // namespace

void HomeScreen::add_late(const Session& session) {
    if (offset_ != 0 || calendar_.late.empty()) return;
    Section late{.key = "late",
                 .heading = std::string(session.say(Word::home_late)),
                 .beside = grouped(static_cast<std::int64_t>(calendar_.late.size())),
                 .late = true};
    for (const rules::Entry& entry : calendar_.late) {
        const std::string when = month_words(session, month_of(entry.coming.due));
        late.lines.push_back({&entry, when, !late.lines.empty() && late.lines.back().when == when});
    }
    sections_.push_back(std::move(late));
}

void HomeScreen::add_day(const Session& session, const rules::Entry& entry) {
    const Date due = entry.coming.due, monday = monday_of(due);
    const int week = days_between(monday_of(today_), monday) / 7;
    const std::string number = std::to_string(week_of(due)), key = "week" + std::to_string(week);
    if (sections_.empty() || sections_.back().key != key) {
        const bool near = week == 0 || week == 1;
        sections_.push_back({.key = key,
                             .heading = week == 0   ? std::string(session.say(Word::this_week))
                                        : week == 1 ? std::string(session.say(Word::next_week))
                                                    : session.say(Word::week_heading, {number}),
                             .beside = near ? session.say(Word::week_short, {number})
                                            : short_date(monday) + "–" + short_date(moved(monday, 6))});
    }
    auto& lines = sections_.back().lines;
    const bool same = !lines.empty() && lines.back().entry->coming.due == due;
    lines.push_back({&entry, day_words(session, due), same, due == today_});
}

void HomeScreen::add_month(const Session& session, const std::vector<rules::Entry>& entries, Month month,
                           std::string key) {
    if (entries.empty()) return;
    Section made{.key = std::move(key),
                 .heading = capital(session.say(Word::in_month, {month_words(session, month)})),
                 .beside = grouped(static_cast<std::int64_t>(entries.size()))};
    for (const rules::Entry& entry : entries)
        made.lines.push_back({&entry});
    put_in_order(made.lines, [&](const Line& a, const Line& b) {
        return compare_names(words_of(session, a.entry->coming), words_of(session, b.entry->coming)) < 0;
    });
    sections_.push_back(std::move(made));
}

// The weeks that begin in the month, what is meant by the month alone, and so the next one.
void HomeScreen::make_sections(const Session& session) {
    sections_.clear();
    add_late(session);
    const Date next_month = Date(plus_months(month_, 1) / std::chrono::day(1));
    const auto& days = calendar_.by_day;
    const auto later = std::find_if(days.begin(), days.end(), [&](const rules::Entry& entry) {
        return !(monday_of(entry.coming.due) < next_month);
    });
    std::for_each(days.begin(), later, [&](const rules::Entry& entry) { add_day(session, entry); });
    add_month(session, calendar_.this_month, month_, "month");
    std::for_each(later, days.end(), [&](const rules::Entry& entry) { add_day(session, entry); });
    add_month(session, calendar_.next_month, plus_months(month_, 1), "next-month");
}

void HomeScreen::draw_line(Session& session, const Rect& place, const Section& section, std::size_t index) {
    const Line& line = section.lines[index];
    const Coming& coming = line.entry->coming;
    const bool phone = session.phone;
    const std::string title = words_of(session, coming);
    const std::string customer(line.entry->customer->text("name"));
    const ui::Container item(ui::Role::listitem, coming.record->id(), {}, place);
    Rect row = place;
    if (!phone) {
        const Rect when = row.cut_left(80);
        if (line.today && !line.repeated) {
            const Rect pill =
                Rect{when.x - 8, when.y, ui::text_width(Style::strong, line.when) + 16, when.height}.middle(
                    24);
            fill(pill, Token::accent, 6);
            draw_text(pill.inset(8, 0), Style::strong, Token::on_accent, line.when);
        } else if (!line.repeated) {
            draw_text(when, Style::body, Token::ink_2, line.when);
        }
    }
    const Rect box = row.cut_left(28);
    row.cut_left(phone ? 4.0F : 0.0F);
    const std::string end = ending(session, coming);
    std::string name = title + ", " + customer;
    if (!line.when.empty()) name += ", " + line.when;
    if (!end.empty()) name += ", " + (coming.days_late ? session.say(Word::late_by, {end}) : end);
    const bool done =
        can_be_done(coming) && ui::checkbox(box, session.say(Word::marked_done, {title + ", " + customer}),
                                            false, "done", false, true);
    const bool opened = row_link(row.inset(-4, 0), name, page_of(session.workspace, *coming.record));
    if (focus_next_ == coming.record->id()) {
        ui::focus(ui::id_of(can_be_done(coming) ? "done" : "open"));
        focus_next_.clear();
    }
    kind_mark(row.cut_left(14).middle(phone ? row.height : 14), mark_of(coming));
    row.cut_left(10);
    const float end_width = end.empty() ? 0 : phone ? ui::text_width(Style::strong, end) + 21 : end_room;
    Rect tail = row.cut_right(end_width);
    if (coming.days_late) {
        const float width = ui::text_width(Style::strong, end) + 20;
        Rect late = tail.cut_right(std::min(width, tail.width));
        draw_icon(late.cut_left(14), Icon::clock_alert, 14, Token::danger);
        draw_text(late, Style::strong, Token::danger, end, ui::Align::right);
    } else {
        draw_text(tail, Style::body, Token::ink_2, end, ui::Align::right);
    }
    if (!end.empty()) row.cut_right(12);
    if (phone) {
        Rect lines = row.middle(44);
        draw_text(lines.cut_top(24), Style::strong, Token::ink, title);
        const std::string under = line.when.empty() ? customer : line.when + " · " + customer;
        draw_text(lines, Style::label, line.today ? Token::accent_ink : Token::ink_2, under);
    } else {
        // The customers stand below each other, whatever is at the end of the lines.
        const float room = row.width - (end.empty() ? end_room + 12 : 0);
        const Rect second = row.cut_right(row.width - room + room * 0.35F);
        row.cut_right(12);
        draw_text(row, Style::strong, Token::ink, title);
        draw_text(second, Style::body, Token::ink_2, customer);
    }
    if (opened) go_to(session, *coming.record);
    if (!done) return;
    session.afterwards([id = coming.record->id()](Session& later) { mark_done(later, id); });
    focus_next_ = beside(section, index);
}

RecordId HomeScreen::beside(const Section& section, std::size_t index) const {
    const auto id = [](const Line& line) { return line.entry->coming.record->id(); };
    if (index + 1 < section.lines.size()) return id(section.lines[index + 1]);
    if (index > 0) return id(section.lines[index - 1]);
    const auto here = static_cast<std::size_t>(&section - sections_.data());
    if (here + 1 < sections_.size()) return id(sections_[here + 1].lines.front());
    return here > 0 ? id(sections_[here - 1].lines.front()) : RecordId();
}

void HomeScreen::draw_section(Session& session, Rect& area, const Section& section) {
    Rect head = area.cut_top(32);
    line_below(head, Token::line_strong);
    const float width = std::min(head.width, ui::text_width(Style::block, section.heading) + 1);
    const Rect words = head.cut_left(width);
    draw_text(words, Style::block, section.late ? Token::danger : Token::ink, section.heading);
    ui::state_heading(ui::id_of("heading " + section.key), words, 2, section.heading);
    head.cut_left(8);
    text(head, Style::body, Token::ink_3, section.beside);
    area.cut_top(4);

    const float row = session.phone ? 60.0F : 36.0F;
    const std::size_t shown = shown_of(section.lines.size(), few_lines, section.key);
    const Rect body = area.cut_top(row * static_cast<float>(shown));
    {
        const ui::Container list(ui::Role::list, section.key, section.heading, body);
        for (std::size_t i = 0; i < shown; ++i) {
            const Rect place{body.x, body.y + row * static_cast<float>(i), body.width, row};
            const RecordId& id = section.lines[i].entry->coming.record->id();
            if (ui::visible(place.inset(0, -6 * row)) || ui::focus_within(id) || focus_next_ == id)
                draw_line(session, place, section, i);
        }
    }
    draw_whole(session, area, section.lines.size(), few_lines, section.key);
    area.cut_top(24);
}

} // namespace kumppani
