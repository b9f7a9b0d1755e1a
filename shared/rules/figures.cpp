#include "shared/rules/figures.hpp"

#include "shared/rules/rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>

namespace kumppani::rules {

namespace {

using Numbers = std::map<int, std::int64_t>;

/// A title such as "2025"; nothing for one that names no year.
std::optional<int> year_of(const Record& figures) {
    const std::string_view title = figures.text("year");
    int year = 0;
    const auto [end, wrong] = std::from_chars(title.data(), title.data() + title.size(), year);
    const bool whole = wrong == std::errc() && end == title.data() + title.size();
    if (!whole || year < first_year || year > last_year) return std::nullopt;
    return year;
}

bool is_kept(const Workspace& workspace, const Record& customer, int year) {
    const auto& rows = workspace.rows(Kind::figures, customer.id());
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Record* figures) { return year_of(*figures) == year; });
}

Numbers kept(const Workspace& workspace, const Record& customer, FieldKey key) {
    Numbers found;
    for (const Record* figures : workspace.rows(Kind::figures, customer.id())) {
        const auto year = year_of(*figures);
        if (year && figures->has(key)) found[*year] = figures->integer(key);
    }
    return found;
}

/// The header's own number wins over one kept of the same year, and what was kept over what is computed.
void add_header(Numbers& numbers, const Record& customer, FieldKey now, FieldKey change, int year) {
    if (!customer.has(now)) return;
    numbers[year] = customer.integer(now);
    if (customer.has(change)) numbers.try_emplace(year - 1, customer.integer(now) - customer.integer(change));
}

std::vector<YearNumber> by_year(const Numbers& numbers) {
    std::vector<YearNumber> made;
    for (const auto& [year, number] : numbers) {
        YearNumber one{year, number};
        if (!made.empty() && made.back().year + 1 == year)
            one.percent = trend(number, number - made.back().number).percent;
        made.push_back(one);
    }
    return made;
}

} // namespace

std::optional<int> header_year(const Workspace& workspace, const Record& customer, Date today) {
    if (!customer.has("charges") && !customer.has("headcount")) return std::nullopt;
    Milliseconds latest = 0;
    for (const FieldKey key : std::array<FieldKey, 2>{"charges", "headcount"})
        for (const Assignment& each : customer.values(key))
            latest = std::max(latest, each.stamp.clock.time);
    const std::chrono::sys_time<std::chrono::milliseconds> moment{std::chrono::milliseconds(latest)};
    const int said = static_cast<int>(Date(std::chrono::floor<std::chrono::days>(moment)).year());
    const int present = static_cast<int>(today.year());
    return said >= present || is_kept(workspace, customer, said) ? present : said;
}

YearlyFigures yearly_figures(const Workspace& workspace, const Record& customer, Date today) {
    Numbers charges = kept(workspace, customer, "charges"),
            headcount = kept(workspace, customer, "headcount");
    if (const auto year = header_year(workspace, customer, today)) {
        add_header(charges, customer, "charges", "charges_change", *year);
        add_header(headcount, customer, "headcount", "headcount_change", *year);
    }
    return {by_year(charges), by_year(headcount)};
}

std::optional<int> year_to_keep(const Workspace& workspace, const Record& customer, Date today) {
    const auto year = header_year(workspace, customer, today);
    if (!year || *year >= static_cast<int>(today.year())) return std::nullopt;
    return year;
}

void keep_year(Edit& edit, const Record& customer, int year) {
    edit.create(Kind::figures, {{"customer", customer.id()},
                                {"year", std::to_string(year)},
                                {"charges", customer.value("charges")},
                                {"headcount", customer.value("headcount")}});
    if (customer.has("charges")) edit.set(customer.id(), "charges_change", std::int64_t{0});
    if (customer.has("headcount")) edit.set(customer.id(), "headcount_change", std::int64_t{0});
}

} // namespace kumppani::rules
