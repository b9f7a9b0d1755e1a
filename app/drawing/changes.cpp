#include "app/drawing/changes.hpp"

namespace kumppani::drawing {

namespace {

constexpr int cell = 64;

// Each region costs a look at everything that is drawn.
constexpr std::size_t most_regions = 8;

} // namespace

void Changes::begin(int width, int height) {
    if (width != width_ || height != height_) {
        width_ = width;
        height_ = height;
        columns_ = (width + cell - 1) / cell;
        rows_ = (height + cell - 1) / cell;
        forget();
    }
    now_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 1);
}

void Changes::add(const Region& region, std::uint64_t number) {
    for (int row = region.top / cell; row * cell < region.bottom; ++row) {
        for (int column = region.left / cell; column * cell < region.right; ++column) {
            std::uint64_t& drawn = now_[static_cast<std::size_t>(row * columns_ + column)];
            drawn = stirred(drawn, number);
        }
    }
}

const std::vector<Region>& Changes::end() {
    regions_.clear();
    if (before_.size() != now_.size()) {
        if (width_ > 0 && height_ > 0) regions_.push_back({0, 0, width_, height_});
    } else {
        join();
    }
    before_.swap(now_);
    return regions_;
}

void Changes::forget() { before_.clear(); }

// Runs of changed cells in a row; a run as wide as one that ends just above makes it higher.
void Changes::join() {
    const auto changed = [this](int row, int column) {
        const auto at = static_cast<std::size_t>(row * columns_ + column);
        return before_[at] != now_[at];
    };
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            if (!changed(row, column)) continue;
            const int from = column;
            while (column < columns_ && changed(row, column))
                ++column;
            const Region run{from * cell, row * cell, std::min(column * cell, width_),
                             std::min((row + 1) * cell, height_)};
            const auto above = std::find_if(regions_.begin(), regions_.end(), [&](const Region& one) {
                return one.bottom == run.top && one.left == run.left && one.right == run.right;
            });
            if (above == regions_.end())
                regions_.push_back(run);
            else
                above->bottom = run.bottom;
        }
    }
    if (regions_.size() <= most_regions) return;
    Region all = regions_.front();
    for (const Region& one : regions_)
        all = all.with(one);
    regions_.assign(1, all);
}

} // namespace kumppani::drawing
