#include "shared/bundle/bundle.hpp"
#include "shared/bundle/by_hand.hpp"
#include "shared/bundle/header_reader.hpp"
#include "shared/bundle/json_expect.hpp"
#include "shared/bundle/json_parts.hpp"
#include "shared/bundle/record_reader.hpp"
#include "shared/bundle/references.hpp"
#include "shared/model/in_order.hpp"
#include "shared/sealed/envelope.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <new>

namespace kumppani {

namespace {

void stamp_values(ReadRecord& read, const Stamp& stamp) {
    for (auto& [field, value] : read.unstamped) {
        Register values = read.record.values(field);
        // The file may still hold what the same writer gave before as of the same moment.
        std::erase_if(values, [&](const Assignment& each) { return is_same_edit(each.stamp, stamp); });
        values.push_back({std::move(value), stamp});
        read.record.set(field, std::move(values));
    }
}

/// Gathers a bundle from the parts of a file.
class BundleReader {
public:
    BundleReader(const KnownRecord& known, Accepted accepted) : known_(known), accepted_(accepted) {}

    ReadResult read(std::string_view bytes);

private:
    void take_record(const Place& place, const Json& json);
    std::vector<IndexedRecord> stamped_records(const Bundle& bundle);
    void judge(const Bundle& bundle, const std::vector<IndexedRecord>& records, ProblemList& problems);

    const KnownRecord& known_;
    Accepted accepted_;
    Json header_ = Json::object();
    ProblemList record_problems_;
    RecordReader reader_{record_problems_};
    std::size_t records_seen_ = 0;
    std::vector<std::pair<std::size_t, ReadRecord>> read_;
};

Keep keep(std::string_view member) {
    constexpr std::array<std::string_view, 6> header{"as_of", "format", "from", "handover", "kind", "schema"};
    if (member == "records") return Keep::elements;
    return std::find(header.begin(), header.end(), member) != header.end() ? Keep::whole : Keep::nothing;
}

void BundleReader::take_record(const Place& place, const Json& json) {
    const std::size_t index = records_seen_++;
    if (index == most_records) {
        record_problems_.add(Place(), {Word::bundle_too_many_records, {}},
                             {Word::allowed_count, {grouped(std::int64_t{most_records})}});
    }
    // Reading goes on to the end: what stands there may say that all this is from a newer version.
    if (index >= most_records || record_problems_.full()) return;
    if (auto record = reader_.read(json, place)) read_.emplace_back(index, std::move(*record));
}

std::vector<IndexedRecord> BundleReader::stamped_records(const Bundle& bundle) {
    const Stamp by_hand = stamp_by_hand(bundle.from, bundle.as_of);
    std::vector<IndexedRecord> records;
    records.reserve(read_.size());
    for (auto& [index, read] : read_) {
        if (read.mergeable && bundle.kind == BundleKind::share) {
            const Place root, list(root, "records"), record(list, index);
            record_problems_.add(record, {Word::bundle_unknown_member, {"merge"}},
                                 {Word::allowed_member_names, {"fields, id, kind"}});
        }
        stamp_values(read, by_hand);
        records.push_back({index, std::move(read.record), read.right});
    }
    return records;
}

void BundleReader::judge(const Bundle& bundle, const std::vector<IndexedRecord>& records,
                         ProblemList& problems) {
    const Place root;
    if (const Json* const list = expect_member(header_, "records", root, problems)) {
        expect_array(*list, Place(root, "records"), problems);
    }
    problems.append(record_problems_.take());
    const bool all = records.size() == records_seen_;
    if (bundle.kind == BundleKind::exchange)
        check_references(records, all, known_, problems);
    else
        check_references(records, all, {}, problems);
}

ReadResult BundleReader::read(std::string_view bytes) {
    ProblemList problems;
    const JsonParts parts{
        keep,
        [&](std::string_view member, const Place&, const Json& value) { header_[member] = value; },
        [&](const Place& place, const Json& record) { take_record(place, record); },
    };
    if (!read_json_parts(bytes, parts, problems) || !problems.empty()) return problems.take();
    if (!is_readable(header_, accepted_, problems)) return problems.take();
    Bundle bundle;
    read_sender(header_, bundle, problems);
    auto records = stamped_records(bundle);
    judge(bundle, records, problems);
    if (!problems.empty()) return problems.take();
    for (IndexedRecord& each : records)
        bundle.records.push_back(std::move(each.record));
    put_in_order(bundle.records, in_file_order);
    read_handover(header_, bundle, problems);
    if (!problems.empty()) return problems.take();
    return bundle;
}

} // namespace

Problem too_large(std::uint64_t size) {
    constexpr std::uint64_t megabyte = 1'000'000;
    const auto megabytes = [](std::uint64_t bytes) {
        return grouped(std::int64_t((bytes + megabyte - 1) / megabyte));
    };
    return {"",
            {Word::bundle_too_large, {megabytes(size)}},
            {Word::allowed_file_size, {megabytes(largest_bundle)}}};
}

ReadResult read_bundle(std::string_view bytes, const KnownRecord& known, Accepted accepted) try {
    if (bytes.size() > largest_bundle) return std::vector{too_large(bytes.size())};
    if (is_sealed(bytes)) return std::vector{sealed_file()};
    return BundleReader(known, accepted).read(bytes);
} catch (const std::bad_alloc&) {
    return std::vector{Problem{"", {Word::bundle_no_memory, {}}, {Word::allowed_more_memory, {}}}};
}

} // namespace kumppani
