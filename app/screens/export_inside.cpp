#include "app/screens/export_inside.hpp"

#include "app/ui/text.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

std::string number(std::size_t count) { return grouped(static_cast<std::int64_t>(count)); }

void counts(Session& session, Rect& area, const Contents& contents) {
    const float line = ui::type(Style::body).line_height + 8;
    const std::size_t columns = area.width >= 480 ? 3 : area.width >= 300 ? 2 : 1;
    const std::size_t rows = (contents.kinds.size() + columns - 1) / columns;
    const Rect block = area.cut_top(static_cast<float>(rows) * line);
    const ui::Container list(ui::Role::list, "inside", session.say(Word::export_inside), block);
    const float width = block.width / static_cast<float>(columns);
    float digits = 0;
    for (const auto& [kind, count] : contents.kinds)
        digits = std::max(digits, ui::text_width(Style::strong, number(count)) + 1);
    for (std::size_t i = 0; i < contents.kinds.size(); ++i) {
        const auto& [kind, count] = contents.kinds[i];
        Rect place{block.x + static_cast<float>(i / rows) * width,
                   block.y + static_cast<float>(i % rows) * line, width - 16, line};
        const std::string amount = number(count);
        const std::string words = session.count(info(kind).name, count);
        ui::state(ui::Role::listitem, ui::id_of(info(kind).key), place, amount + " " + words);
        draw_text(place.cut_left(digits), Style::strong, Token::ink, amount, ui::Align::right);
        place.cut_left(8);
        draw_text(place, Style::body, Token::ink_2, words);
    }
}

} // namespace

void export_inside(Session& session, Rect& area, const Contents& contents) {
    ui::heading(area.cut_top(24), Style::block, 3, session.say(Word::export_inside));
    area.cut_top(4);
    counts(session, area, contents);
    area.cut_top(4);
    if (contents.referred > 0) {
        const std::string referred = session.count(Word::customer_referred, contents.referred);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, referred) + 4);
    }
    if (contents.deleted > 0) {
        const std::string deleted = number(contents.deleted) + " " +
                                    session.count(Word::deleted_record, contents.deleted) + ". " +
                                    std::string(session.say(Word::deleted_record_why));
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, deleted) + 4);
    }
    area.cut_top(20);
}

} // namespace kumppani
