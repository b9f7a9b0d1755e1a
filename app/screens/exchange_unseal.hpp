#pragma once

#include "app/session.hpp"
#include "shared/sealed/sealing.hpp"

#include <cstdint>
#include <string>

namespace kumppani {

/// A sealed file that waits for its password.
class SealedFile {
public:
    SealedFile(std::string file, Envelope envelope)
        : file_(std::move(file)), envelope_(std::move(envelope)) {}

    /// Returns whether the user is done with it. `number` is what the next order is known by, and grows with
    /// each.
    bool draw(Session& session, ui::Rect page, std::uint32_t& number);

    const std::string& file() const { return file_; }

    bool waits_for(std::uint32_t order) const { return order_ != 0 && order_ == order; }

    /// The file could not be opened, and a better password or browser may do: it is told, what was typed
    /// stays.
    void failed(const Session& session, Opening how);

private:
    void ask(Session& session, ui::Rect& area, std::uint32_t& number);
    void open(Session& session, std::uint32_t& number);

    std::string file_;
    Envelope envelope_;
    std::string password_;
    bool shown_ = false; ///< the password, as letters
    bool drawn_ = false;
    Problem problem_;         ///< of the last attempt, while the password stays as it was
    std::uint32_t order_ = 0; ///< being carried out; 0 for none
};

} // namespace kumppani
