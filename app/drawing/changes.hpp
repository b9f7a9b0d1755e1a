#pragma once

#include "app/drawing/picture.hpp"

#include <cstdint>
#include <vector>

namespace kumppani::drawing {

/// Finds where a frame differs from the one before. The picture is divided into cells; of each, a number is
/// made from all that is drawn in it, and a cell whose number has changed must be drawn again.
class Changes {
public:
    /// Starts a frame. Of a picture of another size everything has changed.
    void begin(int width, int height);

    /// Something is drawn there, after all that was added before. `number`: what and how, in 64 bits.
    void add(const Region& region, std::uint64_t number);

    /// Ends the frame: few regions, apart from each other, that hold every change.
    const std::vector<Region>& end();

    /// Everything is to be drawn again.
    void forget();

private:
    void join();

    int width_ = 0, height_ = 0, columns_ = 0, rows_ = 0;
    std::vector<std::uint64_t> before_, now_;
    std::vector<Region> regions_;
};

/// Adds 64 bits to a number made of many.
constexpr std::uint64_t stirred(std::uint64_t number, std::uint64_t more) {
    number = (number ^ more) * 0x9E3779B97F4A7C15;
    return number ^ number >> 29;
}

} // namespace kumppani::drawing
