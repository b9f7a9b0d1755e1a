#include "shared/command_line/options.hpp"

#include "shared/bundle/problem.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace kumppani::command_line {

namespace {

struct CommandName {
    std::string_view name;
    Command command;
    std::size_t least_files, most_files;
};

constexpr std::size_t any_number = 1'000;

constexpr CommandName commands[] = {
    {"check", Command::check, 1, 1},   {"show", Command::show, 1, 1},
    {"make", Command::make, 0, 0},     {"schema", Command::schema, 0, 0},
    {"diff", Command::diff, 2, 2},     {"merge", Command::merge, 2, any_number},
    {"redact", Command::redact, 1, 1}, {"seal", Command::seal, 1, 1},
    {"open", Command::open, 1, 1},
};

const CommandName* find_command(std::string_view name) {
    const auto* const found = std::find_if(std::begin(commands), std::end(commands),
                                           [&](const CommandName& c) { return c.name == name; });
    return found == std::end(commands) ? nullptr : found;
}

template <class Number>
std::optional<Number> number_from(std::string_view text, Number least, Number most) {
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
        return std::nullopt;
    return number;
}

bool is_option(std::string_view argument) { return argument.size() > 1 && argument.front() == '-'; }

bool is_language(std::string_view tag) { return tag == tag_of(language_of_tag(tag)); }

/// Reads the arguments one after the other.
class Parser {
public:
    explicit Parser(std::span<const std::string_view> arguments) : rest_(arguments) {}

    std::variant<Options, Message> parse() {
        while (!rest_.empty()) {
            const std::string_view argument = take();
            if (argument == "--help" || argument == "-h") return Options{};
            if (auto wrong = is_option(argument) ? option(argument) : word(argument)) return *wrong;
        }
        if (!command_)
            return Message{Word::command_line_missing,
                           {"check | show | diff | merge | redact | seal | open | make | schema"}};
        if (options_.files.size() < command_->least_files)
            return Message{Word::command_line_missing, {"FILE"}};
        if (options_.command == Command::make && options_.customers == 0)
            return Message{Word::command_line_missing, {"--customers"}};
        return options_;
    }

private:
    using Wrong = std::optional<Message>;

    std::string_view take() {
        const std::string_view first = rest_.front();
        rest_ = rest_.subspan(1);
        return first;
    }

    Wrong word(std::string_view argument) {
        if (!command_) {
            command_ = find_command(argument);
            if (!command_) return Message{Word::command_line_unknown_command, {harmless(argument)}};
            options_.command = command_->command;
            return std::nullopt;
        }
        if (options_.files.size() == command_->most_files)
            return Message{Word::command_line_superfluous, {harmless(argument)}};
        options_.files.emplace_back(argument);
        return std::nullopt;
    }

    bool takes(std::string_view option) const {
        const Command command = command_ ? command_->command : Command::help;
        if (option == "--lang") return true;
        if (option == "--customers" || option == "--seed") return command == Command::make;
        if (option == "--only") return command == Command::redact;
        return option == "-o" &&
               (command == Command::make || command == Command::merge || command == Command::redact ||
                command == Command::seal || command == Command::open);
    }

    Wrong option(std::string_view name) {
        if (!takes(name)) return Message{Word::command_line_unknown_option, {harmless(name)}};
        if (rest_.empty()) return Message{Word::command_line_missing, {std::string(name)}};
        const std::string_view value = take();
        const auto wrong = [&](std::string allowed) {
            return Message{Word::command_line_bad_value,
                           {std::string(name), harmless(value), std::move(allowed)}};
        };
        if (name == "-o") {
            options_.output = value;
        } else if (name == "--only") {
            options_.only.emplace_back(value);
        } else if (name == "--customers") {
            const auto number = number_from<std::size_t>(value, 1, most_customers);
            if (!number) return wrong("1–" + std::to_string(most_customers));
            options_.customers = *number;
        } else if (name == "--seed") {
            constexpr auto most = std::numeric_limits<std::uint64_t>::max();
            const auto number = number_from<std::uint64_t>(value, 0, most);
            if (!number) return wrong("0–" + std::to_string(most));
            options_.seed = *number;
        } else if (!is_language(value)) {
            return wrong("fi, sv, en");
        }
        return std::nullopt;
    }

    std::span<const std::string_view> rest_;
    const CommandName* command_ = nullptr;
    Options options_;
};

} // namespace

Language language_of(std::span<const std::string_view> arguments, std::string_view locale) {
    const auto option = std::find(arguments.begin(), arguments.end(), "--lang");
    if (option != arguments.end() && option + 1 != arguments.end() && is_language(*(option + 1)))
        return language_of_tag(*(option + 1));
    const std::string_view language = locale.substr(0, locale.find_first_of("._@"));
    if (language.empty() || language == "C" || language == "POSIX") return Language::en;
    return language_of_tag(language);
}

std::variant<Options, Message> options_from(std::span<const std::string_view> arguments) {
    return Parser(arguments).parse();
}

} // namespace kumppani::command_line
