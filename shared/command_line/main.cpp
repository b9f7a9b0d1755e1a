#include "shared/bundle/bundle.hpp"
#include "shared/bundle/schema.hpp"
#include "shared/command_line/files.hpp"
#include "shared/command_line/listing.hpp"
#include "shared/command_line/options.hpp"
#include "shared/example/synthetic.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace kumppani::command_line {

namespace {

/// What the program gives back.
enum Exit { all_well = 0, faulty_file = 1, not_done = 2 };

class Program {
public:
    explicit Program(Language language) : language_(language) {}

    Exit run(const Options& options) const {
        switch (options.command) {
        case Command::check:
            return check(options.file);
        case Command::show:
            return show(options.file);
        case Command::make:
            return give(options.output, write_bundle(invented(options)));
        case Command::schema:
            return give({}, bundle_schema_json());
        case Command::help:
            break;
        }
        return give({}, text(Word::command_line_usage, language_));
    }

    Exit complain(const Message& message) const {
        std::fprintf(stderr, "kumppani-bundle: %s\n", text(message, language_).c_str());
        return not_done;
    }

private:
    Exit check(const std::string& file) const {
        return with_bundle(file, [&](const Bundle& bundle) {
            return counted(Word::command_line_ok, language_, bundle.records.size()) + '\n';
        });
    }

    Exit show(const std::string& file) const {
        return with_bundle(file, [&](const Bundle& bundle) { return listing(bundle, language_); });
    }

    /// Prints what `tell` makes of the bundle in a file, or what is wrong with it, a line each.
    template <class Tell>
    Exit with_bundle(const std::string& file, Tell tell) const {
        const auto read = read_file(file);
        if (const auto* why = std::get_if<Message>(&read)) return complain(*why);
        const auto& [bytes, size] = std::get<Input>(read);
        const ReadResult result =
            size > largest_bundle ? ReadResult(std::vector{too_large(size)}) : read_bundle(bytes);
        if (const auto* bundle = std::get_if<Bundle>(&result)) return give({}, tell(*bundle));
        std::string lines;
        for (const Problem& problem : std::get<std::vector<Problem>>(result))
            lines += text(problem, language_) + '\n';
        const Exit told = give({}, lines);
        return told == all_well ? faulty_file : told;
    }

    static Bundle invented(const Options& options) {
        Bundle bundle;
        bundle.records = synthetic(options.customers, options.seed);
        for (const Record& record : bundle.records) {
            bundle.as_of = std::max(bundle.as_of, record.last_changed());
            if (record.kind() != Kind::author || !bundle.from_name.empty()) continue;
            bundle.from = replica_from(record.id()).value_or(Replica());
            bundle.from_name = record.text("name");
        }
        return bundle;
    }

    Exit give(const std::string& path, std::string_view bytes) const {
        const auto written = write_file(path, bytes);
        const auto* why = std::get_if<Message>(&written);
        return why ? complain(*why) : all_well;
    }

    Language language_;
};

/// The locale of messages, as POSIX finds it in the environment.
std::string_view locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* const value = std::getenv(name);
        if (value && *value) return value;
    }
    return {};
}

} // namespace

} // namespace kumppani::command_line

int main(int count, char** values) {
    using namespace kumppani::command_line;
    const std::vector<std::string_view> arguments(values + 1, values + std::max(count, 1));
    const Program program(language_of(arguments, locale()));
    const auto options = options_from(arguments);
    if (const auto* wrong = std::get_if<kumppani::Message>(&options)) {
        program.complain(*wrong);
        return program.complain({kumppani::Word::command_line_see_help, {}});
    }
    return program.run(std::get<Options>(options));
}
