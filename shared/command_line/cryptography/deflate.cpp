#include "shared/command_line/cryptography/deflate.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <zlib.h>

namespace kumppani::command_line {

namespace {

constexpr int raw = -MAX_WBITS, memory_level = 8;
using Block = std::array<Bytef, 65536>;

/// Hands the input to zlib in portions that its counter can hold.
class Input {
public:
    Input(std::string_view bytes, z_stream& stream) : rest_(bytes), stream_(stream) {}

    void refill() {
        if (stream_.avail_in > 0 || rest_.empty()) return;
        const std::size_t portion = std::min<std::size_t>(rest_.size(), std::numeric_limits<uInt>::max());
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(rest_.data())); // it is only read
        stream_.avail_in = static_cast<uInt>(portion);
        rest_.remove_prefix(portion);
    }

    bool used_up() const { return rest_.empty() && stream_.avail_in == 0; }
    bool last() const { return rest_.empty(); }

private:
    std::string_view rest_;
    z_stream& stream_;
};

void give(const Block& block, const z_stream& stream, std::string& output) {
    output.append(reinterpret_cast<const char*>(block.data()), block.size() - stream.avail_out);
}

} // namespace

std::optional<std::string> deflated(std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw, memory_level, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        return std::nullopt;
    Input input(bytes, stream);
    Block block;
    std::string output;
    int result = Z_OK;
    while (result == Z_OK) {
        input.refill();
        stream.next_out = block.data();
        stream.avail_out = static_cast<uInt>(block.size());
        result = deflate(&stream, input.last() ? Z_FINISH : Z_NO_FLUSH);
        give(block, stream, output);
    }
    deflateEnd(&stream);
    return result == Z_STREAM_END ? std::optional(std::move(output)) : std::nullopt;
}

Inflated inflated(std::string_view bytes, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, raw) != Z_OK) return {Inflated::End::faulty, {}};
    Input input(bytes, stream);
    Block block;
    Inflated output{Inflated::End::faulty, {}};
    for (int result = Z_OK; result == Z_OK;) {
        input.refill();
        stream.next_out = block.data();
        stream.avail_out = static_cast<uInt>(block.size());
        result = inflate(&stream, Z_NO_FLUSH); // Z_BUF_ERROR, and so the end, where the input is cut off
        give(block, stream, output.bytes);
        if (output.bytes.size() > most) {
            output = {Inflated::End::too_large, {}};
            break;
        }
        if (result == Z_STREAM_END && input.used_up()) output.end = Inflated::End::whole;
    }
    inflateEnd(&stream);
    if (output.end == Inflated::End::faulty) output.bytes.clear();
    return output;
}

} // namespace kumppani::command_line
