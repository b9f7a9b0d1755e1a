#include "shared/bundle/bundle.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// Any bytes are read or refused. What is read is written, read and written again to the same bytes; what is
// refused is told in at least one problem and at most fifty, each on one line that no terminal trips over.

namespace {

using namespace kumppani;

void require(bool truth, const char* what) {
    if (truth) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

void check_told(const std::vector<Problem>& problems) {
    require(!problems.empty() && problems.size() <= most_problems, "between one problem and fifty");
    for (const Problem& problem : problems) {
        require(problem.pointer.empty() || problem.pointer.front() == '/', "a pointer starts with a slash");
        for (const Language language : {Language::fi, Language::sv, Language::en}) {
            const std::string line = text(problem, language);
            require(line.size() < 3000, "a problem is told in few words");
            require(harmless(line, line.size()) == line, "what is told is harmless");
            require(line.find("{}") == std::string::npos, "every argument is given");
        }
    }
}

void check_kept(const Bundle& bundle) {
    const std::string bytes = write_bundle(bundle);
    const ReadResult again = read_bundle(bytes);
    const auto* read = std::get_if<Bundle>(&again);
    require(read, "what is written can be read");
    require(*read == bundle, "what is read is what was written");
    require(write_bundle(*read) == bytes, "the same content gives the same bytes");
    for (const Record& record : bundle.records)
        require(merged(record, record) == record, "merging a record with itself changes nothing");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ReadResult result = read_bundle({reinterpret_cast<const char*>(data), size});
    if (const auto* bundle = std::get_if<Bundle>(&result)) {
        check_kept(*bundle);
    } else {
        check_told(std::get<std::vector<Problem>>(result));
    }
    return 0;
}
