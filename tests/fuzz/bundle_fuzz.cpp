#include "shared/bundle/bundle.hpp"
#include "tests/fuzz/json_mutator.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/fuzz/told.hpp"

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

// Half of the inputs stay JSON while they change, so that what lies behind the grammar is reached.
// Any bytes are read or refused. What is read is written, read and written again to the same bytes; what is
// refused is told in at least one problem and at most fifty, each on one line that no terminal trips over.

namespace {

using namespace kumppani;

using fuzz::require;

void check_kept(const Bundle& bundle) {
    const std::string bytes = write_bundle(bundle);
    const ReadResult again = read_bundle(bytes, {}, Accepted::any);
    const auto* read = std::get_if<Bundle>(&again);
    require(read, "what is written can be read");
    require(*read == bundle, "what is read is what was written");
    require(write_bundle(*read) == bytes, "the same content gives the same bytes");
    for (const Record& record : bundle.records)
        require(merged(record, record) == record, "merging a record with itself changes nothing");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const ReadResult result = read_bundle(bytes, {}, Accepted::any);
    if (const auto* bundle = std::get_if<Bundle>(&result)) {
        check_kept(*bundle);
    } else {
        fuzz::check_told(std::get<std::vector<Problem>>(result));
    }
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
    if (seed % 2) {
        const std::string changed = fuzz::mutated_json({reinterpret_cast<const char*>(data), size}, seed);
        if (!changed.empty() && changed.size() <= most) {
            std::memcpy(data, changed.data(), changed.size());
            return changed.size();
        }
    }
    return LLVMFuzzerMutate(data, size, most);
}
