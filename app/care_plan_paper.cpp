#include "app/care_plan_paper.hpp"

#include "app/naming.hpp"
#include "app/record_view.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <span>

namespace kumppani {

namespace {

/// An A4 page takes so many beside the title; what does not fit stands below it, as long texts do.
constexpr std::size_t most_columns = 6;
constexpr std::size_t long_text = 28; ///< bytes

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
        for (const KindInfo& kind : kinds())
            if (kind.owner == "customer") add(paper, kind);
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
        part.heads = {std::string(session_.say(Word::paper_fact)),
                      std::string(session_.say(Word::paper_value))};
        return part;
    }

    /// The fields of a kind that the reader may see and that any row holds, in the order of the one list.
    struct Fields {
        std::vector<const Field*> columns, below;
    };

    Fields fields_of(const KindInfo& kind, std::span<const Record* const> rows) const {
        Fields made;
        for (const Field& each : kind.fields) {
            const bool told_already =
                each.key == kind.title || each.key == kind.owner || each.type == Type::order;
            const bool filled = std::any_of(rows.begin(), rows.end(),
                                            [&](const Record* row) { return row->has(FieldKey(each.key)); });
            if (told_already || !filled || !may_read(each, audience_)) continue;
            const bool written = each.type == Type::text || each.type == Type::note;
            const bool is_long = written && std::any_of(rows.begin(), rows.end(), [&](const Record* row) {
                                     return row->text(FieldKey(each.key)).size() > long_text;
                                 });
            const bool fits = !is_long && made.columns.size() < most_columns;
            (fits ? made.columns : made.below).push_back(&each);
        }
        return made;
    }

    /// "Toimenpide: seuranta kerran kuussa", each on a line of its own.
    std::string lines_of(const Record& row, std::span<const Field* const> fields) const {
        std::string lines;
        for (const Field* each : fields) {
            if (!row.has(FieldKey(each->key))) continue;
            if (!lines.empty()) lines += '\n';
            lines += std::string(session_.say(each->label)) + ": " + value(row, each->key);
        }
        return lines;
    }

    void add(Paper& paper, const KindInfo& kind) const {
        const Field& title = field(kind.kind, kind.title);
        const auto& rows = session_.workspace.rows(kind.kind, customer_.id());
        if (rows.empty() || !may_read(title, audience_)) return;
        PaperPart part{.heading = std::string(session_.say(kind.plural)), .level = 3};
        const Fields fields = fields_of(kind, rows);
        part.heads.emplace_back(session_.say(title.label));
        for (const Field* column : fields.columns)
            part.heads.emplace_back(session_.say(column->label));
        for (const Record* row : rows) {
            std::vector<ui::ReadingCell> cells;
            cells.push_back({.words = value(*row, title.key),
                             .note = lines_of(*row, fields.below),
                             .style = ui::Style::strong});
            for (const Field* column : fields.columns)
                cells.push_back({.words = value(*row, column->key)});
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
