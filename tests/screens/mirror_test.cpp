#include "app/ui/mirror.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace kumppani::ui {
namespace {

Statement thing(Id id, Id parent, Role role, std::string name, Rect rect = {}) {
    Statement statement;
    statement.id = id;
    statement.parent = parent;
    statement.role = role;
    statement.name = std::move(name);
    statement.rect = rect;
    return statement;
}

// What the page would be told; null for nothing.
json told(Mirror& mirror, const std::vector<Statement>& statements, Id focus = 0) {
    const std::string difference = mirror.difference(statements, focus, "", "");
    return difference.empty() ? json() : json::parse(difference);
}

const std::vector<Statement> screen{
    thing(1, 0, Role::main, "", {200, 0, 600, 400}),
    thing(2, 1, Role::heading, "Asiakkaat", {240, 20, 400, 36}),
    thing(3, 1, Role::button, "Lisää", {240, 80, 100, 36}),
};

TEST_CASE("a screen is told whole at first, and not at all while it stands") {
    Mirror mirror;
    const json first = told(mirror, screen);
    REQUIRE(first["put"].size() == 3);
    CHECK(first["put"][1]["role"] == "heading");
    CHECK(first["put"][1]["name"] == "Asiakkaat");
    CHECK(first["order"] == json::parse("[[0,[1]],[1,[2,3]]]"));
    CHECK_FALSE(first.contains("remove"));
    CHECK(told(mirror, screen).is_null());
}

TEST_CASE("only the members that changed are told") {
    Mirror mirror;
    told(mirror, screen);
    auto changed = screen;
    changed[2].name = "Lisää asiakas";
    changed[2].disabled = true;
    CHECK(told(mirror, changed)["put"] ==
          json::parse(R"([{"id": 3, "name": "Lisää asiakas", "disabled": true}])"));
    CHECK(told(mirror, screen)["put"] == json::parse(R"([{"id": 3, "name": "Lisää", "disabled": false}])"));
}

TEST_CASE("rectangles are told from the parent's corner, so that moving a container moves only it") {
    Mirror mirror;
    CHECK(told(mirror, screen)["put"][1]["rect"] == json::parse("[40, 20, 400, 36]"));
    auto moved = screen;
    for (Statement& statement : moved)
        statement.rect = statement.rect.moved(50.25F, 0);
    CHECK(told(mirror, moved) == json::parse(R"({"put": [{"id": 1, "rect": [250.25, 0, 600, 400]}]})"));
}

TEST_CASE("scrolling changes the scrolling container alone") {
    Mirror mirror;
    auto list = thing(1, 0, Role::list, "Rivit", {10, 10, 300, 200});
    list.scrolls = true;
    std::vector<Statement> statements{list, thing(2, 1, Role::listitem, "yksi", {0, 40, 300, 40})};
    const json first = told(mirror, statements);
    CHECK(first["put"][0]["scroll"] == json::parse("[0, 0, 0]"));
    CHECK(first["put"][1]["rect"] == json::parse("[0, 40, 300, 40]"));
    statements[0].scroll_y = 17.5F;
    CHECK(told(mirror, statements) == json::parse(R"({"put": [{"id": 1, "scroll": [0, 17.5, 0]}]})"));
    statements[0].scrolls = false;
    CHECK(told(mirror, statements)["put"][0]["scroll"].is_null());
}

TEST_CASE("what is no longer stated is removed, and the order of its parent told") {
    Mirror mirror;
    told(mirror, screen);
    const std::vector<Statement> fewer{screen[0], screen[2]};
    CHECK(told(mirror, fewer) == json::parse(R"({"order": [[1, [3]]], "remove": [2]})"));
    CHECK(told(mirror, {}) == json::parse(R"({"order": [[0, []]], "remove": [1, 3]})"));
    CHECK(told(mirror, screen)["put"].size() == 3);
}

TEST_CASE("a new order is told without telling the things again") {
    Mirror mirror;
    told(mirror, screen);
    CHECK(told(mirror, {screen[0], screen[2], screen[1]}) == json::parse(R"({"order": [[1, [3, 2]]]})"));
}

TEST_CASE("things stated between those of another parent are no change") {
    const auto group = thing(1, 0, Role::group, "");
    const auto inner = thing(2, 1, Role::text, "a");
    const auto outer = thing(3, 0, Role::text, "b");
    Mirror mirror;
    told(mirror, {group, inner, outer});
    CHECK(told(mirror, {group, outer, inner}).is_null());
}

TEST_CASE("a thing that moves to another parent is told with it") {
    Mirror mirror;
    told(mirror, screen);
    auto moved = screen;
    moved[2].parent = 0;
    const json difference = told(mirror, moved);
    CHECK(difference["put"] == json::parse(R"([{"id": 3, "parent": 0, "rect": [240, 80, 100, 36]}])"));
    CHECK(difference["order"] == json::parse("[[0,[1,3]],[1,[2]]]"));
}

TEST_CASE("of two things with one id the first counts, and one without its parent belongs to the page") {
    Mirror mirror;
    const json difference = told(mirror, {thing(5, 9, Role::text, "eka"), thing(5, 0, Role::text, "toka")});
    REQUIRE(difference["put"].size() == 1);
    CHECK(difference["put"][0]["name"] == "eka");
    CHECK(difference["order"] == json::parse("[[0,[5]]]"));
}

TEST_CASE("a text input is told with what lies exactly over the drawing") {
    Mirror mirror;
    auto field = thing(1, 0, Role::textbox, "Nimi", {28, 100, 424, 32});
    field.value = "Äänekoski \"1\"\\\n\x01";
    field.is_text_input = true;
    field.input.box = {40, 100, 400, 32};
    field.input.ink = 0x1C1D1F;
    field.input.suggestions = {"a", "b"};
    const json put = told(mirror, {field})["put"][0];
    CHECK(put["value"] == field.value);
    CHECK(put["input"]["box"] == json::parse("[12, 0, 400, 32]"));
    CHECK(put["input"]["suggestions"] == json::parse(R"(["a", "b"])"));
    CHECK(put["input"]["ink"] == 0x1C1D1F);

    field.rect = field.rect.moved(0, -30);
    field.input.box = field.input.box.moved(0, -30);
    CHECK(told(mirror, {field}) == json::parse(R"({"put": [{"id": 1, "rect": [28, 70, 424, 32]}]})"));
}

TEST_CASE("moving the focus and speaking are told also on a screen that stands") {
    Mirror mirror;
    told(mirror, screen);
    CHECK(told(mirror, screen, 3) == json::parse(R"({"focus": 3})"));
    const json spoken = json::parse(mirror.difference(screen, 0, "Tallennettu", "Ei \"levyä\""));
    CHECK(spoken == json::parse(R"({"announce": "Tallennettu", "alert": "Ei \"levyä\""})"));
    CHECK(told(mirror, screen).is_null());
}

} // namespace
} // namespace kumppani::ui
