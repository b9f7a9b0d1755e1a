#include "shared/store/archive.hpp"

#include "shared/model/in_order.hpp"
#include "shared/store/compaction.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

// A page writes only the files that have changed: those of long ago rest. Each is small enough to be written
// anew now and then, and large enough that years are some tens of files.
constexpr std::size_t archive_limit = 512'000; // bytes

Milliseconds median_time(const std::vector<JournalEntry>& entries) {
    std::vector<Milliseconds> times;
    for (const JournalEntry& entry : entries)
        times.push_back(entry.transaction.clock.time);
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

std::string lines_of(const std::vector<JournalEntry>& entries) {
    std::string lines;
    for (const JournalEntry& entry : entries)
        lines += journal_line(entry);
    return lines;
}

/// An archive as it is to be: one file that replaces those of `names`, so that it is there whole or not at
/// all.
struct Piece {
    std::vector<ArchiveName> names; // none: what has just left the journal
    std::uint64_t first = 0, last = 0;
    std::string bytes;
    bool another = false; // than what is kept
    bool fixed = false;   // left as it is: something in a damaged file may yet be saved
};

class Archiving {
public:
    Archiving(Files& files, std::uint64_t generation) : files_(files), generation_(generation) {}

    Archived keep(std::span<const SegmentName> leaving) {
        const std::vector<ArchiveName> kept = archives_in(files_);
        remove_left_over(kept);
        std::uint64_t reached = kept.empty() ? 0 : kept.back().last;
        const std::uint64_t first = reached + 1;
        Acts fresh;
        for (const SegmentName& segment : leaving) {
            const auto bytes = files_.read(written(segment));
            if (bytes) read_acts(*bytes, reached, fresh);
            if (!fresh.entries.empty()) reached = fresh.entries.back().number;
        }
        if (fresh.entries.empty()) return std::move(result_);
        now_ = median_time(fresh.entries);
        for (const ArchiveName& name : kept)
            add_kept(name);
        add_fresh(std::move(fresh.entries), first);
        for (const Piece& piece : pieces_)
            if (result_.whole && piece.another) put(piece);
        if (result_.whole) remove_replaced();
        return std::move(result_);
    }

private:
    void add_kept(const ArchiveName& name) {
        auto bytes = files_.read(written(name));
        Piece piece{{name}, name.first, name.last, {}, false, !bytes};
        if (bytes) {
            const auto oldest = journal_entry(std::string_view(*bytes).substr(0, bytes->find('\n')));
            piece.fixed = !oldest && !bytes->empty();
            piece.bytes = std::move(*bytes);
            if (oldest && grain_at(oldest->transaction.clock.time, now_) != Grain::act) compact_piece(piece);
        }
        add(std::move(piece));
    }

    void compact_piece(Piece& piece) const {
        Acts acts;
        read_acts(piece.bytes, piece.first - 1, acts);
        piece.fixed = acts.unreadable > 0;
        if (piece.fixed || !compact(acts.entries, now_)) return;
        piece.bytes = lines_of(acts.entries);
        piece.another = true;
    }

    void add_fresh(std::vector<JournalEntry> entries, std::uint64_t first) {
        const std::uint64_t last = entries.back().number;
        compact(entries, now_);
        Piece piece{{}, first, last, {}, true, false};
        for (const JournalEntry& entry : entries) {
            const std::string line = journal_line(entry);
            if (!piece.bytes.empty() && piece.bytes.size() + line.size() > archive_limit) {
                piece.last = entry.number - 1;
                add(std::exchange(piece, Piece{{}, entry.number, last, {}, true, false}));
            }
            piece.bytes += line;
        }
        add(std::move(piece));
    }

    /// Small archives that follow each other become one.
    void add(Piece piece) {
        Piece* before = pieces_.empty() ? nullptr : &pieces_.back();
        if (!before || before->fixed || piece.fixed ||
            before->bytes.size() + piece.bytes.size() > archive_limit) {
            pieces_.push_back(std::move(piece));
            return;
        }
        before->names.insert(before->names.end(), piece.names.begin(), piece.names.end());
        before->bytes += piece.bytes;
        before->last = piece.last;
        before->another = true;
    }

    void put(const Piece& piece) {
        const std::string file = written(ArchiveName{piece.first, piece.last, generation_});
        result_.files.push_back(file);
        result_.whole = files_.write(file, piece.bytes) && files_.read(file) == piece.bytes;
        if (!result_.whole) files_.remove(file);
    }

    /// Those that others stand for: a crash, or a full disk, left them.
    void remove_left_over(const std::vector<ArchiveName>& kept) {
        for (const std::string& file : files_.list()) {
            const auto name = archive_name(file);
            if (!name || std::find(kept.begin(), kept.end(), *name) != kept.end()) continue;
            files_.remove(file);
            result_.files.push_back(file);
        }
    }

    void remove_replaced() {
        for (const Piece& piece : pieces_) {
            if (!piece.another) continue;
            for (const ArchiveName& name : piece.names) {
                files_.remove(written(name));
                result_.files.push_back(written(name));
            }
        }
    }

    Files& files_;
    std::uint64_t generation_;
    Milliseconds now_ = 0;
    std::vector<Piece> pieces_;
    Archived result_;
};

} // namespace

Archived archive(Files& files, std::span<const SegmentName> leaving, std::uint64_t generation) {
    return Archiving(files, generation).keep(leaving);
}

void read_acts(std::string_view bytes, std::uint64_t above, Acts& acts) {
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        auto entry = journal_entry(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (!entry) {
            ++acts.unreadable;
        } else if (entry->number > above) {
            above = entry->number;
            acts.entries.push_back(std::move(*entry));
        }
    }
}

std::vector<ArchiveName> archives_in(Files& files) {
    std::vector<ArchiveName> all;
    for (const std::string& name : files.list())
        if (const auto archive = archive_name(name)) all.push_back(*archive);
    // The latest written stand for what earlier ones stood for.
    put_in_order(all, [](const ArchiveName& a, const ArchiveName& b) { return a.generation > b.generation; });
    std::vector<ArchiveName> valid;
    for (const ArchiveName& one : all) {
        const bool stood_for = std::any_of(valid.begin(), valid.end(), [&](const ArchiveName& later) {
            return one.first <= later.last && later.first <= one.last;
        });
        if (!stood_for) valid.push_back(one);
    }
    put_in_order(valid);
    return valid;
}

} // namespace kumppani
