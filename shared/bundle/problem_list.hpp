#pragma once

#include <utility>
#include <vector>

#include "shared/bundle/place.hpp"
#include "shared/bundle/problem.hpp"

namespace kumppani {

/// The problems found in one file so far; those beyond most_problems are dropped.
class ProblemList {
public:
    void add(const Place& place, Message what, Message allowed = {Word::none, {}}) {
        if (!full()) problems_.push_back({place.pointer(), std::move(what), std::move(allowed)});
    }

    bool empty() const { return problems_.empty(); }

    /// Looking further would change nothing.
    bool full() const { return problems_.size() == most_problems; }

    std::vector<Problem> take() { return std::exchange(problems_, {}); }

private:
    std::vector<Problem> problems_;
};

}  // namespace kumppani
