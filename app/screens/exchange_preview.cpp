#include "app/screens/exchange_preview.hpp"

#include "app/screens/exchange_bar.hpp"
#include "app/screens/exchange_head.hpp"
#include "app/screens/exchange_record.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

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
    looked_ = {};
}

std::size_t ImportPreview::changes() const {
    const auto comes = [this](const RecordEffect& effect) {
        if (effect.effect == Effect::unchanged) return false;
        const RecordId& id = effect.theirs->id();
        const bool whole = effect.fields.empty() || !effect.ours;
        const auto taken = [&](FieldKey field) { return decisions_.of(id, field) != Decision::mine; };
        return whole ? taken(deletion_field)
                     : std::any_of(effect.fields.begin(), effect.fields.end(),
                                   [&](const FieldEffect& each) { return taken(each.field); });
    };
    return static_cast<std::size_t>(std::count_if(preview_.records.begin(), preview_.records.end(), comes));
}

std::string ImportPreview::title(const Session& session) const {
    if (bundle_.from == session.workspace.replica()) return std::string(session.say(Word::bundle_own));
    const bool handover = !bundle_.handover.empty();
    if (bundle_.from_name.empty())
        return std::string(session.say(handover ? Word::handover_from_unknown : Word::bundle_from_unknown));
    return session.say(handover ? Word::handover_from : Word::bundle_from, {bundle_.from_name});
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

ImportPreview::Outcome ImportPreview::buttons(Session& session, Rect& area) const {
    const std::size_t come = changes();
    const bool nothing = preview_.added + preview_.changed + preview_.conflicts == 0;
    const std::string words = nothing     ? std::string(session.say(Word::import_no_changes))
                              : come == 0 ? std::string(session.say(Word::record_decisions))
                                          : session.count(Word::import_changes, come);
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
        return accepted ? Outcome::import : cancelled ? Outcome::cancel : Outcome::none;
    }
    const Rect accept_place = area.cut_right(ui::button_width(accept)).middle(36);
    area.cut_right(8);
    const Rect cancel_place = area.cut_right(ui::button_width(cancel)).middle(36);
    area.cut_right(16);
    const bool cancelled = ui::button(cancel_place, cancel);
    const bool accepted = ui::button(accept_place, accept);
    return accepted ? Outcome::import : cancelled ? Outcome::cancel : Outcome::none;
}

// A sentence that nothing has changed yet, where there is room beside the buttons.
ImportPreview::Outcome ImportPreview::bar(Session& session, Rect& page) {
    ExchangeBar bar = exchange_bar(session, page);
    if (bar.left) return Outcome::cancel;
    if (session.phone) return Outcome::none;
    const Outcome decision = buttons(session, bar.room);
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

void ImportPreview::decide_all(Session& session, Rect row) {
    if (preview_.added + preview_.changed + preview_.conflicts == 0) return;
    const ui::Button decide{.words = session.say(Word::decide_all),
                            .icon = Icon::chevron_down,
                            .key = "decide-all",
                            .opens_menu = true};
    const Rect place = row.cut_left(ui::button_width(decide));
    if (ui::button(place, decide)) ui::open_menu("decisions");
    const std::array items{ui::MenuItem{session.say(Word::all_as_merged), Icon::copy},
                           ui::MenuItem{session.say(Word::all_theirs), Icon::download},
                           ui::MenuItem{session.say(Word::all_mine), Icon::shield_check}};
    constexpr std::array ways{Decision::both, Decision::theirs, Decision::mine};
    const auto chosen = ui::menu("decisions", place, session.say(Word::decide_all), items);
    if (!chosen) return;
    decisions_ = {};
    decisions_.decide_all(ways[*chosen]);
    ui::keep_drawing(0);
}

void ImportPreview::record(Session& session, Rect& area, int level, float beside) {
    const RecordEffect& effect = *list_.selected();
    if (looked_.effect != &effect) looked_ = {&effect, lines_of(session, both_, preview_, effect)};
    exchange_record(session, both_, effect, looked_.lines, decisions_, area, level, beside);
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
        decide_all(session, area.cut_top(36));
        area.cut_top(8);
        list_.draw(session, area, false, decisions_);
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
    record(session, area, 2, steps);
    conflict_steps(session, row);
    scroller.used(area.y + 24);
}

ImportPreview::Outcome ImportPreview::one_column(Session& session, Rect page) {
    const RecordEffect* effect = list_.selected();
    const bool reading = reading_ && effect;
    ui::Scroller scroller(reading ? "record" : "records", page, ui::Role::region,
                          reading ? both_.title(*effect->theirs)
                                  : std::string(session.say(Word::bundle_records)));
    Rect area = scroller.content().inset(page_edge(session), 0);
    area.cut_top(16);
    Outcome decision = Outcome::none;
    if (reading) {
        const ui::Button back{
            .words = session.say(Word::back_to_records), .icon = Icon::arrow_left, .key = "back"};
        if (ui::button(area.cut_top(44).cut_left(ui::button_width(back)), back)) {
            reading_ = false;
            list_.focus_selected();
        }
        area.cut_top(20);
        record(session, area, 1);
    } else {
        bundle_head_narrow(session, area, {title(session), file_, bundle_.as_of, preview_});
        area.cut_top(8);
        if (session.phone) decision = buttons(session, area);
        area.cut_top(12);
        const auto words = session.say(changes() == 0 ? Word::import_nothing_new : Word::import_not_yet);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, words) + 20);
        decide_all(session, area.cut_top(session.phone ? 44.0F : 36.0F));
        area.cut_top(8);
        if (list_.draw(session, area, true, decisions_)) reading_ = true;
    }
    scroller.used(area.y + 24);
    return decision;
}

ImportPreview::Outcome ImportPreview::draw(Session& session, Rect page) {
    renew(session);
    const ui::Container main(ui::Role::main, "import-page", title(session), page);
    const bool narrow = page.width < exchange_narrow;
    const Outcome above = bar(session, page);
    if (narrow) {
        const Outcome below = one_column(session, page);
        return above == Outcome::none ? below : above;
    }
    bundle_head(session, page, {title(session), file_, bundle_.as_of, preview_});
    side_by_side(session, page);
    return above;
}

} // namespace kumppani
