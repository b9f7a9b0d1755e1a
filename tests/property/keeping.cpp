// One window over a browser's database: whatever it showed as saved survives its being killed between any two
// steps, saves that fail in every way, and memory that has no room.

#include "shared/store/history.hpp"
#include "tests/property/browser_model.hpp"
#include "tests/property/store_steps.hpp"

#include <catch2/catch_test_macros.hpp>

#include <rapidcheck.h>

namespace kumppani {

namespace {

using namespace tests;

/// A sitting and the model it is compared to: how everything stood after each act.
class Life {
public:
    explicit Life(bool short_of_room) : short_of_room_(short_of_room) {
        open();
        note();
    }

    void act(const Step& step) {
        desk_.now += 1 + step.value;
        switch (step.what) {
        case Step::What::save:
        case Step::What::fold:
            return save(step);
        case Step::What::kill:
            return kill();
        case Step::What::room:
            if (!short_of_room_) return;
            window_->memory().room = step.value % 3 ? step.value * step.value : std::string::npos;
            window_->memory().keeps_everything = step.record % 3 == 0;
            faults_ = true;
            return;
        default:
            tests::work(window_->workspace(), step, colleague_, desk_.now);
            return note();
        }
    }

    /// The browser and all its memory are gone; then it is opened again.
    void kill() {
        disk_.settle();
        window_.reset();
        open();
        const Opened& opened = window_->saving().opened();
        RC_ASSERT(!window_->saving().left_alone());
        const std::uint64_t reached = acts();
        RC_ASSERT(reached >= shown_as_saved_);
        RC_ASSERT(reached >= committed_ && reached <= begun_when_committed_);
        RC_ASSERT(stood_.contains(reached));
        Standing now(window_->workspace());
        const Standing& stood = stood_.at(reached);
        // After a loss, and where nothing was kept yet, it goes on as someone new.
        if (opened.lost > 0 || !reached_disk_) {
            RC_ASSERT(now.replica != stood.replica);
            now.replica = stood.replica;
            now.counter = stood.counter;
        }
        RC_ASSERT(tests::difference(now, stood) == "");
        RC_ASSERT(opened.formerly.has_value() == (opened.lost > 0));
        if (!faults_) {
            RC_ASSERT(opened.lost == 0u);
            RC_ASSERT(opened.state == (reached_disk_ ? StoreState::intact : StoreState::fresh));
            check_history(reached);
        }
        // Only an act that memory had no room for can be torn.
        RC_ASSERT(opened.lost <= 1u);
        stood_.erase(stood_.upper_bound(reached), stood_.end());
        begun_when_committed_ = committed_ = shown_as_saved_ = reached;
        note();
    }

private:
    void open() { window_ = std::make_unique<Window>(disk_, desk_, "window", true); }

    std::uint64_t acts() { return window_->saving().opened().store->position().entries; }

    void note() {
        stood_.insert_or_assign(acts(), Standing(window_->workspace()));
        if (window_->saving().written()) written_ = acts();
    }

    void save(const Step& step) {
        // A late end comes when this call is long over.
        const auto committed = [this, begun = acts(), written = written_] {
            committed_ = written;
            begun_when_committed_ = begun;
            reached_disk_ = true;
        };
        const bool shown = window_->save(step.what == Step::What::fold, tests::end_of(step),
                                         step.record % 2 == 0, committed);
        note();
        if (!shown) return;
        shown_as_saved_ = acts();
        RC_ASSERT(disk_.files == window_->memory().content);
    }

    void check_history(std::uint64_t reached) {
        const Acts acts = read_history(window_->memory());
        RC_ASSERT(acts.unreadable == 0u);
        RC_ASSERT(acts.entries.size() == reached);
    }

    bool short_of_room_;
    bool faults_ = false;       // memory may have refused something: a line may be torn
    bool reached_disk_ = false; // anything is there at all
    Disk disk_;
    Desk desk_{7}, colleague_{8};
    std::unique_ptr<Window> window_;
    std::map<std::uint64_t, Standing> stood_; // by the number of the act
    std::uint64_t written_ = 0;               // the latest act that the files in memory hold
    std::uint64_t committed_ = 0;             // the latest that the disk holds at least
    std::uint64_t begun_when_committed_ = 0;  // and at most
    std::uint64_t shown_as_saved_ = 0;
};

void live(Life& life) {
    for (const Step& step : tests::any_steps())
        life.act(step);
    life.kill();
}

} // namespace

TEST_CASE("killed between any two steps, a browser opens with every act that was shown as saved, and no "
          "other half",
          "[store]") {
    CHECK(rc::check([] {
        Life life(false);
        live(life);
    }));
}

TEST_CASE("memory without room costs no act that was shown as saved", "[store]") {
    CHECK(rc::check([] {
        Life life(true);
        live(life);
    }));
}

} // namespace kumppani
