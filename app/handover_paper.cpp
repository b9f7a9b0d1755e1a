#include "app/handover_paper.hpp"

#include "app/naming.hpp"
#include "app/record_view.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/handover.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

using Cells = std::vector<ui::ReadingCell>;

std::string shown_field(const Session& session, const Record& record, std::string_view key) {
    return shown(session, record, field(record.kind(), key));
}

ui::ReadingCell strong(std::string words) { return {.words = std::move(words), .style = ui::Style::strong}; }

PaperPart part(const Session& session, Word heading, std::string key, Word left, Word right) {
    return {.heading = std::string(session.say(heading)),
            .level = 3,
            .key = std::move(key),
            .heads = {std::string(session.say(left)), std::string(session.say(right))},
            .columns = {{.width = 140, .share = 2}, {.width = 180, .share = 3}}};
}

PaperPart waiting(const Session& session, const rules::Handover& handover) {
    PaperPart made{.heading = std::string(session.say(Word::filter_attention)),
                   .level = 3,
                   .key = "waiting",
                   .heads = {std::string(session.say(Word::handover_what))},
                   .columns = {{.width = 200, .share = 1}},
                   .otherwise = std::string(session.say(Word::handover_nothing_waits))};
    for (const rules::Lack& lack : handover.attention)
        made.rows.push_back({{.words = session.say(lack.told)}});
    return made;
}

PaperPart open_projects(const Session& session, const rules::Handover& handover) {
    PaperPart made = part(session, Word::handover_open, "open", Word::project, Word::handover_how);
    made.otherwise = session.say(Word::handover_nothing_open);
    for (const Record* project : handover.projects) {
        const std::string end = shown_field(session, *project, "end");
        made.rows.push_back({strong(title_of(session, *project)),
                             {.words = listed({shown_field(session, *project, "state"),
                                               end.empty() ? end : session.say(Word::handover_ends, {end})}),
                              .note = shown_field(session, *project, "action")}});
    }
    return made;
}

PaperPart open_needs(const Session& session, const rules::Handover& handover) {
    PaperPart made = part(session, Word::kind_needs, "needs", Word::need, Word::handover_how);
    made.otherwise = session.say(Word::handover_no_needs);
    for (const Record* need : handover.needs)
        made.rows.push_back(
            {strong(title_of(session, *need)),
             {.words = shown_field(session, *need, "state"), .note = shown_field(session, *need, "impact")}});
    return made;
}

PaperPart coming(const Session& session, const rules::Handover& handover) {
    PaperPart made = part(session, Word::handover_next, "next", Word::handover_when, Word::handover_what);
    made.otherwise = session.say(Word::handover_nothing_next);
    for (const rules::Coming& one : handover.next) {
        const std::string when =
            one.by_month ? std::string(month_name(static_cast<unsigned>(one.due.month()), session.language)) +
                               " " + std::to_string(static_cast<int>(one.due.year()))
                         : written(one.due);
        const std::string late =
            one.days_late ? session.count(Word::handover_late, static_cast<std::size_t>(*one.days_late))
                          : std::string();
        const std::string name = rules::name(one, session.language), of = title_of(session, *one.record);
        made.rows.push_back({{.words = when, .note = late}, {.words = name, .note = name == of ? "" : of}});
    }
    return made;
}

PaperPart meetings(const Session& session, const rules::Handover& handover) {
    PaperPart made =
        part(session, Word::handover_meetings, "meetings", Word::handover_when, Word::steering_group);
    made.otherwise = session.say(Word::handover_no_meetings);
    for (const Record* group : handover.last_meetings)
        made.rows.push_back(
            {{.words = shown_field(session, *group, "meeting")},
             {.words = title_of(session, *group), .note = shown_field(session, *group, "agenda")}});
    return made;
}

PaperPart calls(const Session& session, const rules::Handover& handover) {
    PaperPart made = part(session, Word::handover_calls, "calls", Word::handover_who, Word::handover_about);
    made.otherwise = session.say(Word::handover_nobody);
    for (const rules::Call& call : handover.people) {
        const bool of_customer = call.about == handover.customer;
        made.rows.push_back(
            {strong(std::string(call.name)),
             {.words = of_customer ? std::string(session.say(call.role)) : title_of(session, *call.about),
              .note = of_customer ? std::string() : std::string(session.say(call.role))}});
    }
    return made;
}

} // namespace

Paper handover_paper(const Session& session, std::span<const Record* const> customers) {
    Paper paper{.title = std::string(session.say(Word::handover)),
                .about = listed({session.author(), written(session.today)})};
    for (const Record* customer : customers) {
        const rules::Handover handover =
            rules::handover(session.workspace, *customer, session.today, session.now);
        paper.parts.push_back({.heading = title_of(session, *customer), .level = 2});
        for (PaperPart each :
             {waiting(session, handover), open_projects(session, handover), open_needs(session, handover),
              coming(session, handover), meetings(session, handover), calls(session, handover)}) {
            each.key += customer->id();
            paper.parts.push_back(std::move(each));
        }
    }
    return paper;
}

} // namespace kumppani
