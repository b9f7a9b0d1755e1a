#include "app/screens/care_plan_parts.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/figures.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <span>
#include <string>

/// Charges and headcount as they go from year to year.
namespace kumppani {

namespace {

using rules::YearNumber;
using ui::Align;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::size_t most_years = 5;
constexpr float bar_room = 56, beside_from = 560, gap = 48;

void column(Rect place, const YearNumber& one, const std::string& number, float share, bool last) {
    const float line = ui::type(Style::label).line_height + 4;
    const std::string percent = one.percent ? signed_percent(*one.percent) : std::string();
    const std::string year = std::to_string(one.year);
    std::string name = year + ": " + number;
    if (!percent.empty()) name += ", " + percent;
    ui::state(ui::Role::listitem, ui::id_of(year), place, name);
    draw_text(place.cut_top(line), last ? Style::head : Style::label, last ? Token::ink : Token::ink_2,
              number, Align::middle);
    Rect room = place.cut_top(bar_room);
    const float width = std::min(40.0F, room.width - 8);
    const float height = std::max(2.0F, share * room.height);
    fill({room.middle_x() - width / 2, room.bottom() - height, width, height},
         last ? Token::accent : Token::fill, 2);
    draw_text(place.cut_top(line), last ? Style::head : Style::label, last ? Token::accent_ink : Token::ink_3,
              year, Align::middle);
    draw_text(place.cut_top(line), Style::label, Token::ink_2, percent, Align::middle);
}

float chart_height() { return bar_room + 3 * (ui::type(Style::label).line_height + 4) + 28; }

void chart(const Session& session, Rect place, std::string_view key, const Field& of,
           std::span<const YearNumber> years) {
    const auto title = session.say(of.label);
    text(place.cut_top(28), Style::label, Token::ink_3, title);
    // The latest, as many as there is room for the numbers of.
    float widest = 40;
    for (const YearNumber& each : years)
        widest =
            std::max(widest, ui::text_width(Style::head, displayed(of, each.number, session.language)) + 10);
    const auto room = std::max<std::size_t>(1, static_cast<std::size_t>(place.width / widest));
    const std::size_t shown = std::min({years.size(), most_years, room});
    years = years.subspan(years.size() - shown);
    const ui::Container list(ui::Role::list, key, title, place);
    std::int64_t most = 1;
    for (const YearNumber& each : years)
        most = std::max(most, each.number);
    const float width = std::min(place.width / static_cast<float>(years.size()), 110.0F);
    for (std::size_t i = 0; i < years.size(); ++i) {
        const Rect at{place.x + width * static_cast<float>(i), place.y, width, place.height};
        const float share =
            static_cast<float>(std::max<std::int64_t>(0, years[i].number)) / static_cast<float>(most);
        column(at, years[i], displayed(of, years[i].number, session.language), share, i + 1 == years.size());
    }
}

/// In a new year: what the header says is still that of the old one.
void offer_to_keep(Session& session, Rect& area, const Record& customer) {
    const auto year = rules::year_to_keep(session.workspace, customer, session.today);
    if (!year) return;
    const std::string sentence = session.say(Word::figures_old, {std::to_string(*year)});
    const ui::Note note{.icon = ui::Icon::calendar,
                        .ink = Token::accent_ink,
                        .tint = Token::selected,
                        .sentence = sentence,
                        .reason = session.say(Word::figures_old_why),
                        .action = session.say(Word::figures_keep),
                        .changes = true};
    area.cut_top(12);
    if (ui::note(area.cut_top(ui::note_height(note, area.width)), note) != ui::NoteAnswer::action) return;
    session.afterwards([id = customer.id(), year = *year](Session& later) {
        const Record* record = later.workspace.find(id);
        if (!record) return;
        const std::string words = std::to_string(year);
        auto edit = later.workspace.edit({Word::undo_add, {words}});
        rules::keep_year(edit, *record, year);
        edit.commit();
        later.tell(later.say(Word::figures_kept, {words}), true);
    });
}

} // namespace

void care_plan_figures(Session& session, Rect& area, const Record& customer) {
    offer_to_keep(session, area, customer);
    const auto figures = rules::yearly_figures(session.workspace, customer, session.today);
    const bool beside = area.width >= beside_from;
    const auto draw = [&](const Rect& place, std::string_view key, const std::vector<YearNumber>& years) {
        if (!years.empty()) chart(session, place, key, field(Kind::customer, key), years);
        return !years.empty();
    };
    if (figures.charges.empty() && figures.headcount.empty()) return;
    // Where lines are short what stands in an empty list's place takes more than its height.
    area.cut_top(session.phone ? 40.0F : 12.0F);
    if (beside) {
        Rect row = area.cut_top(chart_height());
        const Rect left = row.cut_left((row.width - gap) / 2);
        row.cut_left(gap);
        draw(left, "charges", figures.charges);
        draw(row, "headcount", figures.headcount);
        return;
    }
    for (const auto& [key, years] :
         {std::pair{"charges", figures.charges}, {"headcount", figures.headcount}}) {
        Rect place = area;
        place.height = chart_height();
        if (draw(place, key, years)) area.cut_top(chart_height() + 12);
    }
}

} // namespace kumppani
