#include "app/exporting.hpp"

#include "shared/model/kind.hpp"
#include "shared/model/utf8.hpp"

#include <algorithm>

namespace kumppani {

namespace {

constexpr std::size_t longest_slug = 40;

// Letters as the names of files hold them everywhere: a to z and digits.
char plain_letter(char32_t point) {
    if (point >= U'A' && point <= U'Z') return static_cast<char>(point - U'A' + U'a');
    if ((point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9')) return static_cast<char>(point);
    switch (point) {
    case U'å':
    case U'Å':
    case U'ä':
    case U'Ä':
    case U'á':
    case U'à':
        return 'a';
    case U'ö':
    case U'Ö':
    case U'õ':
    case U'ø':
    case U'Ø':
        return 'o';
    case U'é':
    case U'É':
    case U'è':
        return 'e';
    case U'ü':
    case U'Ü':
        return 'u';
    default:
        return '-';
    }
}

std::string slug(std::string_view name) {
    std::string result;
    while (!name.empty() && result.size() < longest_slug) {
        const Decoded next = decode_utf8(name);
        if (next.length == 0) break;
        name.remove_prefix(next.length);
        const char letter = plain_letter(next.point);
        if (letter != '-' || (!result.empty() && result.back() != '-')) result += letter;
    }
    while (!result.empty() && result.back() == '-')
        result.pop_back();
    return result;
}

} // namespace

Contents contents_of(std::span<const Record* const> records, const std::set<RecordId>& chosen) {
    Contents contents;
    for (const Record* record : records) {
        if (record->deleted()) {
            ++contents.deleted;
            continue;
        }
        auto& kinds = contents.kinds;
        if (kinds.empty() || kinds.back().first != record->kind()) kinds.emplace_back(record->kind(), 0);
        ++kinds.back().second;
        const bool asked_for = chosen.empty() || chosen.contains(record->id());
        if (record->kind() == Kind::customer && !asked_for) ++contents.referred;
    }
    return contents;
}

std::string bundle_file_name(std::string_view author, Date today) {
    const std::string name = slug(author);
    return "kumppani-" + name + (name.empty() ? "" : "-") + iso(today) + ".json";
}

} // namespace kumppani
