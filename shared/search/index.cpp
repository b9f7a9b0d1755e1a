#include "shared/search/index.hpp"

#include "shared/search/readable.hpp"
#include "shared/search/words_in.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace kumppani::search {

namespace {

// How a word counts less in a long text, as in BM25 with one occurrence of it.
float weight_in(float field, std::size_t words) {
    constexpr float saturation = 1.2F, length_share = 0.4F, usual_words = 4;
    const float length = static_cast<float>(words) / usual_words;
    return field * (1 + saturation) / (1 + saturation * (1 - length_share + length_share * length));
}

constexpr float of_owner = 0.3F; ///< a word that only the record's owner holds

} // namespace

/// What one word of a query scores in each entry; 0 where it is not found.
struct Index::Scores {
    std::vector<float> by_entry;
    std::vector<Number> found;
};

bool Index::follow(const Workspace& workspace, Language language, std::size_t most) {
    const auto changed = begun_ ? workspace.changed_since(revision_) : std::nullopt;
    if (!changed || language != language_)
        begin_anew(workspace, language);
    else
        for (const RecordId& id : *changed)
            take_in(workspace, id);
    revision_ = workspace.revision();
    for (; most > 0 && !waiting_.empty(); --most) {
        take_in(workspace, waiting_.front());
        waiting_.pop_front();
    }
    return waiting_.empty();
}

void Index::begin_anew(const Workspace& workspace, Language language) {
    *this = Index();
    begun_ = true;
    language_ = language;
    for (const Record* record : workspace.everything())
        if (!record->deleted() && record->kind() != Kind::author) waiting_.push_back(record->id());
}

void Index::take_in(const Workspace& workspace, const RecordId& id) {
    const Record* record = workspace.find(id);
    const bool there = record && !record->deleted() && record->kind() != Kind::author;
    if (!there && numbers_.find(id) == numbers_.end()) return;
    const Number number = number_of(id);
    forget(number);
    if (there) learn(number, *record);
}

void Index::forget(Number number) {
    Entry& entry = entries_[number];
    if (!entry.there) return;
    for (const Number term : entry.terms) {
        auto& postings = terms_[term].postings;
        const auto place = std::lower_bound(postings.begin(), postings.end(), number,
                                            [](const Posting& p, Number n) { return p.entry < n; });
        postings.erase(place);
    }
    entry.terms.clear();
    entry.there = false;
    --known_;
}

void Index::learn(Number number, const Record& record) {
    std::map<Number, float> weights; // the best of each word
    for (const ReadableField& readable : readable_fields(record, language_)) {
        std::vector<TextWord> words = words_in(readable.text, true);
        const float weight = weight_in(field_weight(record.kind(), *readable.field), words.size());
        for (TextWord& word : words) {
            float& known = weights[term_of(std::move(word.spelled), std::move(word.plain))];
            known = std::max(known, weight);
        }
    }
    Number owner = none, other = none;
    for (const Field& field : info(record.kind()).fields) {
        if (field.type != Type::reference || !record.has(field.key)) continue;
        const Number named = number_of(record.text(field.key));
        (field.key == info(record.kind()).owner ? owner : other) = named;
    }
    Entry& entry = entries_[number];
    entry.kind = record.kind();
    entry.there = true;
    entry.owner = owner;
    entry.other = other;
    entry.terms.reserve(weights.size());
    for (const auto& [term, weight] : weights) {
        entry.terms.push_back(term);
        auto& postings = terms_[term].postings;
        const auto place = std::lower_bound(postings.begin(), postings.end(), number,
                                            [](const Posting& p, Number n) { return p.entry < n; });
        postings.insert(place, {number, weight});
    }
    ++known_;
}

Index::Number Index::number_of(std::string_view id) {
    const auto [place, fresh] = numbers_.try_emplace(std::string(id), static_cast<Number>(entries_.size()));
    if (fresh) entries_.push_back({.id = &place->first});
    return place->second;
}

Index::Number Index::term_of(std::string&& spelled, std::string&& plain) {
    const auto [place, fresh] = terms_by_spelling_.try_emplace(spelled, static_cast<Number>(terms_.size()));
    if (fresh) terms_.push_back({Comparable(std::move(spelled), std::move(plain)), {}});
    return place->second;
}

/// Neither it nor what it belongs to is deleted.
bool Index::reachable(const Entry& entry) const {
    const Entry* each = &entry;
    for (int steps = 0; each->there && steps < 8; ++steps) { // files may say that something owns itself
        if (each->owner == none) return true;
        each = &entries_[each->owner];
    }
    return false;
}

std::vector<float> Index::likenesses(const Wanted& wanted) const {
    std::vector<float> likely(terms_.size());
    bool any = false;
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        if (terms_[i].postings.empty()) continue;
        likely[i] = likeness(wanted, terms_[i].word);
        any |= likely[i] > 0;
    }
    for (std::size_t i = 0; !any && i < terms_.size(); ++i)
        if (!terms_[i].postings.empty()) likely[i] = mistyped_likeness(wanted, terms_[i].word);
    return likely;
}

Index::Scores Index::scores_of(const Wanted& wanted) const {
    const std::vector<float> likely = likenesses(wanted);
    Scores scores;
    scores.by_entry.resize(entries_.size());
    for (std::size_t i = 0; i < terms_.size(); ++i) {
        if (likely[i] == 0) continue;
        for (const Posting& posting : terms_[i].postings) {
            float& best = scores.by_entry[posting.entry];
            if (best == 0) scores.found.push_back(posting.entry);
            best = std::max(best, likely[i] * posting.weight);
        }
    }
    // A rare word says more than a common one.
    const auto all = static_cast<float>(known_), with_it = static_cast<float>(scores.found.size());
    const float rarity = std::log(1 + (all + 1) / (with_it + 1));
    for (const Number number : scores.found)
        scores.by_entry[number] *= rarity;
    return scores;
}

/// Every word has to be found in the entry, or in what it belongs to; one of them in the entry itself.
float Index::score(const Entry& entry, Number number, const std::vector<Scores>& words) const {
    float sum = 0;
    for (const Scores& word : words) {
        float here = word.by_entry[number];
        for (const Number named : {entry.owner, entry.other}) {
            if (named == none) continue;
            here = std::max(here, of_owner * word.by_entry[named]);
            const Number above = entries_[named].owner;
            if (above != none) here = std::max(here, of_owner * of_owner * word.by_entry[above]);
        }
        if (here == 0) return 0;
        sum += here;
    }
    return sum;
}

std::vector<Hit> Index::answers(const Workspace& workspace, std::string_view typed, std::size_t most) const {
    std::vector<Scores> words;
    for (const Wanted& wanted : wanted_words(typed))
        words.push_back(scores_of(wanted));
    struct Found {
        Number number;
        float score;
    };
    std::vector<Found> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const Number number : words[i].found) {
            // Each once: at the first word that finds it.
            const auto before = [&](const Scores& other) { return other.by_entry[number] > 0; };
            if (std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i), before)) continue;
            const Entry& entry = entries_[number];
            const float all = score(entry, number, words);
            if (all > 0 && reachable(entry)) found.push_back({number, all});
        }
    }
    const auto better = [&](const Found& a, const Found& b) {
        if (a.score != b.score) return a.score > b.score;
        const Entry &one = entries_[a.number], &other = entries_[b.number];
        return one.kind != other.kind ? one.kind < other.kind : *one.id < *other.id;
    };
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), end, found.end(), better);
    std::vector<Hit> hits;
    for (auto each = found.begin(); each != end; ++each)
        if (const Record* record = workspace.find(*entries_[each->number].id))
            hits.push_back({record, each->score});
    return hits;
}

} // namespace kumppani::search
