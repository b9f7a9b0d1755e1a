#include "app/ui/statement_json.hpp"

#include <cmath>

namespace kumppani::ui {

namespace {

// Hundredths of a CSS pixel: finer than any screen.
void append_number(std::string& json, float value) {
    const long hundredths = std::lround(value * 100);
    if (hundredths < 0) json += '-';
    const long size = std::labs(hundredths);
    json += std::to_string(size / 100);
    if (size % 100 == 0) return;
    json += '.';
    json += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) json += static_cast<char>('0' + size % 10);
}

void append_rect(std::string& json, const Rect& rect) {
    char separator = '[';
    for (float number : {rect.x, rect.y, rect.width, rect.height}) {
        json += separator;
        append_number(json, number);
        separator = ',';
    }
    json += ']';
}

class Members {
public:
    Members(std::string& json, Id id) : json_(json) { json_.append("{\"id\":").append(std::to_string(id)); }
    ~Members() { json_ += '}'; }
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    std::string& named(std::string_view name) {
        ++count_;
        return json_.append(",\"").append(name).append("\":");
    }
    void add(std::string_view name, std::string_view before, std::string_view now) {
        if (before != now) append_string(named(name), now);
    }
    void add(std::string_view name, bool before, bool now) {
        if (before != now) named(name) += now ? "true" : "false";
    }
    void add(std::string_view name, Id before, Id now) {
        if (before != now) named(name) += std::to_string(now);
    }
    void add(std::string_view name, int before, int now) {
        if (before != now) named(name) += std::to_string(now);
    }
    int count() const { return count_; }

private:
    std::string& json_;
    int count_ = 0;
};

std::string_view role_name(Role role) {
    switch (role) {
    case Role::text:
        return "text";
    case Role::heading:
        return "heading";
    case Role::paragraph:
        return "paragraph";
    default:
        return aria_name(role);
    }
}

void append_input(std::string& json, const Statement& statement) {
    const TextInput& input = statement.input;
    json.append("{\"lines\":").append(input.lines ? "true" : "false");
    append_string(json.append(",\"mode\":"), input.mode);
    append_number(json.append(",\"size\":"), input.size);
    append_number(json.append(",\"lineHeight\":"), input.line_height);
    json.append(",\"weight\":").append(std::to_string(input.weight));
    json.append(",\"display\":").append(input.display ? "true" : "false");
    json.append(",\"rightAligned\":").append(input.right_aligned ? "true" : "false");
    append_rect(json.append(",\"box\":"), input.box.moved(-statement.rect.x, -statement.rect.y));
    json.append(",\"ink\":").append(std::to_string(input.ink));
    json.append(",\"accent\":").append(std::to_string(input.accent));
    append_string(json.append(",\"language\":"), input.language);
    json.append(",\"spelling\":").append(input.spelling ? "true" : "false");
    json.append(",\"verbatim\":").append(input.verbatim ? "true" : "false");
    json.append(",\"masked\":").append(input.masked ? "true" : "false");
    json.append(",\"suggestions\":[");
    for (const std::string& suggestion : input.suggestions) {
        if (json.back() != '[') json += ',';
        append_string(json, suggestion);
    }
    json += "]}";
}

// The box is told from the corner of its thing, so it does not change when the two move together.
bool same_input(const Statement& before, const Statement& now) {
    if (before.is_text_input != now.is_text_input) return false;
    if (!now.is_text_input) return true;
    TextInput moved = before.input;
    moved.box = moved.box.moved(now.rect.x - before.rect.x, now.rect.y - before.rect.y);
    return moved == now.input;
}

void append_structure(Members& members, const Statement* before, const Rect& placed_before,
                      const Statement& now, const Rect& placed) {
    if (!before || before->parent != now.parent) members.named("parent") += std::to_string(now.parent);
    if (!before || before->role != now.role) append_string(members.named("role"), role_name(now.role));
    if (!before || placed_before != placed) append_rect(members.named("rect"), placed);
}

void append_states(Members& members, const Statement& before, const Statement& now) {
    members.add("focusable", before.focusable, now.focusable);
    members.add("tabStop", before.tab_stop, now.tab_stop);
    members.add("disabled", before.disabled, now.disabled);
    members.add("modal", before.modal, now.modal);
    members.add("required", before.required, now.required);
    members.add("readOnly", before.read_only, now.read_only);
    members.add("invalid", before.invalid, now.invalid);
    members.add("popsUp", before.pops_up, now.pops_up);
    members.add("checked", before.checked, now.checked);
    members.add("selected", before.selected, now.selected);
    members.add("expanded", before.expanded, now.expanded);
    members.add("sorted", before.sorted, now.sorted);
    members.add("quiet", before.quiet, now.quiet);
    members.add("current", before.current, now.current);
    members.add("level", before.level, now.level);
    members.add("row", before.row, now.row);
    members.add("column", before.column, now.column);
    members.add("rows", before.rows, now.rows);
    members.add("columns", before.columns, now.columns);
    members.add("position", before.position, now.position);
    members.add("size", before.size, now.size);
    members.add("controls", before.controls, now.controls);
    members.add("active", before.active, now.active);
    members.add("shortcut", before.shortcut, now.shortcut);
    members.add("href", before.href, now.href);
}

} // namespace

bool append_changes(std::string& json, const Statement* before, const Rect& placed_before,
                    const Statement& now, const Rect& placed) {
    static const Statement nothing;
    const Statement& old = before ? *before : nothing;
    const std::size_t start = json.size();
    int count;
    {
        Members members(json, now.id);
        append_structure(members, before, placed_before, now, placed);
        members.add("name", old.name, now.name);
        members.add("description", old.description, now.description);
        members.add("value", old.value, now.value);
        members.add("placeholder", old.placeholder, now.placeholder);
        append_states(members, old, now);
        if (old.scrolls != now.scrolls || old.scroll_x != now.scroll_x || old.scroll_y != now.scroll_y ||
            old.scroll_height != now.scroll_height) {
            std::string& scroll = members.named("scroll");
            if (now.scrolls) {
                append_number(scroll += '[', now.scroll_x);
                append_number(scroll += ',', now.scroll_y);
                append_number(scroll += ',', now.scroll_height);
                scroll += ']';
            } else {
                scroll += "null";
            }
        }
        if (!same_input(old, now)) {
            std::string& input = members.named("input");
            if (now.is_text_input)
                append_input(input, now);
            else
                input += "null";
        }
        count = members.count();
    }
    if (count == 0) json.resize(start);
    return count > 0;
}

void append_string(std::string& json, std::string_view text) {
    constexpr char digits[] = "0123456789abcdef";
    json += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (byte < 0x20) {
            json.append("\\u00");
            json += digits[byte >> 4];
            json += digits[byte & 0xF];
        } else {
            json += c;
        }
    }
    json += '"';
}

} // namespace kumppani::ui
