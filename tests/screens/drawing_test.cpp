#include "app/drawing/blend.hpp"
#include "app/drawing/painter.hpp"

#include "imgui.h"
#include "imgui_internal.h"

#include "catch2/catch_test_macros.hpp"
#include <cmath>
#include <functional>
#include <random>

using namespace kumppani;
using drawing::Colour;
using drawing::Picture;
using drawing::Region;

namespace {

constexpr Colour black = IM_COL32(0, 0, 0, 255), white = IM_COL32(255, 255, 255, 255);
constexpr Colour red = IM_COL32(200, 30, 20, 255);

using Draw = std::function<void(ImDrawList&)>;

/// An empty page that frames are drawn on in memory.
class Page {
public:
    Page(int width, int height, float ratio = 1) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {static_cast<float>(width) / ratio, static_cast<float>(height) / ratio};
        io.DisplayFramebufferScale = {ratio, ratio};
        drawing::Painter::introduce();
    }
    ~Page() { ImGui::DestroyContext(); }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    std::vector<Region> draw(drawing::Painter& painter, const Draw& use) {
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        use(*ImGui::GetBackgroundDrawList());
        ImGui::Render();
        return painter.draw(*ImGui::GetDrawData());
    }
    Picture picture(const Draw& use) {
        drawing::Painter painter;
        draw(painter, use);
        return painter.picture();
    }
};

Colour at(const Picture& picture, int x, int y) {
    return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
}

/// The only pixels of a colour are those of a region.
bool fills(const Picture& picture, Colour colour, const Region& region) {
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const bool inside = x >= region.left && x < region.right && y >= region.top && y < region.bottom;
            if ((at(picture, x, y) == colour) != inside) return false;
        }
    }
    return true;
}

/// A texture as ImGui keeps them, with a pattern of opacities.
struct Pattern {
    ImTextureData texture;
    explicit Pattern(ImTextureFormat format = ImTextureFormat_RGBA32) {
        texture.Create(format, 8, 8);
        texture.UniqueID = 99;
        texture.SetTexID(1);
        texture.SetStatus(ImTextureStatus_OK);
        for (int y = 0; y < 8; ++y) {
            for (int x = 0; x < 8; ++x) {
                auto* texel = static_cast<unsigned char*>(texture.GetPixelsAt(x, y));
                for (int byte = 0; byte < texture.BytesPerPixel; ++byte)
                    texel[byte] = 255;
                texel[texture.BytesPerPixel - 1] = opacity(x, y);
            }
        }
    }
    static unsigned char opacity(int x, int y) { return static_cast<unsigned char>((x * 61 + y * 23) % 256); }
};

int channel(Colour colour, int index) { return static_cast<int>(colour >> (8 * index) & 0xFF); }

} // namespace

TEST_CASE("mixing two colours is exact to the nearest step") {
    for (int below = 0; below < 256; below += 5) {
        for (int over = 0; over < 256; over += 3) {
            for (int share = 0; share < 256; ++share) {
                const Colour result =
                    drawing::mixed(static_cast<Colour>(below << 8), static_cast<Colour>(over << 8),
                                   static_cast<std::uint32_t>(share));
                const double exact = (over * share + below * (255 - share)) / 255.0;
                if (std::abs(channel(result, 1) - exact) > 0.5 + 1e-9) {
                    FAIL(below << " under " << share << " of " << over << " gave " << channel(result, 1));
                }
            }
        }
    }
    CHECK(drawing::mixed(black, white, 255) == white);
    CHECK(drawing::mixed(red, white, 0) == red);
}

TEST_CASE("an upright rectangle fills the pixels whose middle it holds, and no other") {
    Page page(40, 30);
    const auto fill = [&](float left, float top, float right, float bottom) {
        return page.picture([=](ImDrawList& list) { list.AddRectFilled({left, top}, {right, bottom}, red); });
    };
    CHECK(fills(fill(3, 4, 20, 17), red, {3, 4, 20, 17}));
    CHECK(fills(fill(3.5F, 4.5F, 20.5F, 17.5F), red, {3, 4, 20, 17})); // on a middle: the upper and left ones
    CHECK(fills(fill(3.6F, 4.6F, 20.4F, 17.4F), red, {4, 5, 20, 17}));
    CHECK(fills(fill(-50, -50, 500, 500), red, {0, 0, 40, 30}));
}

TEST_CASE("at a pixel ratio of 1.5 rectangles that touch neither overlap nor leave a gap") {
    Page page(60, 45, 1.5F);
    const Colour half = IM_COL32(255, 255, 255, 128);
    const Picture picture = page.picture([&](ImDrawList& list) {
        for (int x = 0; x < 40; ++x) {
            const auto left = static_cast<float>(x);
            list.AddRectFilled({left, 0}, {left + 1, 30}, half);
        }
    });
    CHECK(fills(picture, drawing::mixed(black, half, 128), {0, 0, 60, 45}));
}

TEST_CASE("nothing is drawn outside the clip rectangle") {
    Page page(40, 30);
    const Picture picture = page.picture([](ImDrawList& list) {
        list.PushClipRect({5, 6}, {25, 20});
        list.AddRectFilled({0, 0}, {40, 30}, red);
        list.AddTriangleFilled({-100, -100}, {200, 0}, {0, 200}, red);
        list.PopClipRect();
    });
    CHECK(fills(picture, red, {5, 6, 25, 20}));
}

TEST_CASE("a texture drawn at its own size comes out as it is") {
    for (const ImTextureFormat format : {ImTextureFormat_RGBA32, ImTextureFormat_Alpha8}) {
        Page page(20, 20);
        Pattern pattern(format);
        const Picture picture = page.picture([&](ImDrawList& list) {
            list.AddImage(pattern.texture.GetTexRef(), {5, 6}, {13, 14});
        });
        for (int y = 0; y < 8; ++y) {
            for (int x = 0; x < 8; ++x)
                CHECK(channel(at(picture, 5 + x, 6 + y), 0) == Pattern::opacity(x, y));
        }
        CHECK(at(picture, 4, 6) == black);
        CHECK(at(picture, 13, 13) == black);
    }
}

TEST_CASE("text placed at a fraction of a pixel is mixed from the columns beside it") {
    Page page(20, 20);
    Pattern pattern;
    const Picture picture = page.picture([&](ImDrawList& list) {
        list.AddImage(pattern.texture.GetTexRef(), {5.25F, 6}, {13.25F, 14});
    });
    for (int y = 0; y < 8; ++y) {
        for (int x = 1; x < 8; ++x) {
            const double exact = 0.25 * Pattern::opacity(x - 1, y) + 0.75 * Pattern::opacity(x, y);
            CHECK(std::abs(channel(at(picture, 5 + x, 6 + y), 0) - exact) <= 1);
        }
    }
}

TEST_CASE("a texture in colours keeps them, and takes the opacity it is drawn with") {
    Page page(20, 20);
    Pattern pattern;
    for (int i = 0; i < 64; ++i) {
        auto* texel = static_cast<unsigned char*>(pattern.texture.GetPixelsAt(i % 8, i / 8));
        texel[0] = 200, texel[1] = 100, texel[2] = 0, texel[3] = 255;
    }
    pattern.texture.UseColors = true;
    const Picture picture = page.picture([&](ImDrawList& list) {
        list.AddImage(pattern.texture.GetTexRef(), {5, 6}, {13, 14}, {0, 0}, {1, 1},
                      IM_COL32(255, 255, 255, 128));
    });
    CHECK(fills(picture, drawing::mixed(black, IM_COL32(200, 100, 0, 255), 128), {5, 6, 13, 14}));
}

TEST_CASE("triangles that share their edges draw every pixel once") {
    Page page(64, 64);
    std::mt19937 dice(7);
    std::uniform_real_distribution<float> anywhere(8, 56), angle(0, 6.2831853F);
    const Colour half = IM_COL32(255, 255, 255, 128), once = drawing::mixed(black, half, 128);
    for (int trial = 0; trial < 200; ++trial) {
        // A fan round a point covers the whole page, and spreads beyond it.
        const ImVec2 middle{anywhere(dice), anywhere(dice)};
        std::vector<float> turns;
        for (int i = 0; i < 9; ++i)
            turns.push_back(i < 6 ? static_cast<float>(i) * 1.0471976F + angle(dice) / 20 : angle(dice));
        std::sort(turns.begin(), turns.end());
        const Picture picture = page.picture([&](ImDrawList& list) {
            list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
            for (std::size_t i = 0; i < turns.size(); ++i) {
                const float one = turns[i], other = turns[(i + 1) % turns.size()];
                list.AddTriangleFilled(
                    middle, {middle.x + 900 * std::cos(one), middle.y + 900 * std::sin(one)},
                    {middle.x + 900 * std::cos(other), middle.y + 900 * std::sin(other)}, half);
            }
        });
        INFO("trial " << trial);
        REQUIRE(fills(picture, once, {0, 0, 64, 64}));
    }
}

TEST_CASE("the two triangles of a rectangle draw what the rectangle does") {
    Page page(40, 30);
    std::mt19937 dice(11);
    std::uniform_real_distribution<float> x(-5, 45), y(-5, 35);
    for (int trial = 0; trial < 200; ++trial) {
        ImVec2 from{x(dice), y(dice)}, to{x(dice), y(dice)};
        if (from.x > to.x) std::swap(from.x, to.x);
        if (from.y > to.y) std::swap(from.y, to.y);
        const Picture whole = page.picture([&](ImDrawList& list) { list.AddRectFilled(from, to, red); });
        const Picture halves = page.picture([&](ImDrawList& list) {
            list.Flags &= ~ImDrawListFlags_AntiAliasedFill;
            list.AddTriangleFilled(from, {to.x, from.y}, to, red);
            list.AddTriangleFilled(from, to, {from.x, to.y}, red);
        });
        INFO("trial " << trial);
        REQUIRE(whole.pixels == halves.pixels);
    }
}

TEST_CASE("the smooth edge of a round shape fades out evenly, with no hole inside") {
    Page page(60, 60);
    const Picture picture = page.picture([](ImDrawList& list) { list.AddCircleFilled({30, 30}, 20, white); });
    double covered = 0;
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 60; ++x) {
            const double from_middle = std::hypot(x + 0.5 - 30, y + 0.5 - 30);
            const int shade = channel(at(picture, x, y), 0);
            covered += shade / 255.0;
            if (from_middle < 18.5) REQUIRE(shade == 255);
            if (from_middle > 21.5) REQUIRE(shade == 0);
            REQUIRE(std::abs(shade - channel(at(picture, 59 - x, y), 0)) <= 3);
        }
    }
    CHECK(std::abs(covered - 3.14159 * 20 * 20) < 25);
}

TEST_CASE("a colour that changes over a shape is drawn in between") {
    Page page(100, 10);
    const Picture picture = page.picture([](ImDrawList& list) {
        list.AddRectFilledMultiColor({0, 0}, {100, 10}, black, white, white, black);
    });
    for (int x = 0; x < 100; ++x)
        CHECK(std::abs(channel(at(picture, x, 5), 2) - (x + 0.5) * 2.55) <= 1);
}

TEST_CASE("only what differs from the frame before is drawn again, and that is all that differs") {
    Page page(500, 400);
    drawing::Painter painter;
    std::mt19937 dice(3);
    std::uniform_real_distribution<float> x(-20, 520), y(-20, 420), size(1, 90);
    struct Shape {
        ImVec2 from, to;
        Colour colour;
        int kind;
    };
    const auto shape = [&] {
        const ImVec2 from{x(dice), y(dice)};
        return Shape{from,
                     {from.x + size(dice), from.y + size(dice)},
                     static_cast<Colour>(dice()) | 0x40000000,
                     static_cast<int>(dice() % 3)};
    };
    std::vector<Shape> shapes;
    for (int i = 0; i < 60; ++i)
        shapes.push_back(shape());
    const Draw draw = [&](ImDrawList& list) {
        for (const Shape& one : shapes) {
            if (one.kind == 0) list.AddRectFilled(one.from, one.to, one.colour);
            if (one.kind == 1) list.AddRectFilled(one.from, one.to, one.colour, 6);
            if (one.kind == 2) list.AddText(one.from, one.colour, "Kumppani");
        }
    };
    page.draw(painter, draw);
    bool saved_work = false;
    for (int trial = 0; trial < 100; ++trial) {
        CHECK(page.draw(painter, draw).empty());
        const std::size_t which = dice() % shapes.size();
        if (trial % 3 == 0)
            shapes[which] = shape();
        else if (trial % 3 == 1)
            std::swap(shapes[which], shapes[(which + 1) % shapes.size()]);
        else
            shapes[which].colour ^= 0x00402010;
        long drawn = 0;
        for (const Region& region : page.draw(painter, draw))
            drawn += static_cast<long>(region.width()) * region.height();
        saved_work = saved_work || drawn < 500 * 400 / 4;
        INFO("trial " << trial);
        REQUIRE(painter.picture().pixels == page.picture(draw).pixels);
    }
    CHECK(saved_work);
}

TEST_CASE("a page that changes its size is drawn wholly") {
    Page page(100, 80);
    drawing::Painter painter;
    const Draw draw = [](ImDrawList& list) { list.AddRectFilled({0, 0}, {500, 500}, red); };
    page.draw(painter, draw);
    ImGui::GetIO().DisplaySize = {130, 90};
    CHECK(page.draw(painter, draw) == std::vector<Region>{{0, 0, 130, 90}});
    CHECK(fills(painter.picture(), red, {0, 0, 130, 90}));
}
