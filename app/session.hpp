#pragma once

#include "app/app.hpp"
#include "app/colleagues.hpp"
#include "app/folder.hpp"
#include "app/incoming_table.hpp"
#include "app/route.hpp"
#include "app/storage_problem.hpp"
#include "app/table_view.hpp"
#include "app/ui/geometry.hpp"
#include "shared/model/validate.hpp"
#include "shared/store/archive.hpp"
#include "shared/table_text/columns.hpp"
#include "shared/words/word.hpp"
#include "shared/workspace/workspace.hpp"

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kumppani {

/// How the program should look; `system` follows the machine's own wish.
enum class Look { system, light, dark, contrast };

/// What was typed into a field and not accepted: kept and shown until it is mended.
struct Rejected {
    std::string typing;
    Fault fault;
};

/// A short word about what just happened.
struct Toast {
    std::string words;
    bool can_undo = false;  ///< it offers to undo the last step
    bool to_bin = false;    ///< what it tells of is in the bin: it leads there
    Milliseconds until = 0; ///< when it goes, in platform::elapsed
    bool announced = false;
};

/// What the columns of a table may show, while somebody chooses.
struct ColumnQuestion {
    struct Column {
        std::string key, words;
        bool usual; ///< shown by those who never chose
    };
    Kind kind;
    std::vector<Column> columns; ///< but the first one, which is always there
};

/// What somebody asked for by key of the rows that are selected: the bar above them does it.
enum class SelectionKey : std::uint8_t { none, copy, fill };

/// What was put on the clipboard, until it is known whether it is there.
struct Copying {
    std::string done, failed; ///< how that is told
    bool in_meeting = false;  ///< asked for in customer mode
};

/// A newer version of the program.
enum class Update {
    none,
    ready, ///< waits: it is offered
    wanted ///< the user wishes it, as soon as everything is kept
};

/// What a user can ask of the store.
enum class StorageWish : std::uint8_t {
    none,
    take_over,      ///< to write here instead of in another window
    save_again,     ///< all of it, whatever has become of what was kept
    start_over,     ///< with an empty store, the present one put aside
    forget_damaged, ///< the copies of damaged files
    backup
};

/// What was wrong with the store when it was opened, until the user has seen it.
struct Damage {
    bool found = false;             ///< just now: `until` and `lost` say what came of it
    Milliseconds until = 0;         ///< the latest act that was found; 0 for none
    std::size_t lost = 0;           ///< acts known to be missing
    std::vector<std::string> files; ///< copies of damaged ones
};

/// What customer mode (app/meeting.hpp) remembers while it is on.
struct Meeting {
    std::optional<Route> asked = {}; ///< where somebody wanted to go: they are asked first
    ui::Id focused = 0;              ///< what had the focus then, and gets it back
    bool capture = false;            ///< the line is to get the focus
    Clock since = {};                ///< of the last act before: what was done earlier is not undone in it
};

/// What every screen works with: the data, the language, the day, and the way to other screens.
struct Session {
    Workspace& workspace;
    Environment environment;
    Language language = Language::fi;
    Look look = Look::system;
    bool file_note_read = false;                  ///< the note on pages opened from files was put away
    std::map<Kind, ColumnChoices> column_choices; ///< which field the columns of tables hold
    std::map<Kind, std::vector<std::string>> shown_columns; ///< by their keys; none of a kind: the usual ones

    // Set before every frame.
    Milliseconds now = 0;
    Date today{};
    ui::Rect screen;
    bool phone = false; ///< a narrow screen: cards, a bar at the bottom

    Route route;
    StorageState storage = StorageState::kept;
    StorageProblem problem;   ///< while storage failed, or is none
    bool read_only = false;   ///< the data cannot be changed here and now
    bool taking_over = false; ///< asked for, not yet come
    std::size_t unsaved = 0;  ///< records changed here before another window took over, and not kept
    Damage damage;
    Colleagues colleagues;                ///< what they have of our records
    StorageWish wish = StorageWish::none; ///< what the user has asked of the Keeper
    bool asks_start_over = false;         ///< the dialog is open
    Space space;
    Milliseconds backup_taken = 0; ///< 0: never
    bool backup_due = false;
    bool backup_later = false; ///< not again in this session
    Milliseconds saved_at = 0; ///< when the last change became durable; 0 not in this session

    std::size_t files_waiting = 0; ///< chosen together with the one that is open

    FolderStanding folder; ///< the shared one; looked after by SharedFolder

    Update update = Update::none;

    std::optional<Date> changed_since; ///< history tells what changed from this day on; nothing: all of it

    bool whole_texts = false; ///< long texts that changed are shown whole, not by what changed in them

    std::map<std::pair<RecordId, std::string>, Rejected> rejected;
    Toast toast;
    RecordId details;                   ///< the record all of whose fields are shown over the page
    RecordId joining_need;              ///< it is asked which need is the same
    RecordId fresh;                     ///< a row just added: its title gets the focus when it is drawn
    bool palette = false;               ///< the command palette is open
    std::optional<IncomingTable> table; ///< the dialog that takes rows is asked for
    std::optional<ColumnQuestion> choosing_columns; ///< the dialog that chooses them is open
    bool new_group = false;                         ///< the dialog that makes a steering group is asked for
    SelectionKey selection_key = SelectionKey::none;
    std::map<Kind, TableView> views; ///< how the tables of the page are looked at
    Meeting meeting;
    std::map<RecordId, std::string> capture_drafts; ///< by customer: typed in a meeting and not captured yet
    std::vector<RecordId> visited;                  ///< whose pages were looked at, the latest first

    /// What happened so far, oldest first; read from the store when somebody looks. Empty: nothing is kept.
    std::function<Acts()> read_history;

    Session(Workspace& records, Environment where) : workspace(records), environment(std::move(where)) {}

    /// A text in the language being spoken.
    std::string_view say(Word word) const { return text(word, language); }
    std::string say(Word word, std::initializer_list<std::string_view> arguments) const {
        return text(word, language, arguments);
    }
    std::string say(const Message& message) const { return text(message, language); }
    std::string count(Word word, std::size_t number) const { return counted(word, language, number); }

    /// The number and its word: "14 asiakasta".
    std::string number_of(Word word, std::size_t number) const;

    /// Does something to the data once this frame is drawn: while drawing, records and lists stay as they
    /// are.
    void afterwards(std::function<void(Session&)> act);
    void do_what_was_asked();

    /// What may leave the program only once it is kept (shared/store/STORE.md): at once where everything is,
    /// and where saving fails. The Keeper does it.
    void when_saved(std::function<void(Session&)> act);
    std::vector<std::function<void(Session&)>> waiting_for_save;

    /// Another screen, from the next frame on. While customer mode is on the user is asked first.
    void go(Route to);

    /// Whether customer mode is on: the address says so, so that it outlives the page.
    bool in_meeting() const { return route.screen == Screen::meeting; }

    /// Turns it off without a question: back to the care plan, or on to where the user has agreed to go.
    void leave_meeting();
    void leave_meeting(Route to) { show(std::move(to)); }

    /// What was typed into a field, if it may have it; else the typing is kept beside it with the reason why
    /// not.
    std::optional<Value> accept(const Record& record, const Field& field, std::string_view typing);
    /// Gives a field what was typed, where it may have it.
    void type_into(const Record& record, const Field& field, std::string_view typing);
    /// A record that is not there yet (a task that nobody has touched) is made with what it holds.
    void set(const Record& record, const Field& field, Value value);
    const Rejected* rejection(const Record& record, const Field& field) const;

    /// Makes a customer and goes to its care plan.
    void add_customer();

    /// Whether the page can be loaded anew without a loss: nothing is on it that storage has not taken, or
    /// will not take.
    bool can_update() const {
        return rejected.empty() && storage != StorageState::none && storage != StorageState::failed;
    }

    /// Says in short what just happened; `can_undo`: with a way to take the last step back.
    /// In customer mode only what tell_in_meeting says may be seen.
    void tell(std::string words, bool can_undo = false);
    void tell_in_meeting(std::string words, bool can_undo = false);

    /// Rows of a kind get boxes; those of all others lose theirs.
    void start_selecting(Kind kind);

    /// Puts a text on the clipboard and tells what came of it, in those words. Needs a press just before.
    void copy(const std::string& text, std::string done, std::string failed);
    void copied(bool success);

    /// Deletes a record and what belongs to it, and says where it is now. What it is called: `name`.
    void remove(std::string_view record, const std::string& name);

    /// Undo and redo, said aloud. In customer mode only what was done in it can be undone.
    bool can_undo() const;
    void undo();
    void redo();

    /// Who is at work; empty where nobody has said.
    std::string author() const;
    void name_author(std::string_view name);

private:
    bool begin_plan(Edit& edit, const Record& record, const Field& field, const Value& value);
    void show(Route to);
    void leave_tables();

    std::vector<std::function<void(Session&)>> asked_;
    Copying copying_;
};

} // namespace kumppani
