#include "app/screens/needs.hpp"

#include "app/screens/need_card.hpp"
#include "app/screens/need_rows.hpp"
#include "app/screens/page_parts.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <span>
#include <string>

namespace kumppani {

namespace {

using rules::SimilarNeeds;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float text_most = 860, between = 16;

/// What has the focus stays, wherever it is.
bool drawn(const Rect& rect, std::string_view key) {
    return ui::visible(rect.inset(0, -300)) || ui::focus_within(key);
}

} // namespace

void NeedsScreen::renew(const Session& session) {
    if (revision_ == session.workspace.revision()) return;
    revision_ = session.workspace.revision();
    groups_ = rules::similar_needs(session.workspace, 1);
    const auto alone = std::find_if(groups_.begin(), groups_.end(),
                                    [](const SimilarNeeds& group) { return group.customers < 2; });
    shared_ = static_cast<std::size_t>(alone - groups_.begin());
}

void NeedsScreen::common_needs(Session& session, Rect& area) const {
    const ui::Container list(ui::Role::list, "groups", session.say(Word::similar_needs));
    for (const SimilarNeeds& group : std::span(groups_).first(shared_)) {
        const Rect rect = area.cut_top(need_card_height(session, group, area.width));
        area.cut_top(between);
        if (drawn(rect, group.needs.front()->id())) need_card(session, rect, group);
    }
}

void NeedsScreen::other_needs(Session& session, Rect& area) const {
    const auto others = std::span(groups_).subspan(shared_);
    if (others.empty()) return;
    area.cut_top(16);
    area.cut_top(ui::heading_lines(area, Style::section, 2, session.say(Word::other_needs)) + 4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::other_needs_why)) + 12);
    const ui::Container list(ui::Role::list, "others", session.say(Word::other_needs));
    const NeedMove move = groups_.size() > 1 ? NeedMove::join : NeedMove::none;
    for (const SimilarNeeds& group : others) {
        for (const Record* need : group.needs) {
            const Rect rect = area.cut_top(need_row_height(session));
            if (drawn(rect, need->id())) need_row(session, rect, *need, group, move);
        }
    }
}

void NeedsScreen::draw(Session& session, Rect page) {
    renew(session);
    const auto title = session.say(Word::needs);
    {
        TextPage text_page(session, "needs", title, page, text_most);
        text_page.head(title, session.say(Word::needs_why));
        Rect& area = text_page.area;
        area.cut_top(12);
        ui::mark(area.cut_top(24), Icon::lock, session.say(Word::internal_only), Token::internal,
                 Style::head);
        area.cut_top(16);
        if (shared_ == 0)
            text_page.nothing(session.say(Word::no_similar_needs), session.say(Word::no_similar_needs_why));
        else
            common_needs(session, area);
        other_needs(session, area);
    }
    joining_.draw(session, groups_);
}

} // namespace kumppani
