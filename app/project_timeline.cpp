#include "app/project_timeline.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <utility>

namespace kumppani {

namespace {

using rules::ProjectBar;
using rules::ProjectState;

std::string days_words(const Session& session, const Record& project) {
    const auto start = project.date("start"), end = project.date("end");
    if (start && end) return session.say(Word::timeline_days, {written(*start), written(*end)});
    if (start) return session.say(Word::timeline_from, {written(*start)});
    if (end) return session.say(Word::timeline_until, {written(*end)});
    return {};
}

Word state_word(ProjectState state) {
    switch (state) {
    case ProjectState::planned:
        return Word::project_planned;
    case ProjectState::done:
        return Word::project_done;
    case ProjectState::cancelled:
        return Word::project_cancelled;
    case ProjectState::running:
    case ProjectState::late:
        break;
    }
    return Word::project_running;
}

ui::BarLook look_of(const ProjectBar& bar) {
    if (!bar.drawn) return ui::BarLook::none;
    switch (bar.state) {
    case ProjectState::planned:
        return ui::BarLook::outlined;
    case ProjectState::done:
    case ProjectState::cancelled:
        return ui::BarLook::quiet;
    case ProjectState::running:
    case ProjectState::late:
        break;
    }
    return ui::BarLook::filled;
}

std::string customer_of(const Session& session, const Record& project) {
    const Record* customer = session.workspace.find(project.text("customer"));
    return customer ? title_of(session, *customer) : std::string();
}

ui::TimelineBar bar_of(const Session& session, const ProjectBar& bar, const ProjectTimeline& how) {
    const Record& project = *bar.project;
    const bool late = bar.state == ProjectState::late && how.audience == Audience::internal;
    ui::TimelineBar drawn{.key = project.id(),
                          .name = title_of(session, project),
                          .words = session.say(bar.words),
                          .look = look_of(bar),
                          .from = bar.from,
                          .to = bar.to,
                          .goes_on_left = bar.earlier,
                          .goes_on_right = bar.later,
                          .due = bar.due};
    if (how.by_customer) drawn.group = customer_of(session, project);
    if (late) {
        drawn.icon = ui::Icon::clock_alert;
        drawn.ink = ui::Token::danger;
    } else if (bar.state == ProjectState::done) {
        drawn.icon = ui::Icon::check;
    }
    drawn.aloud = drawn.name;
    for (const std::string& part : {drawn.group, days_words(session, project),
                                    std::string(session.say(state_word(bar.state))), drawn.words})
        if (!part.empty()) drawn.aloud += ", " + part;
    return drawn;
}

} // namespace

void TimelineView::renew(const Session& session, std::span<const Record* const> projects,
                         const ProjectTimeline& how) {
    window_ = rules::window_around(projects, session.today);
    shown_.clear();
    bars_.clear();
    measures_ = {};
    for (const ProjectBar& bar : rules::project_bars(projects, window_, session.today, how.audience)) {
        shown_.push_back(bar.project);
        bars_.push_back(bar_of(session, bar, how));
    }
    axis_.clear();
    for (std::size_t i = 0; i < window_.months; ++i) {
        const Month month = plus_months(window_.first, static_cast<int>(i));
        axis_.emplace_back(month_short_name(static_cast<unsigned>(month.month()), session.language));
    }
}

const Record* TimelineView::draw(const Session& session, std::string_view key, ui::Rect& area,
                                 std::span<const Record* const> projects, const ProjectTimeline& how) {
    Question question{session.workspace.revision(),
                      session.today,
                      session.language,
                      how,
                      {projects.begin(), projects.end()}};
    if (question != answered_) {
        renew(session, projects, how);
        answered_ = std::move(question);
    }
    if (bars_.empty()) return nullptr;
    const auto pressed = ui::timeline(key, area,
                                      {.name = session.say(Word::timeline),
                                       .axis = axis_,
                                       .now = static_cast<std::size_t>(rules::months_before),
                                       .today = window_.place(session.today),
                                       .bars = bars_,
                                       .pressable = how.pressable},
                                      measures_);
    return pressed ? shown_[*pressed] : nullptr;
}

} // namespace kumppani
