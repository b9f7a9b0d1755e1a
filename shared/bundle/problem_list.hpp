#pragma once

#include "shared/bundle/place.hpp"
#include "shared/bundle/problem.hpp"

#include <utility>
#include <vector>

namespace kumppani {

/// The problems found in one file so far; those beyond most_problems are dropped.
class ProblemList {
public:
    void add(const Place& place, Message what, Message allowed = {}) {
        if (!full()) problems_.push_back({place.pointer(), std::move(what), std::move(allowed)});
    }

    void append(std::vector<Problem> more) {
        for (Problem& problem : more)
            if (!full()) problems_.push_back(std::move(problem));
    }

    bool empty() const { return problems_.empty(); }
    std::size_t size() const { return problems_.size(); }

    /// Looking further would change nothing.
    bool full() const { return problems_.size() == most_problems; }

    std::vector<Problem> take() { return std::exchange(problems_, {}); }

private:
    std::vector<Problem> problems_;
};

} // namespace kumppani
