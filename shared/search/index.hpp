#pragma once

#include "shared/model/text_map.hpp"
#include "shared/search/wanted.hpp"
#include "shared/words/language.hpp"
#include "shared/workspace/workspace.hpp"

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace kumppani::search {

/// A record that answers a query.
struct Hit {
    const Record* record;
    float score; ///< to be compared with those of the same answer
};

/// Finds records by the words in any of their fields: an inverted index that follows a workspace, change by
/// change. Words are found by their beginning, in any inflection, as a part of a compound, by a synonym, with
/// a letter mistyped where nothing else is found, and without regard to case and diacritics.
class Index {
public:
    /// Takes in what has changed since the last call: everything at the first one and after a change of
    /// language, at most `most` records at a time. Returns whether it knows everything now.
    bool follow(const Workspace& workspace, Language language, std::size_t most = SIZE_MAX);

    /// The records that hold every word typed, or hold some and belong to records that hold the others
    /// ("Satama kalenteri"): the best first, equals by kind and id. None for a query without words, and of
    /// what is deleted or belongs to something deleted.
    std::vector<Hit> answers(const Workspace& workspace, std::string_view typed, std::size_t most) const;

    std::size_t size() const { return known_; }

private:
    using Number = std::uint32_t;
    static constexpr Number none = UINT32_MAX;

    /// That a record holds a word, and how much it counts there.
    struct Posting {
        Number entry;
        float weight;
    };
    struct Term {
        Comparable word;
        std::vector<Posting> postings; ///< by entry
    };
    struct Entry {
        const RecordId* id = nullptr; ///< in `numbers_`
        Kind kind{};
        bool there = false;
        Number owner = none, other = none; ///< what its references name
        std::vector<Number> terms = {};
    };
    struct Scores;

    void begin_anew(const Workspace& workspace, Language language);
    void take_in(const Workspace& workspace, const RecordId& id);
    void forget(Number entry);
    void learn(Number entry, const Record& record);
    Number number_of(std::string_view id);
    Number term_of(std::string&& spelled, std::string&& plain);
    bool reachable(const Entry& entry) const;
    std::vector<float> likenesses(const Wanted& wanted) const;
    Scores scores_of(const Wanted& wanted) const;
    float score(const Entry& entry, Number number, const std::vector<Scores>& words) const;

    Language language_ = Language::fi;
    std::uint64_t revision_ = 0; ///< of the workspace, up to which changes are known
    bool begun_ = false;
    std::deque<RecordId> waiting_;
    std::size_t known_ = 0;
    std::vector<Entry> entries_;
    TextMap<Number> numbers_; ///< of entries, by record
    std::vector<Term> terms_;
    TextMap<Number> terms_by_spelling_;
};

} // namespace kumppani::search
