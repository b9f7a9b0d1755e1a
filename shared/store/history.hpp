#pragma once

#include "shared/store/archive.hpp"

namespace kumppani {

/// What happened in a store, as far back as is known: what the archives hold, then what is still in the
/// journal. Each act once, oldest first. Reads and checks everything: for when somebody looks.
Acts read_history(Files& files);

} // namespace kumppani
