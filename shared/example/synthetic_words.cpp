#include "shared/example/synthetic_words.hpp"

namespace kumppani::synthetic_words {

namespace {

using Words = std::string_view[];

constexpr Words first_names = {
    "Aino",   "Aura",  "Bengt",  "Eeva",   "Elina",  "Göran", "Hannele", "Helka", "Ilmari", "Jyrki", "Kaarlo",
    "Kerttu", "Lauri", "Märta",  "Niilo",  "Oiva",   "Päivi", "Raili",   "Säde",  "Tapio",  "Tyyne", "Urho",
    "Väinö",  "Åsa",   "Öivind", "Anders", "Birgit", "Eero",  "Inkeri",  "Jarmo", "Leena",  "Onerva"};

constexpr Words surnames = {
    "Ahvenlampi",  "Björkholm",    "Dahlskog",   "Eerola",      "Grönvik",     "Haapasuo",   "Hämärinen",
    "Ijäskoski",   "Joutsenlahti", "Kettuharju", "Kyyrölä",     "Lehtolampi",  "Lindsjö",    "Mäkipuro",
    "Niittykorpi", "Nyåker",       "Ojanperä",   "Östlund",     "Pihlajasalo", "Rautaharju", "Riihikoski",
    "Saarenkylä",  "Sjögård",      "Suvilaakso", "Söderstrand", "Tervanen",    "Tuulivaara", "Uusihäme",
    "Västermark",  "Yläjärvi",     "Åhlskog",    "Äänismaa"};

constexpr Words towns = {"Kuulaveden",   "Järvikylän",   "Hämeenrinteen", "Pöytälahden", "Äyräsaaren",
                         "Tuulosrannan", "Mustalinnan",  "Åvikin",        "Rönnholman",  "Kärkiniemen",
                         "Yläkosken",    "Valkeapuron",  "Lähdemäen",     "Östervikin",  "Suokylän",
                         "Hauenniemen",  "Löyttyniemen", "Sinilammen"};

constexpr Words divisions = {"toimiala",          "sivistyspalvelut",   "hyvinvointipalvelut",
                             "ympäristöpalvelut", "vapaa-aikapalvelut", "kiinteistöpalvelut"};
constexpr Words centres = {"talouspalvelukeskus", "ateriapalvelukeskus", "siivouspalvelukeskus",
                           "hankintakeskus"};
constexpr Words enterprises = {"Vesi", "Energia", "Työterveys", "Satama"};
constexpr Words regionals = {"pelastuslaitos", "jätehuolto", "joukkoliikenne", "ympäristöterveys"};
constexpr Words companies = {"Asunnot Oy",  "Pysäköinti Oy", "Lämpö Oy",   "Messut Oy",    "Matkailu Oy",
                             "Jäähalli Oy", "Kehitys Oy",    "Kylpylä Oy", "Toimitilat Oy"};
constexpr Words foundations = {"kulttuurisäätiö", "museosäätiö", "opintosäätiö", "nuorisosäätiö"};

constexpr Subject subject_table[] = {
    {"Venepaikkojen verkkovaraus", "Laiturivaraus", "Varausvahvistus tekstiviestinä", "Vähemmän puheluita"},
    {"Sähköisen arkiston käyttöönotto", "Asiakirja-arkisto", "Sähköinen allekirjoitus",
     "Sopimukset samana päivänä"},
    {"Kulunvalvonnan uusinta", "Kulunvalvonta", "Avain puhelimeen", "Helpottaa työtä"},
    {"Laskutuksen uudistus", "Laskutus", "Laskun liite suoraan kassasta", "Vähemmän näppäilyä"},
    {"Työajan seuranta mobiiliin", "Työajanseuranta", "Leimaus tien päällä", "Ei jälkikirjauksia"},
    {"Karttapalvelun uusinta", "Karttapalvelu", "Kartta huollon tablettiin", "Kohde löytyy kerralla"},
    {"Tilavarausten yhdistäminen", "Tilavaraus", "Kalenterin jakaminen kumppaneille", "Vähemmän soittelua"},
    {"Oppimisympäristön vaihto", "Oppimisympäristö", "Kirjautuminen ilman salasanaa", "Tunti alkaa ajallaan"},
    {"Asiakaspalautteen kanava", "Palautepalvelu", "Palaute paikkatiedolla", "Vika löytyy nopeammin"},
    {"Verkkokaupan avaus", "Verkkokauppa", "Lahjakortti verkosta", "Jonot lyhenevät"},
    {"Ajanvaraus itsepalveluna", "Ajanvaraus", "Peruutus linkistä", "Vähemmän hukkakäyntejä"},
    {"Huoltokirjan käyttöönotto", "Huoltokirja", "Kuva vikailmoitukseen",
     "Korjaaja tietää, mitä ottaa mukaan"},
    {"Sisäverkon uudistus", "Henkilöstön sivusto", "Haku kaikista ohjeista", "Helpottaa työtä"},
    {"Etäluennan laajennus", "Mittaritiedot", "Kulutus kuvana asukkaalle", "Vähemmän kyselyitä"},
};

constexpr Words supplier_table = {"Merituuma Oy",     "Poijunen Oy",   "Putkikartta Oy", "Lomakepaja Oy",
                                  "Tositetehdas Oy",  "Hoitokirja Oy", "Luokkahuone Oy", "Öljylamppu Oy",
                                  "Rönnbärs Data Ab", "Kipinä Oy"};
constexpr Words action_table = {"Seuranta 1 krt/kk",    "Ohjausryhmä",      "Tarjous pyydetty",
                                "Uusi päätöspäivä",     "Koekäyttö kesken", "Odottaa budjettia",
                                "Käyttöönotto sovittu", "Esiselvitys"};
constexpr Words outlook_table = {"Supistuu: toimipisteitä suljetaan.",
                                 "Laskee hieman, yksi palvelu päättyy.",
                                 "Ennallaan.",
                                 "Ennallaan: laitteet uusitaan vuorollaan.",
                                 "Kasvua: palvelut siirtyvät verkkoon.",
                                 "Kasvaa vahvasti: uusi toiminta alkaa ensi vuonna."};
constexpr Words offer_table = {"Sähköinen työpöytä",          "Liikkuva työ",
                               "Asiakirjahallinta",           "Asiointiportaali",
                               "Laitteiden elinkaaripalvelu", "Etäkokoukset"};
constexpr Words agreement_table = {"Seudullinen kehittämissuunnitelma",
                                   "Laitteet uusitaan neljän vuoden välein", "Yhteinen asiointipiste avataan",
                                   "Palvelu kuuluu ilmasto-ohjelmaan"};
constexpr Words note_table = {"Sovittu puhelimessa",       "Palataan seuraavassa tapaamisessa",
                              "Vaatii uuden selaimen",     "Ei kuunvaihteessa",
                              "Katko sovittava etukäteen", "Päätös johtoryhmässä"};
constexpr Words agenda_table = {"Edellisen kokouksen päätökset\nTilanne ja toleranssit\nLiiketoimintaperuste",
                                "Aikataulu\nRiskit\nViestintä", "Koekäytön palaute\nKäyttöönoton päivä"};
constexpr Words place_table = {"Kaupungintalo, Käpy", "Satamatalo 2. krs", "Verkossa", "Asiakkaan luona",
                               "Öljymäki"};

std::span<const std::string_view> endings(std::string_view type) {
    if (type == "division") return divisions;
    if (type == "service_centre") return centres;
    if (type == "enterprise") return enterprises;
    if (type == "regional") return regionals;
    if (type == "foundation") return foundations;
    return companies;
}

} // namespace

std::string person(Dice& dice) {
    std::string name(dice.pick(first_names));
    return name.append(" ").append(dice.pick(surnames));
}

std::string customer(Dice& dice, std::string_view type, std::size_t number) {
    std::string name(dice.pick(towns));
    name.append(" ").append(dice.pick(endings(type)));
    return number < std::size(towns) ? name : name + " " + std::to_string(number);
}

std::span<const Subject> subjects() { return subject_table; }
std::span<const std::string_view> suppliers() { return supplier_table; }
std::span<const std::string_view> actions() { return action_table; }
std::span<const std::string_view> outlooks() { return outlook_table; }
std::span<const std::string_view> offers() { return offer_table; }
std::span<const std::string_view> agreements() { return agreement_table; }
std::span<const std::string_view> notes() { return note_table; }
std::span<const std::string_view> agendas() { return agenda_table; }
std::span<const std::string_view> places() { return place_table; }

} // namespace kumppani::synthetic_words
