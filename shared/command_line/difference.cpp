#include "shared/command_line/difference.hpp"

#include "shared/bundle/preview.hpp"
#include "shared/command_line/names.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani::command_line {

namespace {

class Difference {
public:
    Difference(const Bundle& ours, const Bundle& theirs, Language language)
        : language_(language), names_(language) {
        names_.add(ours);
        names_.add(theirs);
    }

    void show(const RecordEffect& effect) {
        if (effect.effect == Effect::unchanged) return;
        const Record& record = effect.ours ? *effect.ours : *effect.theirs;
        line(0, mark(effect) + " " + counted(info(record.kind()).name, language_, 1) + " " + place(record));
        for (const FieldEffect& field : effect.fields) {
            const Field* described = find_field(record.kind(), field.field.name());
            if (described && described->type == Type::order) continue;
            const std::string name =
                described ? std::string(text(described->label, language_)) : std::string(field.field.name());
            const std::string now = value(described, field.ours), then = value(described, field.theirs);
            line(1, name + ": " + (effect.ours ? now + (field.conflict ? " | " : " → ") + then : then));
        }
    }

    std::string text_with(const Preview& preview) {
        const auto count = [&](Word word, std::size_t number) {
            return std::string(text(word, language_)) + " " + std::to_string(number);
        };
        line(0, count(Word::effects_added, preview.added) + ", " +
                    count(Word::effects_changed, preview.changed) + ", " +
                    count(Word::effects_conflict, preview.conflicts) + ", " +
                    count(Word::effects_unchanged, preview.unchanged));
        return std::move(text_);
    }

private:
    static std::string mark(const RecordEffect& effect) {
        if (effect.effect == Effect::conflict) return "!";
        if (effect.effect == Effect::added) return "+";
        return effect.deletes ? "-" : "~";
    }

    /// Its name, and in brackets whose it is.
    std::string place(const Record& record) const {
        const KindInfo& kind = info(record.kind());
        const Record* owner = kind.owner.empty() ? nullptr : names_.find(record.text(kind.owner));
        return names_.title(record) + (owner ? " (" + names_.title(*owner) + ")" : "");
    }

    std::string value(const Field* field, const Value& value) const {
        std::string shown = names_.value(field, value);
        return shown.empty() ? std::string(text(Word::command_line_empty, language_)) : shown;
    }

    void line(std::size_t depth, const std::string& text) {
        text_.append(4 * depth, ' ').append(text).append("\n");
    }

    Language language_;
    Names names_;
    std::string text_;
};

} // namespace

std::string difference(const Bundle& ours, const Bundle& theirs, Language language) {
    Workspace workspace(ours.from, {[] { return Milliseconds{0}; }, [] { return std::uint64_t{0}; }});
    for (const Record& record : ours.records)
        workspace.load(record);
    const Preview preview = kumppani::preview(workspace, theirs);
    Difference difference(ours, theirs, language);
    for (const RecordEffect& effect : preview.records)
        difference.show(effect);
    return difference.text_with(preview);
}

} // namespace kumppani::command_line
