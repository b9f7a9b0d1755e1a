#include "app/screens/history.hpp"

#include "app/naming.hpp"
#include "app/platform.h"
#include "app/record_page.hpp"
#include "app/screens/history_act.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/date_field.hpp"
#include "app/ui/note.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/customers.hpp"
#include "shared/store/compaction.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float day_height = 56, text_most = 960;

Date day_of(const ActTale& act) { return platform::local_time(act.time).date; }

} // namespace

void HistoryScreen::renew(const Session& session) {
    const Question question{session.workspace.revision(), session.language, session.route.id, search_,
                            session.changed_since};
    if (answered_ == question) return;
    if (!read_ || *read_ != question.revision) {
        acts_ = session.read_history ? session.read_history() : Acts();
        read_ = question.revision;
    }
    const bool one = session.route.screen == Screen::record_history;
    family_.clear();
    if (one) family_ = family(session.workspace, acts_.entries, session.route.id);
    told_ = tales(session, acts_.entries, one ? &family_ : nullptr, search_);
    if (const auto since = session.changed_since)
        std::erase_if(told_, [&](const ActTale& act) { return day_of(act) < *since; });
    answered_ = question;
    width_ = 0;
}

void HistoryScreen::measure(const Session& session, float width) {
    if (width_ == width) return;
    width_ = width;
    tops_.clear();
    float top = 0;
    for (std::size_t i = 0; i < told_.size(); ++i) {
        tops_.push_back(top);
        if (i == 0 || day_of(told_[i]) != day_of(told_[i - 1])) top += day_height;
        top += history_act_height(session, told_[i], width);
    }
    tops_.push_back(top);
}

void HistoryScreen::head(Session& session, TextPage& text_page) {
    Rect& area = text_page.area;
    const Record* record = session.workspace.find(session.route.id);
    const std::string title = record ? session.say(Word::history_of, {title_of(session, *record)})
                                     : std::string(session.say(Word::history));
    text_page.head(title, session.say(Word::history_why));
    const std::string kept = session.say(
        Word::history_kept, {std::to_string(days_of_every_act), std::to_string(days_of_every_day / 365)});
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, kept) + 16);
    if (acts_.unreadable > 0) {
        const std::string damaged = session.count(Word::history_unreadable, acts_.unreadable);
        const ui::Note note{.sentence = damaged};
        ui::note(area.cut_top(ui::note_height(note, area.width)), note);
        area.cut_top(16);
    }
    if (told_.empty() && search_.empty() && !session.changed_since) return;
    Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    ui::search_field(session.phone ? place : place.cut_left(336), session.say(Word::search_history), search_,
                     tag_of(session.language));
    if (session.phone) {
        area.cut_top(8);
        place = area.cut_top(44);
    } else {
        place.cut_left(12);
    }
    since(session, place);
}

/// From which day on: typed, picked, or that of the last meeting by a press.
void HistoryScreen::since(Session& session, const Rect& place) {
    Rect row = place;
    const Field day{.key = "since", .type = Type::date, .label = Word::changed_since};
    const Value now = session.changed_since ? Value(*session.changed_since) : Value();
    const std::string value = typed(day, now, session.language);
    const ui::TextEvent event = ui::date_field(row.cut_left(200),
                                               {.name = session.say(Word::changed_since),
                                                .value = value,
                                                .key = "since",
                                                .placeholder = session.say(Word::changed_since),
                                                .framed = true},
                                               session.changed_since, session.today, session.language);
    if (event.committed) {
        const auto read = value_from_typing(day, event.text, session.today);
        const Value* entered = std::get_if<Value>(&read);
        if (!entered)
            session.tell(session.say(std::get<Fault>(read).what));
        else
            session.changed_since = std::holds_alternative<Date>(*entered)
                                        ? std::optional(std::get<Date>(*entered))
                                        : std::nullopt;
        ui::keep_drawing(0);
    }
    const auto meeting = rules::last_meeting(session.workspace, session.route.id, session.today);
    if (!meeting || meeting == session.changed_since) return;
    row.cut_left(12);
    const std::string words = session.say(Word::since_last_meeting, {written(*meeting)});
    const float width = std::min(row.width, ui::text_width(Style::body, words) + 1);
    if (ui::link(row.cut_left(width), words, {}, ui::Align::left, "since meeting")) {
        session.changed_since = meeting;
        ui::keep_drawing(0);
    }
}

void HistoryScreen::nothing(Session& session, Rect& area) {
    const bool searched = !search_.empty() || session.changed_since,
               kept = static_cast<bool>(session.read_history);
    const ui::EmptyState state{
        .sentence = session.say(searched ? Word::history_nothing_found
                                : kept   ? Word::history_empty
                                         : Word::history_not_kept),
        .reason = searched ? std::string_view()
                           : session.say(kept ? Word::history_empty_why : Word::history_not_kept_why),
        .action = searched ? session.say(Word::clear_search) : std::string_view(),
        .icon = Icon::x};
    if (!ui::empty_state(area.cut_top(ui::empty_state_height), state)) return;
    search_.clear();
    session.changed_since.reset();
}

void HistoryScreen::line(Session& session, const Rect& place, std::size_t index) {
    Rect area = place;
    const ActTale& act = told_[index];
    if (index == 0 || day_of(act) != day_of(told_[index - 1])) {
        const Rect head = area.cut_top(day_height);
        ui::heading({head.x, head.bottom() - 28, head.width, 24}, Style::block, 2,
                    day_heading(session, day_of(act)));
    }
    if (history_act(session, area, act)) look_at(session, act);
}

void HistoryScreen::list(Session& session, Rect& area) {
    measure(session, area.width);
    const Rect body = area.cut_top(tops_.back());
    const ui::Container group(ui::Role::region, "acts", session.say(Word::history), body);
    const Rect sight = ui::clip().inset(0, -200);
    const bool focused = ui::focus_within("acts");
    for (std::size_t i = 0; i < told_.size(); ++i) {
        const Rect place{body.x, body.y + tops_[i], body.width, tops_[i + 1] - tops_[i]};
        const bool in_sight = place.overlaps(sight);
        // What has the focus stays, wherever it is.
        if (in_sight || (focused && ui::focus_within(std::to_string(told_[i].act)))) line(session, place, i);
    }
}

void HistoryScreen::look_at(const Session& session, const ActTale& act) {
    const bool everything = session.route.screen == Screen::history;
    const Past past(session.workspace, acts_.entries, act.number);
    const Record* record = session.workspace.find(session.route.id);
    const std::string scope = everything ? std::string(session.say(Word::everything))
                              : record   ? title_of(session, *record)
                                         : std::string();
    state_.emplace(session, differences(session.workspace, past, everything ? nullptr : &family_),
                   moment_words(session, act.time), scope, everything);
    ui::keep_drawing(0);
}

void HistoryScreen::draw(Session& session, Rect page) {
    renew(session);
    const Record* record = session.workspace.find(session.route.id);
    const bool leads_back = record && !record->deleted();
    const Route back = leads_back ? page_of(session.workspace, *record) : Route{Screen::settings, {}};
    const Record* there = session.workspace.find(back.id);
    const std::string back_to = there ? title_of(session, *there) : std::string(session.say(Word::settings));
    top_bar(session, page, {.list = back_to, .list_route = back, .title = session.say(Word::history)});

    const ui::Scope scope(session.route.id);
    {
        TextPage text_page(session, "history-page", session.say(Word::history), page, text_most);
        head(session, text_page);
        if (told_.empty())
            nothing(session, text_page.area);
        else
            list(session, text_page.area);
    }
    if (state_ && !state_->draw(session)) state_.reset();
}

} // namespace kumppani
