#pragma once

#include "app/session.hpp"

namespace kumppani {

/// The dialog in which one chooses what the columns of a table show; open while Session::choosing_columns
/// asks.
class ColumnChooser {
public:
    void draw(Session& session);

private:
    float height_ = 0; ///< of the dialog
};

} // namespace kumppani
