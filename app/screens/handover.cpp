#include "app/screens/handover.hpp"

#include "app/handover_paper.hpp"
#include "app/platform.h"
#include "app/screens/page_parts.hpp"
#include "app/screens/paper_view.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;

constexpr float widest = 960; ///< of the text, in pixels
constexpr char between = '+'; ///< ids have no such letter

} // namespace

Route handover_route(const std::set<RecordId>& customers) {
    std::string ids;
    for (const RecordId& id : customers)
        ids += (ids.empty() ? "" : std::string(1, between)) + id;
    return {Screen::handover, ids};
}

void HandoverScreen::renew(const Session& session) {
    if (revision_ == session.workspace.revision() && route_ == session.route.id &&
        language_ == session.language && day_ == session.today)
        return;
    revision_ = session.workspace.revision();
    route_ = session.route.id;
    language_ = session.language;
    day_ = session.today;
    customers_.clear();
    for (std::string_view rest = route_; !rest.empty();) {
        const std::size_t end = std::min(rest.find(between), rest.size());
        customers_.emplace(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    std::vector<const Record*> found;
    for (const Record* customer : session.workspace.all(Kind::customer))
        if (customers_.contains(customer->id())) found.push_back(customer);
    customers_.clear();
    for (const Record* customer : found)
        customers_.insert(customer->id());
    paper_ = handover_paper(session, found);
}

void HandoverScreen::buttons(Session& session, Rect& area) {
    const ui::Button print{.words = session.say(Word::print),
                           .icon = Icon::printer,
                           .weight = ui::Weight::primary,
                           .key = "print"};
    const ui::Button back{.words = session.say(Word::give_back),
                          .icon = Icon::upload,
                          .key = "give-back",
                          .description = session.say(Word::give_back_why)};
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    if (ui::button(row.cut_left(ui::button_width(print)), print))
        platform::print(html_of(paper_, session.language));
    row.cut_left(8);
    if (row.width < ui::button_width(back)) {
        area.cut_top(8);
        row = area.cut_top(session.phone ? 44.0F : 36.0F);
    }
    if (ui::button(row.cut_left(ui::button_width(back)), back)) give_back_ = customers_;
    area.cut_top(32);
}

void HandoverScreen::draw(Session& session, Rect page) {
    renew(session);
    top_bar(session, page,
            {.list = session.say(Word::exchange),
             .list_route = {Screen::exchange, {}},
             .title = session.say(Word::handover)});
    TextPage text_page(session, "handover-page", session.say(Word::handover), page, widest);
    text_page.head(session.say(Word::handover), session.say(Word::handover_why));
    text_page.area.cut_top(16);
    if (customers_.empty()) {
        text_page.nothing(session.say(Word::handover_of_nobody), session.say(Word::handover_of_nobody_why));
    } else {
        buttons(session, text_page.area);
        paper_view(text_page.area, paper_.parts);
    }
}

} // namespace kumppani
