// How often each property is tried, and from which seed: a few thousand times from the same one, so that a
// change is refused for what it breaks itself, or as KUMPPANI_TRIALS and KUMPPANI_SEED say.

#include <cstdlib>
#include <string>

namespace {

std::string asked(const char* variable, const char* otherwise) {
    const char* value = std::getenv(variable);
    return value && *value ? value : otherwise;
}

[[maybe_unused]] const bool trials_set = [] {
    std::string all =
        "max_success=" + asked("KUMPPANI_TRIALS", "2000") + " seed=" + asked("KUMPPANI_SEED", "7");
    if (const char* already = std::getenv("RC_PARAMS")) all.append(" ").append(already);
    return setenv("RC_PARAMS", all.c_str(), 1) == 0;
}();

} // namespace
