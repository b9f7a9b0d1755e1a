#include "app/screens/group_parts.hpp"
#include "app/screens/record_section.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace kumppani {

namespace {

using rules::Finding;
using rules::Role;
using rules::Severity;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::array columns{
    SectionColumn{.key = "name", .width = 110, .share = 58, .style = Style::strong},
    SectionColumn{.key = "role", .width = 190, .share = 74},
    SectionColumn{.key = "organisation", .width = 90, .share = 70, .ink = Token::ink_2},
    SectionColumn{.key = "guidance_read", .width = 96, .share = 152, .ink = Token::ink_2},
};

// Whom the group needs next: one executive and both seniors come first.
Role wanted(const Workspace& workspace, std::string_view group) {
    const auto& members = workspace.rows(Kind::member, group);
    for (const Role role :
         {Role::executive, Role::senior_user, Role::senior_supplier, Role::user, Role::supplier}) {
        const bool held = std::any_of(members.begin(), members.end(), [&](const Record* member) {
            return member->text("role") == rules::key(role);
        });
        if (!held) return role;
    }
    return Role::user;
}

void add_member(Session& session, const Record& group, Role role) {
    session.afterwards([group = group.id(), role](Session& later) {
        const std::string fresh(later.say(Word::fresh_member));
        auto edit = later.workspace.edit({Word::undo_add, {fresh}});
        later.fresh = edit.create(
            Kind::member, {{"group", group}, {"name", fresh}, {"role", std::string(rules::key(role))}});
        edit.commit();
    });
}

void look_at(const Session& session, const Record& member, std::string_view key, FieldLook& look,
             std::string& room) {
    if (key == "role" && member.text("role") == rules::key(Role::executive)) {
        // Meetings are the executive's to chair (steering-group guidance).
        room = session.say(Word::chair_too, {session.say(rules::name(Role::executive))});
        look.drawn = room;
    }
    if (key != "guidance_read") return;
    if (member.has("guidance_read")) {
        look.icon = Icon::check;
        look.icon_ink = Token::success;
    } else {
        look.placeholder = " "; // what stands there instead: mark_as_read
    }
}

void mark_as_read(Session& session, const Rect& place, const Record& member) {
    const auto words = session.say(Word::mark_guidance_read);
    const Rect target{place.x, place.y, std::min(place.width, ui::text_width(Style::body, words)),
                      place.height};
    const ui::Response response = ui::sense(ui::id_of("read"), target);
    ui::Statement& statement = ui::state(ui::Role::button, response.id, target,
                                         session.say(Word::guidance_read_by, {member.text("name")}));
    statement.focusable = true;
    draw_text({target.x, target.y, target.width + 1, target.height}, Style::body, Token::accent_ink, words);
    const Rect line = target.middle(ui::type(Style::body).line_height);
    if (response.hovered) ui::line_below(line, Token::accent_ink);
    if (response.ring) ui::focus_ring(line, 2);
    if (response.pressed) session.set(member, field(Kind::member, "guidance_read"), session.today);
}

// What stands in the guidance cell beside its date: the mark of a partner manager, and a word that is one
// press.
void beside_guidance(Session& session, const Rect& place, const Record& member, std::string_view key) {
    if (key != "guidance_read") return;
    Rect area = place;
    if (member.yes("partner_manager")) {
        const auto words = session.say(Word::partner_manager);
        const float width = ui::tag_width(words);
        if (width + 110 <= area.width) ui::tag(area.cut_right(width).x, place.middle_y(), words);
    }
    const bool editing = ui::focused() == ui::id_of(key);
    if (!member.has("guidance_read") && !editing) mark_as_read(session, area, member);
}

std::vector<RowCommand> commands_of(const Record& member) {
    const bool is_one = member.yes("partner_manager");
    return {{is_one ? Word::unmark_partner_manager : Word::mark_partner_manager, Icon::users,
             [id = member.id(), is_one](Session& later) {
                 later.workspace.edit({Word::undo_edit, {std::string(later.say(Word::is_partner_manager))}})
                     .set(id, "partner_manager", is_one ? Value() : Value(true))
                     .commit();
             }}};
}

// The role of the member who would mend it; none where adding one does not help.
std::optional<Role> mends(const Finding& finding, Role otherwise) {
    switch (finding.what.word) {
    case Word::executive_missing:
        return Role::executive;
    case Word::senior_user_missing:
        return Role::senior_user;
    case Word::senior_supplier_missing:
    case Word::only_partner_manager:
        return Role::senior_supplier;
    case Word::group_too_small:
        return otherwise;
    case Word::group_size:
        return finding.severity == Severity::notice ? std::optional(otherwise) : std::nullopt;
    default:
        return std::nullopt;
    }
}

ui::Note note_of(Severity severity, std::string_view sentence) {
    switch (severity) {
    case Severity::error:
        return {.icon = Icon::circle_alert,
                .ink = Token::danger,
                .tint = Token::danger_tint,
                .sentence = sentence};
    case Severity::notice:
        return {.icon = Icon::info, .ink = Token::ink_2, .tint = Token::hover, .sentence = sentence};
    default:
        return {.sentence = sentence};
    }
}

void troubles(Session& session, Rect& area, const Record& group, const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::good) continue;
        const std::string sentence = session.say(finding.what), reason = session.say(finding.why);
        const auto role = mends(finding, wanted(session.workspace, group.id()));
        ui::Note note = note_of(finding.severity, sentence);
        note.reason = reason;
        if (role) note.action = session.say(Word::add_member);
        note.changes = true;
        if (ui::note(area.cut_top(ui::note_height(note, area.width)), note) == ui::NoteAnswer::action)
            add_member(session, group, *role);
        area.cut_top(8);
    }
}

// What is in order, as many side by side as there is room for.
void good_checks(Session& session, Rect& area, const std::vector<Finding>& findings) {
    constexpr float icon = 16, gap = 6, between = 24;
    const float height = ui::type(Style::body).line_height;
    const ui::Container list(ui::Role::list, "good", session.say(Word::good_checks));
    Rect line = area.cut_top(height);
    for (const Finding& finding : findings) {
        if (finding.severity != Severity::good) continue;
        const std::string words = session.say(finding.what);
        const float width = icon + gap + ui::text_width(Style::body, words);
        if (width > line.width && line.width < area.width) {
            area.cut_top(4);
            line = area.cut_top(height);
        }
        const ui::Container item(ui::Role::listitem, words, {});
        Rect place = line.cut_left(std::min(width + 1, line.width));
        draw_icon(place.cut_left(icon), Icon::check, 14, Token::success);
        place.cut_left(gap);
        text(place, Style::body, Token::ink_2, words);
        line.cut_left(between - 1);
    }
}

} // namespace

void group_members(Session& session, Rect& area, const Record& group) {
    const Section section{.kind = Kind::member,
                          .columns = columns,
                          .add = Word::add_member,
                          .fresh = Word::fresh_member,
                          .empty = Word::no_members,
                          .empty_why = Word::no_members_why,
                          .counts_in_words = true,
                          .add_icon = Icon::user_plus,
                          .look = look_at,
                          .beside = beside_guidance,
                          .commands = commands_of,
                          .begin = [role = wanted(session.workspace, group.id())](const Session&, Edit& edit,
                                                                                  const RecordId& id) {
                              edit.set(id, "role", std::string(rules::key(role)));
                          }};
    record_section(session, area, section, group);
    const auto& members = session.workspace.rows(Kind::member, group.id());
    if (members.empty()) return;
    if (!session.phone) area.cut_top(12);
    const std::vector<Finding> findings = rules::composition(members);
    troubles(session, area, group, findings);
    const bool any_good = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.severity == Severity::good;
    });
    if (any_good) good_checks(session, area, findings);
}

} // namespace kumppani
