#include "app/year_calendar.hpp"

#include "app/file_names.hpp"
#include "app/platform.h"
#include "shared/calendar_file/year_events.hpp"
#include "shared/words/words.hpp"

#include <string>
#include <vector>

namespace kumppani {

void save_year_calendar(Session& session, const Record* customer) {
    std::vector<const Record*> customers;
    if (customer) customers.push_back(customer);
    for (const Record* each : session.workspace.all(Kind::customer))
        if (!customer && !each->yes("archived")) customers.push_back(each);
    const auto events = year_events(session.workspace, customers, session.today, session.language);
    if (events.empty()) {
        session.tell(std::string(session.say(Word::calendar_empty)));
        return;
    }
    const auto title = session.say(Word::year_calendar);
    const std::string_view name = customer ? customer->text("name") : std::string_view();
    std::string heading = std::string(title);
    if (customer) heading.append(": ").append(name);
    platform::save_file(calendar_file_name(title, name, session.today), std::string(calendar_mime_type),
                        write_calendar(heading, events, session.now));
    session.tell(session.say(Word::calendar_saved, {std::to_string(events.size())}));
}

} // namespace kumppani
