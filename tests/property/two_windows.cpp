// Two windows over one database, of which one writes: whatever either had saved stays, and what one of them
// could not save before the other took over comes along when it writes again.

#include "shared/words/words.hpp"
#include "tests/property/store_steps.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <rapidcheck.h>

namespace kumppani {

namespace {

using namespace tests;

/// The values that people gave and nobody who had seen them replaced, as they are told by the acts alone.
using Given = std::set<std::tuple<RecordId, std::string, std::string>>;

std::optional<std::string> name_in(const Assignment& assignment) {
    const auto* text = std::get_if<std::string>(&assignment.value);
    return text ? std::optional(*text) : std::nullopt;
}

Given held(const Workspace& workspace) {
    Given given;
    for (const Record* record : workspace.everything())
        for (const FieldKey field : record->fields())
            if (field != deletion_field)
                for (const Assignment& a : record->values(field))
                    if (const auto name = name_in(a))
                        given.insert({record->id(), std::string(field.name()), *name});
    return given;
}

/// What of `wanted` is not among `found`.
Given missing(const Given& wanted, const Given& found) {
    Given left;
    std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(),
                        std::inserter(left, left.end()));
    return left;
}

class Windows {
public:
    Windows() { open(); }

    void act(const Step& step) {
        desk_.now += 1 + step.value;
        const unsigned number = step.window % 2;
        switch (step.what) {
        case Step::What::save:
        case Step::What::fold:
            return save(number, step);
        case Step::What::kill:
            return kill();
        case Step::What::take_over:
            return take_over(number, step);
        case Step::What::room:
            return look(number);
        case Step::What::undo:
            if (window(number).workspace().can_undo() &&
                window(number).workspace().undo_title().word == Word::undo_brought)
                return; // taken back by the user, not lost
            [[fallthrough]];
        case Step::What::set:
        case Step::What::create:
        case Step::What::remove:
        case Step::What::restore:
            return work(number, step);
        default:
            return;
        }
    }

    /// Everyone saves what they have.
    void come_to_rest() {
        for (const unsigned number : {0u, 1u, 0u}) {
            look(number);
            const Step well{Step::What::take_over, number, 0, 0};
            take_over(number, well);
            save(number, {});
            RC_ASSERT(window(number).saving().at_rest());
        }
        check_disk();
        for (const Given& unsaved : unsaved_)
            RC_ASSERT(missing(unsaved, held(window(0).workspace())) == Given());
    }

private:
    Window& window(unsigned number) { return *windows_[number]; }

    void open() {
        for (unsigned number : {0u, 1u}) {
            writes_[number] = number == 0;
            windows_[number] =
                std::make_unique<Window>(disk_, desk_, "window " + std::to_string(number), writes_[number]);
            unsaved_[number].clear();
        }
    }

    /// The disk holds what was last committed, to the letter.
    void check_disk() {
        disk_.settle();
        Window other(disk_, desk_, "looking", false);
        RC_ASSERT(!other.saving().left_alone());
        RC_ASSERT(other.saving().opened().lost == 0u);
        if (!committed_) return;
        RC_ASSERT(other.saving().opened().state == StoreState::intact);
        RC_ASSERT(tests::difference(Standing(other.workspace()), *committed_) == "");
    }

    void kill() {
        disk_.settle();
        for (auto& each : windows_)
            each.reset();
        check_disk();
        open();
    }

    void work(unsigned number, const Step& step) {
        Workspace& workspace = window(number).workspace();
        const Given before = held(workspace);
        tests::work(workspace, step, colleague_, desk_.now);
        const Given after = held(workspace);
        if (!window(number).saving().writes()) RC_ASSERT(before == after);
        // Nothing is unsaved here that is not any more.
        for (const auto& gone : missing(before, after))
            unsaved_[number].erase(gone);
        for (const auto& made : missing(after, before))
            unsaved_[number].insert(made);
    }

    void save(unsigned number, const Step& step) {
        Window& here = window(number);
        if (!here.saving().writes()) return;
        here.saving().prepare(step.what == Step::What::fold);
        const Standing standing(here.workspace());
        const auto committed = [this, standing, number, made = unsaved_[number]] {
            // Nothing that was on the disk is gone but what was replaced by one who had seen it.
            if (committed_) check_follows(*committed_, standing);
            committed_ = standing;
            for (const auto& each : made)
                unsaved_[number].erase(each);
        };
        const bool shown = here.save(false, tests::end_of(step), step.record % 2 == 0, committed);
        if (here.was_moved()) {
            // Told so by its page: it only reads from here on.
            turn(number, false);
        } else if (shown) {
            // One that has nothing to save need not know yet that another has saved.
            if (here.saves() == disk_.saves)
                RC_ASSERT(tests::difference(Standing(here.workspace()), *committed_) == "");
            unsaved_[number].clear();
        }
    }

    static void check_follows(const Standing& before, const Standing& after) {
        if (before.records.empty()) return;
        for (const Record& record : before.records) {
            const auto now = std::find_if(after.records.begin(), after.records.end(),
                                          [&](const Record& each) { return each.id() == record.id(); });
            // An undone creation leaves its record deleted; only an undone import makes one forgotten.
            RC_ASSERT(now != after.records.end());
            RC_ASSERT(merged(record, *now) == *now);
        }
    }

    /// The window reads the disk again, and writes or does not.
    void turn(unsigned number, bool writes) {
        window(number).reread(writes);
        writes_[number] = writes;
        // What it had is still there for its user to see.
        RC_ASSERT(missing(unsaved_[number], held(window(number).workspace())) == Given());
    }

    void take_over(unsigned number, const Step& step) {
        const unsigned other = 1 - number;
        if (writes_[number] && window(number).saving().writes()) return;
        // One that hears saves first; one that is frozen finds out when it next tries to save, or looks.
        const bool frozen = step.value % 3 == 1;
        if (!frozen && window(other).saving().writes()) {
            save(other, step);
            turn(other, false);
        }
        turn(number, true);
    }

    /// A window that is looked at finds that another has saved.
    void look(unsigned number) {
        const bool stale = writes_[number] && writes_[1 - number] && disk_.saves != window(number).saves();
        if (stale || !writes_[number]) turn(number, false);
    }

    Disk disk_;
    Desk desk_{7}, colleague_{8};
    std::array<std::unique_ptr<Window>, 2> windows_;
    std::array<bool, 2> writes_{};
    std::array<Given, 2> unsaved_; // what was given in a window and is not on the disk
    std::optional<Standing> committed_;
};

} // namespace

TEST_CASE("of two windows neither writes old over new, and what one could not save comes along", "[store]") {
    CHECK(rc::check([] {
        Windows windows;
        for (const Step& step : tests::any_steps())
            windows.act(step);
        windows.come_to_rest();
    }));
}

} // namespace kumppani
