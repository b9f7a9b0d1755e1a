#include "app/colleagues.hpp"

#include <charconv>
#include <optional>

namespace kumppani {

namespace {

constexpr std::string_view suffix = ".txt";

/// The number at the beginning of `text`, which it and what ends it are taken off.
std::optional<Milliseconds> take_number(std::string_view& text, char end) {
    Milliseconds number = 0;
    const auto [after, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || after == text.data() + text.size() || *after != end) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(after - text.data()) + 1);
    return number;
}

} // namespace

const Colleagues::One* Colleagues::find(Replica replica) const {
    const auto found = all_.find(replica);
    return found == all_.end() ? nullptr : &found->second;
}

void Colleagues::sent(Replica to, const Records& records, Milliseconds now) {
    learn_sent(all_[to].known, records);
    all_[to].sent = now;
    changed_.insert(to);
    ++revision_;
}

void Colleagues::received(const Bundle& from, Milliseconds now) {
    learn_received(all_[from.from].known, from.records);
    all_[from.from].received = now;
    changed_.insert(from.from);
    ++revision_;
}

void Colleagues::load(std::string_view name, std::string_view bytes) {
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) return;
    name.remove_prefix(prefix.size());
    name.remove_suffix(suffix.size());
    const auto replica = replica_from(name);
    const auto sent = take_number(bytes, ' ');
    const auto received = sent ? take_number(bytes, '\n') : std::nullopt;
    auto known = received ? known_from(bytes) : std::nullopt;
    if (!replica || !known) return;
    all_[*replica] = {std::move(*known), *sent, *received};
    ++revision_;
}

std::vector<std::pair<std::string, std::string>> Colleagues::take_changed() {
    std::vector<std::pair<std::string, std::string>> files;
    for (const Replica replica : std::exchange(changed_, {})) {
        const One& one = all_[replica];
        files.emplace_back(std::string(prefix) + written(replica) + std::string(suffix),
                           std::to_string(one.sent) + ' ' + std::to_string(one.received) + '\n' +
                               written(one.known));
    }
    return files;
}

} // namespace kumppani
