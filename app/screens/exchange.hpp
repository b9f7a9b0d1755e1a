#pragma once

#include "app/screens/exchange_export.hpp"
#include "app/screens/exchange_file.hpp"
#include "app/screens/exchange_preview.hpp"
#include "app/screens/exchange_problems.hpp"
#include "app/session.hpp"

#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace kumppani {

/// Files out and in: export of all or chosen customers, import with a preview before anything changes.
class ExchangeScreen {
public:
    void draw(Session& session, ui::Rect page);

    /// A file was chosen or dropped. `bytes` is empty when it was too large to be read: `size` then says how
    /// large.
    void open_file(Session& session, std::string_view name, std::string_view bytes, double size);

    /// These customers are chosen for a colleague, to be given back.
    void offer(std::set<RecordId> customers) {
        file_.reset();
        preview_.reset();
        problems_.reset();
        export_.choose(std::move(customers));
    }

private:
    void choose(Session& session, ui::Rect page);
    void accept(Session& session);
    void look_into(Session& session, ui::Rect page);

    ExportPane export_;
    std::unique_ptr<WholeFile> file_;          ///< all of a file being read: a customer's, or one to be saved
    std::unique_ptr<ImportPreview> preview_;   ///< the file being looked at, if any
    std::unique_ptr<ImportProblems> problems_; ///< or what is wrong with it
};

} // namespace kumppani
