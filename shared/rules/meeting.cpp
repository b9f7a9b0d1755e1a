#include "shared/rules/meeting.hpp"

#include "shared/model/in_order.hpp"
#include "shared/rules/rules.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <tuple>

namespace kumppani::rules {

namespace {

constexpr const char* noted_at = "noted_at";

/// Minutes since midnight of "14.21"; what has no time stands before all that has.
int minutes_of(std::string_view time) {
    const auto point = time.find('.');
    int hours = -1, minutes = 0;
    if (point == std::string_view::npos) return -1;
    std::from_chars(time.data(), time.data() + point, hours);
    std::from_chars(time.data() + point + 1, time.data() + time.size(), minutes);
    return hours * 60 + minutes;
}

/// When its time was written: it is never corrected, so that a correction moves nothing.
Clock written_at(const Record& record) {
    const auto& values = record.values(noted_at);
    return values.empty() ? Clock{} : values.front().stamp.clock;
}

bool written_before(const Record* a, const Record* b) {
    const auto key = [](const Record* record) {
        const Clock clock = written_at(*record);
        return std::make_tuple(minutes_of(record->text(noted_at)), clock.time, clock.tick,
                               std::string_view(record->id()));
    };
    return key(a) < key(b);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The digits that begin at `at`, which moves behind them.
std::string_view digits_at(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at]))
        ++at;
    return text.substr(begin, at - begin);
}

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// One or two digits and a point; nothing, or 0, for anything else.
int part_at(std::string_view text, std::size_t& at) {
    const std::string_view digits = digits_at(text, at);
    const bool whole = !digits.empty() && digits.size() <= 2 && at < text.size() && text[at++] == '.';
    return whole ? number_of(digits) : 0;
}

std::optional<Date> day_at(std::string_view text, std::size_t at, Date today) {
    const int day = part_at(text, at), month = day > 0 ? part_at(text, at) : 0;
    if (month == 0) return std::nullopt;
    const std::string_view year = digits_at(text, at);
    const auto in = [&](std::chrono::year of) { return of / month / day; };
    if (year.empty()) {
        const Date this_year = in(today.year());
        // The 29th of February is there in some years only.
        return this_year.ok() && this_year >= today ? this_year : in(today.year() + std::chrono::years(1));
    }
    const bool possible = year.size() == 4 && number_of(year) >= first_year && number_of(year) <= last_year;
    return possible ? std::optional(in(std::chrono::year(number_of(year)))) : std::nullopt;
}

} // namespace

std::vector<const Record*> captured_on(const Workspace& workspace, std::string_view customer, Date day) {
    std::vector<const Record*> found;
    for (const Record* note : workspace.rows(Kind::note, customer))
        if (note->date("noted") == day) found.push_back(note);
    for (const Record* need : workspace.rows(Kind::need, customer))
        if (need->has(noted_at) && need->date("observed") == day) found.push_back(need);
    put_in_order(found, written_before);
    return found;
}

std::vector<const Record*> earlier_actions(const Workspace& workspace, std::string_view customer,
                                           Date today) {
    std::vector<const Record*> found;
    for (const Record* note : workspace.rows(Kind::note, customer))
        if (undone_action(*note) && note->date("noted") != today) found.push_back(note);
    put_in_order(found, [](const Record* a, const Record* b) {
        const auto due_a = a->date("due"), due_b = b->date("due");
        return due_a && (!due_b || *due_a < *due_b);
    });
    return found;
}

std::vector<const Record*> updates_ahead(const Workspace& workspace, std::string_view customer) {
    std::vector<const Record*> found;
    for (const Record* service : workspace.rows(Kind::service, customer)) {
        const bool never = service->has("updates") && service->integer("updates") == 0;
        if (service->month("next") && !never) found.push_back(service);
    }
    put_in_order(found,
                 [](const Record* a, const Record* b) { return *a->month("next") < *b->month("next"); });
    return found;
}

std::optional<Date> date_in(std::string_view text, Date today) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.'))) continue;
        const auto day = day_at(text, at, today);
        if (day && day->ok()) return day;
    }
    return std::nullopt;
}

} // namespace kumppani::rules
