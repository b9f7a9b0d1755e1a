#include "app/screens/customers.hpp"

#include "app/moments.hpp"
#include "app/record_view.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/text.hpp"
#include "shared/example/example.hpp"
#include "shared/model/collate.hpp"
#include "shared/model/display.hpp"
#include "shared/model/fold.hpp"
#include "shared/model/in_order.hpp"
#include "shared/rules/agenda.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kumppani {

namespace {

using ui::Align;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float row_height = 40;

// The columns, by the field they show; "next" is computed.
struct ColumnOf {
    std::string_view key;
    Word head;
    float width, share;
    Align align;
    int drop;
    Icon icon;
};
constexpr std::array columns{
    ColumnOf{"name", Word::customer, 160, 1, Align::left, 0, Icon::none},
    ColumnOf{"type", Word::type_short, 104, 0, Align::left, 4, Icon::none},
    ColumnOf{"manager", Word::partner_manager, 126, 0, Align::left, 2, Icon::none},
    ColumnOf{"substitute", Word::substitute, 114, 0, Align::left, 5, Icon::none},
    ColumnOf{"charges", Word::charges_short, 92, 0, Align::right, 1, Icon::none},
    ColumnOf{"charges_change", Word::change_short, 56, 0, Align::right, 6, Icon::none},
    ColumnOf{"outlook", Word::outlook_short, 92, 0, Align::left, 7, Icon::lock},
    ColumnOf{"updated", Word::updated_short, 68, 0, Align::right, 3, Icon::none},
    ColumnOf{"next", Word::coming_up, 200, 2, Align::left, 2, Icon::none},
};

bool attention_needed(const Session& session, const Record& customer) {
    return !rules::attention(session.workspace, customer, session.today, session.now).empty();
}

// Found by its own words, and by those of its projects and needs: "search by name, project, need".
bool matches(const Session& session, const Record& customer, std::string_view search) {
    if (search.empty()) return true;
    for (const std::string_view key : {"name", "manager", "substitute", "contact"}) {
        if (contains_folded(customer.text(key), search)) return true;
    }
    for (const Kind kind : {Kind::project, Kind::service, Kind::need}) {
        for (const Record* row : session.workspace.rows(kind, customer.id())) {
            if (contains_folded(row->text(info(kind).title), search)) return true;
        }
    }
    return false;
}

std::optional<double> change_percent(const Record& customer) {
    if (!customer.has("charges") || !customer.has("charges_change")) return std::nullopt;
    return rules::trend(customer.integer("charges"), customer.integer("charges_change")).percent;
}

std::string ago(const Session& session, int days) {
    if (days <= 0) return std::string(session.say(Word::today));
    if (days == 1) return std::string(session.say(Word::yesterday));
    return session.say(Word::days_short, {std::to_string(days)});
}

std::string when(const Session& session, const rules::Coming& coming) {
    if (!coming.by_month) return short_date(coming.due);
    return std::string(month_name(static_cast<unsigned>(coming.due.month()), session.language));
}

void outlook_cell(const Rect& place, const Record& customer) {
    if (!customer.has("outlook")) {
        text(place, Style::body, Token::ink_3, "–");
        return;
    }
    const auto value = customer.integer("outlook");
    Rect area = place;
    text(area.cut_left(18), Style::body, Token::ink, std::to_string(value));
    area.cut_left(4);
    ui::bar(area.cut_left(56), static_cast<float>(value) / 10, {});
}

void updated_cell(const Session& session, const Rect& place, const Record& customer) {
    const Milliseconds changed = session.workspace.last_changed(customer.id());
    const std::string words = ago(session, rules::whole_days(changed, session.now));
    if (rules::stale(changed, session.now))
        ui::mark(place, Icon::clock, words, Token::warning, Style::strong, Align::right);
    else
        text(place, Style::body, Token::ink_2, words, Align::right);
}

void next_cell(const Session& session, const Rect& place, const Record& customer) {
    const auto coming = rules::next_for_customer(session.workspace, customer.id(), session.today, 1);
    if (coming.empty()) {
        text(place, Style::body, Token::ink_3, "–");
        return;
    }
    const bool late = coming.front().days_late.has_value();
    const std::string date = when(session, coming.front());
    const Style style = late ? Style::strong : Style::body;
    Rect area = place;
    const Rect right = area.cut_right(ui::text_width(style, date) + 1);
    area.cut_right(8);
    const std::string words = rules::name(coming.front(), session.language);
    if (late)
        ui::mark(area, Icon::clock_alert, words, Token::danger, style);
    else
        text(area, style, Token::ink, words);
    text(right, style, late ? Token::danger : Token::ink_2, date, Align::right);
}

void add_customer(Session& session) {
    session.afterwards([](Session& later) { later.add_customer(); });
}

} // namespace

// What is asked for changes seldom, frames come often: gathered anew only when the question or the data
// changed.
void CustomersScreen::find(const Session& session) {
    const Question question{session.workspace.revision(),
                            session.today,
                            session.language,
                            search_,
                            show_,
                            sorted_by_,
                            descending_,
                            session.author()};
    if (question == answered_) return;
    answered_ = question;
    found_.clear();
    counts_ = {};
    const std::string& author = question.author;
    for (const Record* customer : session.workspace.all(Kind::customer)) {
        std::array<bool, 5> in{};
        const bool archived = customer->yes("archived");
        in[static_cast<std::size_t>(Show::all)] = !archived;
        in[static_cast<std::size_t>(Show::mine)] =
            !archived && !author.empty() && customer->text("manager") == author;
        in[static_cast<std::size_t>(Show::substituting)] =
            !archived && !author.empty() && customer->text("substitute") == author;
        in[static_cast<std::size_t>(Show::attention)] = !archived && attention_needed(session, *customer);
        in[static_cast<std::size_t>(Show::archived)] = archived;
        for (std::size_t i = 0; i < in.size(); ++i)
            counts_[i] += in[i] ? 1 : 0;
        if (in[static_cast<std::size_t>(show_)] && matches(session, *customer, search_))
            found_.push_back(customer);
    }
    const auto less = [&](const Record* a, const Record* b) {
        if (sorted_by_ == "updated") {
            return session.workspace.last_changed(a->id()) > session.workspace.last_changed(b->id());
        }
        if (sorted_by_ == "charges_change")
            return change_percent(*a).value_or(-1e9) < change_percent(*b).value_or(-1e9);
        if (sorted_by_ == "next") {
            const auto next_a = rules::next_for_customer(session.workspace, a->id(), session.today, 1);
            const auto next_b = rules::next_for_customer(session.workspace, b->id(), session.today, 1);
            if (next_a.empty() || next_b.empty()) return next_b.empty() && !next_a.empty();
            return next_a.front().due < next_b.front().due;
        }
        const Field& by = field(Kind::customer, sorted_by_);
        if (by.type == Type::money || by.type == Type::integer)
            return a->integer(by.key) < b->integer(by.key);
        return compare_names(shown(session, *a, by), shown(session, *b, by)) < 0;
    };
    if (sorted_by_ != "name") put_in_order(found_, less);
    if (descending_) std::reverse(found_.begin(), found_.end());
}

void CustomersScreen::head(Session& session, Rect& area) {
    Rect row = area.cut_top(36);
    const ui::Button add_button{.words = session.say(Word::new_customer),
                                .icon = Icon::plus,
                                .weight = ui::Weight::primary,
                                .changes = true};
    const auto title = session.say(Word::customers);
    const auto search_box = [&](const Rect& place) {
        ui::search_field(place, session.say(Word::search_customers), search_, tag_of(session.language));
    };
    if (session.phone) {
        const Rect add_place = row.cut_right(44), undo = undo_room(row);
        heading(row, Style::title, 1, title);
        undo_buttons(session, undo);
        if (ui::icon_button(add_place,
                            {.words = add_button.words, .icon = Icon::plus, .key = "add", .changes = true}))
            add_customer(session);
        area.cut_top(12);
        search_box(area.cut_top(44));
        return;
    }
    const Rect add_place = row.cut_right(ui::button_width(add_button));
    row.cut_right(16);
    const Rect search_place = row.cut_right(std::min(336.0F, row.width / 2));
    row.cut_right(12);
    const Rect undo = undo_room(row);
    heading(row, Style::title, 1, title);
    undo_buttons(session, undo);
    search_box(search_place);
    if (ui::button(add_place, add_button)) add_customer(session);
}

void CustomersScreen::filters(Session& session, Rect& area) {
    std::vector<Show> shows{Show::all};
    if (!session.author().empty()) shows.insert(shows.end(), {Show::mine, Show::substituting});
    shows.push_back(Show::attention);
    if (counts_[4] > 0 || show_ == Show::archived) shows.push_back(Show::archived);
    constexpr std::array words{Word::filter_all, Word::filter_mine, Word::filter_substituting,
                               Word::filter_attention, Word::filter_archived};
    std::vector<std::string> numbers;
    std::vector<ui::Segment> segments;
    numbers.reserve(shows.size());
    std::size_t current = 0;
    for (const Show show : shows) {
        const auto index = static_cast<std::size_t>(show);
        numbers.push_back(grouped(static_cast<std::int64_t>(counts_[index])));
        if (show == show_) current = segments.size();
        segments.push_back({session.say(words[index]), numbers.back()});
    }
    Rect row = area.cut_top(36);
    row.width = std::min(row.width, ui::segments_width(segments));
    if (const auto chosen = ui::segments(row, session.say(Word::filter), segments, current))
        show_ = shows[*chosen];
}

void CustomersScreen::table(Session& session, Rect& area) {
    std::vector<ui::Column> heads;
    for (const ColumnOf& column : columns) {
        const bool sorted = sorted_by_ == column.key;
        heads.push_back({.head = session.say(column.head),
                         .width = column.width,
                         .share = column.share,
                         .align = column.align,
                         .drop = column.drop,
                         .sortable = true,
                         .sorted = static_cast<std::int8_t>(!sorted       ? 0
                                                            : descending_ ? 2
                                                                          : 1),
                         .icon = column.icon});
    }
    ui::Table table("customers", session.say(Word::customers), area, heads, found_.size(), row_height);
    if (const auto pressed = table.sort_pressed()) {
        const std::string key(columns[*pressed].key);
        descending_ = sorted_by_ == key && !descending_;
        sorted_by_ = key;
    }
    const auto key = [&](std::size_t index) { return found_[index]->id(); };
    const auto name = [&](std::size_t index) { return std::string(found_[index]->text("name")); };
    table.rows(key, name, true, [&](const ui::Table::Row& row) {
        const Record& customer = *found_[row.index];
        const Route there{Screen::care_plan, customer.id()};
        bool open = row.pressed;
        row.cell(0, [&](const Rect& place) {
            const bool pressed = title_link(place, customer.text("name"), there);
            open = open || pressed;
        });
        row.cell(1, [&](const Rect& place) {
            if (!customer.has("type")) return text(place, Style::body, Token::ink_3, "–");
            const std::string words = shown(session, customer, field(Kind::customer, "type"));
            ui::tag(place.x, place.middle_y(), ui::fitted(Style::head, words, place.width - 12), Token::ink_2,
                    row.hovered ? Token::pressed : Token::hover);
        });
        row.text(2, customer.text("manager"));
        row.cell(3, [&](const Rect& place) {
            if (customer.has("substitute"))
                text(place, Style::body, Token::ink, customer.text("substitute"));
            else
                ui::mark(place, Icon::circle_alert, session.say(Word::missing), Token::warning,
                         Style::strong);
        });
        row.text(4, shown(session, customer, field(Kind::customer, "charges")));
        const auto percent = change_percent(customer);
        row.text(5, percent ? signed_percent(*percent) : std::string(), Token::ink_2);
        row.cell(6, [&](const Rect& place) { outlook_cell(place, customer); });
        row.cell(7, [&](const Rect& place) { updated_cell(session, place, customer); });
        row.cell(8, [&](const Rect& place) { next_cell(session, place, customer); });
        if (open) session.go(there);
    });
    Rect foot = area.cut_top(48);
    std::int64_t total = 0;
    for (const Record* customer : found_)
        total += customer->integer("charges");
    text(foot.cut_left(160), Style::body, Token::ink_2,
         session.number_of(Word::kind_customer, found_.size()));
    text(foot, Style::body, Token::ink_2, session.say(Word::charges_together, {euros(total)}));
}

void CustomersScreen::cards(Session& session, Rect& area) {
    const ui::Container list(ui::Role::list, "cards", session.say(Word::customers), area);
    for (const Record* customer : found_) {
        const Rect card = area.cut_top(92);
        area.cut_top(12);
        if (!ui::visible(card.inset(0, -200)) && !ui::focus_within(customer->id())) continue;
        const Route there{Screen::care_plan, customer->id()};
        const ui::Container item(ui::Role::listitem, customer->id(), {}, card);
        const ui::Response response = ui::sense(ui::id_of("open"), card);
        ui::Statement& statement = ui::state(ui::Role::link, response.id, card, customer->text("name"));
        statement.focusable = true;
        statement.href = href(there);
        if (response.held) fill(card, Token::pressed, 10);
        outline(card, Token::line_strong, 1, 10);
        if (response.ring) ui::focus_ring(card, 10);
        Rect inner = card.inset(16, 10);
        draw_text(inner.cut_top(24), Style::block, Token::ink, customer->text("name"));
        Rect second = inner.cut_top(24);
        text(second.cut_right(120), Style::body, Token::ink,
             shown(session, *customer, field(Kind::customer, "charges")), Align::right);
        text(second, Style::body, Token::ink_2, customer->text("manager"));
        next_cell(session, inner.cut_top(24), *customer);
        if (response.pressed) session.go(there);
    }
}

void CustomersScreen::nothing(Session& session, Rect area) {
    if (session.workspace.all(Kind::customer).empty()) {
        const auto done = ui::empty_state(area, {.sentence = session.say(Word::no_customers),
                                                 .reason = session.say(Word::no_customers_reason),
                                                 .action = session.say(Word::try_example),
                                                 .icon = Icon::sparkles,
                                                 .other = session.say(Word::import_file),
                                                 .changes = true});
        if (done == 1) {
            session.afterwards([](Session& later) { fill_with_example(later.workspace, later.today); });
        }
        if (done == 2) session.go({Screen::exchange, {}});
        return;
    }
    const auto done = ui::empty_state(area, {.sentence = session.say(Word::nothing_found),
                                             .reason = session.say(Word::nothing_found_reason),
                                             .action = session.say(Word::show_all),
                                             .icon = Icon::rotate_ccw});
    if (done) {
        search_.clear();
        show_ = Show::all;
    }
}

void CustomersScreen::draw(Session& session, Rect page) {
    find(session);
    ui::Scroller main("customers-page", page, ui::Role::main, session.say(Word::customers));
    const float edge = page_edge(session);
    Rect area = main.content();
    area.x += edge;
    area.width -= edge + (session.phone ? 16.0F : 32.0F);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    head(session, area);
    area.cut_top(16);
    if (!session.workspace.all(Kind::customer).empty()) {
        // Segments wider than a phone would scroll sideways: there the search does the finding.
        if (!session.phone) {
            filters(session, area);
            area.cut_top(16);
        }
    }
    if (found_.empty()) {
        nothing(session, area.cut_top(ui::empty_state_height));
    } else if (session.phone) {
        cards(session, area);
    } else {
        table(session, area);
    }
    main.used(area.y + 40);
}

} // namespace kumppani
