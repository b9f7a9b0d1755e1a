// The search of the page, without its screens: for measurements. Driven by page.js.

#include "shared/bundle/bundle.hpp"
#include "shared/example/synthetic.hpp"
#include "shared/search/index.hpp"
#include "shared/search/readable.hpp"

#include <emscripten.h>
#include <malloc.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace kumppani;

namespace {

std::string given, made;
std::unique_ptr<Workspace> workspace;
search::Index learnt;

void keep(std::vector<Record>&& records) {
    static std::uint64_t dice = 0;
    workspace = std::make_unique<Workspace>(
        Replica{5}, Surroundings{[] { return Milliseconds{1'795'000'000'000}; }, [] { return ++dice; }});
    for (Record& record : records)
        workspace->load(std::move(record));
}

} // namespace

extern "C" {

/// Where so many bytes are put before they are opened or asked for.
EMSCRIPTEN_KEEPALIVE char* search_room(int size) {
    given.resize(static_cast<std::size_t>(size));
    return given.data();
}

/// What was written last.
EMSCRIPTEN_KEEPALIVE const char* search_made() { return made.data(); }

EMSCRIPTEN_KEEPALIVE void search_invent(int customers) {
    keep(synthetic(static_cast<std::size_t>(customers), 1));
}

/// Has what the bytes hold and nothing else. Returns the number of records, or -1 where they are no bundle.
EMSCRIPTEN_KEEPALIVE int search_open() {
    ReadResult result = read_bundle(given);
    if (!std::holds_alternative<Bundle>(result)) return -1;
    keep(std::move(std::get<Bundle>(result).records));
    return static_cast<int>(workspace->size());
}

/// What there is to be found, for others to learn: a list of {id, title, text}, the text being all that can be
/// read in the record but its title. Returns the number of bytes.
EMSCRIPTEN_KEEPALIVE int search_rows() {
    nlohmann::json rows = nlohmann::json::array();
    for (const Record* record : workspace->everything()) {
        if (record->deleted() || record->kind() == Kind::author) continue;
        std::string title, text;
        for (const search::ReadableField& readable : search::readable_fields(*record, Language::fi)) {
            const bool names = readable.field->key == info(record->kind()).title;
            std::string& place = names ? title : text;
            place += (place.empty() ? "" : "\n") + readable.text;
        }
        rows.push_back({{"id", record->id()}, {"title", title}, {"text", text}});
    }
    made = rows.dump();
    return static_cast<int>(made.size());
}

/// Learns everything anew. Returns how many records are known.
EMSCRIPTEN_KEEPALIVE int search_learn() {
    learnt = {};
    learnt.follow(*workspace, Language::fi);
    return static_cast<int>(learnt.size());
}

/// Asks for what was given; returns the number of bytes of the answers' ids, one a line.
EMSCRIPTEN_KEEPALIVE int search_ask(int most) {
    made.clear();
    for (const search::Hit& hit : learnt.answers(*workspace, given, static_cast<std::size_t>(most)))
        made += hit.record->id() + '\n';
    return static_cast<int>(made.size());
}

/// Bytes in use.
EMSCRIPTEN_KEEPALIVE double search_memory() { return static_cast<double>(mallinfo().uordblks); }
}

int main() { return 0; }
