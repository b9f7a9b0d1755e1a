#include "app/screens/exchange_file.hpp"

#include "app/importing.hpp"
#include "app/moments.hpp"
#include "app/platform.h"
#include "app/screens/exchange_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float text_most = 1'100;

} // namespace

WholeFile::WholeFile(Bundle file, std::string name, bool leaving)
    : contents_(std::move(file)), name_(std::move(name)), leaving_(leaving) {}

std::string_view WholeFile::heading(const Session& session) const {
    return session.say(leaving_ ? Word::file_contents : Word::shared_file);
}

std::string WholeFile::about(const Session& session) const {
    const Bundle& file = contents_.file();
    std::string facts = name_;
    if (!file.from_name.empty()) facts += ", " + session.say(Word::file_from, {file.from_name});
    if (file.as_of > 0) {
        const platform::LocalTime local = platform::local_time(file.as_of);
        facts += ", " + session.say(Word::date_at_time, {written(local.date), clock_time(local)});
    }
    return facts;
}

void WholeFile::head(Session& session, Rect& area) const {
    area.cut_top(ui::heading_lines(area, Style::title, 1, heading(session)) + 4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, about(session)) + 20);
    const ui::Note note = file_note(session, contents_.file().kind, leaving_);
    ui::note(area.cut_top(ui::note_height(note, area.width)), note);
    area.cut_top(24);
}

WholeFile::Outcome WholeFile::buttons(Session& session, Rect& area) const {
    const ui::Button first{.words = session.say(leaving_ ? Word::save_file : Word::choose_other_file),
                           .icon = leaving_ ? Icon::upload : Icon::file_json,
                           .weight = leaving_ ? ui::Weight::primary : ui::Weight::normal,
                           .key = "first"};
    const ui::Button back{.words = session.say(Word::import_back), .key = "return"};
    const ui::Button print{.words = session.say(Word::print), .icon = Icon::printer, .key = "print"};
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    const bool pressed = ui::button(row.cut_left(ui::button_width(first)), first);
    row.cut_left(8);
    const bool returned = ui::button(row.cut_left(ui::button_width(back)), back);
    row.cut_left(8);
    if (row.width < ui::button_width(print)) {
        area.cut_top(8);
        row = area.cut_top(session.phone ? 44.0F : 36.0F);
    }
    if (ui::button(row.cut_left(ui::button_width(print)), print))
        platform::print(
            html_of(contents_.paper(std::string(heading(session)), about(session)), session.language));
    area.cut_top(28);
    if (returned) return Outcome::left;
    if (pressed && leaving_) return Outcome::save;
    if (pressed) platform::choose_file(bundle_file_types);
    return Outcome::none;
}

WholeFile::Outcome WholeFile::draw(Session& session, Rect page) {
    const ui::Container main(ui::Role::main, "file-page", heading(session), page);
    const auto here = session.say(leaving_ ? Word::export_page : Word::import_page);
    const bool left = exchange_bar(session, page, here).left;
    ui::Scroller scroller("file", page, ui::Role::region, heading(session));
    Rect area = scroller.content().inset(page_edge(session), 0);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    area.width = std::min(area.width, text_most);
    head(session, area);
    const Outcome pressed = buttons(session, area);
    contents_.draw(session, area);
    scroller.used(area.y + 40);
    return left ? Outcome::left : pressed;
}

ui::Note file_note(const Session& session, BundleKind kind, bool leaving) {
    if (kind == BundleKind::exchange)
        return {.icon = Icon::lock,
                .ink = Token::internal,
                .tint = Token::internal_tint,
                .sentence = session.say(Word::internal_file),
                .reason = session.say(Word::internal_file_why)};
    return {.icon = Icon::shield_check,
            .ink = Token::success,
            .tint = Token::success_tint,
            .sentence = session.say(leaving ? Word::customer_file : Word::for_reading),
            .reason = session.say(leaving ? Word::customer_file_why : Word::for_reading_why)};
}

} // namespace kumppani
