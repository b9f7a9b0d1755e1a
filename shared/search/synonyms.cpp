#include "shared/search/synonyms.hpp"

#include "shared/model/text_map.hpp"
#include "shared/search/stem.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace kumppani::search {

namespace {

using Group = std::array<std::string_view, 5>;

// Where the abbreviations of the field meet the words; in each line what means the same.
constexpr Group groups[] = {
    {"sso", "kertakirjautuminen", "engangsinloggning"},
    {"mfa", "2fa", "monivaiheinen", "kaksivaiheinen", "flerfaktorsautentisering"},
    {"vpn", "etayhteys", "fjarranslutning"},
    {"crm", "asiakkuudenhallinta", "asiakkuuksienhallinta", "kundhantering"},
    {"hr", "henkilostohallinto", "personaladministration"},
    {"erp", "toiminnanohjaus"},
    {"dms", "asiakirjahallinta", "dokumentinhallinta", "dokumenttienhallinta", "asianhallinta"},
    {"ict", "tietotekniikka", "informationsteknik"},
    {"gdpr", "tietosuoja", "dataskydd"},
    {"wlan", "wifi", "langaton", "tradlos"},
    {"api", "rajapinta", "granssnitt", "integraatio"},
    {"sla", "palvelutaso", "serviceniva"},
    {"pc", "tyoasema", "tietokone", "arbetsstation", "workstation"},
    {"matkapuhelin", "kannykka", "alypuhelin", "mobiltelefon", "smartphone"},
    {"email", "sahkoposti", "epost", "meili"},
    {"verkkolasku", "elasku", "efaktura", "einvoice"},
    {"tulostin", "printteri", "skrivare", "printer"},
    {"bi", "raportointi", "rapportering", "reporting"},
    {"servicedesk", "helpdesk", "palvelupiste"},
};

const TextMap<const Group*>& by_stem() {
    static const TextMap<const Group*> made = [] {
        TextMap<const Group*> map;
        for (const Group& group : groups)
            for (const std::string_view word : group)
                if (!word.empty()) map.emplace(finnish_stem(word), &group);
        return map;
    }();
    return made;
}

const Group* group_of(std::string_view plain) {
    const auto found = by_stem().find(finnish_stem(plain));
    return found == by_stem().end() ? nullptr : found->second;
}

} // namespace

std::vector<std::string_view> synonyms_of(std::string_view plain) {
    const Group* group = group_of(plain);
    if (!group) return {};
    const std::string own = finnish_stem(plain);
    std::vector<std::string_view> others;
    for (const std::string_view word : *group)
        if (!word.empty() && finnish_stem(word) != own) others.push_back(word);
    return others;
}

std::string_view meaning_of(std::string_view plain) {
    const Group* group = group_of(plain);
    return group ? group->front() : std::string_view();
}

} // namespace kumppani::search
