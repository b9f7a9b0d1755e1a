#include "app/screens/home_parts.hpp"

#include "app/naming.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

using rules::Coming;

std::string month_words(const Session& session, Month month) {
    return std::string(month_name(static_cast<unsigned>(month.month()), session.language));
}

std::string day_words(const Session& session, Date date) {
    return std::string(weekday_short_name(weekday_of(date), session.language)) + " " +
           std::to_string(static_cast<unsigned>(date.day()));
}

std::string words_of(const Session& session, const Coming& coming) {
    const std::string title = title_of(session, *coming.record);
    switch (coming.what) {
    case Coming::What::update:
        return session.say(Word::home_update, {title});
    case Coming::What::meeting:
        return session.say(Word::home_meeting, {title});
    case Coming::What::project_end:
        return session.say(Word::home_project, {title});
    case Coming::What::action:
        return session.say(Word::home_action, {title});
    case Coming::What::event:
        break;
    }
    return title;
}

ui::KindMark mark_of(const Coming& coming) {
    switch (coming.what) {
    case Coming::What::update:
        return ui::KindMark::update;
    case Coming::What::meeting:
        return ui::KindMark::board;
    case Coming::What::event: {
        const bool budget = coming.record->text("type").starts_with("budget");
        return budget ? ui::KindMark::budget : ui::KindMark::survey;
    }
    case Coming::What::project_end:
    case Coming::What::action:
        break;
    }
    return ui::KindMark::none;
}

} // namespace kumppani
