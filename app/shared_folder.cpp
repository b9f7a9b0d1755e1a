#include "app/shared_folder.hpp"

#include "app/file_names.hpp"
#include "app/leaving.hpp"
#include "app/platform.h"
#include "app/ui/frame.hpp"
#include "app/ui/text_field.hpp"
#include "shared/bundle/exchange_file.hpp"
#include "shared/bundle/preview.hpp"
#include "shared/model/in_order.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

/// After the latest change: people make several in a row.
constexpr Milliseconds pause = 5'000;

/// Between two writings: whoever synchronises the folder carries the whole file each time.
constexpr Milliseconds least_interval = 30'000;

/// Of the time at most one part in so many goes into making a large file, and into reading the others'.
constexpr Milliseconds share = 20;

constexpr Milliseconds first_retry = 30'000, last_retry = 600'000;

/// A folder may hold anything: more files than a team has are not read.
constexpr std::size_t most_files = 200;

bool by_name(const FolderFile& a, const FolderFile& b) { return a.name < b.name; }

} // namespace

void SharedFolder::reopened() {
    latest_.reset();
    there_.reset();
    mended_.reset();
    counted_for_.reset();
}

void SharedFolder::stands(Session& session, FolderState state, std::string_view name) {
    FolderStanding& folder = session.folder;
    const bool same = folder.name == name;
    folder.state = state;
    folder.name = name;
    folder.problem_put_away = folder.problem_put_away && same;
    reading_.clear();
    if (state == FolderState::ready || !same) {
        folder.problem = {};
        ours_.reset();
        there_.reset();
        mended_.reset();
        writing_.reset();
        next_write_ = 0;
        retry_after_ = 0;
    }
    if (state == FolderState::ready && same) return;
    folder.files.clear();
    folder.own_file.clear();
    folder.written_at = 0;
}

void SharedFolder::listed(Session& session, std::vector<FolderFile> files) {
    own_listed(session, files);
    put_in_order(files, by_name);
    std::vector<ColleagueFile> now;
    const std::string own = folder_file_name(session.author(), session.workspace.replica());
    for (FolderFile& file : files) {
        if (file.name == own || file.name == session.folder.own_file || now.size() == most_files) continue;
        auto& before = session.folder.files;
        const auto known = std::find_if(before.begin(), before.end(), [&](const ColleagueFile& each) {
            return each.file.name == file.name;
        });
        if (known == before.end()) {
            now.push_back({std::move(file)});
        } else {
            // What was found in it is shown until it is read again. What could not be read may be by now.
            if (known->file != file) known->read = known->settled = known->put_away = false;
            known->file = std::move(file);
            now.push_back(std::move(*known));
        }
        ColleagueFile& entry = now.back();
        if (entry.read || entry.file.size <= static_cast<double>(largest_bundle)) continue;
        entry.read = true;
        entry.brings.clear();
        entry.news = 0;
        entry.problem = too_large(static_cast<std::uint64_t>(entry.file.size)).what;
    }
    session.folder.files = std::move(now);
    platform::request_frame(0);
}

/// What we wrote is there no more, or not as we left it: once more, but never against someone who insists.
void SharedFolder::own_listed(Session& session, const std::vector<FolderFile>& files) {
    if (!ours_ || writing_) return;
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const FolderFile& file) { return file.name == ours_->name; });
    if ((found == files.end() || *found != *ours_) && mended_ != there_) {
        mended_ = there_;
        there_.reset();
    }
    // Our file of an earlier name: the present one holds all that it does.
    const std::string ending = kumppani::written(session.workspace.replica()) + ".json";
    for (const FolderFile& file : files) {
        const bool of_ours = file.name.starts_with("kumppani-") && file.name.ends_with(ending);
        if (of_ours && file.name != ours_->name) platform::remove_in_folder(file.name);
    }
}

void SharedFolder::read(Session& session, const FolderFile& file, std::string_view bytes,
                        std::string_view error) {
    FolderStanding& folder = session.folder;
    if (reading_ == file.name) reading_.clear();
    platform::request_frame(0);
    const auto found = std::find_if(folder.files.begin(), folder.files.end(),
                                    [&](const ColleagueFile& each) { return each.file.name == file.name; });
    if (found == folder.files.end()) return;
    found->read = true;
    if (!error.empty()) {
        if (folder_problem_from(error).fault == FolderFault::gone) {
            folder.files.erase(found);
            return;
        }
        found->problem = Message{Word::file_unreadable, {}};
        found->news = 0;
        found->file.modified = 0; // the next look finds it changed, and it is read again
        return;
    }
    found->file = file;
    const bool offered = found->offered();
    const Milliseconds begun = platform::elapsed();
    judge(session, *found, bytes);
    next_read_ = platform::elapsed() + share * (platform::elapsed() - begun);
    if (!found->offered() || offered) return;
    session.afterwards([who = found->who()](Session& later) {
        if (!later.in_meeting()) ui::announce(later.say(Word::folder_news_from, {who}));
    });
}

void SharedFolder::judge(Session& session, ColleagueFile& entry, std::string_view bytes) const {
    entry.brings.clear();
    entry.news = 0;
    entry.problem.reset();
    const ReadResult result = read_bundle(bytes, [&](std::string_view id) -> std::optional<Kind> {
        const Record* record = session.workspace.find(id);
        return record ? std::optional(record->kind()) : std::nullopt;
    });
    if (const auto* problems = std::get_if<std::vector<Problem>>(&result)) {
        entry.problem = problems->front().what;
        return;
    }
    const auto& bundle = std::get<Bundle>(result);
    entry.from = bundle.from_name;
    entry.as_of = bundle.as_of;
    entry.own = bundle.from == session.workspace.replica();
    for (const RecordEffect& effect : preview(session.workspace, bundle).records)
        if (effect.effect != Effect::unchanged)
            entry.brings.emplace_back(effect.theirs->id(), effect.theirs->seen());
    entry.news = entry.brings.size();
}

/// What was imported meanwhile, from whichever file, is news no more.
void SharedFolder::count(Session& session) {
    if (counted_for_ == session.workspace.revision()) return;
    counted_for_ = session.workspace.revision();
    for (ColleagueFile& entry : session.folder.files) {
        const auto waits = [&](const std::pair<RecordId, VersionVector>& theirs) {
            const Record* ours = session.workspace.find(theirs.first);
            return !ours || !includes_all(ours->seen(), theirs.second);
        };
        entry.news = static_cast<std::size_t>(std::count_if(entry.brings.begin(), entry.brings.end(), waits));
    }
}

// One at a time, and not under the hands of someone who types: reading a large file takes its time.
void SharedFolder::read_next(Session& session) {
    if (!reading_.empty() || ui::typing()) return;
    const auto& files = session.folder.files;
    const auto next =
        std::find_if(files.begin(), files.end(), [](const ColleagueFile& each) { return !each.read; });
    if (next == files.end()) return;
    const Milliseconds now = platform::elapsed();
    if (now < next_read_) return platform::request_frame(static_cast<int>(next_read_ - now) + 1);
    reading_ = next->file.name;
    platform::read_in_folder(reading_);
}

void SharedFolder::write(Session& session) {
    const Milliseconds now = platform::elapsed();
    Content content{session.workspace.revision(), session.author()};
    if (latest_ != content) {
        latest_ = content;
        changed_at_ = now;
    }
    session.folder.behind = there_ != content;
    if (!session.folder.behind) hurries_ = false;
    // What leaves has been saved: a colleague must not hold edits that this browser could yet lose.
    const bool kept = session.storage == StorageState::kept && session.workspace.size() > 0;
    if (writing_ || !session.folder.behind || !kept) return;
    if (std::exchange(session.folder.try_again, false)) changed_at_ = next_write_ = 0;
    const Milliseconds due = std::max(changed_at_ + pause, next_write_);
    if (now < due && !hurries_) return platform::request_frame(static_cast<int>(due - now) + 1);
    hurries_ = false;
    const Workspace& workspace = session.workspace;
    const std::string bytes =
        write_bundle(exchange_file(workspace.replica(), content.name, workspace.everything()));
    pause_after_writing_ = std::max(least_interval, share * (platform::elapsed() - now));
    platform::write_in_folder(folder_file_name(content.name, workspace.replica()), bytes);
    writing_ = std::move(content);
}

void SharedFolder::written(Session& session, const FolderFile& file, std::string_view error) {
    const auto content = std::exchange(writing_, std::nullopt);
    const Milliseconds now = platform::elapsed();
    platform::request_frame(0);
    if (!content) return;
    FolderStanding& folder = session.folder;
    if (!error.empty()) {
        FolderProblem problem = folder_problem_from(error);
        if (problem.fault != folder.problem.fault) folder.problem_put_away = false;
        folder.problem = std::move(problem);
        retry_after_ = retry_after_ == 0 ? first_retry : std::min(2 * retry_after_, last_retry);
        next_write_ = now + retry_after_;
        return;
    }
    folder.problem = {};
    retry_after_ = 0;
    next_write_ = now + pause_after_writing_;
    there_ = content;
    ours_ = file;
    folder.own_file = file.name;
    folder.written_at = static_cast<Milliseconds>(file.modified);
}

void SharedFolder::follow(Session& session) {
    const bool ours = !session.read_only && session.storage != StorageState::none &&
                      session.storage != StorageState::reading;
    if (std::exchange(used_, ours) != ours) platform::use_folder(ours);
    if (!ours || session.folder.state != FolderState::ready) return;
    count(session);
    read_next(session);
    write(session);
}

} // namespace kumppani
