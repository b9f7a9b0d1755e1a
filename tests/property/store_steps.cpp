#include "tests/property/store_steps.hpp"

#include <array>
#include <rapidcheck.h>

namespace kumppani::tests {

namespace {

constexpr std::array whats = {"set",    "create", "remove", "restore", "undo", "redo",
                              "import", "save",   "fold",   "kill",    "room", "take over"};
constexpr int whole_range = 100; // RapidCheck's size at which a range is used whole

RecordId pick(const Workspace& workspace, unsigned number) {
    const auto all = workspace.everything();
    return all.empty() ? RecordId() : all[number % all.size()]->id();
}

RecordId create(Workspace& workspace) {
    Edit edit = workspace.edit({});
    const RecordId id = edit.create(Kind::customer, {{"name", std::string("new")}});
    edit.create(Kind::project, {{"customer", id}, {"name", std::string("new")}});
    edit.commit();
    return id;
}

} // namespace

std::ostream& operator<<(std::ostream& out, const Step& step) {
    return out << whats[static_cast<std::size_t>(step.what)] << " window " << step.window << " record "
               << step.record << " value " << step.value;
}

std::vector<Step> any_steps() {
    using namespace rc;
    using What = Step::What;
    const auto step = gen::build<Step>(
        gen::set(&Step::what, gen::weightedElement<What>({{10, What::set},
                                                          {3, What::create},
                                                          {1, What::remove},
                                                          {1, What::restore},
                                                          {2, What::undo},
                                                          {1, What::redo},
                                                          {1, What::import},
                                                          {8, What::save},
                                                          {3, What::fold},
                                                          {2, What::kill},
                                                          {2, What::room},
                                                          {3, What::take_over}})),
        gen::set(&Step::window, gen::inRange(0u, 2u)), gen::set(&Step::record, gen::inRange(0u, 12u)),
        gen::set(&Step::value, gen::inRange(0u, 60u)));
    return *gen::resize(50, gen::container<std::vector<Step>>(gen::resize(whole_range, step)));
}

void work(Workspace& workspace, const Step& step, Desk& colleague, Milliseconds mark) {
    const RecordId id = pick(workspace, step.record);
    switch (step.what) {
    case Step::What::set:
        if (!id.empty())
            workspace.edit({})
                .set(id, step.value % 3 ? "name" : "manager", "value " + std::to_string(mark))
                .commit();
        return;
    case Step::What::create:
        create(workspace);
        return;
    case Step::What::remove:
        if (!id.empty()) workspace.edit({}).remove(id).commit();
        return;
    case Step::What::restore:
        if (!id.empty()) workspace.edit({}).restore(id).commit();
        return;
    case Step::What::undo:
        return workspace.undo();
    case Step::What::redo:
        return workspace.redo();
    case Step::What::import: {
        std::vector<Record> ours;
        for (const Record* record : workspace.everything())
            ours.push_back(*record);
        if (step.value % 2) colleague.workspace.join({}, ours);
        const RecordId theirs = step.value % 5 ? pick(colleague.workspace, step.record) : RecordId();
        if (theirs.empty())
            create(colleague.workspace);
        else
            colleague.workspace.edit({}).set(theirs, "name", "theirs " + std::to_string(mark)).commit();
        workspace.join({}, colleague.records());
        return;
    }
    default:
        return;
    }
}

End end_of(const Step& step) {
    constexpr std::array ends = {End::refused, End::done_unheard, End::late};
    return step.value < 40 ? End::done : ends[step.value % ends.size()];
}

std::string difference(const Standing& a, const Standing& b) {
    std::string words;
    if (a.replica != b.replica) words += "another replica; ";
    if (a.counter != b.counter)
        words += "counters " + std::to_string(a.counter) + " and " + std::to_string(b.counter) + "; ";
    if (a.records != b.records)
        words += "records, " + std::to_string(a.records.size()) + " and " + std::to_string(b.records.size()) +
                 "; ";
    if (a.undo != b.undo)
        words += "steps of undo, " + std::to_string(a.undo.size()) + " and " + std::to_string(b.undo.size()) +
                 "; ";
    if (a.redo != b.redo)
        words += "steps of redo, " + std::to_string(a.redo.size()) + " and " + std::to_string(b.redo.size()) +
                 "; ";
    return words;
}

Standing::Standing(const Workspace& workspace)
    : replica(workspace.replica()), counter(workspace.counter()), undo(workspace.undo_steps()),
      redo(workspace.redo_steps()) {
    for (const Record* record : workspace.everything())
        records.push_back(*record);
}

} // namespace kumppani::tests
