// What the page tells the program: called from web/page/program.js. Of text the page gives the size in UTF-8;
// the program makes room and takes it.

#include "shared/model/json_text.hpp"
#include "web/page.h"
#include "web/program.hpp"

#include "imgui.h"
#include <emscripten.h>

#include <exception>

namespace kumppani::web {

namespace {

// No exception may leave C++: the page would know neither its text nor what to do.
template <class Call>
void guarded(Call call) {
    try {
        call();
    } catch (const std::exception& error) {
        page_fail(error.what());
    } catch (...) {
        page_fail("unknown exception");
    }
}

std::string taken(int size) {
    std::string text(static_cast<std::size_t>(size), '\0');
    page_take_text(text.data());
    return text;
}

FilePage file_page_from(std::string_view name) {
    if (name == "none") return FilePage::none;
    if (name == "byPath") return FilePage::by_path;
    return name == "shared" ? FilePage::shared : FilePage::unknown;
}

Environment environment_from(const std::string& text) {
    const auto json = json_of(text);
    Environment environment;
    environment.language = language_of_tag(json.at("language").get<std::string>());
    environment.language_forced = json.at("languageForced");
    environment.mac_keys = json.at("macKeys");
    environment.prefers_dark = json.at("dark");
    environment.prefers_contrast = json.at("contrast");
    environment.prefers_less_motion = json.at("lessMotion");
    environment.storage_works = json.at("storageWorks");
    environment.storage_error = json.at("storageError");
    environment.file_page = file_page_from(json.at("filePage").get<std::string>());
    environment.writes = json.at("writes");
    environment.folder = json.at("folder");
    return environment;
}

} // namespace

extern "C" {

/// `json`: an Environment, members in camelCase. `webgl`: whether to draw by WebGL 2 if the browser has it.
/// Returns 0 when there is nothing to draw with.
EMSCRIPTEN_KEEPALIVE int kumppani_start(int json, int webgl) {
    bool started = true;
    guarded([&] { started = program().start(environment_from(taken(json)), webgl != 0); });
    return started;
}

EMSCRIPTEN_KEEPALIVE void kumppani_frame(double time) {
    guarded([&] { program().frame(time); });
}

EMSCRIPTEN_KEEPALIVE void kumppani_resize(int width, int height, float ratio) {
    guarded([&] { program().graphics().resize(width, height, ratio); });
}

EMSCRIPTEN_KEEPALIVE void kumppani_context_lost() { program().graphics().lose(); }

EMSCRIPTEN_KEEPALIVE void kumppani_context_restored() {
    guarded([] {
        program().graphics().restore();
        program().wake();
    });
}

/// The WebGL context does not come back, and the page has a new canvas. Returns 0 when that cannot be drawn
/// on.
EMSCRIPTEN_KEEPALIVE int kumppani_draw_without_webgl() {
    bool draws = true;
    guarded([&] { draws = program().draw_without_webgl(); });
    return draws;
}

/// `source`: an ImGuiMouseSource. Position in CSS pixels; far negative when the pointer left the page.
EMSCRIPTEN_KEEPALIVE void kumppani_pointer_moved(int source, float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
    io.AddMousePosEvent(x, y);
    program().wake();
}

EMSCRIPTEN_KEEPALIVE void kumppani_pointer_button(int source, int button, int down, int shift) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, shift != 0);
    io.AddMouseSourceEvent(static_cast<ImGuiMouseSource>(source));
    io.AddMouseButtonEvent(button, down != 0);
    program().wake();
}

/// CSS pixels that the content should move by.
EMSCRIPTEN_KEEPALIVE void kumppani_wheel(float x, float y) {
    // For each unit ImGui scrolls two lines of its base font sideways, and five upwards or downwards.
    const float line = ImGui::GetStyle().FontSizeBase;
    ImGui::GetIO().AddMouseWheelEvent(x / (2 * line), y / (5 * line));
    program().wake();
}

/// `kind`: a ui::Action::Kind. `modifiers`: 1 shift, 2 control, 4 alt.
EMSCRIPTEN_KEEPALIVE void kumppani_act(std::uint32_t id, int kind, int text, int modifiers) {
    guarded([&] {
        ui::Action action;
        action.id = id;
        action.kind = static_cast<ui::Action::Kind>(kind);
        action.text = taken(text);
        action.shift = modifiers & 1;
        action.control = modifiers & 2;
        action.alt = modifiers & 4;
        program().app().act(action);
        program().wake();
    });
}

/// Returns 1 when the program took the key.
EMSCRIPTEN_KEEPALIVE int kumppani_key(int name, int modifiers) {
    bool used = false;
    guarded([&] {
        used = program().app().key(taken(name), modifiers & 1, modifiers & 2, modifiers & 4);
        if (used) program().wake();
    });
    return used;
}

/// `size`: the file's, also where it is too large and no bytes were read.
EMSCRIPTEN_KEEPALIVE void kumppani_open_file(int name, int bytes, double size) {
    guarded([&] {
        const std::string name_text = taken(name);
        program().app().open_file(name_text, taken(bytes), size);
        program().wake();
    });
}

/// `json`: an array of { name, rows } or { name, text }; empty where the file cannot be read.
EMSCRIPTEN_KEEPALIVE void kumppani_open_table(int name, int json) {
    guarded([&] {
        std::vector<Sheet> sheets;
        const std::string name_text = taken(name);
        for (const auto& sheet : json_of(taken(json))) {
            const auto rows = sheet.find("rows");
            sheets.push_back({sheet.at("name"), rows == sheet.end() ? cells_of(sheet.at("text").get<std::string>())
                                                                    : rows->get<Cells>()});
        }
        program().app().open_table(name_text, std::move(sheets));
        program().wake();
    });
}

/// Returns 1 when the program took the table.
EMSCRIPTEN_KEEPALIVE int kumppani_paste_table(int text) {
    bool used = false;
    guarded([&] {
        used = program().app().paste_table(taken(text));
        if (used) program().wake();
    });
    return used;
}

EMSCRIPTEN_KEEPALIVE void kumppani_workbook_failed(int name) {
    guarded([&] {
        program().app().workbook_failed(taken(name));
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_files_wait(int count) {
    guarded([&] {
        program().app().files_wait(static_cast<std::size_t>(count));
        program().wake();
    });
}

/// `state`: a FolderState.
EMSCRIPTEN_KEEPALIVE void kumppani_folder_stands(int state, int name) {
    guarded([&] {
        program().app().folder_stands(static_cast<FolderState>(state), taken(name));
        program().wake();
    });
}

/// `json`: an array of { name, size, modified }.
EMSCRIPTEN_KEEPALIVE void kumppani_folder_listed(int json) {
    guarded([&] {
        std::vector<FolderFile> files;
        for (const auto& file : json_of(taken(json)))
            files.push_back({file.at("name"), file.at("size"), file.at("modified")});
        program().app().folder_listed(std::move(files));
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_folder_read(int name, int bytes, double size, double modified, int error) {
    guarded([&] {
        const FolderFile file{taken(name), size, modified};
        const std::string content = taken(bytes);
        program().app().folder_read(file, content, taken(error));
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_folder_written(int name, double size, double modified, int error) {
    guarded([&] {
        const FolderFile file{taken(name), size, modified};
        program().app().folder_written(file, taken(error));
    });
}

/// `bytes`: the wrapped key, the nonce, the ciphertext and the tag one after the other; none where sealing is
/// impossible.
EMSCRIPTEN_KEEPALIVE void kumppani_sealed(int number, int size) {
    guarded([&] {
        const std::string bytes = taken(size);
        constexpr std::size_t around = wrapped_key_size + nonce_size + tag_size;
        Sealed sealed;
        if (bytes.size() >= around)
            sealed = {true, bytes.substr(0, wrapped_key_size), bytes.substr(wrapped_key_size, nonce_size),
                      bytes.substr(wrapped_key_size + nonce_size, bytes.size() - around),
                      bytes.substr(bytes.size() - tag_size)};
        program().app().sealed(static_cast<std::uint32_t>(number), sealed);
        program().wake();
    });
}

/// `how`: an Opening.
EMSCRIPTEN_KEEPALIVE void kumppani_unsealed(int number, int how, int content) {
    guarded([&] {
        program().app().unsealed(static_cast<std::uint32_t>(number),
                                 {static_cast<Opening>(how), taken(content)});
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_copied(int success) {
    guarded([&] {
        program().app().copied(success != 0);
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_persisted(int success, int error) {
    guarded([&] {
        program().app().persisted(success != 0, taken(error));
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_update_ready() {
    guarded([] {
        program().app().update_ready();
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_reopen(int writes) {
    guarded([&] {
        program().app().reopen(writes != 0);
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_cleared() {
    guarded([] {
        program().app().cleared();
        program().wake();
    });
}

/// Bytes; `promised`: 1 and 0, or -1 when not known.
EMSCRIPTEN_KEEPALIVE void kumppani_space(double used, double most, int promised) {
    guarded([&] {
        Space space{used, most, std::nullopt};
        if (promised >= 0) space.promised = promised != 0;
        program().app().space(space);
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_before_hidden() {
    guarded([] { program().app().before_hidden(); });
}

EMSCRIPTEN_KEEPALIVE void kumppani_preferences(int dark, int contrast, int less_motion) {
    guarded([&] {
        program().app().preferences_changed(dark != 0, contrast != 0, less_motion != 0);
        program().wake();
    });
}

EMSCRIPTEN_KEEPALIVE void kumppani_go(int route) {
    guarded([&] {
        program().go(taken(route));
    });
}
}

} // namespace kumppani::web

/// The page starts the program itself, when storage and fonts are there: kumppani_start.
int main() { return 0; }
