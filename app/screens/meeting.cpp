#include "app/screens/meeting.hpp"

#include "app/meeting_summary.hpp"
#include "app/naming.hpp"
#include "app/record_view.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/meeting.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

// Beside each other from here on; on a smaller screen, or one that is zoomed in, below each other.
// On a very low one, as at 400 % zoom, the line scrolls with the rest.
constexpr float wide = 1080, tall = 600, low = 320;
constexpr float edge = 64, aside_width = 296, aside_gap = 32;

using Cells = std::vector<ui::ReadingCell>;

std::string_view label(const Session& session, Kind kind, std::string_view key) {
    return session.say(field(kind, key).label);
}

ui::ReadingCell cell(const Session& session, const Record& record, std::string_view key,
                     Token ink = Token::ink_2, Style style = Style::body) {
    return {.words = shown(session, record, field(record.kind(), key)), .ink = ink, .style = style};
}

float heading_of(Rect& area, std::string_view words) {
    const float height = ui::type(Style::section).line_height;
    heading(area.cut_top(height), Style::section, 2, words);
    area.cut_top(8);
    return height;
}

void nothing(Rect& area, std::string_view sentence) {
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, sentence));
}

void projects(Session& session, Rect& area, const Record& customer, TimelineView& timeline) {
    const auto name = session.say(Word::meeting_projects);
    heading_of(area, name);
    const auto open = meeting_projects(session, customer);
    if (open.empty()) return nothing(area, session.say(Word::meeting_no_projects));
    timeline.draw(session, "projects", area, open, {.audience = Audience::customer});
}

void updates(Session& session, Rect& area, const Record& customer) {
    const auto name = session.say(Word::meeting_updates);
    heading_of(area, name);
    const auto ahead = rules::updates_ahead(session.workspace, customer.id());
    if (ahead.empty()) return nothing(area, session.say(Word::meeting_no_updates));
    const std::array columns{
        ui::Column{.head = label(session, Kind::service, "system"), .width = 240, .share = 1},
        ui::Column{.head = label(session, Kind::service, "next"), .width = 220},
        ui::Column{.head = label(session, Kind::service, "supplier"), .width = 200}};
    std::vector<Cells> rows;
    for (const Record* service : ahead) {
        ui::ReadingCell next = cell(session, *service, "next");
        if (rules::overdue(*service->month("next"), session.today))
            next.note = session.say(Word::update_moved);
        rows.push_back({cell(session, *service, "system", Token::ink, Style::strong), std::move(next),
                        cell(session, *service, "supplier")});
    }
    ui::reading_table("updates", name, area, columns, rows);
}

/// What was promised in earlier meetings; nothing where everything is done.
void actions(Session& session, Rect& area, const Record& customer) {
    const auto undone = rules::earlier_actions(session.workspace, customer.id(), session.today);
    if (undone.empty()) return;
    area.cut_top(32);
    const auto name = session.say(Word::meeting_actions);
    heading_of(area, name);
    const std::array columns{
        ui::Column{.head = label(session, Kind::note, "text"), .width = 240, .share = 2},
        ui::Column{.head = label(session, Kind::note, "responsible"), .width = 180, .share = 1},
        ui::Column{.head = label(session, Kind::note, "due"), .width = 120}};
    std::vector<Cells> rows;
    for (const Record* note : undone)
        rows.push_back({cell(session, *note, "text", Token::ink, Style::strong),
                        cell(session, *note, "responsible"), cell(session, *note, "due")});
    ui::reading_table("actions", name, area, columns, rows);
}

void title(Session& session, Rect& area, const Record& customer) {
    const Style style = session.phone ? Style::date : Style::title;
    area.cut_top(ui::heading_lines(area, style, 1, title_of(session, customer)));
    area.cut_top(ui::paragraph(area, Style::large, Token::ink_2, meeting_day(session)));
}

void about(Session& session, Rect& area, const Record& customer, TimelineView& timeline) {
    projects(session, area, customer, timeline);
    area.cut_top(32);
    updates(session, area, customer);
    actions(session, area, customer);
}

} // namespace

void MeetingScreen::side_by_side(Session& session, Rect page, const Record& customer) {
    Rect head = page.inset(edge, 0);
    head.cut_top(40);
    const float aside_left = page.right() - edge - aside_width;
    float top = 0;
    {
        const ui::Container main(ui::Role::main, "meeting", title_of(session, customer),
                                 {page.x, page.y, aside_left - aside_gap - page.x, page.height});
        title(session, head, customer);
        top = head.y + 32;
        const Rect left{page.x, top, aside_left - aside_gap - page.x, page.bottom() - top};
        ui::Scroller window("about", left, ui::Role::none, {});
        Rect area = window.content();
        area.x += edge;
        area.width = left.width - edge - (page.width < 1360 ? 32.0F : 48.0F);
        about(session, area, customer, timeline_);
        window.used(area.y + 16);
    }
    const Rect aside{aside_left - aside_gap, top, aside_gap + aside_width + edge, page.bottom() - top};
    ui::line_right({aside.x - 1, aside.y, 1, aside.height - 32});
    ui::Scroller side("captured", aside, ui::Role::complementary, session.say(Word::captured_today));
    Rect area = side.content();
    area.x += aside_gap;
    area.width = aside_width;
    captured(session, area, customer);
    side.used(area.y + 32);
}

void MeetingScreen::one_below_the_other(Session& session, const Rect& page, const Record& customer,
                                        bool with_line) {
    ui::Scroller main("meeting", page, ui::Role::main, title_of(session, customer));
    const float margin = session.phone ? 16.0F : 32.0F;
    Rect area = main.content().inset(margin, 0);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    title(session, area, customer);
    area.cut_top(24);
    if (with_line) {
        Rect foot = area.cut_top(bar_height(session, page.width));
        foot.x = page.x;
        foot.width = page.width;
        bar(session, foot, customer);
        area.cut_top(24);
    }
    captured(session, area, customer);
    area.cut_top(32);
    about(session, area, customer, timeline_);
    main.used(area.y + 32);
}

void MeetingScreen::draw(Session& session, Rect page) {
    const Record* customer = session.workspace.find(session.route.id);
    if (!customer || customer->kind() != Kind::customer || customer->deleted()) {
        ui::Scroller main("no-meeting", page, ui::Role::main, session.say(Word::customer_mode));
        Rect area = main.content().inset(session.phone ? 16.0F : edge, 40);
        area.cut_top(ui::heading_lines(area, Style::section, 1, session.say(Word::no_such_customer)));
        main.used(area.y);
        return;
    }
    if (customer_ != customer->id()) {
        keep_draft(session);
        *this = {};
        customer_ = customer->id();
        const auto draft = session.capture_drafts.find(customer_);
        if (draft != session.capture_drafts.end()) draft_ = draft->second;
    }
    const ui::Scope scope(customer->id());
    const bool apart = page.height >= low;
    const Rect foot = apart ? page.cut_bottom(bar_height(session, page.width)) : Rect{};
    if (page.width >= wide && page.height >= tall)
        side_by_side(session, page, *customer);
    else
        one_below_the_other(session, page, *customer, !apart);
    if (apart) bar(session, foot, *customer);
    correct(session);
}

} // namespace kumppani
