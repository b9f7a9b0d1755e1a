#include "app/screens/history_act.hpp"

#include "app/moments.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float above = 16, left_width = 116, label_width = 148, arrow_width = 28, narrow = 560,
                short_value = 180;

/// Lays an act out from the top of an area: measuring, or drawing in the same way.
class Pen {
public:
    Pen(const Session& session, const Rect& area, bool draws)
        : session_(session), area_(area), draws_(draws) {}

    float act(const ActTale& act, float button_room) {
        const float top = area_.y;
        const bool wide = area_.width >= narrow;
        const std::string time = clock_time(platform::local_time(act.time));
        const std::string_view of = act.grain == Grain::day     ? session_.say(Word::history_day_state)
                                    : act.grain == Grain::month ? session_.say(Word::history_month_state)
                                                                : std::string_view();
        area_.y += above;
        float left_bottom = area_.y;
        if (wide) {
            Pen left(session_, area_.cut_left(left_width), draws_);
            area_.cut_left(16);
            left.lines(Style::strong, Token::ink, time);
            left.lines(Style::label, Token::ink_2, act.who);
            left.lines(Style::label, Token::ink_3, of);
            left_bottom = left.area_.y;
        } else {
            lines(Style::label, Token::ink_2,
                  time + ", " + act.who + (of.empty() ? "" : ", ") + std::string(of));
        }
        Rect head = area_;
        if (wide) head.width -= button_room;
        Pen title(session_, head, draws_);
        title.lines(Style::strong, Token::ink, act.title);
        area_.y = title.area_.y;
        for (const RecordTale& record : act.records)
            tell(record, wide ? button_room : 0);
        if (act.more > 0) {
            area_.y += 8;
            lines(Style::label, Token::ink_2, session_.count(Word::history_more, act.more));
        }
        return std::max(area_.y, left_bottom) - top + above;
    }

private:
    void lines(Style style, Token ink, std::string_view words) {
        if (words.empty()) return;
        area_.y +=
            draws_ ? ui::paragraph(area_, style, ink, words) : ui::wrapped_height(style, words, area_.width);
    }

    void tell(const RecordTale& record, float button_room) {
        area_.y += 6;
        const Word happened = record.what == RecordTale::What::added      ? Word::history_added
                              : record.what == RecordTale::What::removed  ? Word::history_removed
                              : record.what == RecordTale::What::returned ? Word::history_returned
                                                                          : Word::none;
        std::string words = record.title + " (" + record.about + ")";
        if (happened != Word::none) words = std::string(session_.say(happened)) + ": " + words;
        Rect place = area_;
        place.width -= button_room;
        Pen title(session_, place, draws_);
        title.lines(Style::body, Token::ink_2, words);
        area_.y = title.area_.y;
        for (const FieldTale& field : record.fields)
            tell(field, record.what == RecordTale::What::added);
    }

    void tell(const FieldTale& field, bool added) {
        area_.y += 4;
        const std::string_view none = "–";
        const std::string_view before = field.before.empty() ? none : std::string_view(field.before);
        const std::string_view after = field.after.empty() ? none : std::string_view(field.after);
        if (area_.width < narrow - left_width) {
            lines(Style::label, Token::ink_3, field.field);
            if (!added) lines(Style::body, Token::ink_3, before);
            Rect row = area_;
            if (!added) arrow(row);
            Pen value(session_, row, draws_);
            value.lines(Style::body, Token::ink, after);
            area_.y = value.area_.y;
            return;
        }
        Rect row = area_;
        Pen label(session_, row.cut_left(label_width), draws_);
        row.cut_left(16);
        label.lines(Style::body, Token::ink_3, field.field);
        float bottom = label.area_.y;
        if (!added) {
            // Short values stand near each other; long ones share the room.
            const float half = (row.width - arrow_width) / 2;
            const bool is_short = ui::text_width(Style::body, before) <= short_value;
            Pen was(session_, row.cut_left(is_short ? std::min(half, short_value + 8) : half), draws_);
            was.lines(Style::body, Token::ink_3, before);
            bottom = std::max(bottom, was.area_.y);
            arrow(row);
        }
        Pen is(session_, row, draws_);
        is.lines(Style::body, Token::ink, after);
        area_.y = std::max(bottom, is.area_.y);
    }

    void arrow(Rect& row) const {
        const Rect place = row.cut_left(arrow_width);
        if (!draws_) return;
        ui::draw_icon({place.x, place.y, 16, ui::type(Style::body).line_height}, Icon::arrow_right, 14,
                      Token::ink_3);
    }

    const Session& session_;
    Rect area_;
    bool draws_;
};

ui::Button show_button(const Session& session, std::string_view description) {
    return {.words = session.say(Word::show_state),
            .icon = Icon::history,
            .weight = ui::Weight::quiet,
            .key = "show",
            .description = description};
}

float room_of(const Session& session) { return ui::button_width(show_button(session, {})) + 12; }

} // namespace

float history_act_height(const Session& session, const ActTale& act, float width) {
    const float height = Pen(session, {0, 0, width, 0}, false).act(act, room_of(session));
    return width >= narrow ? height : height + 44;
}

bool history_act(Session& session, const Rect& place, const ActTale& act) {
    const std::string time = clock_time(platform::local_time(act.time));
    const ui::Container group(ui::Role::group, std::to_string(act.act),
                              time + ", " + act.who + ", " + act.title, place);
    line_below(place);
    Pen(session, place, true).act(act, room_of(session));
    const ui::Button show = show_button(session, act.title);
    const float width = ui::button_width(show);
    const Rect button = place.width >= narrow ? Rect{place.right() - width, place.y + above - 8, width, 36}
                                              : Rect{place.x - 8, place.bottom() - 52, width, 44};
    return ui::button(button, show);
}

} // namespace kumppani
