#pragma once

#include "app/commands.hpp"
#include "app/found.hpp"
#include "app/session.hpp"
#include "app/ui/pick_list.hpp"
#include "shared/search/index.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kumppani {

/// The command palette: finds anything that is written anywhere, and runs any command.
class Palette {
public:
    /// Draws it over the page while `session.palette`.
    void draw(Session& session);

private:
    /// A line: a command, or else what was found.
    struct Line {
        const Command* command = nullptr;
        Found found = {};
        int likeness = 0;
    };

    void find(const Session& session);
    void add_commands(const Session& session, std::vector<Line>& lines) const;
    void add_found(const Session& session, std::vector<Line>& lines) const;
    void add_visited(const Session& session, std::vector<Line>& lines) const;
    ui::Pick pick_of(const Session& session, const Line& line) const;
    void take(Session& session, const Line& line);

    search::Index index_;
    bool index_whole_ = false; ///< it knows every record
    ui::PickList list_;
    std::string typed_;
    std::uint64_t revision_ = 0; ///< of the workspace, when the lines were found
    bool open_ = false;
    std::vector<Line> lines_;
    std::vector<ui::Pick> picks_; ///< the lines as they are drawn
};

} // namespace kumppani
