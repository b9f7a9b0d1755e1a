#include "shared/bundle/header_reader.hpp"

#include "shared/bundle/instant.hpp"
#include "shared/bundle/json_expect.hpp"
#include "shared/model/validate.hpp"
#include "shared/words/words.hpp"

#include <set>

namespace kumppani {

namespace {

const Place root;

std::string shown(const Json& json) {
    const auto* text = json.get_ptr<const std::string*>();
    return harmless(text ? *text : json.dump());
}

bool has_format(const Json& header, ProblemList& problems) {
    const Message allowed{Word::allowed_format, {bundle_format}};
    const auto format = header.find("format");
    if (format == header.end()) {
        problems.add(root, {Word::bundle_no_format, {}}, allowed);
        return false;
    }
    if (*format == bundle_format) return true;
    problems.add(Place(root, "format"), {Word::bundle_wrong_format, {shown(*format)}}, allowed);
    return false;
}

bool has_schema(const Json& header, ProblemList& problems) {
    const Json* const schema = expect_member(header, "schema", root, problems);
    if (!schema) return false;
    const Place place(root, "schema");
    if (!schema->is_number_unsigned() || *schema == 0) {
        problems.add(place, {Word::bundle_wrong_type, {}}, {Word::allowed_schema_number, {}});
        return false;
    }
    if (*schema <= bundle_schema) return true;
    problems.add(place, {Word::bundle_newer, {schema->dump()}},
                 {Word::allowed_schema, {std::to_string(bundle_schema)}});
    return false;
}

bool has_kind(const Json& header, Accepted accepted, ProblemList& problems) {
    const Json* const kind = expect_member(header, "kind", root, problems);
    if (!kind || *kind == key(BundleKind::exchange)) return kind;
    const Place place(root, "kind");
    if (*kind == key(BundleKind::share)) {
        if (accepted == Accepted::any) return true;
        problems.add(place, {Word::bundle_for_customer, {}}, {Word::allowed_for_colleague, {}});
        return false;
    }
    problems.add(place, {Word::bundle_wrong_kind, {shown(*kind)}},
                 {Word::allowed_kind, {std::string(key(BundleKind::exchange))}});
    return false;
}

const std::string* string_member(const Json& object, std::string_view name, const Place& place,
                                 ProblemList& problems) {
    const Json* const member = expect_member(object, name, place, problems);
    return member ? expect_string(*member, Place(place, name), problems) : nullptr;
}

void read_from(const Json& from, Bundle& bundle, const Place& place, ProblemList& problems) {
    if (!expect_object(from, place, problems)) return;
    if (const auto* name = string_member(from, "name", place, problems)) {
        const auto wrong = text_fault(*name, longest_line, false);
        if (wrong) problems.add(Place(place, "name"), wrong->what, wrong->allowed);
        bundle.from_name = *name;
    }
    if (bundle.kind == BundleKind::share) return;
    const auto* text = string_member(from, "replica", place, problems);
    if (!text) return;
    const auto replica = replica_from(*text);
    if (!replica) {
        problems.add(Place(place, "replica"), {Word::bundle_bad_replica, {harmless(*text)}},
                     {Word::allowed_replica, {}});
    }
    bundle.from = replica.value_or(Replica());
}

} // namespace

bool is_readable(const Json& header, Accepted accepted, ProblemList& problems) {
    return has_format(header, problems) && has_schema(header, problems) &&
           has_kind(header, accepted, problems);
}

void read_sender(const Json& header, Bundle& bundle, ProblemList& problems) {
    if (header.at("kind") == key(BundleKind::share)) bundle.kind = BundleKind::share;
    if (const Json* const from = expect_member(header, "from", root, problems)) {
        read_from(*from, bundle, Place(root, "from"), problems);
    }
    const auto* text = string_member(header, "as_of", root, problems);
    if (!text) return;
    const auto time = instant_from_iso(*text);
    if (!time) {
        problems.add(Place(root, "as_of"), {Word::bundle_bad_instant, {harmless(*text)}},
                     {Word::allowed_instant, {}});
    }
    bundle.as_of = time.value_or(0);
}

void read_handover(const Json& header, Bundle& bundle, ProblemList& problems) {
    const auto member = header.find("handover");
    if (member == header.end() || bundle.kind != BundleKind::exchange) return;
    const Place place(root, "handover");
    const Json* const list = expect_array(*member, place, problems);
    if (!list) return;
    std::set<std::string_view> customers;
    for (const Record& record : bundle.records)
        if (record.kind() == Kind::customer) customers.insert(record.id());
    for (std::size_t i = 0; i < list->size(); ++i) {
        const Place each(place, i);
        const auto* id = expect_string((*list)[i], each, problems);
        if (!id) continue;
        if (customers.contains(*id))
            bundle.handover.push_back(*id);
        else
            problems.add(each, {Word::bundle_dangling, {harmless(*id)}}, {Word::allowed_with_referred, {}});
    }
}

} // namespace kumppani
