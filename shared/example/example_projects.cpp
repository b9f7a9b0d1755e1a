#include "shared/example/example_data.hpp"

namespace kumppani::example {

namespace {

using namespace std::chrono_literals;

constexpr Project project_table[] = {
    {"Kuulasatama Oy", 1, "Venepaikkojen verkkovaraus", 2026y / 3 / 1, 2026y / 11 / 30, "Jouni Repo", 45'000,
     "", "Seuranta 1 krt/kk", "running", 1, 2026y / 11 / 2},
    {"Kuulasatama Oy", 2, "Satamamaksujen laskutus", 2026y / 9 / 1, 2027y / 3 / 31, "Eila Korpi", 150'000,
     "Senja Harjumaa", "Ohjausryhmä", "running"},
    {"Kuulasatama Oy", 3, "Kulunvalvonnan uusinta", 2026y / 1 / 12, 2026y / 10 / 30, "Jouni Repo", 74'000,
     "Ilmo Saarikari", "Uusi päätöspäivä", "running"},
    {"Kuulasatama Oy", 4, "Mobiilityö huollossa", 2027y / 2 / 1, 2027y / 6 / 30, "", 10'000, "Senja Harjumaa",
     "Tarjous pyydetty", "planned"},
    {"Ammattikorkeakoulu Oy", 1, "Oppimisympäristön uusinta", 2026y / 8 / 15, 2027y / 5 / 31, "Jouni Repo",
     96'000, "Ilmo Saarikari", "Seuranta 1 krt/kk", "running", 1, 2026y / 11 / 5},
    {"Ateriapalvelukeskus", 1, "Ruokatilaukset verkkoon", 2026y / 10 / 1, 2027y / 4 / 30, "Eila Korpi",
     38'000, "Vieno Lahdenranta", "Koekäyttö kahdessa keittiössä", "running"},
    {"Hyvinvointitoimiala", 1, "Kotihoidon mobiili", 2026y / 2 / 1, 2027y / 1 / 31, "Minna Aho", 320'000,
     "Markku Sorvari", "Ohjausryhmä", "running"},
    {"Hyvinvointitoimiala", 2, "Sähköinen ajanvaraus", 2027y / 3 / 1, 2027y / 11 / 30, "", 140'000,
     "Helka Rautamo", "Esiselvitys", "planned"},
    {"Kiinteistötoimiala", 1, "Taloautomaation valvomo", 2026y / 4 / 1, 2027y / 2 / 26, "Jouni Repo", 85'000,
     "Vieno Lahdenranta", "Seuranta 1 krt/kk", "running", 1, 2026y / 11 / 10},
    {"Kulttuurisäätiö", 1, "Sähköinen arkisto", 2026y / 3 / 1, 2026y / 11 / 14, "Eila Korpi", 18'000,
     "Senja Harjumaa", "Sovitaan uusi päätöspäivä", "running"},
    {"Kuulaveden Vesi", 1, "Etäluettavat mittarit", 2026y / 1 / 7, 2027y / 12 / 31, "Minna Aho", 260'000,
     "Vieno Lahdenranta", "Seuranta neljännesvuosittain", "running", 3, 2026y / 9 / 30},
    {"Seudun pelastuslaitos", 1, "Asemien verkot", 2026y / 9 / 1, 2027y / 6 / 30, "Jouni Repo", 110'000,
     "Markku Sorvari", "Kaksi asemaa kuussa", "running"},
    {"Sivistystoimiala", 1, "Asiakasportaali", 2026y / 5 / 4, 2027y / 3 / 31, "Jouni Repo", 180'000,
     "Ilmo Saarikari", "Ohjausryhmä", "running"},
    {"Sivistystoimiala", 2, "Oppilaslaitteiden vaihto", 2026y / 5 / 25, 2026y / 8 / 7, "Minna Aho", 420'000,
     "Markku Sorvari", "Loppuraportti", "done"},
    {"Talouspalvelukeskus", 1, "Laskujen arkisto", 2026y / 6 / 1, 2027y / 1 / 29, "Eila Korpi", 52'000,
     "Oiva Kettula", "Seuranta 1 krt/kk", "running", 1, 2026y / 11 / 9},
    {"Työterveys", 1, "Etävastaanotto", 2027y / 2 / 1, 2027y / 10 / 29, "", 30'000, "Helka Rautamo",
     "Odottaa budjettipäätöstä", "planned"},
    {"Vapaa-aikatoimiala", 1, "Tilavaraukset", 2026y / 10 / 1, 2027y / 6 / 30, "Minna Aho", 64'000,
     "Helka Rautamo", "Ohjausryhmä", "running"},
    {"Vuokra-asunnot Oy", 1, "Asukasportaali", 2026y / 8 / 3, 2026y / 11 / 22, "Eila Korpi", 48'000,
     "Senja Harjumaa", "Käyttöönotto viikonloppuna", "running"},
    {"Ympäristötoimiala", 1, "Karttapalvelun uusinta", 2026y / 9 / 1, 2027y / 8 / 31, "Jouni Repo", 72'000,
     "Vieno Lahdenranta", "Seuranta 1 krt/kk", "running", 1, 2026y / 11 / 4},
};

constexpr Need need_table[] = {
    {"Kuulasatama Oy", "Kalenterin jakaminen kumppaneille", "Vähemmän soittelua", 2026y / 11 / 12, false,
     true},
    {"Kuulasatama Oy", "Sähköinen allekirjoitus", "Sopimukset valmiiksi samana päivänä", 2026y / 9 / 3, true,
     true},
    {"Kuulasatama Oy", "Langaton verkko vieraslaitureille", "Veneilijät saavat yhteyden", 2026y / 6 / 18,
     false, false},
    {"Kuulasatama Oy", "Kassan kuitit sähköpostiin", "Helpottaa työtä, vähemmän paperia", 2026y / 8 / 24,
     false, true},
    {"Kuulasatama Oy", "Yhteystiedot huollon puhelimiin", "Helpottaa työtä", 2026y / 10 / 2, false, true},
    {"Kuulasatama Oy", "Sääaseman tiedot aulan näytölle", "Asiakkaat kysyvät vähemmän", 2026y / 10 / 9, true,
     true},
    {"Kuulasatama Oy", "Oma sähköpostipalvelin", "Isommat liitteet", 2026y / 3 / 5, false, false, "rejected",
     "Konsernin palvelun raja nousee riittävästi"},
    {"Ammattikorkeakoulu Oy", "Kalenterin jakaminen kumppaneille", "Harjoittelupaikat sovitaan nopeammin",
     2026y / 9 / 22, false, true},
    {"Hyvinvointitoimiala", "Kalenterin jakaminen kumppaneille", "Palaverit löytyvät yhdestä paikasta",
     2026y / 10 / 14, false, true},
    {"Hyvinvointitoimiala", "Puhelimen sanelu hoitokirjauksiin", "Kirjaaminen nopeutuu", 2026y / 4 / 28,
     false, true, "project", "Otetaan mukaan kotihoidon mobiiliin"},
    {"Kiinteistötoimiala", "Sähköinen allekirjoitus", "Urakkasopimukset ilman postia", 2026y / 8 / 11, true,
     true},
    {"Kuulaveden Vesi", "Asiakastekstiviesti vesikatkosta", "Vähemmän puheluita", 2026y / 9 / 8, false, true},
    {"Sivistystoimiala", "Kokoustilojen näytöt kouluille", "Tilat löytyvät helpommin", 2026y / 5 / 19, false,
     true},
    {"Talouspalvelukeskus", "Sähköinen allekirjoitus", "Hyväksynnät valmistuvat ajoissa", 2026y / 10 / 27,
     true, true},
    {"Vapaa-aikatoimiala", "Kausikorttien myynti verkossa", "Jonot lyhenevät", 2026y / 8 / 31, true, true},
    {"Vuokra-asunnot Oy", "Kalenterin jakaminen kumppaneille", "Huoltokäynnit sovitaan kerralla",
     2026y / 11 / 3, false, true},
};

} // namespace

std::span<const Project> projects() { return project_table; }
std::span<const Need> needs() { return need_table; }

} // namespace kumppani::example
