#pragma once

#include "app/session.hpp"
#include "shared/sealed/sealing.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace kumppani {

/// Whether a file that leaves is sealed, and with which password: a part of the pane that makes files.
class SealPart {
public:
    /// Draws from the top of `area`, which becomes what is left.
    void draw(Session& session, ui::Rect& area);

    bool wanted() const { return wanted_; }
    bool busy() const { return pending_.has_value(); }

    /// Why no file can be sealed now; empty when one can, or none is to be.
    std::string why_not(const Session& session) const;

    /// Told with the name of the sealed file once it was offered to the user.
    using Offered = std::function<void(Session&, const std::string& name)>;

    /// Seals a file's bytes and offers the result under a name that says nothing about them; or tells why
    /// not.
    void seal(Session& session, std::string bytes, Offered offered);

    /// What came of an order, if it was ours.
    void sealed(Session& session, std::uint32_t order, const Sealed& sealed);

private:
    void password(Session& session, ui::Rect& area);

    bool wanted_ = false;
    std::string password_; ///< offered when it is first wanted

    struct Pending {
        std::uint32_t number;
        SealOrder order; ///< without its content
        Offered offered;
    };
    std::optional<Pending> pending_;
    std::uint32_t number_ = 0; ///< of the last order
};

} // namespace kumppani
