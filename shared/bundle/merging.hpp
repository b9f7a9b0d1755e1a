#pragma once

#include "shared/bundle/bundle.hpp"

#include <span>

namespace kumppani {

/// What all of the files hold together: the same whatever their order, and however often each comes. It is
/// from whoever sent the latest of them. Requires files of the kind `exchange` in which no id has two kinds.
Bundle merged(std::span<const Bundle> bundles);

} // namespace kumppani
