#include "app/route.hpp"
#include "tests/screens/harness.hpp"

#include "imgui.h"

#include "catch2/catch_test_macros.hpp"
#include "catch2/generators/catch_generators.hpp"
#include <algorithm>
#include <set>

namespace kumppani::tests {

namespace {

/// Checks the frame that the driver drew last; `where` tells it in a failure.
void check_frame(const Driver& driver, const std::vector<Statement>& stated, const std::string& where) {
    std::set<ui::Id> ids;
    std::string wrong;
    for (const Statement& each : stated) {
        if (!ids.insert(each.id).second) wrong += "stated twice: \"" + each.name + "\"\n";
        if (each.focusable && each.name.empty())
            wrong += "focusable without a name: id " + std::to_string(each.id) + "\n";
    }
    for (const Statement& each : stated) {
        if (each.parent != 0 && !ids.contains(each.parent))
            wrong += "in a container that is not there: \"" + each.name + "\"\n";
    }
    for (const Item& item : interactive_items()) {
        if (ids.contains(item.id)) continue;
        wrong += "interactive but not stated: at " + std::to_string(item.rect.x) + ", " +
                 std::to_string(item.rect.y) + ", " + std::to_string(item.rect.width) + " wide\n";
    }
    if (!wrong.empty()) FAIL_CHECK(where << "\n" << wrong << driver.listing());
}

/// Every screen with its record, as the address names it.
std::vector<std::string> routes(Driver& driver) {
    std::vector<std::string> found{"/home", "/exchange",  "/settings", "/shortcuts", "/history",
                                   "/bin",  "/conflicts", "/needs",    "/year"};
    for (const std::string list : {"/customers", "/groups"}) {
        found.push_back(list);
        driver.go(list);
        for (const Statement& each : driver.app().statements()) {
            const std::string start = "#" + list + "/";
            if (each.href.starts_with(start)) found.push_back(each.href.substr(1));
            if (each.href.starts_with(start)) break;
        }
    }
    return found;
}

/// What opens something over the page, or more of it.
bool opens(const Statement& statement) {
    return !statement.disabled && (statement.pops_up || statement.expanded >= 0);
}

/// Opens each thing on the page that opens, and closes it again.
void open_everything(Driver& driver, const std::string& where) {
    std::vector<std::pair<Role, std::string>> openers;
    for (const Statement& each : driver.app().statements()) {
        if (opens(each) && driver.count(each.role, each.name) == 1)
            openers.emplace_back(each.role, each.name);
    }
    for (const auto& [role, name] : openers) {
        // Another of the same name may have come into sight.
        if (driver.count(role, name) != 1) continue;
        driver.activate(role, name);
        check_frame(driver, driver.app().statements(), where + ", open: " + name);
        driver.press("Escape");
    }
}

void look_over(Driver& driver, const std::string& route) {
    driver.go(route);
    check_frame(driver, driver.app().statements(), route);
    open_everything(driver, route);
    // To the end, a screen at a time: tables state only the rows in sight.
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(io.DisplaySize.x / 2, io.DisplaySize.y / 2);
    for (int screen = 0; screen < 4; ++screen) {
        io.AddMouseWheelEvent(0, -8);
        driver.settle();
        check_frame(driver, driver.app().statements(), route + ", further down");
    }
}

} // namespace

TEST_CASE("Everything that can be pressed, chosen or typed into is stated, with a name", "[coverage]") {
    Setup setup;
    setup.width = GENERATE(1440.0F, 390.0F);
    Driver driver(setup);
    for (const char* route : {"/home", "/customers", "/groups", "/exchange", "/settings", "/shortcuts",
                              "/history", "/bin", "/conflicts", "/needs", "/year"})
        look_over(driver, route);
    driver.load_example();
    const auto all = routes(driver);
    REQUIRE(all.size() == 13);
    for (const std::string& route : all)
        look_over(driver, route);
}

TEST_CASE("The test of statements sees an item that is not stated", "[coverage]") {
    Driver driver;
    ImGui::NewFrame();
    ImGui::Begin("elsewhere");
    ImGui::Button("forgotten");
    const ImGuiID forgotten = ImGui::GetItemID();
    ImGui::End();
    ImGui::Render();
    const auto items = interactive_items();
    CHECK(std::count_if(items.begin(), items.end(), [&](const Item& item) { return item.id == forgotten; }) ==
          1);
}

} // namespace kumppani::tests
