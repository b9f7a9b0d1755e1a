#include "shared/bundle/bundle.hpp"
#include "shared/example/synthetic.hpp"
#include "shared/model/validate.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>

using namespace kumppani;
using namespace std::chrono_literals;

namespace {

/// FNV-1a over everything in the records, so that one number tells whether anything differs.
class Fingerprint {
public:
    void add(std::string_view text) {
        for (const char c : text)
            hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3;
        hash_ = (hash_ ^ 0xFF) * 0x100000001B3; // where a text ends
    }
    void operator()(std::monostate) { add("-"); }
    void operator()(bool yes) { add(yes ? "yes" : "no"); }
    void operator()(std::int64_t number) { add(std::to_string(number)); }
    void operator()(Date date) { add(iso(date)); }
    void operator()(Month month) { add(iso(month)); }
    void operator()(const std::string& text) { add(text); }
    void operator()(const Opaque& opaque) { add(opaque.json); }
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 0xCBF29CE484222325;
};

std::uint64_t fingerprint(const std::vector<Record>& records) {
    Fingerprint print;
    for (const Record& record : records) {
        print.add(record.id());
        for (const FieldKey field : record.fields()) {
            print.add(field.name());
            for (const Assignment& one : record.values(field)) {
                std::visit([&](const auto& value) { print(value); }, one.value);
                print.add(written(one.stamp));
            }
        }
    }
    return print.value();
}

std::map<Kind, std::size_t> counts(const std::vector<Record>& records) {
    std::map<Kind, std::size_t> result;
    for (const Record& record : records)
        ++result[record.kind()];
    return result;
}

} // namespace

TEST_CASE("synthetic records are the same for the same seed, on every platform and in every version") {
    CHECK(fingerprint(synthetic(30, 7)) == fingerprint(synthetic(30, 7)));
    CHECK(fingerprint(synthetic(30, 7)) != fingerprint(synthetic(30, 8)));
    CHECK(fingerprint(synthetic(30, 7)) == 6395140947254630804u);
}

TEST_CASE("synthetic records are as many as asked for: about twenty-five rows a customer, of every kind") {
    const auto of_kind = counts(synthetic(400, 1));
    CHECK(of_kind.size() == kinds().size());
    CHECK(of_kind.at(Kind::customer) == 400);
    std::size_t rows = 0;
    for (const auto& [kind, count] : of_kind)
        if (kind != Kind::author && kind != Kind::customer) rows += count;
    CHECK(rows >= 400 * 18);
    CHECK(rows <= 400 * 28);
    CHECK(counts(synthetic(0, 1)).count(Kind::customer) == 0);
    CHECK(counts(synthetic(1, 1)).at(Kind::customer) == 1);
}

TEST_CASE("synthetic records are valid in every field, and their references lead somewhere") {
    const auto records = synthetic(200, 3);
    std::unordered_map<std::string_view, Kind> ids;
    for (const Record& record : records) {
        CHECK(is_record_id(record.id()));
        CHECK(ids.emplace(record.id(), record.kind()).second);
    }
    for (const Record& record : records) {
        for (const Field& field : info(record.kind()).fields) {
            const Value& value = record.value(field.key);
            INFO(info(record.kind()).key << " " << record.id() << ": " << field.key);
            CHECK(!fault(field, value));
            if (field.type != Type::reference || is_empty(value)) continue;
            const auto target = ids.find(record.text(field.key));
            CHECK((target != ids.end() && target->second == field.target));
        }
    }
}

TEST_CASE("synthetic records come in the order of a file, with stamps that rise and never meet") {
    const auto records = synthetic(200, 3);
    CHECK(std::is_sorted(records.begin(), records.end(), in_file_order));
    constexpr Milliseconds end =
        std::chrono::sys_days(2026y / 11 / 19).time_since_epoch() / std::chrono::milliseconds(1);
    std::map<std::pair<Replica, std::uint64_t>, Milliseconds> edits;
    for (const Record& record : records) {
        for (const FieldKey field : record.fields()) {
            for (const Assignment& one : record.values(field)) {
                CHECK(edits.emplace(std::pair(one.stamp.replica, one.stamp.counter), one.stamp.clock.time)
                          .second);
                CHECK(one.stamp.clock.time < end);
            }
        }
    }
    const auto falls = [](const auto& a, const auto& b) {
        return a.first.first == b.first.first && a.second > b.second;
    };
    CHECK(std::adjacent_find(edits.begin(), edits.end(), falls) == edits.end());
}

TEST_CASE("synthetic records hold what is hard: names with å, ä and ö, deletions and disputed fields") {
    const auto records = synthetic(1'000, 5);
    const auto some = [&](auto test) { return std::any_of(records.begin(), records.end(), test); };
    for (const auto* letter : {"å", "ä", "ö", "Å", "Ö"})
        CHECK(some([&](const Record& record) {
            return record.text("name").find(letter) != std::string_view::npos;
        }));
    CHECK(some([](const Record& record) { return record.deleted(); }));
    CHECK(some([](const Record& record) { return record.in_conflict("end"); }));
    CHECK(some([](const Record& record) { return record.integer("charges_change") < 0; }));
    CHECK(some(
        [](const Record& record) { return record.text("agenda").find('\n') != std::string_view::npos; }));
}

TEST_CASE("synthetic records of different seeds can live in one workspace") {
    const auto a = synthetic(50, 1), b = synthetic(50, 2);
    for (const Record& one : a)
        CHECK(std::none_of(b.begin(), b.end(), [&](const Record& other) { return other.id() == one.id(); }));
}
