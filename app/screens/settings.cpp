#include "app/screens/settings.hpp"

#include "app/platform.h"
#include "app/screens/page_notes.hpp"
#include "app/screens/page_parts.hpp"
#include "app/space.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/bundle/bundle.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

float line_height(Style style) { return ui::type(style).line_height; }

void section(Session& session, Rect& area, Word word) {
    area.cut_top(32);
    heading(area.cut_top(line_height(Style::section)), Style::section, 2, session.say(word));
    area.cut_top(12);
}

void about_you(Session& session, Rect& area) {
    section(session, area, Word::settings_you);
    draw_text(area.cut_top(line_height(Style::label)), Style::label, Token::ink_3,
              session.say(Word::your_name));
    area.cut_top(4);
    Rect place = area.cut_top(session.phone ? 44.0F : 36.0F);
    place.width = std::min(place.width, 320.0F);
    const std::string name = session.author();
    const auto event = ui::text_field(place, {.name = session.say(Word::your_name),
                                              .value = name,
                                              .key = "name",
                                              .framed = true,
                                              .language = tag_of(session.language)});
    if (event.committed) {
        session.afterwards([typed = event.text](Session& later) { later.name_author(typed); });
    }
    area.cut_top(6);
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, session.say(Word::your_name_why)));
}

void language(Session& session, Rect& area) {
    section(session, area, Word::language_heading);
    constexpr std::array languages{Language::fi, Language::sv, Language::en};
    const std::array names{ui::Segment{session.say(Word::language_fi)},
                           ui::Segment{session.say(Word::language_sv)},
                           ui::Segment{session.say(Word::language_en)}};
    const auto current = static_cast<std::size_t>(
        std::find(languages.begin(), languages.end(), session.language) - languages.begin());
    if (session.environment.language_forced) {
        Rect row = area.cut_top(line_height(Style::body));
        draw_icon(row.cut_left(18), Icon::languages, 18, Token::ink_2);
        row.cut_left(10);
        text(row, Style::strong, Token::ink, names[current].words);
        area.cut_top(6);
        const std::string why = session.say(Word::language_forced, {tag_of(session.language)});
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, why));
        return;
    }
    Rect row = area.cut_top(36);
    row.width = std::min(row.width, ui::segments_width(names));
    if (const auto chosen = ui::segments(row, session.say(Word::language_heading), names, current)) {
        session.afterwards([to = languages[*chosen]](Session& later) { later.language = to; });
    }
}

struct LookCard {
    Look look;
    Word word;
    Icon icon;
};
constexpr std::array looks{LookCard{Look::system, Word::look_system, Icon::settings},
                           LookCard{Look::light, Word::look_light, Icon::sun},
                           LookCard{Look::dark, Word::look_dark, Icon::moon},
                           LookCard{Look::contrast, Word::look_contrast, Icon::contrast}};

// Cards side by side where all words fit, else one below the other.
void look(Session& session, Rect& area) {
    section(session, area, Word::look_heading);
    float widest = 0;
    for (const LookCard& card : looks)
        widest = std::max(widest, ui::text_width(Style::strong, session.say(card.word)));
    const float share = (std::min(area.width, 720.0F) - 3 * 8) / 4;
    const bool in_row = widest + 64 <= share;
    const float height = session.phone ? 48.0F : 44.0F;
    const ui::Container group(ui::Role::radiogroup, "look", session.say(Word::look_heading), area);
    Rect row = in_row ? area.cut_top(height) : Rect{};
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const LookCard& card = looks[i];
        const auto words = session.say(card.word);
        const Rect place = in_row ? row.cut_left(share) : area.cut_top(height);
        (in_row ? row.cut_left(8) : area.cut_top(8));
        const bool current = session.look == card.look;
        const auto key = [](std::size_t index) { return std::to_string(index); };
        const ui::Response response = ui::choice_card(place, words, current, key(i), static_cast<int>(i) + 1,
                                                      static_cast<int>(looks.size()));
        Rect inner = place.inset(14, 0);
        const Token ink = current ? Token::accent_ink : Token::ink_2;
        draw_icon(inner.cut_left(18), card.icon, 18, ink);
        inner.cut_left(10);
        draw_text(inner, current ? Style::block : Style::strong, current ? Token::accent_ink : Token::ink,
                  words);
        std::optional<std::size_t> to;
        if (response.pressed) to = i;
        const std::size_t count = looks.size();
        if (ui::key_pressed(response.id, "ArrowRight") || ui::key_pressed(response.id, "ArrowDown"))
            to = (i + 1) % count;
        if (ui::key_pressed(response.id, "ArrowLeft") || ui::key_pressed(response.id, "ArrowUp"))
            to = (i + count - 1) % count;
        if (!to) continue;
        ui::focus(ui::id_of(key(*to)));
        session.afterwards([chosen = looks[*to].look](Session& later) { later.look = chosen; });
    }
}

float labelled(Session& session, Rect place, Word label) {
    draw_text(place.cut_top(line_height(Style::label)), Style::label, Token::ink_3, session.say(label));
    return line_height(Style::label) + 4;
}

// How much room there is, and whether the browser keeps what it holds.
void room(Session& session, Rect& area) {
    const Space& space = session.space;
    area.cut_top(labelled(session, area, Word::space_heading));
    const Language language = session.language;
    const std::string used = space.most > 0
                                 ? session.say(Word::space_used, {written_bytes(space.used, language),
                                                                  written_bytes(space.most, language)})
                                 : std::string(session.say(Word::space_unknown));
    area.cut_top(ui::paragraph(area, Style::body, Token::ink, used) + 2);
    if (space.promised) {
        const Word word = *space.promised ? Word::space_promised : Word::space_not_promised;
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, session.say(word)));
    }
    area.cut_top(16);
}

void backup(Session& session, Rect& area) {
    area.cut_top(labelled(session, area, Word::backup_heading));
    std::string taken(session.say(Word::backup_never));
    if (session.backup_taken > 0) {
        const Date date = platform::local_time(session.backup_taken).date;
        taken = session.say(Word::backup_taken_on, {written(date)});
    }
    area.cut_top(ui::paragraph(area, Style::body, Token::ink, taken) + 8);
    const ui::Button button{.words = session.say(Word::take_backup), .icon = Icon::save, .key = "backup"};
    Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    if (ui::button(session.phone ? row : row.cut_left(ui::button_width(button)), button))
        session.wish = StorageWish::backup;
    area.cut_top(16);
}

void data(Session& session, Rect& area) {
    section(session, area, Word::data_heading);
    const ui::Container group(ui::Role::group, "data", session.say(Word::data_heading), area);
    area.cut_top(labelled(session, area, Word::data_where));
    area.cut_top(ui::paragraph(area, Style::body, Token::ink, session.say(Word::data_here)) + 2);
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, session.say(Word::data_here_why)) + 16);
    if (session.environment.file_page != FilePage::none) {
        const FilePageWords words = words_of(session.environment.file_page);
        area.cut_top(ui::paragraph(area, Style::body, Token::ink, session.say(words.sentence)) + 2);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, session.say(words.reason)) + 16);
    }

    area.cut_top(labelled(session, area, Word::data_state));
    const bool none = session.storage == StorageState::none, failed = session.storage == StorageState::failed;
    const bool reads = session.storage == StorageState::reading;
    const Word state = none     ? Word::not_kept
                       : failed ? Word::save_failed
                       : reads  ? Word::other_window
                                : Word::data_saves_itself;
    const bool wrong = none || failed;
    ui::mark(area.cut_top(line_height(Style::body)),
             wrong   ? Icon::triangle_alert
             : reads ? Icon::eye
                     : Icon::circle_check,
             session.say(state),
             wrong   ? Token::danger
             : reads ? Token::ink_2
                     : Token::success);
    area.cut_top(16);

    area.cut_top(labelled(session, area, Word::data_amount));
    std::size_t records = 0;
    for (const KindInfo& kind : kinds())
        records += session.workspace.all(kind.kind).size();
    const std::size_t customers = session.workspace.all(Kind::customer).size();
    const std::string amount = std::to_string(customers) + " " +
                               session.count(Word::kind_customer, customers) + ", " +
                               session.count(Word::record_count, records);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink, amount) + 16);

    room(session, area);
    backup(session, area);

    const ui::Button button{.words = session.say(Word::export_now), .icon = Icon::upload, .key = "export"};
    Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    if (ui::button(session.phone ? row : row.cut_left(ui::button_width(button)), button)) {
        session.go({Screen::exchange, {}});
    }
}

void history(Session& session, Rect& area) {
    section(session, area, Word::history_settings);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::history_settings_why)) +
                 12);
    const ui::Button show{.words = session.say(Word::whole_history), .icon = Icon::history, .key = "history"};
    const ui::Button deleted{.words = session.say(Word::bin), .icon = Icon::trash_2, .key = "bin"};
    Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    if (ui::button(session.phone ? row : row.cut_left(ui::button_width(show)), show))
        session.go({Screen::history, {}});
    row.cut_left(8);
    if (session.phone) {
        area.cut_top(8);
        row = area.cut_top(48);
    }
    if (ui::button(session.phone ? row : row.cut_left(ui::button_width(deleted)), deleted))
        session.go({Screen::bin, {}});
}

void shortcuts(Session& session, Rect& area) {
    section(session, area, Word::shortcuts_heading);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::shortcuts_why)) + 12);
    const ui::Button button{
        .words = session.say(Word::show_shortcuts), .icon = Icon::keyboard, .key = "shortcuts"};
    Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    if (ui::button(session.phone ? row : row.cut_left(ui::button_width(button)), button)) {
        session.go({Screen::shortcuts, {}});
    }
}

} // namespace

void SettingsScreen::draw(Session& session, Rect page) {
    ui::Scroller main("settings-page", page, ui::Role::main, session.say(Word::settings));
    const float edge = page_edge(session);
    Rect area = main.content().inset(edge, 0);
    area.width = std::min(area.width, 720.0F);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    heading(area.cut_top(36), Style::title, 1, session.say(Word::settings));
    about_you(session, area);
    language(session, area);
    look(session, area);
    data(session, area);
    history(session, area);
    shortcuts(session, area);
    section(session, area, Word::about_heading);
    const std::string schema = session.say(Word::about_schema, {std::to_string(bundle_schema)});
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, schema));
    main.used(area.y + 48);
}

} // namespace kumppani
