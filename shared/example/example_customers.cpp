#include "shared/example/example_data.hpp"

namespace kumppani::example {

namespace {

using namespace std::chrono_literals;

constexpr Customer customer_table[] = {
    {"Ammattikorkeakoulu Oy", "company", "Ilmo Saarikari", "Helka Rautamo", "Marjut Kalliola", 1'460'000,
     30'000, 410, 6, "2", 6, "Etäopetuksen palvelut kasvavat tasaisesti."},
    {"Ateriapalvelukeskus", "service_centre", "Vieno Lahdenranta", "Oiva Kettula", "Pentti Suvanto", 412'000,
     4'000, 186, -2, "3", 5, "Ennallaan: keittiöiden laitteet uusitaan vuorollaan."},
    {"Hyvinvointitoimiala", "division", "Helka Rautamo", "Ilmo Saarikari", "Anneli Vuorinen", 3'240'000,
     148'000, 3'420, 58, "1", 7, "Kotihoidon mobiilityö laajenee kaikkiin tiimeihin."},
    {"Kiinteistötoimiala", "division", "Vieno Lahdenranta", "", "Heikki Rantala", 1'180'000, -19'000, 265, -4,
     "3", 5, "Ennallaan: taloautomaatio kasvaa, työasemat vähenevät."},
    {"Kulttuurisäätiö", "foundation", "Senja Harjumaa", "Oiva Kettula", "Leena Saarni", 38'000, -5'500, 12,
     -3, "4", 2, "Supistuu: ulkoinen rahoitus päättyy vuodenvaihteessa."},
    {"Kuulasatama Oy", "company", "Senja Harjumaa", "Oiva Kettula", "Raili Tuuliainen", 280'000, 24'000, 74,
     2, "4", 7, "Kasvu jatkuu vahvempana: uusi vierasvenesatama avataan ensi kesänä."},
    {"Kuulaveden Vesi", "enterprise", "Vieno Lahdenranta", "Senja Harjumaa", "Martti Koskela", 365'000,
     11'300, 88, 1, "3", 6, "Kasvua: etäluettavat mittarit tulevat kaikkiin taloihin."},
    {"Seudun pelastuslaitos", "regional", "Vieno Lahdenranta", "Helka Rautamo", "Jarmo Halonen", 540'000,
     4'000, 310, 3, "3", 5, "Ennallaan: asemien verkkoyhteydet uusitaan."},
    {"Sivistystoimiala", "division", "Ilmo Saarikari", "Helka Rautamo", "Päivi Äijälä", 2'870'000, 97'000,
     4'150, 40, "2", 6, "Kasvua: oppilaiden laitteet lisääntyvät."},
    {"Talouspalvelukeskus", "service_centre", "Oiva Kettula", "Senja Harjumaa", "Sirkka Ojanen", 498'000,
     9'300, 142, 0, "3", 5, "Ennallaan: laskutus siirtyy vähitellen itsepalveluun."},
    {"Työterveys", "enterprise", "Helka Rautamo", "Ilmo Saarikari", "Outi Lehtola", 226'000, -2'000, 96, -1,
     "1", 4, "Laskee hieman: yksi toimipiste suljetaan keväällä."},
    {"Vapaa-aikatoimiala", "division", "Helka Rautamo", "Oiva Kettula", "Kari Mäntysalo", 734'000, 20'000,
     520, 9, "1", 6, "Kasvua: tilojen varaaminen siirtyy verkkoon."},
    {"Vuokra-asunnot Oy", "company", "Senja Harjumaa", "Oiva Kettula", "Ulla Kivimäki", 167'000, 9'900, 38, 2,
     "4", 8, "Kasvaa vahvasti: asukkaiden palvelut siirtyvät verkkoon."},
    {"Ympäristötoimiala", "division", "Vieno Lahdenranta", "Senja Harjumaa", "Åke Sjölund", 615'000, 7'300,
     240, 1, "3", 5, "Ennallaan: kartat ja luvat ovat jo verkossa."},
};

constexpr Service service_table[] = {
    {"Kuulasatama Oy", "Laiturivaraus", 2, 2027y / 4, "Raili Tuuliainen", "Merituuma Oy", "external", 1,
     "Vaatii uuden selaimen"},
    {"Kuulasatama Oy", "Alusliikenteen valvonta", 4, 2026y / 10, "Tapio Ruoho", "Poijunen Oy", "tiera", 2,
     "Siirtyi, testaus kesken"},
    {"Kuulasatama Oy", "Sataman kassa", 1, 2027y / 1, "Raili Tuuliainen", "Merituuma Oy", "it", 1},
    {"Ammattikorkeakoulu Oy", "Opintohallinto", 3, 2027y / 1, "Marjut Kalliola", "Opinpolku Oy", "external",
     2, "Ei tenttiviikoilla"},
    {"Ateriapalvelukeskus", "Ruokatuotannon ohjaus", 1, 2027y / 8, "Pentti Suvanto", "Lautastieto Oy",
     "external", 1},
    {"Hyvinvointitoimiala", "Hoitotietojärjestelmä", 4, 2027y / 1, "Sanna Ylinen", "Hoitokirja Oy", "tiera",
     4, "Katko sovittava osastojen kanssa"},
    {"Hyvinvointitoimiala", "Kotihoidon reittisuunnittelu", 2, 2027y / 3, "Timo Hirvelä", "Kulkuri Oy",
     "external", 1},
    {"Kiinteistötoimiala", "Huoltokirja", 2, 2027y / 3, "Heikki Rantala", "Talotieto Oy", "external", 1},
    {"Kulttuurisäätiö", "Lipunmyynti", 1, 2027y / 5, "Leena Saarni", "Väliaika Oy", "external", 0},
    {"Kuulaveden Vesi", "Verkkotietojärjestelmä", 2, 2026y / 11, "Martti Koskela", "Putkikartta Oy",
     "external", 1, "Yöllä 6–8"},
    {"Seudun pelastuslaitos", "Tilannekuva", 2, 2027y / 2, "Jarmo Halonen", "Kipinä Oy", "it", 2,
     "Varajärjestelmä käyttöön ensin"},
    {"Sivistystoimiala", "Oppilashallinto", 2, 2027y / 6, "Päivi Äijälä", "Luokkahuone Oy", "tiera", 3,
     "Vain koulujen loma-aikana"},
    {"Talouspalvelukeskus", "Laskutusjärjestelmä", 4, 2026y / 12, "Sirkka Ojanen", "Tositetehdas Oy", "tiera",
     2, "Ei kuunvaihteessa"},
    {"Työterveys", "Ajanvaraus", 3, 2027y / 2, "Outi Lehtola", "Vastaanotto Oy", "external", 1},
    {"Vapaa-aikatoimiala", "Tilavarausjärjestelmä", 2, 2027y / 5, "Kari Mäntysalo", "Vuorolista Oy", "it", 1},
    {"Vuokra-asunnot Oy", "Isännöintijärjestelmä", 2, 2027y / 4, "Ulla Kivimäki", "Avainnippu Oy", "external",
     1},
    {"Ympäristötoimiala", "Lupajärjestelmä", 2, 2026y / 11, "Åke Sjölund", "Lomakepaja Oy", "external", 2,
     "Versio 8.2"},
};

constexpr Marketing marketing_table[] = {
    {"Kuulasatama Oy", "Sähköinen työpöytä", "growth", true, "Esittely vierasvenesataman avauksen jälkeen"},
    {"Kuulasatama Oy", "Liikkuva työ", "growth", true, "Huollon tabletit"},
    {"Kuulasatama Oy", "Asiakirjahallinta", "growth", false, "Tuotteistus kesken, ei vielä tarjota"},
    {"Hyvinvointitoimiala", "Liikkuva työ", "growth", true},
    {"Sivistystoimiala", "Laitteiden elinkaaripalvelu", "growth", true},
    {"Talouspalvelukeskus", "Sähköinen arkisto", "steady", true},
    {"Vuokra-asunnot Oy", "Asiointiportaali", "growth", true, "Pyydetty tarjous"},
    {"Kulttuurisäätiö", "Kevyt peruspalvelu", "shrinking", true, "Työasemat määräajaksi"},
};

constexpr Agreement agreement_table[] = {
    {"Hyvinvointitoimiala", "Kotihoidon mobiili kuuluu kaupunginhallituksen kärkihankkeisiin", 2026y / 2 / 9},
    {"Sivistystoimiala", "Oppilaiden laitteet uusitaan neljän vuoden välein", 2026y / 5 / 21},
    {"Kuulaveden Vesi", "Mittareiden etäluku on osa ilmasto-ohjelmaa", 2025y / 11 / 17},
    {"Seudun pelastuslaitos", "Seudullinen kehittämissuunnitelma", 2026y / 6 / 15,
     "Seutuhallitus seuraa keväisin"},
};

constexpr Note note_table[] = {
    {"Kuulasatama Oy", "decision", "Venepaikkojen varaus avataan ensin talvipaikoille", 2026y / 10 / 14,
     "10.05"},
    {"Kuulasatama Oy", "action", "Laitureiden numerot tarkistetaan ennen avausta", 2026y / 10 / 14, "10.20",
     "Senja Harjumaa", 2026y / 10 / 30, 2026y / 10 / 28},
    {"Sivistystoimiala", "note", "Lukioiden verkko ruuhkautuu aamuisin", 2026y / 9 / 16, "13.40"},
};

} // namespace

std::span<const Customer> customers() { return customer_table; }
std::span<const Service> services() { return service_table; }
std::span<const Marketing> marketing() { return marketing_table; }
std::span<const Agreement> agreements() { return agreement_table; }
std::span<const Note> notes() { return note_table; }

} // namespace kumppani::example
