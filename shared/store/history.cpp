#include "shared/store/history.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>

namespace kumppani {

Acts read_history(Files& files) {
    Acts acts;
    std::uint64_t reached = 0;
    const auto take = [&](const std::string& name) {
        if (const auto bytes = files.read(name)) read_acts(*bytes, reached, acts);
        if (!acts.entries.empty()) reached = std::max(reached, acts.entries.back().number);
    };
    for (const ArchiveName& archive : archives_in(files)) {
        take(written(archive));
        reached = std::max(reached, archive.last);
    }
    std::vector<SegmentName> segments;
    for (const std::string& name : files.list())
        if (const auto segment = segment_name(name)) segments.push_back(*segment);
    put_in_order(segments);
    for (const SegmentName& segment : segments)
        take(written(segment));
    return acts;
}

} // namespace kumppani
