#include "app/screens/need_joining.hpp"

#include "app/screens/dialog.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kumppani {

namespace {

using rules::SimilarNeeds;

bool holds(const SimilarNeeds& group, const Record& need) {
    return std::find(group.needs.begin(), group.needs.end(), &need) != group.needs.end();
}

/// Whose it is; of several, how many.
std::string whose(const Session& session, const SimilarNeeds& group) {
    if (group.customers > 1) return session.number_of(Word::kind_customer, group.customers);
    const Record* customer = session.workspace.find(group.needs.front()->text("customer"));
    return customer ? std::string(customer->text("name")) : std::string();
}

std::vector<RecordPicker::Offer> offers(const Session& session, const Record& need,
                                        std::span<const SimilarNeeds> groups) {
    std::vector<RecordPicker::Offer> offers;
    for (const SimilarNeeds& group : groups)
        if (!holds(group, need))
            offers.push_back({group.needs.front()->id(), group.name, whose(session, group)});
    return offers;
}

} // namespace

void NeedJoining::join(Session& session, const Record& need, std::span<const SimilarNeeds> groups) const {
    const auto group = std::find_if(groups.begin(), groups.end(), [&](const SimilarNeeds& each) {
        return chosen_.contains(each.needs.front()->id());
    });
    if (group == groups.end()) return;
    std::vector<RecordId> ids{need.id()};
    for (const Record* other : group->needs)
        ids.push_back(other->id());
    session.afterwards([ids, name = group->name](Session& later) {
        rules::put_together(later.workspace, ids, name, {Word::undo_put_together, {name}});
        later.tell(later.say(Word::needs_put_together, {name}), true);
    });
}

void NeedJoining::draw(Session& session, std::span<const SimilarNeeds> groups) {
    if (session.joining_need.empty()) return asked_.clear();
    const Record* need = session.workspace.find(session.joining_need);
    if (!need || need->deleted()) return session.joining_need.clear();
    if (asked_ != need->id()) {
        *this = {};
        asked_ = need->id();
    }
    const std::string what(need->text("need"));
    Dialog dialog(session, "need-joining", session.say(Word::which_need_is_same), 560, height_,
                  session.say(Word::which_need_is_same_why, {what}));
    picker_.draw(session, dialog.area,
                 {.key = "needs",
                  .search = session.say(Word::search_needs),
                  .list = session.say(Word::needs),
                  .one = true},
                 offers(session, *need, groups), chosen_);
    const auto end = dialog.buttons(session, {.words = session.say(Word::they_are_same),
                                              .icon = ui::Icon::git_merge,
                                              .weight = ui::Weight::primary,
                                              .key = "join",
                                              .enabled = !chosen_.empty(),
                                              .changes = true});
    if (end == DialogEnd::taken) join(session, *need, groups);
    if (end) session.joining_need.clear();
}

} // namespace kumppani
