#pragma once

#include "shared/bundle/exchange_file.hpp"
#include "shared/words/words.hpp"
#include "shared/workspace/workspace.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// Files that go to a colleague and come back.
namespace kumppani::tests {

inline Bundle read(const std::string& bytes) {
    ReadResult result = read_bundle(bytes);
    REQUIRE(std::holds_alternative<Bundle>(result));
    return std::get<Bundle>(std::move(result));
}

/// A colleague at another machine, who got our records, edits some and sends them back.
struct Colleague {
    /// `name` empty: nobody has said who they are.
    explicit Colleague(const std::string& bytes, const std::string& name = "Oiva Kettula")
        : workspace(Replica{77}, {[this] { return now += 1000; }, [this] { return dice += 7919; }}) {
        workspace.join({Word::none, {}}, read(bytes).records);
        if (name.empty()) return;
        auto edit = workspace.edit({Word::none, {}});
        edit.create_as(written(workspace.replica()), Kind::author, {{"name", name}});
        edit.commit();
    }

    const Record& customer(std::string_view name) const {
        const auto& all = workspace.all(Kind::customer);
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Record* c) { return c->text("name") == name; });
        REQUIRE(found != all.end());
        return **found;
    }
    void set(std::string_view customer_name, FieldKey field, Value value) {
        workspace.edit({Word::none, {}}).set(customer(customer_name).id(), field, std::move(value)).commit();
    }
    std::string file() const {
        return write_bundle(exchange_file(workspace.replica(), "Oiva Kettula", workspace.everything()));
    }

    Milliseconds now = 1'795'262'400'000;
    std::uint64_t dice = 1;
    Workspace workspace;
};

inline void open(Driver& page, const std::string& bytes,
                 std::string_view name = "kumppani-kettula-2026-11-17.json") {
    page.app().open_file(name, bytes, static_cast<double>(bytes.size()));
    page.settle();
}

inline std::string exported(Driver& page) {
    page.go("/exchange");
    page.activate(Role::button, "Vie 14 asiakasta");
    REQUIRE_FALSE(place().saved.empty());
    return place().saved.back().bytes;
}

/// The example, exported and opened at once: where a colleague's file starts from.
inline std::string example_file(Driver& page) {
    page.load_example();
    return exported(page);
}

constexpr std::string_view contact = "Asiakkaan yhteyshenkilö";

/// We and a colleague have changed the same field of a customer; the colleague's file is open.
struct Disagreement {
    explicit Disagreement(const std::string& colleague_name = "Oiva Kettula")
        : colleague(example_file(page), colleague_name), id(colleague.customer("Kuulasatama Oy").id()) {
        colleague.now += 60'000;
        colleague.set("Kuulasatama Oy", "contact", std::string("Kollegan Valinta"));
        page.go("/customers/" + id);
        page.type(contact, "Oma Valinta");
        open(page, colleague.file());
    }

    Driver page;
    Colleague colleague;
    RecordId id;
};

} // namespace kumppani::tests
