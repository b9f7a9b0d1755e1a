#pragma once

#include "app/session.hpp"
#include "shared/bundle/problem.hpp"

#include <string>
#include <vector>

namespace kumppani {

/// A file that cannot be imported: which, and everything that is wrong with it. Nothing was changed.
class ImportProblems {
public:
    ImportProblems(std::string file, std::vector<Problem> problems);

    /// Returns whether the user is done with it.
    bool draw(Session& session, ui::Rect page);

private:
    void table(Session& session, ui::Rect& area) const;

    std::string file_;
    std::vector<Problem> problems_;
};

} // namespace kumppani
