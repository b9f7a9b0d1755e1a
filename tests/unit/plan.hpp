#pragma once

#include "shared/rules/agenda.hpp"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace kumppani::tests {

inline constexpr Date today = std::chrono::year{2026} / 11 / 18;
inline constexpr Milliseconds day = 24 * 60 * 60 * 1000;
inline constexpr Milliseconds now = 20'000 * day;

using Fields = std::initializer_list<std::pair<FieldKey, Value>>;

inline Value words(const char* text) { return std::string(text); }

/// A workspace of one customer, whose rows a test adds.
struct Plan {
    Milliseconds clock = now;
    std::uint64_t dice = 0;
    Workspace workspace{Replica{1}, {[this] { return clock; }, [this] { return ++dice; }}};
    RecordId customer;

    Plan() {
        Edit edit = workspace.edit({});
        customer = edit.create(Kind::customer, {{"name", words("Kuulasatama Oy")},
                                                {"manager", words("Senja Harjumaa")},
                                                {"substitute", words("Oiva Kettula")}});
        edit.commit();
    }
    RecordId add(Kind kind, Fields fields) {
        Edit edit = workspace.edit({});
        const RecordId id = edit.create(kind, fields);
        edit.set(id, "customer", customer);
        edit.commit();
        return id;
    }
    void set(FieldKey field, Value value) {
        Edit edit = workspace.edit({});
        edit.set(customer, field, std::move(value));
        edit.commit();
    }
    std::vector<rules::Coming> next(std::size_t most = 10, Date on = today) const {
        return rules::next_for_customer(workspace, customer, on, most);
    }
    std::vector<rules::Lack> lacks() const {
        return rules::attention(workspace, *workspace.find(customer), today, clock);
    }
};

} // namespace kumppani::tests
