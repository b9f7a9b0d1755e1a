#include "app/ui/mirror.hpp"

#include "app/ui/statement_json.hpp"

namespace kumppani::ui {

namespace {

void add_member(std::string& json, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    json += json.empty() ? "{\"" : ",\"";
    json.append(name).append("\":").append(value);
}

void add_item(std::string& json, std::string_view item) {
    json += json.empty() ? "[" : ",";
    json += item;
}

std::string closed(std::string json, char bracket) {
    if (!json.empty()) json += bracket;
    return json;
}

std::string quoted(const std::string& text) {
    std::string json;
    if (!text.empty()) append_string(json, text);
    return json;
}

} // namespace

// Called in one place, but kept a function of its own: measurements find it by its name.
[[gnu::noinline]] std::string Mirror::difference(const std::vector<Statement>& statements, Id focus,
                                                 const std::string& announcement, const std::string& alert) {
    ++frame_;
    std::string json;
    add_member(json, "put", put(statements));
    if (stated_ != standing_) {
        const std::string members = order_and_remove();
        if (!members.empty()) json.append(json.empty() ? "{" : ",").append(members);
    }
    if (focus != 0) add_member(json, "focus", std::to_string(focus));
    add_member(json, "announce", quoted(announcement));
    add_member(json, "alert", quoted(alert));
    return closed(std::move(json), '}');
}

std::string Mirror::put(const std::vector<Statement>& statements) {
    static const Known nothing;
    std::string json;
    stated_.clear();
    for (const Statement& statement : statements) {
        Known& known = known_[statement.id];
        if (known.seen == frame_ || statement.id == 0) continue;
        const bool is_new = known.seen == 0;
        known.seen = frame_;

        const auto parent = known_.find(statement.parent);
        const bool has_parent =
            statement.parent != 0 && parent != known_.end() && parent->second.seen == frame_;
        const Known& holder = has_parent ? parent->second : nothing;
        stated_.emplace_back(has_parent ? statement.parent : 0, statement.id);

        Rect placed = statement.rect;
        const Rect& corner = holder.statement.rect;
        if (!holder.statement.scrolls) placed = placed.moved(-corner.x, -corner.y);
        if (!is_new && known.placed == placed && known.statement == statement) continue;
        std::string item;
        if (append_changes(item, is_new ? nullptr : &known.statement, known.placed, statement, placed)) {
            add_item(json, item);
        }
        known.statement = statement;
        known.placed = placed;
    }
    return closed(std::move(json), ']');
}

std::string Mirror::order_and_remove() {
    std::string order, remove, json;
    std::unordered_map<Id, std::vector<Id>> children;
    for (const auto& [parent, id] : stated_)
        children[parent].push_back(id);

    const auto add_order = [&](Id parent, const std::vector<Id>& ids) {
        std::string list;
        for (Id id : ids)
            add_item(list, std::to_string(id));
        add_item(order, "[" + std::to_string(parent) + "," + (list.empty() ? "[]" : list + "]") + "]");
    };
    // In the order of reading, so that the same screens give the same text.
    std::vector<Id> parents{0};
    for (const auto& [parent, id] : stated_)
        parents.push_back(id);
    for (Id parent : parents) {
        const auto now = children.find(parent);
        const auto before = children_.find(parent);
        if (now == children.end() && before == children_.end()) continue;
        static const std::vector<Id> none;
        const std::vector<Id>& ids = now == children.end() ? none : now->second;
        if (before == children_.end() || before->second != ids) add_order(parent, ids);
    }
    for (const auto& [parent, id] : standing_) {
        const auto known = known_.find(id);
        if (known == known_.end() || known->second.seen == frame_) continue;
        add_item(remove, std::to_string(id));
        known_.erase(known);
    }
    children_ = std::move(children);
    standing_ = stated_;

    if (!order.empty()) json.append("\"order\":").append(order).append("]");
    if (!remove.empty()) {
        json.append(order.empty() ? "" : ",").append("\"remove\":").append(remove).append("]");
    }
    return json;
}

} // namespace kumppani::ui
