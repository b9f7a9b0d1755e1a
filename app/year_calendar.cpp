#include "app/year_calendar.hpp"

#include "app/file_names.hpp"
#include "app/platform.h"
#include "shared/calendar_file/year_events.hpp"
#include "shared/rules/customers.hpp"
#include "shared/words/words.hpp"

#include <string>
#include <vector>

namespace kumppani {

void save_year_calendar(Session& session, const Record* customer) {
    const auto customers =
        customer ? std::vector<const Record*>{customer} : rules::customers_in_care(session.workspace);
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
