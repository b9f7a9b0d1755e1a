#pragma once

#include "app/screens/exchange_export.hpp"
#include "app/screens/exchange_file.hpp"
#include "app/screens/exchange_preview.hpp"
#include "app/screens/exchange_problems.hpp"
#include "app/screens/exchange_unseal.hpp"
#include "app/session.hpp"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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
        sealed_.reset();
        export_.choose(std::move(customers));
    }

    /// What came of an order of this screen's: a file to be saved, or one to be looked at. Of one that the
    /// user has gone away from, nothing.
    void sealed(Session& session, std::uint32_t order, const Sealed& sealed) {
        export_.sealed(session, order, sealed);
    }
    void unsealed(Session& session, std::uint32_t order, const Unsealed& opened);

private:
    void refuse(Session& session, std::string file, std::vector<Problem> problems);
    void choose(Session& session, ui::Rect page);
    void accept(Session& session);
    void look_into(Session& session, ui::Rect page);

    ExportPane export_;
    std::unique_ptr<WholeFile> file_;          ///< all of a file being read: a customer's, or one to be saved
    std::unique_ptr<ImportPreview> preview_;   ///< the file being looked at, if any
    std::unique_ptr<ImportProblems> problems_; ///< or what is wrong with it
    std::unique_ptr<SealedFile> sealed_;       ///< or it waits for its password
    std::uint32_t unsealings_ = 0;             ///< the number of the last order to open one
};

} // namespace kumppani
