#pragma once

#include "app/folder.hpp"
#include "app/incoming_table.hpp"
#include "app/ui/statement.hpp"
#include "shared/sealed/sealing.hpp"
#include "shared/words/language.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// Whether the browser keeps what is written.
enum class StorageState {
    kept,   ///< all changes are durable
    saving, ///< changes are on their way
    failed, ///< the last attempt failed; the changes are in memory
    none,   ///< there is no storage, or it may not be touched: nothing will be kept
    reading ///< another window keeps the work: this one follows it and changes nothing
};

/// How the browser keeps what a page opened from a file on a disk stores (tried in all three engines).
enum class FilePage {
    none,    ///< the page is from a web address
    by_path, ///< for this very file: moved, renamed or copied it starts empty (Firefox)
    shared,  ///< for all pages from files together (Chromium, WebKit)
    unknown
};

/// What the page says of itself at the start.
struct Environment {
    Language language = Language::fi; ///< the browser's
    bool language_forced = false;     ///< ?lang=… : stronger than the user's setting
    bool mac_keys = false;            ///< commands go with Cmd, not Ctrl
    bool prefers_dark = false;
    bool prefers_contrast = false;
    bool prefers_less_motion = false;
    bool storage_works = true;
    std::string storage_error; ///< why it does not: as in App::persisted
    bool writes = true;        ///< false: another window does, and this one reads what it keeps
    FilePage file_page = FilePage::none;
    std::string folder; ///< where the store's files are, loaded from IndexedDB
};

/// What the browser says of its room for this page.
struct Space {
    double used = 0, most = 0;         ///< bytes; 0 where it does not say
    std::optional<bool> promised = {}; ///< whether it keeps the data until the user deletes it
};

/// The program: one per page. The page (web/) or a test calls it; it calls back only through app/platform.h.
class App {
public:
    explicit App(Environment environment);
    ~App();

    /// Draws one frame into the current ImGui context (between NewFrame and Render) and updates the mirror.
    void frame();

    /// What was done to something the last frame stated.
    void act(const ui::Action& action);

    /// A key pressed while nothing of its own has the focus, or a shortcut such as Ctrl+Z: its name as in
    /// KeyboardEvent.key. Returns whether the program took it (the page then keeps it from the browser).
    bool key(std::string_view name, bool shift, bool control, bool alt);

    /// A file was chosen or dropped on the page. A file too large to be read comes with its size and no
    /// bytes.
    void open_file(std::string_view name, std::string_view bytes, double size);

    /// So many files wait that were chosen together with the one just opened.
    void files_wait(std::size_t count);

    /// A table was chosen or dropped, with those of its sheets that hold anything; none where it cannot be
    /// read.
    void open_table(std::string_view name, std::vector<Sheet> sheets);

    /// A table was pasted where it is nobody's text. Returns whether the program took it.
    bool paste_table(std::string_view text);

    /// The file that platform::save_workbook was asked for could not be made.
    void workbook_failed(std::string_view name);

    /// How the shared folder stands; `name` is the folder's.
    void folder_stands(FolderState state, std::string_view name);

    /// The JSON files in it.
    void folder_listed(std::vector<FolderFile> files);

    /// One of them, as asked for. `error` is empty, or what folder_problem_from (app/folder.hpp) reads; a
    /// file too large to be read comes with its size and no bytes.
    void folder_read(const FolderFile& file, std::string_view bytes, std::string_view error);

    /// How writing a file went: as it lies there now, or an `error` as above.
    void folder_written(const FolderFile& file, std::string_view error);

    /// What came of the order of that number (platform::seal, platform::unseal).
    void sealed(std::uint32_t order, const Sealed& sealed);
    void unsealed(std::uint32_t order, const Unsealed& opened);

    /// Whether the text is on the clipboard (platform::copy_text).
    void copied(bool success);

    /// How making the files durable went: `error` is empty, or what storage_problem_from
    /// (app/storage_problem.hpp) reads.
    void persisted(bool success, std::string_view error);

    /// A new version of the program waits. It is offered; platform::apply_update follows when the user wishes
    /// so and everything is kept.
    void update_ready();

    /// The store's files were read again. From now on this window writes them, or follows one that does. What
    /// it had not yet made durable it keeps, and joins to what was read.
    void reopen(bool writes);

    /// What was kept was deleted from outside; all of it is still in memory.
    void cleared();

    void space(const Space& space);

    /// The page is about to be hidden or closed: what is being typed is kept.
    void before_hidden();

    /// The environment changed while running: the system's theme or contrast.
    void preferences_changed(bool dark, bool contrast, bool less_motion);

    /// The part of the address after '#': which screen is shown. Setting it goes there.
    void go(std::string_view route);
    std::string route() const;

    /// Everything stated in the last frame, in reading order.
    const std::vector<ui::Statement>& statements() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kumppani
