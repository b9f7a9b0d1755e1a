#pragma once

#include "shared/workspace/workspace.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Small development needs over all customers: the same need of several customers, combined, becomes
/// cost-effective and worth a project (care plan, small development needs).
namespace kumppani::rules {

/// What can be done with a group of needs.
enum class NeedStanding {
    fresh,    ///< some of them are new: they can be combined
    combined, ///< all are combined: they can become a project
    project   ///< all have become one
};

/// Needs that are the same: somebody put them together under one name (their field `common`), or they speak
/// of the same by the stems of their words.
struct SimilarNeeds {
    std::string name;                 ///< given to them, or else what the oldest says
    std::vector<const Record*> needs; ///< the oldest first
    std::size_t customers = 0;        ///< different ones
    std::optional<Date> oldest;       ///< when the first of them was observed
    std::size_t ready = 0;            ///< budgeted, and fitting the environment
    std::size_t blocked = 0;          ///< not fitting the environment
    NeedStanding standing = NeedStanding::fresh;
};

/// Whether a need still waits for something: not rejected, and not done.
bool waits(const Record& need);

/// The waiting needs of so many customers or more that are the same: the most customers first, then the
/// oldest. Each need is in one group at most; what somebody named stays together whatever its words are.
/// Customers that were archived are left out.
std::vector<SimilarNeeds> similar_needs(const Workspace& workspace, std::size_t least_customers = 2);

// The decisions, each one step of undo. Needs are Kind::need records of `workspace`.

/// They are the same need under that name from now on, and those that are new become combined.
void combine(Workspace& workspace, const std::vector<RecordId>& needs, const std::string& name,
             Message title);

/// They lose the common name, and those that are combined become new again: their words decide once more.
void separate(Workspace& workspace, const std::vector<RecordId>& needs, Message title);

/// They are the same need under that name, in the states they have.
void put_together(Workspace& workspace, const std::vector<RecordId>& needs, const std::string& name,
                  Message title);

/// One of a group is none of it: it gets a name of its own, and is new again if it was combined. The others
/// stay together under the name they have.
void set_apart(Workspace& workspace, const RecordId& need, const std::vector<RecordId>& others,
               const std::string& name, Message title);

/// Each customer's plan gets a planned project of that name, and the needs are on their way as a project.
void make_project(Workspace& workspace, const std::vector<RecordId>& needs, const std::string& name,
                  Message title);

} // namespace kumppani::rules
