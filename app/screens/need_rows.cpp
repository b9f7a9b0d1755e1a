#include "app/screens/need_rows.hpp"

#include "app/record_page.hpp"
#include "app/record_view.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kumppani {

namespace {

using rules::SimilarNeeds;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float widest_customer = 220;

void set_apart(Session& session, const Record& need, const SimilarNeeds& group) {
    std::vector<RecordId> others;
    for (const Record* other : group.needs)
        if (other != &need) others.push_back(other->id());
    session.afterwards(
        [id = need.id(), others, name = group.name, what = std::string(need.text("need"))](Session& later) {
            rules::set_apart(later.workspace, id, others, name, {Word::undo_set_apart, {what}});
            later.tell(later.say(Word::need_set_apart, {what}), true);
        });
}

/// The button at the end of a row. On a phone, and where a cross says enough, it has no words.
class MoveButton {
public:
    MoveButton(const Session& session, const Record& need, std::string_view customer, NeedMove move)
        : apart_(move == NeedMove::apart), worded_(!apart_ && !session.phone),
          height_(session.phone ? 44.0F : 32.0F),
          whose_(std::string(customer) + ": " + std::string(need.text("need"))),
          button_{.words = session.say(apart_ ? Word::not_the_same_need : Word::same_need_as),
                  .icon = apart_ ? Icon::x : Icon::git_merge,
                  .weight = ui::Weight::quiet,
                  .key = "move",
                  .description = whose_,
                  .changes = true} {}

    Rect cut_place(Rect& row) const {
        const Rect place = row.cut_right(worded_ ? ui::button_width(button_) : height_);
        row.cut_right(8);
        return place.middle(height_);
    }

    void draw(Session& session, const Rect& place, const Record& need, const SimilarNeeds& group) const {
        if (!(worded_ ? ui::button(place, button_) : ui::icon_button(place, button_))) return;
        if (apart_)
            set_apart(session, need, group);
        else
            session.joining_need = need.id();
    }

private:
    bool apart_, worded_;
    float height_;
    std::string whose_;
    ui::Button button_;
};

} // namespace

float need_row_height(const Session& session) { return session.phone ? 80.0F : 36.0F; }

void need_row(Session& session, Rect row, const Record& need, const SimilarNeeds& group, NeedMove move) {
    const ui::Container item(ui::Role::listitem, need.id(), need.text("need"), row);
    ui::line_below({row.x, row.y - 1, row.width, 1});
    const Record* customer = session.workspace.find(need.text("customer"));
    const std::string name(customer ? customer->text("name") : std::string_view());
    const std::string state = shown(session, need, field(Kind::need, "state"));
    const Route there{Screen::care_plan, std::string(need.text("customer"))};
    Rect words = row;
    if (session.phone) {
        row.cut_top(4);
        row.cut_bottom(4);
        words = row.cut_bottom(28);
    }
    const MoveButton button(session, need, name, move);
    const Rect button_place = move == NeedMove::none ? Rect{} : button.cut_place(row);
    if (!state.empty()) {
        const Rect place = row.cut_right(ui::tag_width(state));
        ui::tag(place.x, place.middle_y(), state);
        row.cut_right(12);
    }
    const Rect link = session.phone ? row : row.cut_left(std::min(widest_customer, row.width / 2));
    if (ui::quiet_link(
            {link.x, link.y, std::min(link.width, ui::text_width(Style::body, name) + 1), link.height}, name,
            href(there), "customer")) {
        go_to(session, need);
    }
    row.cut_left(12);
    if (!session.phone) words = row;
    ui::text(words, Style::body, Token::ink_2, need.text("need"));
    if (move != NeedMove::none) button.draw(session, button_place, need, group);
}

} // namespace kumppani
