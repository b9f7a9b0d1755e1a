#pragma once

#include "shared/bundle/problem.hpp"
#include "tests/fuzz/require.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kumppani::fuzz {

/// How many arguments a word takes; what is told may itself hold "{}", out of the file.
inline std::size_t places(std::string_view form) {
    form = form.substr(0, form.find('|'));
    std::size_t count = 0;
    for (std::size_t at = form.find("{}"); at != std::string_view::npos; at = form.find("{}", at + 2))
        ++count;
    return count;
}

inline void check_told(const std::vector<Problem>& problems) {
    require(!problems.empty() && problems.size() <= most_problems, "between one problem and fifty");
    for (const Problem& problem : problems) {
        require(problem.pointer.empty() || problem.pointer.front() == '/', "a pointer starts with a slash");
        for (const Language language : {Language::fi, Language::sv, Language::en}) {
            const std::string line = text(problem, language);
            require(line.size() < 3000, "a problem is told in few words");
            require(harmless(line, line.size()) == line, "what is told is harmless");
            for (const Message* message : {&problem.what, &problem.allowed})
                require(places(text(message->word, language)) <= message->arguments.size(),
                        "every argument is given");
        }
    }
}

} // namespace kumppani::fuzz
