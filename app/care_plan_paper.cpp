#include "app/care_plan_paper.hpp"

#include "app/naming.hpp"
#include "app/record_view.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kumppani {

namespace {

/// A field as a column: how wide it is beside the others.
struct PaperColumn {
    std::string_view key;
    float width;
};

/// How the rows of a kind stand on paper: the title, what stands smaller below it, and the other columns.
struct PaperTable {
    Kind kind;
    std::string_view note;
    std::array<PaperColumn, 7> columns;
};

constexpr float title_width = 160;

constexpr PaperTable tables[] = {
    {Kind::project,
     "action",
     {{{"start", 70}, {"end", 80}, {"manager", 100}, {"budget", 80}, {"representation", 90}, {"state", 80}}}},
    {Kind::service,
     "other",
     {{{"next", 90},
       {"updates", 60},
       {"contact", 100},
       {"supplier", 100},
       {"maintenance", 70},
       {"resources", 60}}}},
    {Kind::event,
     "",
     {{{"month", 80}, {"responsible", 110}, {"recipient", 110}, {"where", 90}, {"done", 80}}}},
    {Kind::need,
     "impact",
     {{{"observed", 80}, {"budgeted", 70}, {"fits", 80}, {"state", 90}, {"reason", 110}}}},
    {Kind::marketing, "note", {{{"category", 120}, {"productised", 90}}}},
    {Kind::agreement, "note", {{{"agreed", 90}}}},
    {Kind::group,
     "",
     {{{"meeting", 80}, {"meeting_start", 60}, {"meeting_minutes", 60}, {"meeting_place", 120}}}},
};

bool may_read(const Field& field, Audience audience) {
    return audience == Audience::internal || field.audience == Audience::customer;
}

class CarePlanPaper {
public:
    CarePlanPaper(const Session& session, const Record& customer, Audience audience)
        : session_(session), customer_(customer), audience_(audience) {}

    Paper make() {
        Paper paper{.title = title_of(session_, customer_), .about = about()};
        paper.parts.push_back(basics());
        for (const PaperTable& table : tables)
            add(paper, table);
        return paper;
    }

private:
    std::string about() const {
        std::string line = std::string(session_.say(Word::care_plan)) + ", " + written(session_.today);
        if (audience_ == Audience::internal)
            line += ". " + std::string(session_.say(Word::internal_only)) + ".";
        return line;
    }

    std::string value(const Record& record, std::string_view key) const {
        return shown(session_, record, field(record.kind(), key));
    }

    /// "280 000 € (+24 000 €, +9,4 %)": a number of this year with its change.
    std::string with_change(std::string_view now, std::string_view change) const {
        std::string words = value(customer_, now);
        if (!customer_.has(FieldKey(change))) return words;
        words += " (" + value(customer_, change);
        const auto trend =
            rules::trend(customer_.integer(FieldKey(now)), customer_.integer(FieldKey(change)));
        if (trend.percent) words += ", " + signed_percent(*trend.percent);
        return words + ")";
    }

    PaperPart basics() const {
        PaperPart part{.heading = std::string(session_.say(Word::basic_facts)), .level = 3};
        for (const Field& each : info(Kind::customer).fields) {
            const bool told_elsewhere = each.key == "name" || each.key == "archived" ||
                                        each.key == "charges_change" || each.key == "headcount_change" ||
                                        each.key == "outlook_reason";
            if (told_elsewhere || !may_read(each, audience_) || !customer_.has(FieldKey(each.key))) continue;
            std::string words = value(customer_, each.key), note;
            if (each.key == "charges") words = with_change("charges", "charges_change");
            if (each.key == "headcount") words = with_change("headcount", "headcount_change");
            if (each.key == "outlook") note = value(customer_, "outlook_reason");
            part.rows.push_back(
                {{.words = std::string(session_.say(each.label))},
                 {.words = std::move(words), .note = std::move(note), .style = ui::Style::strong}});
        }
        part.columns = {{.width = 160, .share = 1}, {.width = 320, .share = 2}};
        part.heads = {std::string(session_.say(Word::paper_fact)),
                      std::string(session_.say(Word::paper_value))};
        return part;
    }

    /// The columns that anything stands in, and that the reader may see.
    std::vector<PaperColumn> columns(const PaperTable& table, std::span<const Record* const> rows) const {
        std::vector<PaperColumn> used;
        for (const PaperColumn& column : table.columns) {
            const bool filled = std::any_of(
                rows.begin(), rows.end(), [&](const Record* row) { return row->has(FieldKey(column.key)); });
            if (!column.key.empty() && filled && may_read(field(table.kind, column.key), audience_))
                used.push_back(column);
        }
        return used;
    }

    void add(Paper& paper, const PaperTable& table) const {
        const std::string_view title = info(table.kind).title;
        if (!may_read(field(table.kind, title), audience_)) return;
        const auto& rows = session_.workspace.rows(table.kind, customer_.id());
        if (rows.empty()) return;
        PaperPart part{.heading = std::string(session_.say(info(table.kind).plural)), .level = 3};
        const auto used = columns(table, rows);
        part.heads.emplace_back(session_.say(field(table.kind, title).label));
        part.columns.push_back({.width = title_width, .share = 2});
        for (const PaperColumn& column : used) {
            part.heads.emplace_back(session_.say(field(table.kind, column.key).label));
            part.columns.push_back({.width = column.width, .share = 1});
        }
        const bool noted = !table.note.empty() && may_read(field(table.kind, table.note), audience_);
        for (const Record* row : rows) {
            std::vector<ui::ReadingCell> cells;
            cells.push_back({.words = value(*row, title),
                             .note = noted ? value(*row, table.note) : std::string(),
                             .style = ui::Style::strong});
            for (const PaperColumn& column : used)
                cells.push_back({.words = value(*row, column.key)});
            part.rows.push_back(std::move(cells));
        }
        paper.parts.push_back(std::move(part));
    }

    const Session& session_;
    const Record& customer_;
    Audience audience_;
};

} // namespace

Paper care_plan_paper(const Session& session, const Record& customer, Audience audience) {
    return CarePlanPaper(session, customer, audience).make();
}

} // namespace kumppani
