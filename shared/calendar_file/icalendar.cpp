#include "shared/calendar_file/icalendar.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace kumppani {

namespace {

/// Bytes of a line, its end not counted (RFC 5545, 3.1).
constexpr std::size_t longest_line = 75;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// "NAME:value", folded: a line that goes on begins with a space. Never within a character.
void add_line(std::string& file, std::string_view line) {
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t end = room;
        while (continues_character(line[end]))
            --end;
        file.append(line.substr(0, end)).append("\r\n ");
        line.remove_prefix(end);
        room = longest_line - 1;
    }
    file.append(line).append("\r\n");
}

/// A text as it stands in a value (RFC 5545, 3.3.11).
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            out += {'\\', c};
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out += c;
    }
    return out;
}

void add_text(std::string& file, std::string_view name, std::string_view text) {
    if (!text.empty()) add_line(file, std::string(name) + ":" + escaped(text));
}

template <class... Numbers>
std::string formatted(const char* format, Numbers... numbers) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), format, numbers...);
    return text.data();
}

std::string digits(Date day) {
    return formatted("%04d%02u%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

std::string digits(Date day, int minutes) {
    return digits(day) + formatted("T%02d%02d00", minutes / 60, minutes % 60);
}

/// A moment of the world's clock: "20261122T101500Z".
std::string moment(Milliseconds time) {
    using namespace std::chrono;
    const sys_time<milliseconds> at{milliseconds(time)};
    const auto day = floor<days>(at);
    const auto seconds_of_day = floor<seconds>(at - day).count();
    return digits(Date(day)) + formatted("T%02d%02d%02dZ", int(seconds_of_day / 3600),
                                         int(seconds_of_day / 60 % 60), int(seconds_of_day % 60));
}

Date day_after(Date day, int days) { return std::chrono::sys_days(day) + std::chrono::days(days); }

void add_time(std::string& file, const CalendarEvent& event) {
    if (!event.begins) {
        add_line(file, "DTSTART;VALUE=DATE:" + digits(event.day));
        add_line(file, "DTEND;VALUE=DATE:" + digits(day_after(event.day, 1)));
        add_line(file, "TRANSP:TRANSPARENT"); // nobody is busy because of it
        return;
    }
    constexpr int day = 24 * 60;
    const int ends = *event.begins + event.minutes;
    add_line(file, "DTSTART:" + digits(event.day, *event.begins));
    add_line(file, "DTEND:" + digits(day_after(event.day, ends / day), ends % day));
}

void add_event(std::string& file, const CalendarEvent& event, Milliseconds now) {
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + event.id);
    add_line(file, "DTSTAMP:" + moment(now));
    add_line(file, "LAST-MODIFIED:" + moment(event.changed));
    add_line(file, "SEQUENCE:" + std::to_string(event.edits));
    add_time(file, event);
    if (event.every_year) add_line(file, "RRULE:FREQ=YEARLY");
    add_text(file, "SUMMARY", event.title);
    add_text(file, "LOCATION", event.place);
    add_text(file, "DESCRIPTION", event.description);
    add_line(file, "END:VEVENT");
}

} // namespace

std::string write_calendar(std::string_view name, std::span<const CalendarEvent> events, Milliseconds now) {
    std::string file;
    add_line(file, "BEGIN:VCALENDAR");
    add_line(file, "VERSION:2.0");
    add_line(file, "PRODID:-//Kumppani//Kumppani 1//FI");
    add_line(file, "CALSCALE:GREGORIAN");
    add_line(file, "METHOD:PUBLISH");
    add_text(file, "X-WR-CALNAME", name);
    for (const CalendarEvent& event : events)
        add_event(file, event, now);
    add_line(file, "END:VCALENDAR");
    return file;
}

} // namespace kumppani
