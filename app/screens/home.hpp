#pragma once

#include "app/screens/wheel_view.hpp"
#include "app/session.hpp"
#include "shared/rules/calendar.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace kumppani {

/// What comes next, across all customers: a month and the one after it, and beside them what is late, waits
/// or is lacking.
class HomeScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    /// What is due.
    struct Line {
        const rules::Entry* entry;
        std::string when = {}; ///< "ke 18", "lokakuu"; "" where the day is not known
        bool repeated = false; ///< it is that of the line above
        bool today = false;
    };
    struct Section {
        std::string key = {}, heading = {}, beside = {}; ///< "Tällä viikolla", "vk 47"
        bool late = false;
        std::vector<Line> lines = {};
    };
    /// What is lacking, or waits.
    struct Finding {
        const Record* record;
        std::string beside = {};         ///< "Kuulasatama Oy"
        std::string value = {};          ///< "19 pv"
        std::optional<Route> there = {}; ///< unless it is the record's own page
        std::string name = {};           ///< unless it is the record's title
    };
    struct Block {
        std::string key = {}, heading = {};
        bool late = false; ///< its values are told as such
        std::vector<Finding> lines = {};
    };

    // Made anew when the data, the day, the month or the language changes.
    void renew(const Session& session);
    void make_sections(const Session& session);
    void add_late(const Session& session);
    void add_day(const Session& session, const rules::Entry& entry);
    void add_month(const Session& session, const std::vector<rules::Entry>& entries, Month month,
                   std::string key);
    void make_blocks(const Session& session);

    void head(Session& session, ui::Rect& area);
    void draw_section(Session& session, ui::Rect& area, const Section& section);
    void draw_line(Session& session, const ui::Rect& place, const Section& section, std::size_t index);
    /// The line that the focus goes to when this one goes: the next, or the one before, of the same section
    /// if it has more; empty for none.
    RecordId beside(const Section& section, std::size_t index) const;
    void draw_wheel(Session& session, ui::Rect& area);
    void draw_block(Session& session, ui::Rect& area, const Block& block);
    /// The month that many after the present one.
    void show_month(const Session& session, int offset);

    /// The button under a list that is cut: how many of `count` lines are shown, when it is cut to `few`.
    std::size_t shown_of(std::size_t count, std::size_t few, std::string_view key) const;
    void draw_whole(Session& session, ui::Rect& area, std::size_t count, std::size_t few,
                    const std::string& key);

    int offset_ = 0;              ///< months from the present one
    std::set<std::string> whole_; ///< the lists that are shown whole, by their keys
    RecordId focus_next_;         ///< the line that gets the focus when it is drawn, as the one before went

    std::uint64_t revision_ = ~std::uint64_t{0};
    Date today_{};
    Month month_{};
    Language language_ = Language::fi;
    rules::Calendar calendar_;
    std::vector<std::int64_t> load_;
    std::vector<Section> sections_;
    std::vector<Block> blocks_;
    WheelView wheel_;
};

} // namespace kumppani
