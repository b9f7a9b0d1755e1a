#include "app/screens/exchange_preview.hpp"

#include "app/screens/exchange_bar.hpp"
#include "app/screens/exchange_head.hpp"
#include "app/screens/exchange_record.hpp"
#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

} // namespace

ImportPreview::ImportPreview(const Session& session, std::string file, Bundle bundle)
    : file_(std::move(file)), bundle_(std::move(bundle)), both_(session, bundle_),
      preview_(preview(session.workspace, bundle_)), revision_(session.workspace.revision()),
      language_(session.language) {
    list_.renew(session, both_, preview_);
}

// The preview points into the workspace: after any change there, such as an undo, it is made anew.
void ImportPreview::renew(const Session& session) {
    if (revision_ == session.workspace.revision() && language_ == session.language) return;
    revision_ = session.workspace.revision();
    language_ = session.language;
    const Preview before =
        std::exchange(preview_, preview(session.workspace, bundle_)); // the list still knows it
    list_.renew(session, both_, preview_);
}

std::string ImportPreview::title(const Session& session) const {
    if (bundle_.from == session.workspace.replica()) return std::string(session.say(Word::bundle_own));
    if (bundle_.from_name.empty()) return std::string(session.say(Word::bundle_from_unknown));
    return session.say(Word::bundle_from, {bundle_.from_name});
}

std::string ImportPreview::summary(const Session& session) const {
    const auto part = [&](std::size_t number, Word word) {
        return grouped(static_cast<std::int64_t>(number)) + " " + session.count(word, number);
    };
    return title(session) + ". " + part(preview_.added, Word::effect_added) + ", " +
           part(preview_.changed, Word::effect_changed) + ", " +
           part(preview_.conflicts, Word::effect_conflict) + ", " +
           part(preview_.unchanged, Word::effect_unchanged) + ".";
}

ImportPreview::Decision ImportPreview::buttons(Session& session, Rect& area) const {
    const bool nothing = changes() == 0;
    const std::string words = nothing ? std::string(session.say(Word::import_no_changes))
                                      : session.count(Word::import_changes, changes());
    const ui::Button accept{.words = words,
                            .icon = Icon::download,
                            .weight = ui::Weight::primary,
                            .key = "import",
                            .description =
                                session.say(nothing ? Word::import_nothing_new : Word::import_not_yet),
                            .enabled = !nothing,
                            .changes = true};
    const ui::Button cancel{.words = session.say(Word::import_cancel), .key = "cancel"};
    if (session.phone) {
        const bool accepted = ui::button(area.cut_top(48), accept);
        area.cut_top(8);
        const bool cancelled = ui::button(area.cut_top(48), cancel);
        return accepted ? Decision::import : cancelled ? Decision::cancel : Decision::none;
    }
    const Rect accept_place = area.cut_right(ui::button_width(accept)).middle(36);
    area.cut_right(8);
    const Rect cancel_place = area.cut_right(ui::button_width(cancel)).middle(36);
    area.cut_right(16);
    const bool cancelled = ui::button(cancel_place, cancel);
    const bool accepted = ui::button(accept_place, accept);
    return accepted ? Decision::import : cancelled ? Decision::cancel : Decision::none;
}

// A sentence that nothing has changed yet, where there is room beside the buttons.
ImportPreview::Decision ImportPreview::bar(Session& session, Rect& page) {
    ExchangeBar bar = exchange_bar(session, page);
    if (bar.left) return Decision::cancel;
    if (session.phone) return Decision::none;
    const Decision decision = buttons(session, bar.room);
    const auto words = session.say(changes() == 0 ? Word::import_nothing_new : Word::import_not_yet);
    const float width = ui::text_width(Style::body, words) + 27;
    if (width <= bar.room.width) {
        Rect place = bar.room.cut_right(width);
        draw_icon(place.cut_left(18), Icon::info, 16, Token::ink_2);
        place.cut_left(8);
        text(place, Style::body, Token::ink_2, words);
    }
    return decision;
}

void ImportPreview::conflict_steps(Session& session, Rect row) {
    const auto current = list_.selected_conflict();
    if (!current || list_.conflicts() < 2) return;
    const ui::Button next{.words = session.say(Word::next_conflict),
                          .icon = Icon::chevron_right,
                          .weight = ui::Weight::quiet,
                          .key = "next-conflict",
                          .enabled = *current + 1 < list_.conflicts()};
    const ui::Button previous{.words = session.say(Word::previous_conflict),
                              .icon = Icon::chevron_left,
                              .weight = ui::Weight::quiet,
                              .key = "previous-conflict",
                              .enabled = *current > 0};
    const Rect next_place = row.cut_right(36), previous_place = row.cut_right(36);
    row.cut_right(4);
    text(row, Style::body, Token::ink_2,
         session.say(Word::conflict_of, {std::to_string(*current + 1), std::to_string(list_.conflicts())}),
         ui::Align::right);
    if (ui::icon_button(previous_place, previous)) list_.select_conflict(*current - 1);
    if (ui::icon_button(next_place, next)) list_.select_conflict(*current + 1);
}

void ImportPreview::side_by_side(Session& session, Rect page) {
    const float edge = page_edge(session);
    const Rect left = page.cut_left(std::clamp(page.width * 0.42F, 360.0F, 600.0F));
    line_right(left);
    {
        ui::Scroller scroller("records", left, ui::Role::region, session.say(Word::bundle_records));
        Rect area = scroller.content();
        area.cut_left(edge);
        area.cut_right(28);
        area.cut_top(12);
        list_.draw(session, area);
        scroller.used(area.y + 24);
    }
    const RecordEffect* effect = list_.selected();
    if (!effect) return;
    ui::Scroller scroller("record", page, ui::Role::region, both_.title(*effect->theirs));
    Rect area = scroller.content();
    area.cut_left(32);
    area.cut_right(edge);
    area.width = std::min(area.width, 960.0F);
    area.cut_top(24);
    const float steps = list_.selected_conflict() && list_.conflicts() > 1 ? 220.0F : 0.0F;
    Rect row{area.right() - steps, area.y, steps, 36};
    exchange_record(session, both_, *effect, area, 2, steps);
    conflict_steps(session, row);
    scroller.used(area.y + 24);
}

ImportPreview::Decision ImportPreview::one_column(Session& session, Rect page) {
    const RecordEffect* effect = list_.selected();
    const bool reading = reading_ && effect;
    ui::Scroller scroller(reading ? "record" : "records", page, ui::Role::region,
                          reading ? both_.title(*effect->theirs)
                                  : std::string(session.say(Word::bundle_records)));
    Rect area = scroller.content().inset(page_edge(session), 0);
    area.cut_top(16);
    Decision decision = Decision::none;
    if (reading) {
        const ui::Button back{
            .words = session.say(Word::back_to_records), .icon = Icon::arrow_left, .key = "back"};
        if (ui::button(area.cut_top(44).cut_left(ui::button_width(back)), back)) {
            reading_ = false;
            list_.focus_selected();
        }
        area.cut_top(20);
        exchange_record(session, both_, *effect, area, 1);
    } else {
        bundle_head_narrow(session, area, {title(session), file_, bundle_.as_of, preview_});
        area.cut_top(8);
        if (session.phone) decision = buttons(session, area);
        area.cut_top(12);
        const auto words = session.say(changes() == 0 ? Word::import_nothing_new : Word::import_not_yet);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, words) + 20);
        if (list_.draw(session, area)) reading_ = true;
    }
    scroller.used(area.y + 24);
    return decision;
}

ImportPreview::Decision ImportPreview::draw(Session& session, Rect page) {
    renew(session);
    const ui::Container main(ui::Role::main, "import-page", title(session), page);
    const bool narrow = page.width < exchange_narrow;
    const Decision above = bar(session, page);
    if (narrow) {
        const Decision below = one_column(session, page);
        return above == Decision::none ? below : above;
    }
    bundle_head(session, page, {title(session), file_, bundle_.as_of, preview_});
    side_by_side(session, page);
    return above;
}

} // namespace kumppani
