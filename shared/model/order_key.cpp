#include "shared/model/order_key.hpp"

#include <algorithm>
#include <cstddef>

namespace kumppani {

namespace {

constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t base = digits.size();
constexpr std::size_t head_length = 4;
constexpr std::string_view first_head = "0000";
constexpr std::string_view middle_head = "i000";

std::size_t digit(char c) { return digits.find(c); }

/// The head after `head`, and the one before it; nothing at the ends.
std::string next_head(std::string head) {
    for (auto place = head.rbegin(); place != head.rend(); ++place) {
        if (digit(*place) + 1 < base) {
            *place = digits[digit(*place) + 1];
            return head;
        }
        *place = digits.front();
    }
    return {};
}

std::string previous_head(std::string head) {
    for (auto place = head.rbegin(); place != head.rend(); ++place) {
        if (digit(*place) > 0) {
            *place = digits[digit(*place) - 1];
            return head;
        }
        *place = digits.back();
    }
    return {};
}

/// A fraction between two others, halfway where their digits part. An empty `low` is 0, an empty `high` is 1.
std::string between(std::string_view low, std::string_view high) {
    std::string found;
    bool bounded = !high.empty();
    for (std::size_t i = 0;; ++i) {
        const std::size_t least = i < low.size() ? digit(low[i]) : 0;
        const std::size_t most = !bounded ? base : i < high.size() ? digit(high[i]) : 0;
        const std::size_t middle = (least + most) / 2;
        if (middle > least) return found + digits[middle];
        found += digits[least];
        bounded = bounded && least == most;
    }
}

} // namespace

bool is_order_key(std::string_view text) {
    if (text.size() < head_length || text.find_first_not_of(digits) != std::string_view::npos) return false;
    return text.size() == head_length ? text != first_head : text.back() != digits.front();
}

std::string order_between(std::string_view before, std::string_view after) {
    if (!is_order_key(before)) before = {};
    if (!is_order_key(after)) after = {};
    if (!before.empty() && !after.empty() && !(before < after)) after = {};
    if (before.empty() && after.empty()) return std::string(middle_head);

    const std::string low(before.substr(0, std::min(head_length, before.size())));
    const std::string high(after.substr(0, std::min(head_length, after.size())));
    const std::string_view low_fraction = before.substr(low.size());
    const std::string_view high_fraction = after.substr(high.size());
    if (high.empty()) {
        const std::string next = next_head(low);
        return next.empty() ? low + between(low_fraction, {}) : next;
    }
    if (low.empty()) {
        if (high == first_head) return high + between({}, high_fraction);
        const std::string previous = previous_head(high);
        return previous == first_head ? previous + between({}, {}) : previous;
    }
    if (low == high) return low + between(low_fraction, high_fraction);
    const std::string next = next_head(low);
    return next < high ? next : low + between(low_fraction, {});
}

} // namespace kumppani
