#pragma once

#include "app/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// Looks after the shared folder: writes our own file there when something has changed and is kept, reads the
/// others' when they have changed, and finds out what they would bring. What it knows stands in
/// Session::folder; it asks the page through app/platform.h.
class SharedFolder {
public:
    /// After every frame.
    void follow(Session& session);

    /// The page is about to be hidden: what waits is not put off any more.
    void hurry() { hurries_ = true; }

    /// The workspace is another one now.
    void reopened();

    // What the page tells (App).
    void stands(Session& session, FolderState state, std::string_view name);
    void listed(Session& session, std::vector<FolderFile> files);
    void read(Session& session, const FolderFile& file, std::string_view bytes, std::string_view error);
    void written(Session& session, const FolderFile& file, std::string_view error);

private:
    void read_next(Session& session);
    void count(Session& session);
    void judge(Session& session, ColleagueFile& entry, std::string_view bytes) const;
    void own_listed(Session& session, const std::vector<FolderFile>& files);
    void write(Session& session);

    bool used_ = false; ///< this window looks after it
    bool hurries_ = false;
    std::string reading_;        ///< the file asked for
    Milliseconds next_read_ = 0; ///< in platform::elapsed: not before this

    std::optional<std::uint64_t> counted_for_; ///< the revision that the news were counted for

    /// Of the workspace: its revision, and the name of the author, which is the file's.
    struct Content {
        std::uint64_t revision = 0;
        std::string name;
        bool operator==(const Content&) const = default;
    };
    std::optional<Content> latest_;  ///< as it was seen last
    std::optional<Content> there_;   ///< as it lies in the folder
    std::optional<Content> writing_; ///< as it is being written
    std::optional<Content> mended_;  ///< as it was written once more, since somebody had changed our file
    std::optional<FolderFile> ours_; ///< our file as we left it
    Milliseconds changed_at_ = 0;    ///< in platform::elapsed, like all below
    Milliseconds next_write_ = 0;    ///< not before this
    Milliseconds pause_after_writing_ = 0;
    Milliseconds retry_after_ = 0; ///< how long the next failure puts it off
};

} // namespace kumppani
