#include "app/platform.h"

#include "web/font_loader.hpp"
#include "web/page.h"

#include "nlohmann/json.hpp"

namespace kumppani::platform {

namespace {

std::string lines_of(const std::vector<std::string>& names) {
    std::string lines;
    for (const std::string& name : names) {
        if (!lines.empty()) lines += '\n';
        lines += name;
    }
    return lines;
}

/// Bytes as JSON holds them; only for few.
std::vector<unsigned> numbers(std::string_view bytes) {
    std::vector<unsigned> numbers;
    for (const char byte : bytes)
        numbers.push_back(static_cast<unsigned char>(byte));
    return numbers;
}

} // namespace

Milliseconds now() { return static_cast<Milliseconds>(page_now()); }

Milliseconds elapsed() { return static_cast<Milliseconds>(page_elapsed()); }

LocalTime local_time(Milliseconds moment) {
    std::int32_t parts[5];
    page_local_time(static_cast<double>(moment), parts);
    const Date date{std::chrono::year{parts[0]}, std::chrono::month{static_cast<unsigned>(parts[1])},
                    std::chrono::day{static_cast<unsigned>(parts[2])}};
    return {date, parts[3], parts[4]};
}

std::uint64_t random() { return static_cast<std::uint64_t>(page_random()) << 32 | page_random(); }

void request_frame(int delay) { page_request_frame(delay); }

float load_faces(ImFontAtlas& atlas) {
    web::load_faces(atlas);
    return 1;
}

void update_mirror(const std::string& difference) { page_update_mirror(difference.c_str()); }

void save_file(const std::string& name, const std::string& mime_type, std::string_view bytes) {
    page_save_file(name.c_str(), mime_type.c_str(), bytes.data(), static_cast<std::uint32_t>(bytes.size()));
}

void save_workbook(const std::string& name, const std::string& json) {
    page_save_workbook(name.c_str(), json.c_str());
}
void choose_file(const std::string& accept) { page_choose_file(accept.c_str()); }

void persist(const std::vector<std::string>& files) { page_persist(lines_of(files).c_str()); }

void open_next_file() { page_open_next_file(); }

void use_folder(bool use) { page_use_folder(use); }

void choose_folder() { page_choose_folder(); }

void allow_folder() { page_allow_folder(); }

void forget_folder() { page_forget_folder(); }

void look_into_folder() { page_look_into_folder(); }

void read_in_folder(const std::string& name) { page_read_in_folder(name.c_str()); }

void write_in_folder(const std::string& name, std::string_view bytes) {
    page_write_in_folder(name.c_str(), bytes.data(), static_cast<std::uint32_t>(bytes.size()));
}

void remove_in_folder(const std::string& name) { page_remove_in_folder(name.c_str()); }

void seal(std::uint32_t number, const SealOrder& order) {
    const nlohmann::json json{{"password", order.password},
                              {"salt", numbers(order.salt)},
                              {"iterations", order.iterations},
                              {"authenticated", order.authenticated}};
    page_seal(number, json.dump().c_str(), order.content.data(),
              static_cast<std::uint32_t>(order.content.size()));
}

void unseal(std::uint32_t number, const OpenOrder& order) {
    const nlohmann::json json{{"password", order.password},     {"salt", numbers(order.salt)},
                              {"iterations", order.iterations}, {"wrappedKey", numbers(order.wrapped_key)},
                              {"nonce", numbers(order.nonce)},  {"authenticated", order.authenticated},
                              {"deflated", order.deflated},     {"most", order.most}};
    const std::string content = order.ciphertext + order.tag; // as WebCrypto takes it
    page_unseal(number, json.dump().c_str(), content.data(), static_cast<std::uint32_t>(content.size()));
}

void copy_text(const std::string& text) { page_copy_text(text.c_str()); }

void take_over() { page_take_over(); }

void save_stored(const std::vector<std::string>& files) { page_save_stored(lines_of(files).c_str()); }

void apply_update() { page_apply_update(); }

void describe_page(const std::string& title, std::string_view language) {
    page_describe(title.c_str(), std::string(language).c_str());
}

void print(const std::string& html) { page_print(html.c_str()); }

} // namespace kumppani::platform
