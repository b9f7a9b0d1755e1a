#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/session.hpp"
#include "shared/bundle/bundle.hpp"
#include "shared/bundle/preview.hpp"

namespace kumppani {

/// Files out and in: export of all or chosen customers, import with a preview before anything changes.
class ExchangeScreen {
public:
    void draw(Session& session, ui::Rect page);

    /// A file was chosen or dropped. `bytes` is empty when it was too large to be read: `size` then says how large.
    void open_file(Session& session, std::string_view name, std::string_view bytes, double size);

private:
    struct Arrived {
        std::string name;
        std::variant<Bundle, std::vector<Problem>> content;
    };
    void choose(Session& session, ui::Rect page);
    void show_preview(Session& session, ui::Rect page);
    void show_problems(Session& session, ui::Rect page);

    std::unique_ptr<Arrived> arrived_;  ///< the file being looked at, if any
    std::set<RecordId> chosen_;         ///< customers to export; none means all
    bool choosing_ = false;
};

}  // namespace kumppani
