#include "app/naming.hpp"

#include "shared/model/display.hpp"
#include "shared/rules/steering.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

constexpr std::size_t shown_of_code = 5;

std::string task_title(const Session& session, const Record& task) {
    const auto role = rules::role_from(task.text("role"));
    const auto number = static_cast<std::size_t>(task.integer("number"));
    if (!role || number == 0 || number > rules::tasks(*role).size()) return {};
    return std::string(session.say(rules::short_name(*role))) + " " + std::to_string(number) + ": " +
           std::string(session.say(rules::tasks(*role)[number - 1].text));
}

} // namespace

std::string title_of(const Session& session, const Record& record) {
    std::string title = record.kind() == Kind::task ? task_title(session, record)
                                                    : std::string(record.text(info(record.kind()).title));
    return title.empty() ? session.count(info(record.kind()).name, 1) : title;
}

std::string kind_word(const Session& session, Kind kind) {
    return capital(session.count(info(kind).name, 1));
}

std::string capital(std::string words) {
    // The letters that our words begin with: a to z, and å, ä and ö in their two bytes.
    const bool two_bytes = words.size() > 1 && words[0] == '\xC3';
    char* const last = words.empty() ? nullptr : &words[two_bytes ? 1 : 0];
    const bool small = last && (two_bytes ? *last >= '\xA0' : *last >= 'a' && *last <= 'z');
    if (small) *last = static_cast<char>(*last - 0x20);
    return words;
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names)
        if (!name.empty()) all += (all.empty() ? "" : ", ") + name;
    return all;
}

std::string who_words(const Session& session, Replica replica) {
    if (replica == session.workspace.replica()) return std::string(session.say(Word::you));
    std::string name = session.workspace.author_name(replica);
    return name.empty() ? session.say(Word::unknown_author, {written(replica).substr(0, shown_of_code)})
                        : name;
}

std::string value_words(const Session& session, Kind kind, FieldKey key, const Value& value,
                        const std::function<const Record*(std::string_view)>& find) {
    const Field* field = find_field(kind, key.name());
    if (is_empty(value)) return {};
    if (!field || std::holds_alternative<Opaque>(value)) return std::string(session.say(Word::newer_value));
    const auto* id = std::get_if<std::string>(&value);
    if (field->type != Type::reference || !id) return displayed(*field, value, session.language);
    const Record* target = find(*id);
    return target ? title_of(session, *target) : *id;
}

} // namespace kumppani
