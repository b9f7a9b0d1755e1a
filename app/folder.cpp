#include "app/folder.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

constexpr std::array<std::pair<std::string_view, FolderFault>, 4> faults{{{"denied", FolderFault::denied},
                                                                          {"gone", FolderFault::gone},
                                                                          {"full", FolderFault::full},
                                                                          {"held", FolderFault::held}}};

} // namespace

FolderProblem folder_problem_from(std::string_view told) {
    if (told.empty()) return {};
    const std::size_t end = told.find('\n');
    FolderProblem problem{FolderFault::unknown,
                          end == std::string_view::npos ? std::string() : std::string(told.substr(end + 1))};
    for (const auto& [name, fault] : faults)
        if (told.substr(0, end) == name) problem.fault = fault;
    return problem;
}

void FolderStanding::imported() {
    for (ColleagueFile& file : files)
        if (file.file == looked_at) file.settled = true;
    looked_at = {};
}

std::size_t FolderStanding::offered() const {
    return static_cast<std::size_t>(
        std::count_if(files.begin(), files.end(), [](const ColleagueFile& file) { return file.offered(); }));
}

} // namespace kumppani
