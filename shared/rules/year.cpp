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
        const auto done = event.date("done");
        if (done && done->year() == year_) ++cell.done;
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

std::vector<Happenings> happenings(const Workspace& workspace, std::chrono::year year) {
    Year made(year);
    for (const Record* customer : customers_in_care(workspace)) {
        for (const Record* event : workspace.rows(Kind::event, customer->id()))
            made.add_event(*event);
        for (const Record* service : workspace.rows(Kind::service, customer->id()))
            made.add_updates(*service);
        for (const Record* group : workspace.rows(Kind::group, customer->id()))
            made.add_meeting(*group);
    }
    return std::move(made).found();
}

} // namespace kumppani::rules
