#pragma once

#include "app/session.hpp"

#include <memory>
#include <string_view>

namespace kumppani {

/// Keeps the work: reads the store at the start, writes every change to it, asks the page to make it durable,
/// and says how that went. Where there is no storage, or it may not be touched, the work stays in memory and
/// the session says so.
class Keeper {
public:
    explicit Keeper(const Environment& environment);
    ~Keeper();

    /// All records, as they were stored.
    Workspace& workspace();

    /// Tells the session how storage stands, and what the user had set; listens to changes from then on.
    void open(Session& session);

    /// After every frame: hands on what was written since.
    void keep(Session& session);

    /// Whether all that was changed is durable.
    bool at_rest() const;

    /// How making files durable went; `error` in the browser's words.
    void persisted(Session& session, bool success, std::string_view error);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kumppani
