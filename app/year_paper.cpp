#include "app/year_paper.hpp"

#include "app/naming.hpp"
#include "app/wheel_picture.hpp"
#include "app/year_words.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

/// The field that "who" is told from.
std::string_view who_key(Kind kind) { return kind == Kind::service ? "contact" : "responsible"; }

/// Whose part in it may be told to the reader.
bool may_name(const YearLine& line, Audience audience) {
    const Field* who = find_field(line.record->kind(), who_key(line.record->kind()));
    return audience == Audience::internal || (who && who->audience == Audience::customer);
}

} // namespace

Paper year_paper(const Session& session, std::chrono::year year, std::string_view customer,
                 Audience audience) {
    const Record* one = customer.empty() ? nullptr : session.workspace.find(customer);
    if (!one) audience = Audience::internal;
    const std::string title = session.say(Word::year_title, {std::to_string(static_cast<int>(year))});
    Paper paper{.title = one ? title_of(session, *one) : std::string(session.say(Word::all_customers)),
                .about = title + ", " + written(session.today)};
    if (audience == Audience::internal)
        paper.about += ". " + std::string(session.say(Word::internal_only)) + ".";

    const auto what = rules::happenings(session.workspace, year, customer);
    PaperPart wheel{.heading = session.say(Word::wheel_heading, {std::to_string(static_cast<int>(year))}),
                    .level = 3};
    if (what.empty()) {
        wheel.otherwise = session.say(Word::year_nothing, {std::to_string(static_cast<int>(year))});
        paper.parts.push_back(std::move(wheel));
        return paper;
    }
    wheel.picture = wheel_picture(session, year, what);
    paper.parts.push_back(std::move(wheel));

    PaperPart list{.heading = std::string(session.say(Word::year_list)), .level = 3};
    for (const Word head :
         {Word::year_month, Word::year_what, Word::year_who, Word::customer, Word::year_state})
        if (head != Word::customer || !one) list.heads.emplace_back(session.say(head));
    unsigned month = 0;
    for (const YearLine& line : year_lines(session, year, customer)) {
        const std::string_view words = month_words(session, line.month);
        std::vector<ui::ReadingCell> row{
            {.words = std::string(words), .style = line.month != month ? ui::Style::strong : ui::Style::body},
            {.words = line.what},
            {.words = may_name(line, audience) ? line.who : std::string()}};
        month = line.month;
        if (!one) row.push_back({.words = line.customer});
        row.push_back({.words = line.state});
        list.rows.push_back(std::move(row));
    }
    paper.parts.push_back(std::move(list));
    return paper;
}

} // namespace kumppani
