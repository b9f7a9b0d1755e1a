#include "app/year_words.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/record_view.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/customers.hpp"
#include "shared/words/words.hpp"

#include <array>

namespace kumppani {

namespace {

using rules::EventState;
using rules::Ring;

struct Kept {
    Ring ring;
    ui::KindMark mark;
    Word word;
};
constexpr std::array rings{
    Kept{Ring::budget, ui::KindMark::budget, Word::wheel_budget},
    Kept{Ring::other_event, ui::KindMark::survey, Word::wheel_events},
    Kept{Ring::update, ui::KindMark::update, Word::wheel_updates},
    Kept{Ring::meeting, ui::KindMark::board, Word::wheel_meetings},
};

class Lines {
public:
    Lines(const Session& session, std::chrono::year year) : session_(session), year_(year) {}

    YearLine line(const rules::Happenings& what, const Record& record) const {
        YearLine made{.month = what.month, .ring = what.ring, .record = &record};
        if (const Record* customer = session_.workspace.find(record.text("customer")))
            made.customer = title_of(session_, *customer);
        if (what.ring == Ring::update)
            tell_update(made);
        else if (what.ring == Ring::meeting)
            tell_meeting(made);
        else
            tell_event(made);
        return made;
    }

private:
    void tell_event(YearLine& line) const {
        line.what = title_of(session_, *line.record);
        line.who = line.record->text("responsible");
        line.done = rules::done_in(*line.record, year_);
        if (line.done)
            line.state = session_.say(Word::held_on, {short_date(*line.record->date("done"))});
        else if (year_ == session_.today.year())
            stand(line, rules::event_state(*line.record, session_.today));
    }

    void tell_update(YearLine& line) const {
        line.what = session_.say(Word::home_update, {title_of(session_, *line.record)});
        line.who = line.record->text("contact");
        const Month month = year_ / std::chrono::month(line.month);
        const Month present = month_of(session_.today);
        stand(line, month < present    ? EventState::overdue
                    : month == present ? EventState::due
                                       : EventState::upcoming);
    }

    void tell_meeting(YearLine& line) const {
        line.what = session_.say(Word::home_meeting, {title_of(session_, *line.record)});
        line.state = short_date(*line.record->date("meeting"));
        const std::string time = shown(session_, *line.record, field(Kind::group, "meeting_start"));
        if (!time.empty()) line.state += " " + time;
    }

    void stand(YearLine& line, EventState state) const {
        line.late = state == EventState::overdue;
        line.state = session_.say(line.late                  ? Word::overdue
                                  : state == EventState::due ? Word::due_this_month
                                                             : Word::upcoming);
    }

    const Session& session_;
    std::chrono::year year_;
};

} // namespace

Word word_of(Ring ring) { return rings[static_cast<std::size_t>(ring)].word; }
ui::KindMark mark_of(Ring ring) { return rings[static_cast<std::size_t>(ring)].mark; }

std::string_view month_words(const Session& session, unsigned month) {
    return month_name(month, session.language);
}

std::vector<YearLine> year_lines(const Session& session, std::chrono::year year, std::string_view customer) {
    const Lines lines(session, year);
    std::vector<YearLine> made;
    for (const rules::Happenings& what : rules::happenings(session.workspace, year, customer))
        for (const Record* record : what.records)
            made.push_back(lines.line(what, *record));
    return made;
}

std::vector<const Record*> meetings_too_early(const Session& session, std::string_view customer) {
    std::vector<const Record*> found;
    const auto add = [&](std::string_view one) {
        for (const Record* meeting :
             rules::meetings_without_figures(session.workspace.rows(Kind::event, one), session.today))
            found.push_back(meeting);
    };
    if (!customer.empty()) {
        add(customer);
    } else {
        for (const Record* each : rules::customers_in_care(session.workspace))
            add(each->id());
    }
    return found;
}

} // namespace kumppani
