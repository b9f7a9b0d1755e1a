#include "app/screens/care_plan_aside.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/record_view.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::size_t recent_changes = 3;

void block_end(Rect& area) {
    area.cut_top(16);
    ui::line_below({area.x - 24, area.y - 1, area.width + 48, 1});
    area.cut_top(24);
}

std::string detail_of(const Session& session, const rules::Coming& coming) {
    if (coming.days_late) return session.say(Word::days_overdue, {std::to_string(*coming.days_late)});
    const Record& record = *coming.record;
    switch (coming.what) {
    case rules::Coming::What::project_end:
    case rules::Coming::What::update:
        return rules::name(coming, session.language);
    case rules::Coming::What::event:
        return std::string(record.text("responsible"));
    case rules::Coming::What::action:
        return std::string(record.text("responsible"));
    case rules::Coming::What::meeting:
        return std::string(record.text("meeting_place"));
    }
    return {};
}

// What it is about: the project, the system, the event, the group.
std::string subject_of(const rules::Coming& coming) {
    return std::string(coming.record->text(info(coming.record->kind()).title));
}

void coming_up(Session& session, Rect& area, const std::vector<rules::Coming>& coming) {
    heading(area.cut_top(20), Style::block, 2, session.say(Word::coming_up));
    area.cut_top(12);
    if (coming.empty()) {
        area.cut_top(paragraph(area, Style::body, Token::ink_2, session.say(Word::nothing_coming)));
        return;
    }
    const ui::Container list(ui::Role::list, "coming", session.say(Word::coming_up));
    for (const rules::Coming& one : coming) {
        const ui::Container item(ui::Role::listitem,
                                 one.record->id() + std::to_string(static_cast<int>(one.what)), {});
        const bool late = one.days_late.has_value();
        const std::string detail = detail_of(session, one);
        Rect row = area.cut_top(detail.empty() ? 20.0F : 38.0F);
        area.cut_top(12);
        const std::string when =
            one.by_month
                ? std::string(month_short_name(static_cast<unsigned>(one.due.month()), session.language))
                : short_date(one.due);
        text(row.cut_left(52), Style::body, late ? Token::danger : Token::ink_2, when);
        row.cut_left(4);
        Rect words = row;
        text(words.cut_top(20), Style::strong, Token::ink, subject_of(one));
        if (!detail.empty())
            text(words.cut_top(16), Style::label, late ? Token::danger : Token::ink_2, detail);
    }
}

void needs(Session& session, Rect& area, const Record& customer) {
    const auto& rows = session.workspace.rows(Kind::need, customer.id());
    const auto open = std::count_if(rows.begin(), rows.end(), [](const Record* need) {
        const auto state = need->text("state");
        return state != "rejected" && state != "done";
    });
    heading(area.cut_top(20), Style::block, 2, session.say(Word::needs));
    area.cut_top(8);
    Rect row = area.cut_top(40);
    const std::string number = std::to_string(open);
    text(row.cut_left(std::max(52.0F, ui::text_width(Style::title, number))), Style::title, Token::ink,
         number);
    row.cut_left(4);
    text(row, Style::body, Token::ink, session.count(Word::open_needs, static_cast<std::size_t>(open)));
    area.cut_top(8);
    if (ui::button(area.cut_top(36),
                   {.words = session.say(Word::record_need), .icon = Icon::plus, .changes = true})) {
        session.afterwards([id = customer.id()](Session& later) {
            const std::string fresh(later.say(Word::fresh_need));
            auto edit = later.workspace.edit({Word::undo_add, {fresh}});
            later.fresh = edit.create(Kind::need, {{"customer", id},
                                                   {"need", fresh},
                                                   {"observed", later.today},
                                                   {"state", std::string("new")}});
            edit.commit();
        });
    }
}

std::string moment(const Session& session, Milliseconds time) {
    const platform::LocalTime local = platform::local_time(time);
    const std::string clock = clock_time(local);
    const int days = days_between(local.date, session.today);
    if (days == 0) return session.say(Word::today_at, {clock});
    if (days == 1) return session.say(Word::yesterday_at, {clock});
    return short_date(local.date);
}

void history(Session& session, Rect& area, const Record& customer, const std::vector<RecentChange>& changes) {
    heading(area.cut_top(20), Style::block, 2, session.say(Word::latest_changes));
    area.cut_top(12);
    const ui::Container list(ui::Role::list, "history", session.say(Word::latest_changes));
    for (const RecentChange& change : changes) {
        const ui::Container item(ui::Role::listitem, change.record->id() + std::string(change.field->key),
                                 {});
        text(area.cut_top(16), Style::label, Token::ink_2,
             moment(session, change.time) + ", " + who_words(session, change.replica));
        const std::string title(change.record->text(info(change.record->kind()).title));
        if (change.created) {
            area.cut_top(paragraph(area, Style::body, Token::ink, session.say(Word::was_added, {title})));
            area.cut_top(12);
            continue;
        }
        std::string what(session.say(change.field->label));
        if (change.record->id() != customer.id()) what += ", " + title;
        area.cut_top(paragraph(area, Style::body, Token::ink, what));
        text(area.cut_top(20), Style::body, Token::ink_2, shown(session, *change.record, *change.field));
        area.cut_top(12);
    }
}

void whole_history(Session& session, Rect& area, const Record& customer) {
    const Route there{Screen::record_history, customer.id()};
    const auto words = session.say(Word::whole_history);
    const Rect place = area.cut_top(session.phone ? 44.0F : 24.0F);
    if (ui::link({place.x, place.y, ui::text_width(Style::body, words) + 1, place.height}, words,
                 href(there)))
        session.go(there);
}

} // namespace

const CarePlanAside::Found& CarePlanAside::found(const Session& session, const Record& customer) {
    const Workspace& workspace = session.workspace;
    if (!found_ || found_->revision != workspace.revision() || found_->customer != customer.id() ||
        found_->today != session.today) {
        found_ = Found{workspace.revision(), customer.id(), session.today,
                       rules::next_for_customer(workspace, customer.id(), session.today),
                       latest_changes(workspace, customer.id(), recent_changes)};
    }
    return *found_;
}

void CarePlanAside::draw(Session& session, Rect& area, const Record& customer) {
    const Found& all = found(session, customer);
    coming_up(session, area, all.coming);
    block_end(area);
    needs(session, area, customer);
    block_end(area);
    history(session, area, customer, all.changes);
    whole_history(session, area, customer);
}

} // namespace kumppani
