#include "tests/screens/place.hpp"

#include "imgui_internal.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace kumppani::tests {

namespace {

std::map<ImGuiID, ui::Rect> items;

constexpr const char* built_fonts = KUMPPANI_ROOT "/build/fonts/";
constexpr const char* machine_fonts = "/usr/share/fonts/opentype/inter/";

struct FaceFile {
    const char* built;
    const char* machine; ///< used where the fonts have not been built; there are no icons then
};
constexpr std::array face_files{
    FaceFile{"inter-400.otf", "Inter-Regular.otf"},
    FaceFile{"inter-500.otf", "Inter-Medium.otf"},
    FaceFile{"inter-600.otf", "Inter-SemiBold.otf"},
    FaceFile{"inter-display-600.otf", "InterDisplay-SemiBold.otf"},
    FaceFile{"icons.ttf", "Inter-Regular.otf"},
};

std::string path_of(const FaceFile& face) {
    const std::string built = std::string(built_fonts) + face.built;
    if (std::filesystem::exists(built)) return built;
    return std::string(machine_fonts) + face.machine;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("There is no font for the tests at " + path + ": tests/run builds them.");
    return {std::istreambuf_iterator<char>(file), {}};
}

int number_at(const std::string& bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes.at(at)) << 8 | static_cast<unsigned char>(bytes.at(at + 1));
}

int signed_number_at(const std::string& bytes, std::size_t at) {
    return static_cast<std::int16_t>(number_at(bytes, at));
}

// Where a table of an OpenType font begins.
std::size_t table_at(const std::string& bytes, std::string_view tag) {
    for (std::size_t entry = 12, count = static_cast<std::size_t>(number_at(bytes, 4)); count > 0;
         --count, entry += 16) {
        if (bytes.compare(entry, 4, tag) != 0) continue;
        return static_cast<std::size_t>(number_at(bytes, entry + 8)) << 16 |
               static_cast<std::size_t>(number_at(bytes, entry + 10));
    }
    throw std::runtime_error("A font without the table " + std::string(tag));
}

} // namespace

Place& place() {
    static Place one;
    return one;
}

std::vector<Item> interactive_items() {
    std::map<ImGuiID, ui::Rect> left = items;
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        // ImGui's own window, for what is drawn into none, has a title with a button; nobody sees it.
        for (const ImGuiID id : {window->ID, window->ChildId, window->MoveId, window->GetID("#COLLAPSE"),
                                 ImGui::GetWindowScrollbarID(window, ImGuiAxis_X),
                                 ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y)}) {
            left.erase(id);
        }
    }
    std::vector<Item> list;
    for (const auto& [id, rect] : left)
        list.push_back({id, rect});
    return list;
}

void forget_items() { items.clear(); }

} // namespace kumppani::tests

// Called by ImGui with every item that has an id (IMGUI_ENABLE_TEST_ENGINE).
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect& box, const ImGuiLastItemData*) {
    kumppani::tests::items[id] = {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()};
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

namespace kumppani::platform {

using tests::place;

Milliseconds now() { return place().now; }

Milliseconds elapsed() { return place().elapsed; }

LocalTime local_time(Milliseconds moment) {
    using namespace std::chrono;
    const sys_time<milliseconds> time{milliseconds(moment)};
    const auto day = floor<days>(time);
    const hh_mm_ss clock{time - day};
    return {Date{day}, static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count())};
}

std::uint64_t random() { return place().dice = place().dice * 6364136223846793005U + 1442695040888963407U; }

void request_frame(int delay) {
    place().wanted_frame = std::min(place().wanted_frame.value_or(delay), delay);
}

// stb_truetype makes ascent and descent together as high as the size asked for; CSS makes the em as high.
float load_faces(ImFontAtlas& atlas) {
    for (const tests::FaceFile& face : tests::face_files) {
        const std::string bytes = tests::bytes_of(tests::path_of(face));
        void* copy = ImGui::MemAlloc(bytes.size());
        std::copy(bytes.begin(), bytes.end(), static_cast<char*>(copy));
        atlas.AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()));
    }
    const std::string regular = tests::bytes_of(tests::path_of(tests::face_files[0]));
    const std::size_t lines = tests::table_at(regular, "hhea");
    const int height =
        tests::signed_number_at(regular, lines + 4) - tests::signed_number_at(regular, lines + 6);
    const int em = tests::number_at(regular, tests::table_at(regular, "head") + 18);
    return static_cast<float>(height) / static_cast<float>(em);
}

void update_mirror(const std::string& difference) { place().mirror = difference; }

void save_file(const std::string& name, const std::string& mime_type, std::string_view bytes) {
    place().saved.push_back({name, mime_type, std::string(bytes)});
}

void save_workbook(const std::string& name, const std::string& json) {
    place().saved.push_back({name, "workbook", json});
}
void choose_file(const std::string& accept) { place().asked_for_files.push_back(accept); }

void seal(std::uint32_t number, const SealOrder& order) { place().sealing.emplace_back(number, order); }

void unseal(std::uint32_t number, const OpenOrder& order) { place().unsealing.emplace_back(number, order); }

void copy_text(const std::string& text) { place().copied.push_back(text); }

void persist(const std::vector<std::string>& files) {
    place().persist.insert(place().persist.end(), files.begin(), files.end());
    place().persisting = true;
}

void apply_update() { ++place().updates; }

void open_next_file() { ++place().next_files; }

void use_folder(bool use) { place().folder.used = use; }

void choose_folder() { ++place().folder.chosen; }

void allow_folder() { ++place().folder.allowed; }

void forget_folder() { ++place().folder.forgotten; }

void look_into_folder() { ++place().folder.looked; }

void read_in_folder(const std::string& name) { place().folder.read.push_back(name); }

void write_in_folder(const std::string& name, std::string_view bytes) {
    place().folder.written.push_back({name, {}, std::string(bytes)});
}

void remove_in_folder(const std::string& name) { place().folder.removed.push_back(name); }

void take_over() { ++place().take_overs; }

void save_stored(const std::vector<std::string>& files) { place().stored_asked_for.push_back(files); }

void describe_page(const std::string& title, std::string_view language) {
    place().title = title;
    place().language = language;
}

void print(const std::string& html) { place().printed.push_back(html); }

} // namespace kumppani::platform
