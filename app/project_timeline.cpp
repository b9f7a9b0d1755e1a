#include "app/project_timeline.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/ui/timeline.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/timeline.hpp"
#include "shared/words/words.hpp"

#include <string>
#include <vector>

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

const Record* project_timeline(const Session& session, std::string_view key, ui::Rect& area,
                               std::span<const Record* const> projects, const ProjectTimeline& how) {
    const rules::Window window = rules::window_around(projects, session.today);
    const auto bars = rules::project_bars(projects, window, session.today, how.audience);
    if (bars.empty()) return nullptr;
    std::vector<ui::TimelineBar> drawn;
    for (const ProjectBar& bar : bars)
        drawn.push_back(bar_of(session, bar, how));
    std::vector<std::string> axis;
    for (std::size_t i = 0; i < window.months; ++i) {
        const Month month = plus_months(window.first, static_cast<int>(i));
        axis.emplace_back(month_short_name(static_cast<unsigned>(month.month()), session.language));
    }
    const auto pressed = ui::timeline(key, area,
                                      {.name = session.say(Word::timeline),
                                       .axis = axis,
                                       .now = static_cast<std::size_t>(rules::months_before),
                                       .today = window.place(session.today),
                                       .bars = drawn,
                                       .pressable = how.pressable});
    return pressed ? bars[*pressed].project : nullptr;
}

} // namespace kumppani
