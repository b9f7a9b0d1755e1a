#include "shared/command_line/password.hpp"

#include "shared/sealed/password.hpp"
#include "shared/words/words.hpp"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <termios.h>
#include <unistd.h>

namespace kumppani::command_line {

namespace {

constexpr std::size_t longest_line = 10'000;

/// What is typed at the terminal is not shown while this lives.
class Unseen {
public:
    Unseen() : terminal_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (!terminal_) return;
        termios unseen = before_;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen() {
        if (terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }

private:
    termios before_{};
    bool terminal_;
};

std::string line_of_input() {
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < longest_line; c = std::getchar())
        line += static_cast<char>(c);
    return std::string(trimmed_password(line));
}

std::string answer_to(Word question, Language language) {
    std::fprintf(stderr, "%s ", std::string(text(question, language)).c_str());
    std::string line = line_of_input();
    std::fputs("\n", stderr); // that of the user was not shown either
    return line;
}

} // namespace

std::variant<std::string, Message> read_password(Language language, bool twice, bool input_taken) {
    std::string password;
    if (const char* const given = std::getenv("KUMPPANI_PASSWORD")) {
        password = trimmed_password(given);
    } else if (!input_taken && isatty(STDIN_FILENO)) {
        const Unseen unseen;
        password = answer_to(Word::command_line_ask_password, language);
        if (twice && !password.empty() && answer_to(Word::command_line_ask_again, language) != password)
            return Message{Word::command_line_passwords_differ, {}};
    } else if (!input_taken) {
        password = line_of_input();
    }
    if (password.empty()) return Message{Word::command_line_no_password, {}};
    return password;
}

} // namespace kumppani::command_line
