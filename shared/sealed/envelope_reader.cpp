#include "shared/bundle/bundle.hpp"
#include "shared/bundle/json_expect.hpp"
#include "shared/bundle/json_parts.hpp"
#include "shared/sealed/base64url.hpp"
#include "shared/sealed/envelope.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <optional>

namespace kumppani {

namespace {

const Place root;

Message as_it_left() { return {Word::allowed_whole_file, {}}; }

/// Reads the parts of a JWE (RFC 7516, section 7.2), telling of everything that is wrong with it.
class EnvelopeReader {
public:
    std::variant<Envelope, std::vector<Problem>> read(std::string_view bytes) {
        const JsonParts parts{
            [](std::string_view name) { return keep(name); },
            [this](std::string_view name, const Place&, const Json& value) { members_[name] = value; },
            [](const Place&, const Json&) {}};
        if (!read_json_parts(bytes, parts, problems_) || !problems_.empty()) return problems_.take();
        if (members_.empty()) problems_.add(root, {Word::sealed_not, {}});
        if (problems_.empty()) read_members();
        if (!problems_.empty()) return problems_.take();
        return std::move(envelope_);
    }

private:
    /// A header parameter, and the part of the header that it stands in.
    struct Parameter {
        const Json* value = nullptr;
        std::size_t part = 0;
    };
    /// The protected header, the shared one, and the recipient's own; together they are the header.
    struct Part {
        Json values = Json::object();
        Place place;
    };

    static Keep keep(std::string_view name) {
        constexpr std::array<std::string_view, 9> ours{"aad",        "ciphertext", "encrypted_key",
                                                       "header",     "iv",         "protected",
                                                       "recipients", "tag",        "unprotected"};
        return std::find(ours.begin(), ours.end(), name) == ours.end() ? Keep::nothing : Keep::whole;
    }

    void read_members() {
        envelope_.ciphertext = bytes_member(members_, "ciphertext", root).value_or("");
        envelope_.nonce = bytes_of_size("iv", nonce_size);
        envelope_.tag = bytes_of_size("tag", tag_size);
        read_protected();
        take_part(members_, "unprotected", root, parts_[1]);
        if (const auto several = members_.find("recipients"); several == members_.end())
            read_recipient(members_, root);
        else
            read_recipients(*several);
        if (!problems_.empty()) return;
        read_header();
        // Another method has keys of another size: that is the better thing to tell.
        if (problems_.empty())
            check_size(envelope_.wrapped_key, wrapped_key_size, Place(*recipient_, "encrypted_key"));
    }

    void read_recipients(const Json& list) {
        static const Place place(root, "recipients"), first(place, std::size_t{0});
        for (const char* of_one : {"encrypted_key", "header"}) {
            if (members_.contains(of_one))
                problems_.add(Place(root, of_one), {Word::bundle_unknown_member, {of_one}},
                              {Word::allowed_once, {}});
        }
        if (!expect_array(list, place, problems_)) return;
        if (list.size() != 1) {
            problems_.add(place, {Word::sealed_recipients, {grouped(static_cast<std::int64_t>(list.size()))}},
                          {Word::allowed_one_recipient, {}});
        } else if (expect_object(list[0], first, problems_)) {
            read_recipient(list[0], first);
        }
    }

    void read_recipient(const Json& recipient, const Place& place) {
        recipient_ = &place;
        const auto key = bytes_member(recipient, "encrypted_key", place);
        envelope_.wrapped_key = key.value_or("");
        parts_[2].place = Place(place, "header");
        take_part(recipient, "header", place, parts_[2]);
    }

    // It is authenticated as it stands, not as it is understood: the text is kept beside what it says.
    void read_protected() {
        const auto found = members_.find("protected");
        if (found != members_.end()) {
            if (const auto* text = expect_string(*found, parts_[0].place, problems_)) {
                envelope_.authenticated = *text;
                if (const auto json = decoded(*text, parts_[0].place)) parse_protected(*json);
            }
        }
        const auto aad = members_.find("aad");
        if (aad == members_.end()) return;
        if (const auto* text = expect_string(*aad, Place(root, "aad"), problems_))
            envelope_.authenticated += "." + *text;
    }

    void parse_protected(std::string_view json) {
        ProblemList within;
        Part& part = parts_[0];
        const JsonParts parts{
            [](std::string_view) { return Keep::whole; },
            [&](std::string_view name, const Place&, const Json& value) { part.values[name] = value; },
            [](const Place&, const Json&) {}};
        read_json_parts(json, parts, within);
        std::vector<Problem> found = within.take();
        for (Problem& problem : found)
            problem.pointer = part.place.pointer() + problem.pointer;
        problems_.append(std::move(found));
    }

    void take_part(const Json& from, std::string_view name, const Place& place, Part& part) {
        const auto found = from.find(name);
        if (found != from.end() && expect_object(*found, Place(place, name), problems_)) part.values = *found;
    }

    /// "No name twice" holds for the three parts together (RFC 7516, section 7.2.1).
    Parameter parameter(std::string_view name) {
        Parameter result;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const auto found = parts_[i].values.find(name);
            if (found == parts_[i].values.end()) continue;
            if (result.value)
                problems_.add(Place(parts_[i].place, name), {Word::bundle_name_twice, {std::string(name)}},
                              {Word::allowed_once, {}});
            result = {&*found, i};
        }
        return result;
    }

    Parameter required(std::string_view name) {
        const Parameter found = parameter(name);
        if (!found.value)
            problems_.add(parts_[0].place, {Word::bundle_missing, {std::string(name)}}, as_it_left());
        return found;
    }

    void read_header() {
        expect_method(required("alg"), "alg", "PBES2-HS512+A256KW");
        expect_method(required("enc"), "enc", "A256GCM");
        // These two count only where the tag covers them.
        const Parameter zip = parameter("zip"), critical = parameter("crit");
        expect_method(zip, "zip", "DEF");
        if (zip.value && zip.part != 0)
            problems_.add(Place(parts_[zip.part].place, "zip"), {Word::sealed_unprotected, {"zip"}},
                          {Word::allowed_protected, {}});
        envelope_.deflated = zip.value != nullptr;
        if (critical.value)
            problems_.add(Place(parts_[critical.part].place, "crit"),
                          {Word::sealed_critical, {harmless(critical.value->dump())}},
                          {Word::allowed_not_critical, {}});
        read_salt(required("p2s"));
        read_iterations(required("p2c"));
    }

    void expect_method(const Parameter& given, std::string_view name, const char* ours) {
        if (!given.value || *given.value == ours) return;
        const auto* text = given.value->get_ptr<const std::string*>();
        problems_.add(Place(parts_[given.part].place, name),
                      {Word::sealed_method, {harmless(text ? *text : given.value->dump())}},
                      {Word::allowed_member_names, {ours}});
    }

    void read_salt(const Parameter& given) {
        if (!given.value) return;
        const Place place(parts_[given.part].place, "p2s");
        const auto* text = expect_string(*given.value, place, problems_);
        const auto salt = text ? decoded(*text, place) : std::nullopt;
        if (!salt) return;
        if (salt->size() < least_salt_size || salt->size() > most_salt_size)
            tell_size(salt->size(), grouped(least_salt_size) + "–" + grouped(most_salt_size), place);
        envelope_.salt = *salt;
    }

    void read_iterations(const Parameter& given) {
        if (!given.value) return;
        const Place place(parts_[given.part].place, "p2c");
        const bool whole = given.value->is_number_unsigned();
        const std::uint64_t count = whole ? given.value->get<std::uint64_t>() : 0;
        if (count >= least_iterations && count <= most_iterations)
            envelope_.iterations = static_cast<std::uint32_t>(count);
        else
            problems_.add(place, {Word::sealed_iterations, {harmless(given.value->dump())}},
                          {Word::allowed_integer, {grouped(least_iterations), grouped(most_iterations)}});
    }

    std::optional<std::string> decoded(std::string_view text, const Place& place) {
        auto bytes = from_base64url(text);
        if (!bytes) problems_.add(place, {Word::sealed_not_base64url, {}}, as_it_left());
        return bytes;
    }

    std::optional<std::string> bytes_member(const Json& from, const char* name, const Place& place) {
        const auto found = from.find(name);
        if (found == from.end()) {
            problems_.add(place, {Word::bundle_missing, {name}}, as_it_left());
            return std::nullopt;
        }
        const Place here(place, name);
        const auto* text = expect_string(*found, here, problems_);
        return text ? decoded(*text, here) : std::nullopt;
    }

    std::string bytes_of_size(const char* name, std::size_t size) {
        const auto bytes = bytes_member(members_, name, root);
        if (bytes) check_size(*bytes, size, Place(root, name));
        return bytes.value_or("");
    }

    void check_size(std::string_view bytes, std::size_t size, const Place& place) {
        if (bytes.size() != size) tell_size(bytes.size(), std::to_string(size), place);
    }

    void tell_size(std::size_t size, std::string allowed, const Place& place) {
        problems_.add(place, {Word::sealed_size, {grouped(static_cast<std::int64_t>(size))}},
                      {Word::allowed_bytes, {std::move(allowed)}});
    }

    Json members_ = Json::object();
    std::array<Part, 3> parts_{Part{Json::object(), Place(root, "protected")},
                               Part{Json::object(), Place(root, "unprotected")},
                               Part{Json::object(), Place(root, "header")}};
    const Place* recipient_ = &root;
    Envelope envelope_;
    ProblemList problems_;
};

} // namespace

std::variant<Envelope, std::vector<Problem>> read_envelope(std::string_view bytes) try {
    if (bytes.size() > largest_bundle) return std::vector{too_large(bytes.size())};
    return EnvelopeReader().read(bytes);
} catch (const std::bad_alloc&) {
    return std::vector{Problem{"", {Word::bundle_no_memory, {}}, {Word::allowed_more_memory, {}}}};
}

} // namespace kumppani
