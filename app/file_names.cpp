#include "app/file_names.hpp"

#include "shared/model/utf8.hpp"

namespace kumppani {

namespace {

constexpr std::size_t longest_slug = 40;

// Letters as the names of files hold them everywhere: a to z and digits.
char plain_letter(char32_t point) {
    if (point >= U'A' && point <= U'Z') return static_cast<char>(point - U'A' + U'a');
    if ((point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9')) return static_cast<char>(point);
    switch (point) {
    case U'å':
    case U'Å':
    case U'ä':
    case U'Ä':
    case U'á':
    case U'à':
        return 'a';
    case U'ö':
    case U'Ö':
    case U'õ':
    case U'ø':
    case U'Ø':
        return 'o';
    case U'é':
    case U'É':
    case U'è':
        return 'e';
    case U'ü':
    case U'Ü':
        return 'u';
    default:
        return '-';
    }
}

std::string slug(std::string_view name) {
    std::string result;
    while (!name.empty() && result.size() < longest_slug) {
        const Decoded next = decode_utf8(name);
        if (next.length == 0) break;
        name.remove_prefix(next.length);
        const char letter = plain_letter(next.point);
        if (letter != '-' || (!result.empty() && result.back() != '-')) result += letter;
    }
    while (!result.empty() && result.back() == '-')
        result.pop_back();
    return result;
}

/// "kumppani-a-b.json" of the parts that are not empty.
std::string joined(std::initializer_list<std::string> parts, std::string_view ending) {
    std::string name = "kumppani";
    for (const std::string& part : parts)
        if (!part.empty()) name += "-" + part;
    return name.append(ending);
}

} // namespace

std::string bundle_file_name(std::string_view name, Date today) {
    return joined({slug(name), iso(today)}, ".json");
}

std::string folder_file_name(std::string_view author, Replica replica) {
    return joined({slug(author), written(replica)}, ".json");
}

std::string calendar_file_name(std::string_view calendar, std::string_view customer, Date today) {
    return joined({slug(calendar), slug(customer), iso(today)}, ".ics");
}

std::string sealed_file_name(std::string_view sealed, std::string_view random_bytes) {
    std::string name = slug(sealed) + "-";
    for (const char byte : random_bytes)
        name += "0123456789abcdefghjkmnpqrstvwxyz"[static_cast<unsigned char>(byte) & 31];
    return name + ".json";
}

std::string workbook_file_name(std::string_view customer, Date today) {
    return joined({slug(customer), iso(today)}, ".xlsx");
}

std::string table_file_name(std::string_view table, Date today) {
    return joined({slug(table), iso(today)}, ".csv");
}

} // namespace kumppani
