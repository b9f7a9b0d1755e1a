// How often each property is tried: a few thousand times, or as often as KUMPPANI_TRIALS says.

#include <cstdlib>
#include <string>

namespace {

[[maybe_unused]] const bool trials_set = [] {
    const char* asked = std::getenv("KUMPPANI_TRIALS");
    const std::string trials = "max_success=" + std::string(asked && *asked ? asked : "2000");
    const char* already = std::getenv("RC_PARAMS");
    const std::string all = already ? trials + ' ' + already : trials;
    return setenv("RC_PARAMS", all.c_str(), 1) == 0;
}();

} // namespace
