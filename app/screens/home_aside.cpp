#include "app/naming.hpp"
#include "app/record_page.hpp"
#include "app/screens/home.hpp"
#include "app/screens/home_parts.hpp"
#include "app/screens/page_parts.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

/// Beside what is due: how much the updates take, and what is late, waits or is lacking.
namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::size_t few_findings = 4;

std::string customer_name(const Session& session, const Record& record) {
    const Record* customer = session.workspace.find(record.text("customer"));
    return customer ? std::string(customer->text("name")) : std::string();
}

/// "19 pv".
std::string days_words(const Session& session, int days) {
    return session.say(Word::days_short, {std::to_string(days)});
}

} // namespace

void HomeScreen::make_blocks(const Session& session) {
    blocks_.clear();
    if (offset_ != 0) return;
    const rules::Gaps gaps = rules::gaps(session.workspace, today_, session.now);
    const auto add = [&](std::string key, Word heading, std::vector<Finding> lines, bool late = false) {
        if (!lines.empty())
            blocks_.push_back({std::move(key), std::string(session.say(heading)), late, std::move(lines)});
    };
    const auto plain = [&](const std::vector<const Record*>& records) {
        std::vector<Finding> lines;
        for (const Record* record : records)
            lines.push_back({record, customer_name(session, *record)});
        return lines;
    };
    std::vector<Finding> late, needs, stale;
    for (const rules::Entry& entry : calendar_.late_ends) {
        late.push_back({entry.coming.record, std::string(entry.customer->text("name")),
                        days_words(session, entry.coming.days_late.value_or(0))});
    }
    for (const rules::SimilarNeeds& group : gaps.needs) {
        const Record* need = group.needs.front();
        if (group.customers == 1)
            needs.push_back({need, customer_name(session, *need)});
        else
            needs.push_back({.record = need,
                             .beside = session.number_of(Word::kind_customer, group.customers),
                             .there = Route{Screen::needs, {}},
                             .name = group.name});
    }
    for (const Record* customer : gaps.stale) {
        const Milliseconds changed = session.workspace.last_changed(customer->id());
        stale.push_back({customer, {}, days_words(session, rules::whole_days(changed, session.now))});
    }
    add("late-projects", Word::home_late_projects, std::move(late), true);
    add("without-figures", Word::home_without_figures, plain(gaps.without_figures));
    add("follow-ups", Word::home_follow_ups, plain(gaps.follow_ups));
    add("without-meeting", Word::home_without_meeting, plain(gaps.without_meeting));
    add("without-role", Word::home_without_role, plain(gaps.without_role));
    add("needs", Word::home_needs, std::move(needs));
    add("without-manager", Word::home_without_manager, plain(gaps.without_manager));
    add("without-substitute", Word::home_without_substitute, plain(gaps.without_substitute));
    add("stale", Word::home_stale, std::move(stale));
}

void HomeScreen::draw_block(Session& session, Rect& area, const Block& block) {
    Rect head = area.cut_top(32);
    line_below(head, Token::line_strong);
    const float width = std::min(head.width, ui::text_width(Style::block, block.heading) + 1);
    heading(head.cut_left(width), Style::block, 2, block.heading);
    head.cut_left(6);
    text(head, Style::body, Token::ink_3, grouped(static_cast<std::int64_t>(block.lines.size())));

    const float height = session.phone ? 60.0F : 40.0F;
    const std::size_t shown = shown_of(block.lines.size(), few_findings, block.key);
    const Rect body = area.cut_top(height * static_cast<float>(shown));
    {
        const ui::Container list(ui::Role::list, block.key, block.heading, body);
        for (std::size_t i = 0; i < shown; ++i) {
            Rect row{body.x, body.y + height * static_cast<float>(i), body.width, height};
            const Finding& line = block.lines[i];
            if (!ui::visible(row.inset(0, -6 * height)) && !ui::focus_within(line.record->id())) continue;
            line_below(row);
            const ui::Container item(ui::Role::listitem, line.record->id(), {}, row);
            const std::string title = line.name.empty() ? title_of(session, *line.record) : line.name;
            std::string name = title;
            if (!line.beside.empty()) name += ", " + line.beside;
            if (!line.value.empty())
                name += ", " + (block.late ? session.say(Word::late_by, {line.value}) : line.value);
            const Route there = line.there.value_or(page_of(session.workspace, *line.record));
            if (row_link(row.inset(-8, 1), name, there)) {
                if (line.there)
                    session.go(there);
                else
                    go_to(session, *line.record);
            }
            const Style value_style = block.late ? Style::strong : Style::body;
            if (!line.value.empty()) {
                const Rect value = row.cut_right(ui::text_width(value_style, line.value) + 1);
                draw_text(value, value_style, block.late ? Token::danger : Token::warning, line.value,
                          ui::Align::right);
                row.cut_right(16);
            }
            if (session.phone && !line.beside.empty()) {
                Rect lines = row.middle(44);
                draw_text(lines.cut_top(24), Style::strong, Token::ink, title);
                draw_text(lines, Style::label, Token::ink_2, line.beside);
                continue;
            }
            if (!line.beside.empty()) {
                const float wide = ui::text_width(Style::body, line.beside) + 1;
                const Rect beside = row.cut_right(std::min(wide, row.width * 0.45F));
                draw_text(beside, Style::body, Token::ink_2, line.beside, ui::Align::right);
                row.cut_right(16);
            }
            draw_text(row, Style::strong, Token::ink, title);
        }
    }
    draw_whole(session, area, block.lines.size(), few_findings, block.key);
    area.cut_top(24);
}

} // namespace kumppani
