#include "app/leaving.hpp"

#include "shared/bundle/customer_file.hpp"
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

std::optional<Kind> chosen_kind(Leaving::What what) {
    switch (what) {
    case Leaving::What::customers:
        return Kind::customer;
    case Leaving::What::projects:
        return Kind::project;
    case Leaving::What::groups:
        return Kind::group;
    case Leaving::What::everything:
        break;
    }
    return std::nullopt;
}

Contents contents_of(std::span<const Record* const> records, const Leaving& leaving) {
    const bool by_customer = leaving.what == Leaving::What::customers && leaving.whom == BundleKind::exchange;
    Contents contents;
    for (const Record* record : records) {
        if (record->deleted()) {
            ++contents.deleted;
            continue;
        }
        auto& kinds = contents.kinds;
        if (kinds.empty() || kinds.back().first != record->kind()) kinds.emplace_back(record->kind(), 0);
        ++kinds.back().second;
        if (by_customer && record->kind() == Kind::customer && !leaving.chosen.contains(record->id()))
            ++contents.referred;
    }
    return contents;
}

Records records_leaving(const Workspace& workspace, const Leaving& leaving) {
    const Records all = workspace.everything();
    const Records wanted =
        leaving.what == Leaving::What::everything ? all : records_about(all, leaving.chosen);
    return leaving.known ? news(all, wanted, *leaving.known) : wanted;
}

Bundle file_of(const Workspace& workspace, const Leaving& leaving, std::string_view author) {
    if (leaving.whom == BundleKind::share)
        return customer_file(workspace.everything(), leaving.chosen, author);
    Bundle file = exchange_file(workspace.replica(), author, records_leaving(workspace, leaving));
    if (leaving.handover) file.handover.assign(leaving.chosen.begin(), leaving.chosen.end());
    return file;
}

std::string bundle_file_name(std::string_view author, Date today) {
    const std::string name = slug(author);
    return "kumppani-" + name + (name.empty() ? "" : "-") + iso(today) + ".json";
}

std::string folder_file_name(std::string_view author, Replica replica) {
    const std::string name = slug(author);
    return "kumppani-" + name + (name.empty() ? "" : "-") + written(replica) + ".json";
}

} // namespace kumppani
