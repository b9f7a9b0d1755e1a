#include "app/meeting_summary.hpp"

#include "app/meeting.hpp"
#include "app/naming.hpp"
#include "app/record_view.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/meeting.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace kumppani {

namespace {

struct Subject {
    Capture capture;
    Word heading;
};
constexpr std::array subjects{
    Subject{Capture::decision, Word::summary_decisions}, Subject{Capture::action, Word::summary_actions},
    Subject{Capture::need, Word::needs}, Subject{Capture::note, Word::summary_notes}};

/// Records as a table of these fields, the first of them in bold.
PaperPart table_of(const Session& session, Word heading, std::span<const Record* const> records, Kind kind,
                   std::span<const std::string_view> keys) {
    PaperPart part{.heading = std::string(session.say(heading)), .level = 3};
    for (const std::string_view key : keys)
        part.heads.emplace_back(session.say(field(kind, key).label));
    for (const Record* record : records) {
        std::vector<ui::ReadingCell> cells;
        for (const std::string_view key : keys)
            cells.push_back({.words = shown(session, *record, field(kind, key)),
                             .style = cells.empty() ? ui::Style::strong : ui::Style::body});
        part.rows.push_back(std::move(cells));
    }
    return part;
}

PaperPart part_of(const Session& session, const Subject& subject, std::span<const Record* const> captured) {
    constexpr std::string_view action[] = {"text", "responsible", "due"}, note[] = {"text"},
                               need[] = {"need"};
    std::vector<const Record*> records;
    std::copy_if(captured.begin(), captured.end(), std::back_inserter(records),
                 [&](const Record* record) { return capture_of(*record) == subject.capture; });
    if (subject.capture == Capture::need)
        return table_of(session, subject.heading, records, Kind::need, need);
    if (subject.capture == Capture::action)
        return table_of(session, subject.heading, records, Kind::note, action);
    return table_of(session, subject.heading, records, Kind::note, note);
}

} // namespace

std::string meeting_day(const Session& session) {
    return session.say(Word::meeting_on,
                       {weekday_name(weekday_of(session.today), session.language), written(session.today)});
}

std::vector<const Record*> meeting_projects(const Session& session, const Record& customer) {
    std::vector<const Record*> open;
    const auto& rows = session.workspace.rows(Kind::project, customer.id());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(open),
                 [](const Record* project) { return rules::open(*project); });
    return open;
}

Paper meeting_summary(const Session& session, const Record& customer) {
    Paper paper{.title = title_of(session, customer),
                .about = std::string(session.say(Word::meeting_summary)) + ". " + meeting_day(session) + "."};
    const auto captured = rules::captured_on(session.workspace, customer.id(), session.today);
    if (captured.empty())
        paper.parts.push_back({.heading = std::string(session.say(Word::captured_today)),
                               .level = 3,
                               .otherwise = std::string(session.say(Word::summary_nothing))});
    const auto add = [&](PaperPart part) {
        if (!part.rows.empty()) paper.parts.push_back(std::move(part));
    };
    for (const Subject& subject : subjects)
        add(part_of(session, subject, captured));
    constexpr std::string_view project[] = {"name", "start", "end", "state"}, service[] = {"system", "next"},
                               action[] = {"text", "responsible", "due"};
    add(table_of(session, Word::meeting_actions,
                 rules::earlier_actions(session.workspace, customer.id(), session.today), Kind::note,
                 action));
    add(table_of(session, Word::meeting_projects, meeting_projects(session, customer), Kind::project,
                 project));
    add(table_of(session, Word::meeting_updates, rules::updates_ahead(session.workspace, customer.id()),
                 Kind::service, service));
    return paper;
}

} // namespace kumppani
