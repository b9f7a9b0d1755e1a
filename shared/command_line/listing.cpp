#include "shared/command_line/listing.hpp"

#include "shared/bundle/instant.hpp"
#include "shared/command_line/names.hpp"
#include "shared/model/collate.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace kumppani::command_line {

namespace {

constexpr const char* order_field = "order";

class Listing {
public:
    Listing(const Bundle& bundle, Language language) : language_(language), names_(language) {
        names_.add(bundle);
        for (const Record& record : bundle.records) {
            if (record.deleted()) {
                ++deleted_;
            } else {
                const std::string_view owner = info(record.kind()).owner;
                belonging_[owner.empty() ? std::string_view() : record.text(owner)].push_back(&record);
            }
        }
        for (auto& [owner, records] : belonging_)
            std::stable_sort(records.begin(), records.end(), [this](const Record* a, const Record* b) {
                if (a->kind() != b->kind()) return a->kind() < b->kind();
                const std::string_view order = a->text(order_field), other_order = b->text(order_field);
                return order != other_order ? order < other_order : compare_names(title(*a), title(*b)) < 0;
            });
    }

    std::string written(const Bundle& bundle) {
        const std::string as_of = iso_instant(bundle.as_of);
        line(0, bundle.kind == BundleKind::share
                    ? text(Word::command_line_from_shared, language_, {bundle.from_name, as_of})
                    : text(Word::command_line_from, language_,
                           {bundle.from_name, kumppani::written(bundle.from), as_of}));
        std::string authors;
        for (const Record* record : belonging_[{}])
            if (record->kind() == Kind::author) authors += (authors.empty() ? "" : ", ") + title(*record);
        if (!authors.empty()) line(0, std::string(text(Word::kind_authors, language_)) + ": " + authors);
        for (const Record* record : belonging_[{}]) {
            if (record->kind() == Kind::author) continue;
            text_ += '\n';
            show(*record, 0);
        }
        if (deleted_ > 0) {
            text_ += '\n';
            line(0, text(Word::command_line_deleted, language_, {std::to_string(deleted_)}));
        }
        return std::move(text_);
    }

private:
    /// A record, its values, and what belongs to it.
    void show(const Record& record, std::size_t depth) {
        const KindInfo& kind = info(record.kind());
        line(depth, title(record));
        for (const Field& field : kind.fields) {
            const bool said = field.key == kind.title || field.key == kind.owner || field.key == order_field;
            const std::string values = said ? std::string() : shown_values(record, &field, field.key);
            if (!values.empty()) line(depth + 1, std::string(text(field.label, language_)) + ": " + values);
        }
        for (const FieldKey key : record.fields()) {
            const bool known = key == deletion_field || find_field(record.kind(), key.name());
            const std::string values = known ? std::string() : shown_values(record, nullptr, key);
            if (!values.empty()) line(depth + 1, std::string(key.name()) + ": " + values);
        }
        rows(record, depth + 1);
    }

    void rows(const Record& owner, std::size_t depth) {
        const auto found = belonging_.find(owner.id());
        if (found == belonging_.end()) return;
        const Record* before = nullptr;
        for (const Record* row : found->second) {
            if (!before || before->kind() != row->kind())
                line(depth, std::string(text(info(row->kind()).plural, language_)));
            show(*row, depth + 1);
            before = row;
        }
    }

    std::string title(const Record& record) const {
        const KindInfo& kind = info(record.kind());
        const std::string shown = shown_values(record, &field(record.kind(), kind.title), kind.title);
        return shown.empty() ? std::string(text(Word::command_line_empty, language_)) : shown;
    }

    /// The shown value of a field, and the others that survive beside it; empty when there is none.
    std::string shown_values(const Record& record, const Field* field, FieldKey key) const {
        const Value& shown = record.value(key);
        std::string others;
        for (const Assignment& each : record.values(key)) {
            if (each.value == shown) continue;
            const std::string other = names_.value(field, each.value);
            others += (others.empty() ? "" : ", ") +
                      (other.empty() ? std::string(text(Word::command_line_empty, language_)) : other);
        }
        const std::string value = names_.value(field, shown);
        return others.empty() ? value : text(Word::command_line_also, language_, {value, others});
    }

    void line(std::size_t depth, const std::string& text) {
        text_.append(2 * depth, ' ').append(text).append("\n");
    }

    Language language_;
    Names names_;
    std::unordered_map<std::string_view, std::vector<const Record*>> belonging_; ///< by what they belong to
    std::size_t deleted_ = 0;
    std::string text_;
};

} // namespace

std::string listing(const Bundle& bundle, Language language) {
    return Listing(bundle, language).written(bundle);
}

} // namespace kumppani::command_line
