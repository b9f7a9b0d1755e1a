#include "app/screens/record_picker.hpp"

#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/text.hpp"
#include "shared/model/fold.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float most_rows_in_sight = 8.5F; // the half row says that there are more
constexpr float room_for_beside = 400;

float row_height(const Session& session) { return session.phone ? 48.0F : 36.0F; }

} // namespace

void RecordPicker::all_or_none(Session& session, Rect& area, std::set<RecordId>& chosen) {
    Rect row = area.cut_top(36);
    row.x -= 10; // a quiet button's padding hangs over: letters align, fills may not
    const std::string all_words =
        session.say(Word::choose_all, {grouped(static_cast<std::int64_t>(found_.size()))});
    const ui::Button all{.words = all_words,
                         .icon = Icon::check,
                         .weight = ui::Weight::quiet,
                         .key = "all",
                         .enabled = !found_.empty()};
    const ui::Button none{.words = session.say(Word::choose_none),
                          .icon = Icon::x,
                          .weight = ui::Weight::quiet,
                          .key = "none",
                          .enabled = !chosen.empty()};
    if (ui::button(row.cut_left(ui::button_width(all)), all)) {
        for (const Offer* offer : found_)
            chosen.insert(offer->id);
    }
    row.cut_left(4);
    if (ui::button(row.cut_left(ui::button_width(none)), none)) chosen.clear();
    area.cut_top(4);
}

void RecordPicker::line(Rect rect, const Question& question, std::size_t index, std::set<RecordId>& chosen) {
    const Offer& offer = *found_[index];
    line_below(rect);
    const Rect beside = rect.width > room_for_beside ? rect.cut_right(rect.width * 0.4F) : Rect{};
    const bool checked = chosen.contains(offer.id);
    if (question.one) {
        const auto size = static_cast<int>(found_.size());
        const auto to = ui::radio(rect, offer.words, checked, offer.id, static_cast<int>(index) + 1, size);
        if (to) {
            const Offer& other = *found_[static_cast<std::size_t>(*to - 1)];
            chosen = {other.id};
            if (&other != &offer) ui::focus(ui::id_of(other.id));
        }
    } else if (ui::checkbox(rect, offer.words, checked, offer.id)) {
        if (checked)
            chosen.erase(offer.id);
        else
            chosen.insert(offer.id);
    }
    if (beside.width > 0) text(beside, Style::body, Token::ink_2, offer.beside);
}

void RecordPicker::list(Session& session, Rect& area, const Question& question, std::set<RecordId>& chosen) {
    if (found_.empty()) {
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::nothing_found)) + 24);
        return;
    }
    const float row = row_height(session);
    const float rows = std::min(static_cast<float>(found_.size()), most_rows_in_sight);
    const Rect window = area.cut_top(rows * row);
    outline(window, Token::line_strong, ui::high_contrast() ? 2.0F : 1.0F, 8);
    ui::Scroller scroller("list", window, question.one ? ui::Role::radiogroup : ui::Role::group,
                          question.list);
    Rect content = scroller.content().inset(12, 0);
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const Rect place = content.cut_top(row);
        const bool kept =
            ui::focused() == ui::id_of(found_[i]->id) || (question.one && chosen.contains(found_[i]->id));
        if (kept || ui::visible(place.inset(0, -4 * row))) line(place, question, i, chosen);
    }
    scroller.used(content.y);
    area.cut_top(24);
}

void RecordPicker::draw(Session& session, Rect& area, const Question& question,
                        const std::vector<Offer>& offers, std::set<RecordId>& chosen) {
    const ui::Scope scope(question.key);
    ui::search_field(area.cut_top(session.phone ? 44.0F : 36.0F), question.search, search_,
                     tag_of(session.language));
    area.cut_top(8);
    found_.clear();
    for (const Offer& offer : offers) {
        if (contains_folded(offer.words, search_) || contains_folded(offer.beside, search_))
            found_.push_back(&offer);
    }
    if (!question.one) all_or_none(session, area, chosen);
    list(session, area, question, chosen);
}

} // namespace kumppani
