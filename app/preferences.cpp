#include "app/preferences.hpp"

#include "shared/model/json_text.hpp"

#include <array>
#include <utility>

namespace kumppani {

namespace {

constexpr std::array<std::pair<Look, std::string_view>, 4> looks{
    {{Look::system, "system"}, {Look::light, "light"}, {Look::dark, "dark"}, {Look::contrast, "contrast"}}};

} // namespace

std::string write_preferences(const Preferences& preferences) {
    nlohmann::json json;
    if (preferences.language) json["language"] = tag_of(*preferences.language);
    for (const auto& [look, name] : looks) {
        if (look == preferences.look) json["look"] = name;
    }
    if (preferences.file_note_read) json["file_note_read"] = true;
    if (preferences.backup_taken > 0) json["backupTaken"] = preferences.backup_taken;
    if (preferences.first_data > 0) json["firstData"] = preferences.first_data;
    for (const auto& [kind, columns] : preferences.columns)
        for (const auto& [name, field] : columns)
            json["columns"][info(kind).key][name] = field;
    for (const auto& [kind, shown] : preferences.shown_columns)
        json["shownColumns"][info(kind).key] = shown;
    if (!preferences.capture_drafts.empty()) json["captureDrafts"] = preferences.capture_drafts;
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Preferences read_preferences(std::string_view bytes) {
    Preferences preferences;
    const auto json = json_in(bytes).value_or(nlohmann::json());
    if (!json.is_object()) return preferences;
    const auto text = [&](const char* key) {
        const auto found = json.find(key);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    if (const std::string language = text("language"); !language.empty())
        preferences.language = language_of_tag(language);
    const auto moment = [&](const char* key) {
        const auto found = json.find(key);
        return found != json.end() && found->is_number_integer() ? found->get<Milliseconds>() : 0;
    };
    preferences.backup_taken = moment("backupTaken");
    preferences.first_data = moment("firstData");
    for (const auto& [look, name] : looks) {
        if (text("look") == name) preferences.look = look;
    }
    if (const auto read = json.find("file_note_read"); read != json.end() && read->is_boolean())
        preferences.file_note_read = read->get<bool>();
    if (const auto drafts = json.find("captureDrafts"); drafts != json.end() && drafts->is_object())
        for (const auto& [customer, line] : drafts->items())
            if (line.is_string()) preferences.capture_drafts.emplace(customer, line.get<std::string>());
    if (const auto shown = json.find("shownColumns"); shown != json.end() && shown->is_object()) {
        for (const auto& [key, names] : shown->items()) {
            const auto kind = kind_from(key);
            if (!kind || !names.is_array()) continue;
            auto& into = preferences.shown_columns[*kind];
            for (const auto& name : names)
                if (name.is_string()) into.push_back(name.get<std::string>());
        }
    }
    const auto columns = json.find("columns");
    if (columns == json.end() || !columns->is_object()) return preferences;
    for (const auto& [key, choices] : columns->items()) {
        const auto kind = kind_from(key);
        if (!kind || !choices.is_object()) continue;
        for (const auto& [name, field] : choices.items())
            if (field.is_string()) preferences.columns[*kind][name] = field.get<std::string>();
    }
    return preferences;
}

} // namespace kumppani
