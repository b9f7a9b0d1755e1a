#pragma once

#include "shared/workspace/workspace.hpp"

#include <string>
#include <vector>

namespace kumppani::tests {

/// Someone's workspace with a clock and dice that the test holds.
struct Desk {
    explicit Desk(std::uint64_t number)
        : dice(number * 0x9E3779B97F4A7C15u), workspace({number}, surroundings()) {}
    Desk(const Desk&) = delete;

    Surroundings surroundings() {
        return {[this] { return now; },
                [this] { return dice = dice * 6364136223846793005u + 1442695040888963407u; }};
    }

    /// Imports everything that another has.
    bool take(const Desk& other) {
        const std::vector<Record> theirs = other.records();
        return workspace.join(Message{}, theirs);
    }

    std::vector<Record> records() const {
        std::vector<Record> all;
        for (const Record* record : workspace.everything())
            all.push_back(*record);
        return all;
    }

    Milliseconds now = 1'790'000'000'000;
    std::uint64_t dice;
    Workspace workspace;
};

inline Value text(const char* text) { return std::string(text); }

/// What the records are called.
inline std::vector<std::string> names(const std::vector<const Record*>& records) {
    std::vector<std::string> all;
    for (const Record* record : records)
        all.emplace_back(record->text(info(record->kind()).title));
    return all;
}

} // namespace kumppani::tests
