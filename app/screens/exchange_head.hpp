#pragma once

#include "app/session.hpp"
#include "shared/bundle/preview.hpp"

#include <string>
#include <string_view>

namespace kumppani {

/// What is told of a bundle above its records.
struct BundleHead {
    std::string_view title;
    std::string_view file;
    Milliseconds as_of;
    const Preview& preview;
};

/// In one line: the title and facts at the left, the four counts at the right. Cut off the top of `page`.
void bundle_head(Session& session, ui::Rect& page, const BundleHead& head);

/// The same below one another, for a narrow page.
void bundle_head_narrow(Session& session, ui::Rect& area, const BundleHead& head);

} // namespace kumppani
