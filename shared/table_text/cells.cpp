#include "shared/table_text/cells.hpp"

#include <algorithm>

namespace kumppani {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The first line, up to the first line break that is not in quotes.
std::string_view first_line(std::string_view text) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == '\n' && !quoted) return text.substr(0, i);
    }
    return text;
}

/// Whether a letter parts cells of the line: it stands outside quotes.
bool parts(std::string_view line, char separator) {
    bool quoted = false;
    for (const char letter : line) {
        if (letter == '"') quoted = !quoted;
        if (letter == separator && !quoted) return true;
    }
    return false;
}

char separator_of(std::string_view text) {
    const std::string_view line = first_line(text);
    for (const char separator : {'\t', ';'})
        if (parts(line, separator)) return separator;
    // One column, or commas: those of a decimal number or a sentence part nothing.
    return line.find(',') != std::string_view::npos && line.find(", ") == std::string_view::npos ? ',' : '\t';
}

/// What programs take for the beginning of a formula.
bool begins_formula(std::string_view words) {
    return !words.empty() && std::string_view("=+-@\t\r").find(words.front()) != std::string_view::npos;
}

/// Whether an apostrophe leads what would be a formula: so it is marked as none. One that stood there already
/// is marked by another.
bool is_marked(std::string_view words) {
    const std::size_t marks = words.find_first_not_of('\'');
    return marks != std::string_view::npos && marks > 0 && begins_formula(words.substr(marks));
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    Cells read() {
        while (at_ < text_.size()) {
            std::vector<std::string> row = this->row();
            const bool empty =
                std::all_of(row.begin(), row.end(), [](const std::string& cell) { return cell.empty(); });
            if (!empty) rows_.push_back(std::move(row));
        }
        return std::move(rows_);
    }

private:
    bool ends() const { return at_ >= text_.size() || text_[at_] == '\n'; }

    std::vector<std::string> row() {
        std::vector<std::string> cells{cell()};
        while (!ends() && text_[at_] == separator_) {
            ++at_;
            cells.push_back(cell());
        }
        if (at_ < text_.size()) ++at_; // the line break
        return cells;
    }

    std::string cell() {
        std::string words;
        if (at_ < text_.size() && text_[at_] == '"' && closes()) {
            for (++at_; text_[at_] != '"' || next_is('"'); ++at_) {
                if (text_[at_] == '"') ++at_;
                if (text_[at_] != '\r') words += text_[at_];
            }
            ++at_;
        }
        for (; !ends() && text_[at_] != separator_; ++at_)
            if (text_[at_] != '\r') words += text_[at_];
        if (is_marked(words)) words.erase(0, 1);
        return words;
    }

    /// The quote opens a cell only where another one closes it: an inch is no quote.
    bool closes() const {
        for (std::size_t i = at_ + 1; i < text_.size(); ++i) {
            if (text_[i] != '"') continue;
            const char after = i + 1 < text_.size() ? text_[i + 1] : '\n';
            if (after == '"')
                ++i;
            else
                return after == separator_ || after == '\n' || after == '\r';
        }
        return false;
    }

    bool next_is(char wanted) const { return at_ + 1 < text_.size() && text_[at_ + 1] == wanted; }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    Cells rows_;
};

std::string written_cell(std::string_view words, char separator) {
    std::string cell(words);
    // A number may begin with its sign.
    const bool number = cell.find_first_not_of("0123456789,. ", 1) == std::string::npos;
    if (is_marked(cell) || (begins_formula(cell) && !number)) cell.insert(cell.begin(), '\'');
    if (cell.find_first_of("\"\n") == std::string::npos && cell.find(separator) == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char letter : cell) {
        if (letter == '"') quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

std::string written_table(const Cells& cells, char separator) {
    std::string text;
    for (const auto& row : cells) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            text += written_cell(row[i], separator);
        }
        text += "\r\n";
    }
    return text;
}

} // namespace

Cells cells_of(std::string_view text) {
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    return Reader(text).read();
}

std::string semicolon_table(const Cells& cells) {
    return std::string(byte_order_mark) + written_table(cells, ';');
}

std::string tab_table(const Cells& cells) { return written_table(cells, '\t'); }

} // namespace kumppani
