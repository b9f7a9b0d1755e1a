#include "shared/model/json_text.hpp"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kumppani {

namespace {

using Json = nlohmann::json;

/// Builds the whole from the parser's events.
class Builder final : public nlohmann::json_sax<Json> {
public:
    Json& built() { return built_; }

    bool null() override { return put(nullptr); }
    bool boolean(bool yes) override { return put(yes); }
    bool number_integer(std::int64_t number) override { return put(number); }
    bool number_unsigned(std::uint64_t number) override { return put(number); }
    bool number_float(double number, const std::string&) override { return put(number); }
    bool string(std::string& text) override { return put(std::move(text)); }
    bool binary(Json::binary_t&) override { return false; } // not in JSON

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& name) override {
        // What we wrote ourselves has its names in order: each belongs at the end.
        Json::object_t& object = open_.back()->get_ref<Json::object_t&>();
        member_ = &object.try_emplace(object.end(), std::move(name))->second;
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

private:
    Json& place() {
        if (open_.empty()) return built_;
        if (!open_.back()->is_array()) return *member_;
        return open_.back()->get_ref<Json::array_t&>().emplace_back();
    }

    bool put(Json value) {
        place() = std::move(value);
        return true;
    }

    bool open(Json empty) {
        Json& opened = place();
        opened = std::move(empty);
        open_.push_back(&opened);
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    Json built_;
    std::vector<Json*> open_; ///< objects and arrays not at their end; none grows while one in it is open
    Json* member_ = nullptr;  ///< of the innermost object: where its next value goes
};

} // namespace

bool read_json(std::string_view text, nlohmann::json_sax<Json>& reader) {
    return Json::sax_parse(text.data(), text.data() + text.size(), &reader);
}

std::optional<Json> json_in(std::string_view text) {
    Builder builder;
    if (!read_json(text, builder)) return std::nullopt;
    return std::move(builder.built());
}

Json json_of(std::string_view text) {
    Builder builder;
    if (!read_json(text, builder)) throw std::runtime_error("no JSON");
    return std::move(builder.built());
}

} // namespace kumppani
