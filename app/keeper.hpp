#pragma once

#include "app/session.hpp"

#include <memory>
#include <string_view>

namespace kumppani {

/// Keeps the work: reads the store at the start, writes every change to it, asks the page to make it durable,
/// and says how that went. Where there is no storage, or it may not be touched, the work stays in memory and
/// the session says so. Where another window writes, this one only reads.
class Keeper {
public:
    explicit Keeper(const Environment& environment);
    ~Keeper();

    /// All records, as they were stored.
    Workspace& workspace();

    /// Tells the session how storage stands, and what the user had set; listens to changes from then on.
    void open(Session& session);

    /// The files were read again, by App::reopen.
    void reopen(Session& session, bool writes);

    /// After every frame: hands on what was written since, and does what the user asked for.
    void keep(Session& session);

    /// Whether all that was changed is durable.
    bool at_rest() const;

    /// How making files durable went; `error` as storage_problem_from reads it.
    void persisted(Session& session, bool success, std::string_view error);

private:
    struct State;
    void read(Session& session);
    void tell_damage(Session& session);
    void tell_left_alone(Session& session);
    void grant(Session& session);
    void start_over(Session& session);
    void forget_damaged(Session& session);
    void back_up(Session& session);
    void keep_preferences(Session& session);
    void hand_on(Session& session);
    void tell_failure(Session& session, StorageProblem problem);

    std::unique_ptr<State> state_;
};

} // namespace kumppani
