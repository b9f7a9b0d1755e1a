#include "app/storage_problem.hpp"

#include "shared/words/words.hpp"

#include <array>
#include <utility>

namespace kumppani {

namespace {

constexpr std::array<std::pair<std::string_view, StorageFault>, 5> faults{
    {{"full", StorageFault::full},
     {"noAnswer", StorageFault::no_answer},
     {"denied", StorageFault::denied},
     {"lost", StorageFault::lost},
     {"cleared", StorageFault::cleared}}};

} // namespace

StorageProblem storage_problem_from(std::string_view told) {
    const std::size_t end = told.find('\n');
    for (const auto& [name, fault] : faults) {
        if (told.substr(0, end) != name) continue;
        return {fault, end == std::string_view::npos ? std::string() : std::string(told.substr(end + 1))};
    }
    return {StorageFault::unknown, std::string(end == std::string_view::npos ? told : told.substr(end + 1))};
}

Explained explained(StorageFault fault) {
    switch (fault) {
    case StorageFault::full:
        return {Word::storage_full, Word::storage_full_why};
    case StorageFault::no_answer:
        return {Word::storage_no_answer, Word::storage_no_answer_why};
    case StorageFault::denied:
        return {Word::storage_denied, Word::storage_denied_why};
    case StorageFault::lost:
        return {Word::storage_lost, Word::storage_lost_why};
    case StorageFault::cleared:
        return {Word::storage_cleared, Word::storage_cleared_why};
    case StorageFault::not_written:
        return {Word::save_failed, Word::store_not_written};
    case StorageFault::newer_store:
        return {Word::store_newer, Word::store_newer_why};
    case StorageFault::damaged:
        return {Word::store_damaged, Word::store_damaged_why};
    case StorageFault::unknown:
        break;
    }
    return {Word::save_failed, Word::save_failed_why};
}

} // namespace kumppani
