#include "shared/example/example_data.hpp"

namespace kumppani::example {

namespace {

using namespace std::chrono_literals;
using rules::Role;

constexpr Member harbour_members[] = {
    {"Raili Tuuliainen", Role::executive, "Kuulasatama Oy", 2026y / 9 / 14},
    {"Tapio Ruoho", Role::senior_user, "Kuulasatama Oy", 2026y / 9 / 14},
    {"Aura Lintukorpi", Role::user, "Kuulasatama Oy"},
    {"Senja Harjumaa", Role::senior_supplier, "IT-palvelut", 2026y / 9 / 8, true},
};

constexpr Task harbour_tasks[] = {
    {Role::executive, 1, 2026y / 9 / 1, "Nimetty asettamispäätöksessä"},
    {Role::executive, 2, 2026y / 9 / 1},
    {Role::executive, 3, 2026y / 9 / 14, "Sataman strategia, kohta 3"},
    {Role::executive, 4, {}, "Käsitellään seuraavassa kokouksessa"},
    {Role::executive, 5, 2026y / 9 / 21, "150 000 €, hallituksen päätös"},
    {Role::executive, 6, 2026y / 9 / 28, "Joka toinen maanantai"},
    {Role::executive, 8, 2026y / 9 / 28},
    {Role::executive, 10, 2026y / 10 / 12, "Riskilista projektipäälliköllä"},
    {Role::executive, 14, 2026y / 10 / 12},
    {Role::executive, 15, 2026y / 10 / 26},
    {Role::senior_user, 1, 2026y / 9 / 21},
    {Role::senior_user, 3, 2026y / 10 / 26, "Kassan väki mukana"},
    {Role::senior_user, 4, 2026y / 10 / 12},
    {Role::senior_user, 7, 2026y / 9 / 28},
    {Role::senior_user, 11, 2026y / 10 / 12},
    {Role::user, 1, 2026y / 11 / 9, "Testaa laskun vierassatamassa"},
    {Role::senior_supplier, 1, 2026y / 9 / 28, "Tilanne kokouksen alussa"},
    {Role::senior_supplier, 2, 2026y / 9 / 21},
    {Role::senior_supplier, 5, {}, "Kysytty IT:n resursseja"},
    {Role::senior_supplier, 9, 2026y / 10 / 12},
    {Role::senior_supplier, 11, 2026y / 10 / 26},
};

constexpr Member home_care_members[] = {
    {"Anneli Vuorinen", Role::executive, "Hyvinvointitoimiala", 2026y / 2 / 16},
    {"Sanna Ylinen", Role::senior_user, "Hyvinvointitoimiala", 2026y / 2 / 16},
    {"Timo Hirvelä", Role::user, "Hyvinvointitoimiala", 2026y / 2 / 19},
    {"Markku Sorvari", Role::senior_supplier, "IT-palvelut", 2026y / 2 / 12},
    {"Helka Rautamo", Role::supplier, "IT-palvelut", 2026y / 2 / 12, true},
};

constexpr Task home_care_tasks[] = {
    {Role::executive, 1, 2026y / 2 / 2},
    {Role::executive, 2, 2026y / 2 / 16},
    {Role::executive, 3, 2026y / 2 / 16, "Kärkihanke"},
    {Role::executive, 4, 2026y / 3 / 16},
    {Role::executive, 5, 2026y / 3 / 16},
    {Role::executive, 6, 2026y / 2 / 16, "Joka kuun kolmas torstai"},
    {Role::executive, 7, 2026y / 3 / 16},
    {Role::executive, 8, 2026y / 3 / 16},
    {Role::executive, 11, 2026y / 11 / 5, "Aikataulu viety johtoryhmään"},
    {Role::senior_user, 1, 2026y / 3 / 16},
    {Role::senior_user, 2, {}, "Toinen koekäyttö kesken"},
    {Role::senior_user, 3, 2026y / 9 / 17},
    {Role::senior_user, 7, 2026y / 4 / 16},
    {Role::user, 1, 2026y / 9 / 17},
    {Role::senior_supplier, 1, 2026y / 3 / 16},
    {Role::senior_supplier, 2, 2026y / 3 / 16},
    {Role::senior_supplier, 4, 2026y / 6 / 11},
    {Role::senior_supplier, 5, 2026y / 3 / 16, "Kaksi henkilöä keväästä alkaen"},
    {Role::supplier, 1, 2026y / 3 / 16},
};

constexpr Member booking_members[] = {
    {"Kari Mäntysalo", Role::executive, "Vapaa-aikatoimiala", 2026y / 10 / 6},
    {"Risto Paasonen", Role::senior_supplier, "IT-palvelut"},
};

constexpr Task booking_tasks[] = {
    {Role::executive, 1, {}, "Toiminnasta vastaava vielä nimettävä"},
    {Role::executive, 2, 2026y / 10 / 6},
    {Role::executive, 5, 2026y / 10 / 20},
};

constexpr Group group_table[] = {
    {.customer = "Kuulasatama Oy",
     .project = "Satamamaksujen laskutus",
     .meeting = 2026y / 11 / 23,
     .start = "13.00",
     .minutes = 60,
     .place = "Satamatalo 2. krs",
     .agenda = "Edellisen kokouksen päätökset\nTilanne ja toleranssit\nLiiketoimintaperuste\n"
               "Viestintä vuodenvaihteessa",
     .informs_customer = "Raili Tuuliainen",
     .informs_supplier = "Senja Harjumaa",
     .informs_project = "Eila Korpi",
     .informs_it = "",
     .tolerance_cost = 15'000,
     .deviation_cost = 4'000,
     .tolerance_days = 14,
     .deviation_days = 12,
     .tolerance_scope = "Laskun ulkoasu voi jäädä jatkokehitykseen",
     .escalated_to = "",
     .escalated = {},
     .members = harbour_members,
     .tasks = harbour_tasks},
    {.customer = "Hyvinvointitoimiala",
     .project = "Kotihoidon mobiili",
     .meeting = 2026y / 11 / 19,
     .start = "9.00",
     .minutes = 60,
     .place = "Hyvinvointitalo, Käpy",
     .agenda = "Koekäytön palaute\nAikataulun ylitys\nLaajennus seuraaviin tiimeihin",
     .informs_customer = "Anneli Vuorinen",
     .informs_supplier = "Markku Sorvari",
     .informs_project = "Minna Aho",
     .informs_it = "Markku Sorvari",
     .tolerance_cost = 30'000,
     .deviation_cost = 11'500,
     .tolerance_days = 14,
     .deviation_days = 21,
     .tolerance_scope = "Kaikki tiimit mukana vuoden loppuun mennessä",
     .escalated_to = "Hyvinvointitoimialan johtoryhmä",
     .escalated = 2026y / 11 / 5,
     .members = home_care_members,
     .tasks = home_care_tasks},
    {.customer = "Vapaa-aikatoimiala",
     .project = "Tilavaraukset",
     .meeting = 2026y / 11 / 24,
     .start = "10.00",
     .minutes = 90,
     .place = "Urheilutalo, kahvio",
     .agenda = "Toiminnasta vastaavan nimeäminen\nProjektisuunnitelma",
     .informs_customer = "Kari Mäntysalo",
     .informs_supplier = "",
     .informs_project = "Minna Aho",
     .informs_it = "",
     .tolerance_cost = 6'000,
     .deviation_cost = 0,
     .tolerance_days = 30,
     .deviation_days = 0,
     .tolerance_scope = "",
     .escalated_to = "",
     .escalated = {},
     .members = booking_members,
     .tasks = booking_tasks},
};

} // namespace

std::span<const Group> groups() { return group_table; }

} // namespace kumppani::example
