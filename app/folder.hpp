#pragma once

#include "shared/model/record.hpp"
#include "shared/words/word.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A folder that several people's machines keep the same by other means (SharePoint, Nextcloud, a network
/// drive): each keeps a file of their own there, and reads the others'.
namespace kumppani {

/// How the folder stands, as the page tells it.
enum class FolderState : std::uint8_t {
    unsupported, ///< this browser gives a page no folder
    none,        ///< none was chosen
    asks,        ///< one was, and the browser wants to ask the user again
    ready,
    gone ///< it is not where it was
};

/// A file as it lies in the folder: changed when any of this has.
struct FolderFile {
    std::string name;
    double size = 0;     ///< bytes
    double modified = 0; ///< milliseconds since 1970, of the clock of whoever wrote it

    bool operator==(const FolderFile&) const = default;
};

/// Why something could not be done in the folder.
enum class FolderFault : std::uint8_t {
    none,
    denied, ///< no right to write there
    gone,   ///< the file or the folder is not there
    full,   ///< no room is left
    held,   ///< another program has the file open
    unknown ///< the browser's words are all there is
};

struct FolderProblem {
    FolderFault fault = FolderFault::none;
    std::string words; ///< the browser's own; may be empty
};

/// As the page tells it: nothing, or the name of the fault, a line feed, the browser's words.
FolderProblem folder_problem_from(std::string_view told);

/// What is known of another's file.
struct ColleagueFile {
    FolderFile file;
    bool read = false;                   ///< as it lies there now
    bool own = false;                    ///< ours after all: a copy that a synchronising program made
    std::string from = {};               ///< who wrote it; may be empty
    Milliseconds as_of = 0;              ///< the latest change it holds
    std::optional<Message> problem = {}; ///< why it cannot be read: a sentence

    /// Records that importing it would change, and what it includes of them: found when it was read.
    std::vector<std::pair<RecordId, VersionVector>> brings = {};
    std::size_t news = 0;  ///< how many of them still would
    bool settled = false;  ///< it was imported, and what is left was left out
    bool put_away = false; ///< the note on it was

    /// "Oiva Kettula", or the file's name where nobody has said.
    const std::string& who() const { return from.empty() ? file.name : from; }
    bool offered() const { return news > 0 && !settled && !own; }
};

/// All that is known of it.
struct FolderStanding {
    FolderState state = FolderState::unsupported;
    std::string name;

    std::string own_file;          ///< the name of the file that we wrote; empty until we have
    Milliseconds written_at = 0;   ///< when; 0: not yet
    bool behind = false;           ///< something has changed since
    FolderProblem problem;         ///< why it could not be written, while that holds
    bool problem_put_away = false; ///< the note on it, or on the question for leave, was

    std::vector<ColleagueFile> files; ///< the others', by name
    std::string opening;              ///< the file that the user wants to look at
    FolderFile looked_at;             ///< the one whose preview is open, as it lay there then
    bool try_again = false;           ///< the user does not want to wait for the next attempt to write

    /// The file that is being looked at was imported.
    void imported();
    std::size_t offered() const;
};

} // namespace kumppani
