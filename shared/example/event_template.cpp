#include "shared/example/event_template.hpp"

#include "shared/words/words.hpp"

namespace kumppani {

const std::array<EventSeed, 7>& event_template() {
    using enum Word;
    static constexpr std::array<EventSeed, 7> seeds{{
        {3, "fair", event_fair, unit_administration, recipient_customer, place_it},
        {4, "budget_figures", event_budget_figures, unit_service_management, unit_partner_management,
         place_it},
        {5, "budget_meeting", event_budget_meeting, unit_partner_management, recipient_customer,
         place_customer},
        {8, "survey", event_survey, unit_administration, recipient_customer, place_web},
        {10, "analysis", event_analysis, unit_administration, recipient_it_management, place_it},
        {11, "budget_figures", event_budget_figures, unit_service_management, unit_partner_management,
         place_it},
        {12, "budget_meeting", event_budget_meeting, unit_partner_management, recipient_customer,
         place_customer},
    }};
    return seeds;
}

RecordId add_event(Edit& edit, const RecordId& customer, const EventSeed& seed, Language language) {
    const auto told = [&](Word word) { return std::string(text(word, language)); };
    return edit.create(Kind::event, {{"customer", customer},
                                     {"month", std::int64_t{seed.month}},
                                     {"what", told(seed.what)},
                                     {"type", std::string(seed.type)},
                                     {"responsible", told(seed.responsible)},
                                     {"recipient", told(seed.recipient)},
                                     {"where", told(seed.where)}});
}

void add_event_template(Edit& edit, const RecordId& customer, Language language) {
    for (const EventSeed& seed : event_template())
        add_event(edit, customer, seed, language);
}

} // namespace kumppani
