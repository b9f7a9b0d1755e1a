#pragma once

#include "shared/bundle/exchange_file.hpp"
#include "tests/unit/desk.hpp"

#include <array>
#include <deque>
#include <memory>
#include <ostream>
#include <rapidcheck.h>
#include <vector>

namespace kumppani::tests {

enum class What : std::uint8_t {
    set,
    create,
    remove,
    restore,
    move,
    undo,
    redo,
    give_all,
    give_some,
    give_news,
    decide,
    set_clock
};

/// Something that one of several people does. The numbers choose among what there is.
struct Deed {
    What what = What::set;
    unsigned person = 0;
    unsigned record = 0;
    unsigned field = 0;
    unsigned value = 0;
};

std::ostream& operator<<(std::ostream& out, const Deed& deed);
std::vector<Deed> any_deeds();

/// The same without decisions while importing: one that is undone has replaced values for some people and
/// not for others, so that nobody can say which should be left.
std::vector<Deed> undecided_deeds();

/// Several people, each with a workspace of their own, who send each other what they have.
class People {
public:
    explicit People(unsigned count);

    void act(const Deed& deed);

    /// Everyone gives everything to everyone, in an order that `order` decides, until all have all.
    void exchange_everything(unsigned order);

    Desk& person(unsigned number) { return *desks_[number % desks_.size()]; }
    std::size_t count() const { return desks_.size(); }

    /// What each edit would leave, were there only one register of each field in the world: the values that
    /// no edit has replaced. Kept apart from the code under test.
    using Left = std::map<std::pair<RecordId, FieldKey>, std::vector<Assignment>>;
    const Left& left() const { return left_; }

    std::vector<Transaction>& journal(unsigned number) { return journals_[number % desks_.size()]; }

private:
    void remember(const Transaction& transaction);
    void give_news(Desk& giver, Desk& other, bool lost);
    void import_deciding(Desk& giver, Desk& other, unsigned dice);
    RecordId pick(const Desk& desk, unsigned number) const;

    std::deque<std::unique_ptr<Desk>> desks_;
    std::vector<std::vector<Transaction>> journals_;
    Left left_;
    std::map<std::pair<Replica, Replica>, Known> known_; ///< what one knows that another has
};

} // namespace kumppani::tests
