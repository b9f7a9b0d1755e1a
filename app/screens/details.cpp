#include "app/screens/details.hpp"

#include "app/record_view.hpp"
#include "app/ui/button.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;

constexpr float edge = 24, gap = 24, row_gap = 12;

// The order of rows is changed by moving them, and a record stays with its owner.
std::vector<const Field*> editable_fields(const KindInfo& kind) {
    std::vector<const Field*> fields;
    for (const Field& field : kind.fields) {
        if (field.type != Type::order && field.key != kind.owner) fields.push_back(&field);
    }
    return fields;
}

void facts(Session& session, Rect area, const Record& record, std::size_t columns) {
    const auto fields = editable_fields(info(record.kind()));
    const auto count = static_cast<float>(columns);
    const float width = (area.width - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < fields.size(); i += columns) {
        const Rect row = area.cut_top(fact_height());
        area.cut_top(row_gap);
        for (std::size_t j = i; j < std::min(i + columns, fields.size()); ++j) {
            const float x = row.x + static_cast<float>(j - i) * (width + gap);
            fact(session, {x, row.y, width, row.height}, record, fields[j]->key, {},
                 fields[j]->audience == Audience::internal);
        }
    }
}

} // namespace

void details(Session& session) {
    if (session.details.empty()) return;
    const Record* record = session.workspace.find(session.details);
    if (!record || record->deleted()) return session.details.clear();

    const KindInfo& kind = info(record->kind());
    const std::size_t columns = session.phone ? 1 : 2;
    const auto rows = (editable_fields(kind).size() + columns - 1) / columns;
    const float content = static_cast<float>(rows) * (fact_height() + row_gap);
    const float width = std::min(640.0F, session.screen.width - 32);
    const float height = std::min(edge + 32 + 20 + content + 36 + edge, session.screen.height - 32);
    const Rect rect{session.screen.middle_x() - width / 2, session.screen.middle_y() - height / 2, width,
                    height};

    const ui::Layer layer("details", rect, true);
    const std::string title(record->text(kind.title));
    ui::Container dialog(ui::Role::dialog, "dialog", title, rect);
    dialog.statement().modal = true;
    Rect area = rect.inset(edge, edge);
    const Rect foot = area.cut_bottom(36);
    area.cut_bottom(12);
    heading(area.cut_top(32), Style::section, 2, title);
    area.cut_top(8);
    {
        // The fields' edges hang over their text: the window is wider than the column.
        ui::Scroller window("fields", area.inset(-16, 0), ui::Role::group, title);
        Rect column = window.content().inset(16, 0);
        facts(session, column, *record, columns);
        window.used(column.y + content);
    }
    const ui::Button done{.words = session.say(Word::close), .weight = ui::Weight::primary, .key = "close"};
    Rect row = foot;
    const ui::Button past{.words = session.say(Word::history),
                          .icon = ui::Icon::history,
                          .weight = ui::Weight::quiet,
                          .key = "history"};
    if (ui::button(Rect(row).cut_left(ui::button_width(past)), past)) {
        session.go({Screen::record_history, record->id()});
        session.details.clear();
        ui::keep_drawing(0);
        return;
    }
    if (ui::button(row.cut_right(ui::button_width(done)), done) || layer.dismissed()) {
        session.details.clear();
        ui::keep_drawing(0);
    }
    if (!ui::focus_within_layer()) ui::focus(ui::id_of("close"));
}

} // namespace kumppani
