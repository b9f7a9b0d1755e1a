#pragma once

#include "app/leaving.hpp"
#include "app/screens/exchange_seal.hpp"
#include "app/screens/export_inside.hpp"
#include "app/screens/record_picker.hpp"
#include "app/session.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kumppani {

/// What goes out: for whom, and what; shown in full before it is saved.
class ExportPane {
public:
    /// Draws from the top of `area`, which becomes what is left.
    void draw(Session& session, ui::Rect& area);

    /// The file as it would be saved, where the user has just asked to see it.
    std::optional<Bundle> asked_to_look(const Session& session);

    std::string file_name(const Session& session) const;
    void save(Session& session);

    /// What came of an order to seal a file.
    void sealed(Session& session, std::uint32_t order, const Sealed& sealed) {
        seal_.sealed(session, order, sealed);
    }

    /// Some customers chosen for a colleague, as on giving back what was handed over.
    void choose(std::set<RecordId> customers);

private:
    void whom(Session& session, ui::Rect& area);
    void what(Session& session, ui::Rect& area);
    void which(Session& session, ui::Rect& area);
    void recipient(Session& session, ui::Rect& area);
    void hand_over(Session& session, ui::Rect& area);
    void sender(Session& session, ui::Rect& area);
    void finish(Session& session, ui::Rect& area);
    void offer(const Session& session);
    void gather(const Session& session);
    Leaving leaving(const Session& session) const;
    bool to_customer() const { return wish_.whom == BundleKind::share; }
    std::string save_words(const Session& session) const;

    Leaving wish_;                     ///< without what the recipient has
    std::optional<Replica> recipient_; ///< a colleague
    bool only_news_ = true;            ///< then
    RecordPicker picker_;
    SealPart seal_;
    bool look_ = false;

    // Made anew when the data or what is asked for changes.
    struct Offered {
        std::uint64_t revision = ~std::uint64_t{0};
        Leaving::What what = Leaving::What::everything;
        bool operator==(const Offered&) const = default;
    };
    Offered offered_;
    std::vector<RecordPicker::Offer> offers_;
    struct Question {
        std::uint64_t revision = ~std::uint64_t{0};
        Leaving wish;
        std::optional<Replica> news_for;
        std::uint64_t exchanged = 0; ///< the revision of what they have
        bool operator==(const Question&) const = default;
    };
    Question answered_;
    Records records_; ///< of the workspace, for a colleague
    Bundle share_;    ///< for a customer
    Contents contents_;
};

} // namespace kumppani
