#pragma once

#include "app/session.hpp"
#include "app/ui/marked_text.hpp"
#include "shared/bundle/bundle.hpp"
#include "shared/bundle/preview.hpp"
#include "shared/store/archive.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What an import would do, in words: names come from here and from the bundle alike.
namespace kumppani {

/// What the file dialog offers.
inline constexpr const char* bundle_file_types = ".json,application/json";

/// The records of the workspace and of a bundle together. Both must outlive it.
class BothSides {
public:
    BothSides(const Session& session, const Bundle& bundle);

    /// What a record is called: its title field; a task by its role and text; otherwise the name of its kind.
    std::string title(const Record& record) const;

    /// What sort of thing it is, as a word that begins a line: "Hanke".
    std::string kind(const Record& record) const;

    /// The name of the customer that a record belongs to; empty where it belongs to none.
    std::string customer(const Record& record) const;

    /// What a record belongs to itself, and what that is called; nothing where it belongs to none.
    const Record* owner(const Record& record) const;
    std::string owner_title(const Record& record) const;

    /// What an author goes by; empty where nobody has said.
    std::string author(Replica replica) const;

    /// A value as people read it, with the names of records referred to.
    std::string shown(Kind kind, FieldKey key, const Value& value) const;

    /// What happened here so far; read when first asked for.
    const Acts& acts() const;

private:
    const Record* find(std::string_view id) const;

    const Session* session_;
    const Bundle* bundle_;
    std::unordered_map<std::string_view, const Record*> theirs_;
    mutable std::optional<Acts> acts_;
};

/// A field of a record, before and after an import.
struct FieldLine {
    FieldKey key;
    std::string field = {};
    std::string now = {}, theirs = {}, after = {};
    std::optional<std::string> start = {};   ///< what both started from, where history tells it of a conflict
    std::string now_by = {}, theirs_by = {}; ///< "Senja Harjumaa, 9.11."; empty where nobody set it
    bool only_mine = false;                  ///< it differs in the bundle, but stays as it is

    // Of long texts: what changed in them. In a conflict since what both started from where that is known,
    // otherwise since mine.
    bool long_text = false;
    ui::MarkedText now_changes = {}, theirs_changes = {}, after_changes = {};
};

/// The fields of one record, in the order of the kind's list.
struct RecordLines {
    std::vector<FieldLine> conflicts; ///< changed by both
    std::vector<FieldLine> changes;   ///< the others that change, and those that only we have changed

    std::size_t deleted_with = 0;   ///< where it is deleted: records that belong to it and are deleted too
    std::string deleted_owner = {}; ///< what it belongs to, where that is deleted and it is not

    /// Whether any long text is told by what changed in it.
    bool any_text_changes() const;
};
RecordLines lines_of(const Session& session, const BothSides& both, const Preview& preview,
                     const RecordEffect& effect);

} // namespace kumppani
