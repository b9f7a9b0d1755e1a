#include "app/paper.hpp"

#include <algorithm>
#include <string_view>

namespace kumppani {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\n':
            result += "<br>";
            break;
        default:
            result += letter;
        }
    }
    return result;
}

namespace {

constexpr std::string_view style =
    R"(@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages);
    font: 8.5pt Inter, sans-serif; color: #55544f; } }
body { font: 10pt/1.4 Inter, sans-serif; color: #1a1a18; margin: 0; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 2mm; }
h2 { font-size: 14pt; line-height: 1.2; margin: 9mm 0 2mm; padding-top: 3mm; border-top: 1pt solid #1a1a18; }
h3 { font-size: 11pt; margin: 5mm 0 1mm; }
h4 { font-size: 10pt; margin: 4mm 0 1mm; }
h1, h2, h3, h4 { font-weight: 600; break-after: avoid; }
p { margin: 0 0 2mm; color: #55544f; }
table { width: 100%; border-collapse: collapse; margin: 0 0 2mm; }
thead { display: table-header-group; }
th { text-align: left; font-weight: 500; font-size: 8.5pt; color: #55544f; border-bottom: 0.75pt solid #8a8983; }
th, td { padding: 1.2mm 4mm 1.2mm 0; vertical-align: top; }
.long { overflow-wrap: anywhere; }
td { border-bottom: 0.4pt solid #dddcd6; }
tr { break-inside: avoid; }
b { font-weight: 600; }
svg { display: block; width: 100%; max-height: 120mm; margin: 2mm 0 4mm; break-inside: avoid; }
small { display: block; font-size: 8.5pt; color: #55544f; }
)";

std::string element(std::string_view name, const std::string& inside) {
    return "<" + std::string(name) + ">" + inside + "</" + std::string(name) + ">";
}

/// Columns are as wide as their longest word, but a word beyond this (bytes) is broken rather than let out of
/// the page.
constexpr std::size_t longest_word = 24;

bool has_long_word(std::string_view words) {
    while (words.size() > longest_word) {
        const std::size_t end = words.find_first_of(" \n");
        if (std::min(end, words.size()) > longest_word) return true;
        if (end == std::string_view::npos) break;
        words.remove_prefix(end + 1);
    }
    return false;
}

std::string cell(const ui::ReadingCell& cell) {
    std::string words = escaped(cell.words.empty() ? "–" : cell.words);
    if (cell.style == ui::Style::strong) words = element("b", words);
    if (!cell.note.empty()) words += element("small", escaped(cell.note));
    const bool breaks = has_long_word(cell.words) || has_long_word(cell.note);
    return (breaks ? "<td class=\"long\">" : "<td>") + words + "</td>";
}

std::string table(const PaperPart& part) {
    std::string heads, rows;
    for (const std::string& head : part.heads)
        heads += element("th", escaped(head));
    for (const auto& row : part.rows) {
        std::string cells;
        for (const ui::ReadingCell& each : row)
            cells += cell(each);
        rows += element("tr", cells);
    }
    return element("table", element("thead", element("tr", heads)) + element("tbody", rows));
}

} // namespace

std::string html_of(const Paper& paper, Language language) {
    std::string body = element("h1", escaped(paper.title));
    if (!paper.about.empty()) body += element("p", escaped(paper.about));
    for (const PaperPart& part : paper.parts) {
        body += element("h" + std::to_string(part.level), escaped(part.heading));
        body += part.picture;
        if (!part.rows.empty())
            body += table(part);
        else if (!part.otherwise.empty())
            body += element("p", escaped(part.otherwise));
    }
    return "<!doctype html><html lang=\"" + std::string(tag_of(language)) +
           "\"><head><meta charset=\"utf-8\">" + element("title", escaped(paper.title)) + "<style>" +
           std::string(style) + "</style></head>" + element("body", body) + "</html>";
}

std::string text_of(const Paper& paper) {
    std::string text = paper.title + '\n';
    if (!paper.about.empty()) text += paper.about + '\n';
    for (const PaperPart& part : paper.parts) {
        text += '\n' + part.heading + '\n';
        if (part.rows.empty() && !part.otherwise.empty()) text += part.otherwise + '\n';
        for (const auto& row : part.rows) {
            text += "- " + row.front().words;
            std::string beside;
            for (std::size_t i = 1; i < row.size(); ++i)
                if (!row[i].words.empty())
                    beside += (beside.empty() ? "" : ", ") + part.heads[i] + ": " + row[i].words;
            text += beside.empty() ? "\n" : " (" + beside + ")\n";
        }
    }
    return text;
}

} // namespace kumppani
