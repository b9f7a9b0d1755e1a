#include "app/leaving.hpp"

#include "shared/bundle/customer_file.hpp"

#include <algorithm>

namespace kumppani {

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

} // namespace kumppani
