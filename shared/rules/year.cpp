#include "shared/rules/year.hpp"

#include "shared/rules/customers.hpp"
#include "shared/rules/rules.hpp"

#include <array>

namespace kumppani::rules {

namespace {

struct Cell {
    std::vector<const Record*> records;
    std::size_t done = 0;
};

class Year {
public:
    explicit Year(std::chrono::year year) : year_(year) {}

    void add_event(const Record& event) {
        const std::int64_t month = event.integer("month");
        if (month < 1 || month > 12) return;
        const bool budget = event.text("type").starts_with("budget");
        Cell& cell = at(static_cast<unsigned>(month), budget ? Ring::budget : Ring::other_event);
        cell.records.push_back(&event);
        if (done_in(event, year_)) ++cell.done;
    }

    void add_updates(const Record& service) {
        const std::int64_t updates = service.integer("updates");
        std::optional<Month> month = next_update(service);
        while (month && month->year() <= year_) {
            if (month->year() == year_)
                at(static_cast<unsigned>(month->month()), Ring::update).records.push_back(&service);
            month = next_update(*month, updates);
        }
    }

    void add_meeting(const Record& group) {
        const auto meeting = group.date("meeting");
        if (meeting && meeting->year() == year_)
            at(static_cast<unsigned>(meeting->month()), Ring::meeting).records.push_back(&group);
    }

    std::vector<Happenings> found() && {
        std::vector<Happenings> found;
        for (unsigned month = 1; month <= 12; ++month) {
            for (std::size_t ring = 0; ring < ring_count; ++ring) {
                Cell& cell = at(month, static_cast<Ring>(ring));
                if (cell.records.empty()) continue;
                found.push_back({month, static_cast<Ring>(ring), std::move(cell.records), cell.done});
            }
        }
        return found;
    }

private:
    Cell& at(unsigned month, Ring ring) {
        return cells_[(month - 1) * ring_count + static_cast<std::size_t>(ring)];
    }

    std::chrono::year year_;
    std::array<Cell, 12 * ring_count> cells_;
};

} // namespace

bool done_in(const Record& event, std::chrono::year year) {
    const auto done = event.date("done");
    return done && done->year() == year;
}

std::vector<Happenings> happenings(const Workspace& workspace, std::chrono::year year,
                                   std::string_view customer) {
    Year made(year);
    const auto add = [&](std::string_view one) {
        for (const Record* event : workspace.rows(Kind::event, one))
            made.add_event(*event);
        for (const Record* service : workspace.rows(Kind::service, one))
            made.add_updates(*service);
        for (const Record* group : workspace.rows(Kind::group, one))
            made.add_meeting(*group);
    };
    if (!customer.empty()) {
        add(customer);
    } else {
        for (const Record* each : customers_in_care(workspace))
            add(each->id());
    }
    return std::move(made).found();
}

} // namespace kumppani::rules
