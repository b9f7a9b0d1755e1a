#include "shared/example/synthetic.hpp"
#include "shared/search/index.hpp"

#include <catch2/catch_test_macros.hpp>

#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace kumppani;

namespace {

/// The answers as they can be compared: which records, in which order, with which score.
std::vector<std::pair<RecordId, float>> answers(const search::Index& index, const Workspace& workspace,
                                                const std::string& typed) {
    std::vector<std::pair<RecordId, float>> found;
    for (const search::Hit& hit : index.answers(workspace, typed, 30))
        found.emplace_back(hit.record->id(), hit.score);
    return found;
}

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all = {
        "Kertakirjautumista toivotaan", "SSO",         "kalenterin jakaminen", "Verkkokauppa 2026",
        "verkon päivitys 1.3.2026",     "IT-palvelut", "asiakkaan hanke",      ""};
    return all;
}

} // namespace

TEST_CASE("an index that follows every change answers as one made anew") {
    CHECK(rc::check("after any edits, deletions, undone and redone ones", [] {
        Milliseconds time = 1'763'460'000'000;
        std::uint64_t dice = 0;
        Workspace workspace(Replica{5},
                            {[&] { return ++time; }, [&] { return ++dice * 0x9E3779B97F4A7C15ULL; }});
        workspace.join({}, synthetic(3, 1));
        search::Index following;
        following.follow(workspace, Language::fi, *rc::gen::inRange<std::size_t>(0, 60));
        const int steps = *rc::gen::inRange(1, 25);
        for (int i = 0; i < steps; ++i) {
            const auto everything = workspace.everything();
            const Record& record = *everything[*rc::gen::inRange<std::size_t>(0, everything.size())];
            const RecordId id = record.id();
            const std::string& words = texts()[*rc::gen::inRange<std::size_t>(0, texts().size())];
            switch (*rc::gen::inRange(0, 6)) {
            case 0:
            case 1:
                workspace.edit({}).set(id, info(record.kind()).title, words).commit();
                break;
            case 2: {
                const auto& customers = workspace.all(Kind::customer);
                if (customers.empty()) break;
                const RecordId owner = customers.front()->id();
                auto edit = workspace.edit({});
                edit.create(Kind::need, {{"customer", owner}, {"need", words}});
                edit.commit();
                break;
            }
            case 3:
                workspace.edit({}).remove(id).commit();
                break;
            case 4:
                workspace.undo();
                break;
            case 5:
                workspace.redo();
                break;
            }
            if (*rc::gen::inRange(0, 3) == 0) following.follow(workspace, Language::fi, 20);
        }
        following.follow(workspace, Language::fi);
        search::Index anew;
        anew.follow(workspace, Language::fi);
        RC_ASSERT(following.size() == anew.size());
        for (const char* typed :
             {"kertakirjautuminen", "sso", "k", "verkko 2026", "palvelu", "hankkeet", "kalentri"})
            RC_ASSERT(answers(following, workspace, typed) == answers(anew, workspace, typed));
    }));
}
