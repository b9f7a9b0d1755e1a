#include "app/screens/customers.hpp"

#include "app/moments.hpp"
#include "app/record_view.hpp"
#include "app/screens/customer_columns.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/selection_bar.hpp"
#include "app/screens/top_bar.hpp"
#include "app/selected_rows.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/text.hpp"
#include "shared/example/example.hpp"
#include "shared/model/display.hpp"
#include "shared/model/field_order.hpp"
#include "shared/model/fold.hpp"
#include "shared/model/in_order.hpp"
#include "shared/rules/agenda.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using ui::Align;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float row_height = 40;
constexpr float commands_room = 280; ///< what can be done to selected rows, in icons, and how many they are

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

std::optional<Date> next_due(const Session& session, const Record& customer) {
    const auto coming = rules::next_for_customer(session.workspace, customer.id(), session.today, 1);
    return coming.empty() ? std::nullopt : std::optional(coming.front().due);
}

/// What is not known stands last, up or down.
template <class Known>
int compare_known(const std::optional<Known>& a, const std::optional<Known>& b, bool descending) {
    if (!a || !b) return static_cast<int>(b.has_value()) - static_cast<int>(a.has_value());
    if (*a == *b) return 0;
    return (*a < *b) != descending ? -1 : 1;
}

void add_customer(Session& session) {
    session.afterwards([](Session& later) { later.add_customer(); });
}

} // namespace

// What is asked for changes seldom, frames come often: gathered anew only when the question or the data
// changed.
void CustomersScreen::find(Session& session) {
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
    const auto order = [&](const Record* a, const Record* b) {
        if (sorted_by_ == "updated") {
            const auto days = [&](const Record* one) {
                return std::optional(-session.workspace.last_changed(one->id()));
            };
            return compare_known(days(a), days(b), descending_);
        }
        if (sorted_by_ == "charges_change")
            return compare_known(change_percent(*a), change_percent(*b), descending_);
        if (sorted_by_ == "next")
            return compare_known(next_due(session, *a), next_due(session, *b), descending_);
        return compare_by(*a, *b, field(Kind::customer, sorted_by_), session.language, descending_);
    };
    put_in_order(found_, [&](const Record* a, const Record* b) { return order(a, b) < 0; });
    if (const auto view = session.views.find(Kind::customer); view != session.views.end())
        view->second.keep_selected(found_);
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
    Rect room = row;
    room.cut_left(ui::text_width(Style::title, title) + 12); // the search gives way, not the heading
    undo_room(room);
    const Rect search_place = row.cut_right(std::clamp(room.width - 12, 104.0F, 336.0F));
    row.cut_right(12);
    const Rect undo = undo_room(row);
    heading(row, Style::title, 1, title);
    undo_buttons(session, undo);
    search_box(search_place);
    if (ui::button(add_place, add_button)) add_customer(session);
}

/// What can be done to the table, or to the rows that are selected in it.
void CustomersScreen::table_commands(Session& session, Rect row) {
    TableView& view = session.views[Kind::customer];
    if (view.selecting) return selection_bar(session, row, Kind::customer, found_);
    const std::string name = session.say(Word::table_commands, {session.say(Word::customers)});
    const Rect place = row.cut_right(36);
    if (ui::icon_button(place, {.words = name,
                                .icon = Icon::ellipsis,
                                .weight = ui::Weight::quiet,
                                .key = "table",
                                .opens_menu = true}))
        ui::open_menu("table");
    const std::array items{
        ui::MenuItem{session.say(Word::select_rows), Icon::list_checks},
        ui::MenuItem{session.say(Word::choose_columns), Icon::columns_3},
        ui::MenuItem{session.say(Word::copy_rows), Icon::copy},
        ui::MenuItem{session.say(Word::paste_rows), Icon::clipboard_paste, true, false, true}};
    const auto chosen = ui::menu("table", place, name, items);
    if (chosen == 0) session.start_selecting(Kind::customer);
    if (chosen == 1) choose_customer_columns(session);
    if (chosen == 2) copy_rows(session, Kind::customer, view.fields, found_);
    if (chosen == 3) session.table = IncomingTable{.kind = Kind::customer};
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
    const float width = ui::segments_width(segments);
    Rect line = area.cut_top(36);
    Rect row = line.cut_left(std::min(line.width, width));
    const bool own_line = line.width < commands_room;
    if (own_line) area.cut_top(8);
    table_commands(session, own_line ? area.cut_top(36) : line);
    if (const auto chosen = ui::segments(row, session.say(Word::filter), segments, current))
        show_ = shows[*chosen];
}

void CustomersScreen::table(Session& session, Rect& area) {
    TableView& view = session.views[Kind::customer];
    const std::vector<CustomerColumn> columns = customer_columns(session);
    std::vector<ui::Column> heads;
    if (view.selecting) {
        heads.push_back(
            {.width = 18,
             .name = session.say(Word::select_all_rows),
             .checked = static_cast<std::int8_t>(view.selection(found_).size() == found_.size())});
    }
    const std::size_t before = heads.size();
    view.fields.clear();
    for (const CustomerColumn& column : columns) {
        const bool sorted = sorted_by_ == column.key;
        if (const Field* field = find_field(Kind::customer, column.key)) view.fields.push_back(field);
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
        const std::string key(columns[*pressed - before].key);
        descending_ = sorted_by_ == key && !descending_;
        sorted_by_ = key;
    }
    if (table.box_pressed()) view.select_all(found_, view.selection(found_).size() < found_.size());
    const auto key = [&](std::size_t index) { return found_[index]->id(); };
    const auto name = [&](std::size_t index) { return std::string(found_[index]->text("name")); };
    table.rows(key, name, true, [&](const ui::Table::Row& row) {
        const Record& customer = *found_[row.index];
        const Route there{Screen::care_plan, customer.id()};
        bool open = row.pressed && !view.selecting;
        if (view.selecting) {
            if (view.selected(customer)) fill(row.rect.inset(-12, 0), Token::selected, 6);
            bool pressed = row.pressed;
            row.cell(0, [&](const Rect& place) {
                const std::string words = session.say(Word::select_row, {customer.text("name")});
                if (ui::checkbox(place, words, view.selected(customer), "select", false)) pressed = true;
            });
            if (pressed) view.press(found_, row.index, ui::shift_held());
        }
        for (std::size_t i = 0; i < columns.size(); ++i)
            row.cell(before + i, [&](const Rect& place) {
                if (columns[i].key == "name" && view.selecting) {
                    text(place, Style::strong, Token::ink, customer.text("name")); // the row is pressed
                } else if (columns[i].key == "name") {
                    if (title_link(place, customer.text("name"), there)) open = true;
                } else {
                    customer_cell(session, place, customer, columns[i], row.hovered);
                }
            });
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
