#pragma once

#include "app/session.hpp"
#include "shared/words/word.hpp"

namespace kumppani {

/// What every page says above its own: that storage fails, that a new version is ready, how a page opened
/// from a file is kept, what is new in the shared folder. One at a time, the weightiest first; takes its
/// place from the top of `page`.
void page_notes(Session& session, ui::Rect& page);

/// How the browser keeps what a page opened from a file stores.
struct FilePageWords {
    Word sentence, reason;
};
FilePageWords words_of(FilePage how);

} // namespace kumppani
