#pragma once

#include "app/paper.hpp"
#include "app/screens/record_picker.hpp"
#include "app/session.hpp"
#include "shared/bundle/bundle.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// All that is in a file, to be read: every value of every record, one customer at a time.
class FileContents {
public:
    explicit FileContents(Bundle file);

    /// Draws from the top of `area`, which becomes what is left.
    void draw(Session& session, ui::Rect& area);

    const Bundle& file() const { return file_; }

    /// What is being read of it, to be printed.
    Paper paper(std::string title, std::string about) const {
        return {std::move(title), std::move(about), parts_};
    }

private:
    void renew(const Session& session);
    void facts(const Session& session, const Record& record, const std::string& heading, int level);
    void rows(const Session& session, Kind kind, std::string_view owner, int level);
    void everything_of(const Session& session, const Record& customer);
    ui::ReadingCell cell(const Session& session, const Record& record, FieldKey field) const;
    const Record* find(std::string_view id) const;

    Bundle file_;
    std::vector<RecordPicker::Offer> offers_; ///< the customers in it, and those who wrote
    std::set<RecordId> chosen_;
    RecordPicker picker_;

    // Made anew when another customer or another language is chosen.
    std::vector<PaperPart> parts_;
    RecordId made_for_;
    Language language_ = Language::fi;
};

} // namespace kumppani
