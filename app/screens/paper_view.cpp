#include "app/screens/paper_view.hpp"

#include "app/ui/text.hpp"

namespace kumppani {

void paper_view(ui::Rect& area, std::span<const PaperPart> parts) {
    for (const PaperPart& part : parts) {
        const bool subject = part.level == 2;
        // Right below the heading of its subject a part stands closer.
        const bool first = &part == &parts.front(), below = !first && (&part - 1)->level < part.level;
        if (!first) area.cut_top(subject ? 48.0F : below && (&part - 1)->rows.empty() ? 4.0F : 28.0F);
        const ui::Style style = subject ? ui::Style::section : ui::Style::block;
        area.cut_top(ui::heading_lines(area, style, part.level, part.heading) + 8);
        if (part.rows.empty()) {
            if (!part.otherwise.empty())
                area.cut_top(ui::paragraph(area, ui::Style::body, ui::Token::ink_2, part.otherwise));
            continue;
        }
        std::vector<ui::Column> columns = part.columns;
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].head = part.heads[i];
        ui::reading_table(part.key, part.heading, area, columns, part.rows);
    }
}

} // namespace kumppani
