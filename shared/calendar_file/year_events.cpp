#include "shared/calendar_file/year_events.hpp"

#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <charconv>
#include <chrono>

namespace kumppani {

namespace {

/// "9.00" as minutes after midnight.
std::optional<int> minutes_of(std::string_view time) {
    const std::size_t point = time.find('.');
    if (point == std::string_view::npos) return std::nullopt;
    int hours = 0, minutes = 0;
    std::from_chars(time.data(), time.data() + point, hours);
    std::from_chars(time.data() + point + 1, time.data() + time.size(), minutes);
    return hours * 60 + minutes;
}

/// Edits are never taken back: the more of them a record includes, the newer it is, in whichever browser.
std::uint64_t edits(const Record& record) {
    std::uint64_t sum = 0;
    for (const auto& [replica, counter] : record.seen())
        sum += counter;
    return sum;
}

Date first_day(Month month) { return month / std::chrono::day(1); }

class YearEvents {
public:
    YearEvents(const Workspace& workspace, Date today, Language language)
        : workspace_(workspace), today_(today), language_(language) {}

    void add(const Record& customer) {
        for (const Record* event : workspace_.rows(Kind::event, customer.id()))
            add_recurring(customer, *event);
        for (const Record* service : workspace_.rows(Kind::service, customer.id()))
            add_update(customer, *service);
        for (const Record* group : workspace_.rows(Kind::group, customer.id()))
            add_meeting(customer, *group);
    }

    std::vector<CalendarEvent> take() { return std::move(events_); }

private:
    CalendarEvent begun(const Record& customer, const Record& record, std::string_view what, Date day) const {
        CalendarEvent event;
        event.id = record.id() + "@kumppani";
        event.title = std::string(customer.text("name")) + ": " + std::string(what);
        event.day = day;
        event.edits = edits(record);
        event.changed = record.last_changed();
        return event;
    }

    /// "Vastuutaho: Tieto": those of the fields that hold something, one a line.
    std::string described(const Record& record, std::initializer_list<std::string_view> keys) const {
        std::string lines;
        for (const std::string_view key : keys) {
            const std::string_view value = record.text(key);
            if (value.empty()) continue;
            if (!lines.empty()) lines += '\n';
            lines += std::string(text(find_field(record.kind(), key)->label, language_)) + ": " +
                     std::string(value);
        }
        return lines;
    }

    void add_recurring(const Record& customer, const Record& record) {
        const std::int64_t month = record.integer("month");
        if (month < 1 || month > 12) return;
        CalendarEvent event =
            begun(customer, record, record.text("what"), first_day(today_.year() / static_cast<int>(month)));
        event.every_year = true;
        event.place = record.text("where");
        event.description = described(record, {"responsible", "recipient"});
        events_.push_back(std::move(event));
    }

    void add_update(const Record& customer, const Record& record) {
        const auto next = rules::next_update(record);
        if (!next) return;
        const std::string what =
            std::string(text(Word::coming_update, language_)) + " " + std::string(record.text("system"));
        CalendarEvent event = begun(customer, record, what, first_day(*next));
        event.description = described(record, {"contact", "supplier"});
        events_.push_back(std::move(event));
    }

    void add_meeting(const Record& customer, const Record& record) {
        const auto meeting = record.date("meeting");
        if (!meeting) return;
        const std::string what = std::string(text(Word::coming_meeting, language_)) + " (" +
                                 std::string(record.text("name")) + ")";
        CalendarEvent event = begun(customer, record, what, *meeting);
        event.begins = minutes_of(record.text("meeting_start"));
        if (record.has("meeting_minutes"))
            event.minutes = static_cast<int>(record.integer("meeting_minutes"));
        event.place = record.text("meeting_place");
        event.description = described(record, {"agenda"});
        events_.push_back(std::move(event));
    }

    const Workspace& workspace_;
    Date today_;
    Language language_;
    std::vector<CalendarEvent> events_;
};

} // namespace

std::vector<CalendarEvent> year_events(const Workspace& workspace, std::span<const Record* const> customers,
                                       Date today, Language language) {
    YearEvents events(workspace, today, language);
    for (const Record* customer : customers)
        events.add(*customer);
    return events.take();
}

} // namespace kumppani
