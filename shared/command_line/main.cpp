#include "shared/bundle/bundle.hpp"
#include "shared/bundle/customer_file.hpp"
#include "shared/bundle/merging.hpp"
#include "shared/bundle/schema.hpp"
#include "shared/command_line/cryptography/sealing.hpp"
#include "shared/command_line/difference.hpp"
#include "shared/command_line/files.hpp"
#include "shared/command_line/listing.hpp"
#include "shared/command_line/options.hpp"
#include "shared/command_line/password.hpp"
#include "shared/example/synthetic.hpp"
#include "shared/sealed/password.hpp"
#include "shared/sealed/sealing.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace kumppani::command_line {

namespace {

/// What the program gives back.
enum Exit { all_well = 0, faulty_file = 1, not_done = 2 };

constexpr std::size_t longest_path = 300; // shown

class Program {
public:
    explicit Program(Language language) : language_(language) {}

    Exit run(const Options& options) const {
        switch (options.command) {
        case Command::check:
            return check(options.files.front());
        case Command::show:
            return show(options.files.front());
        case Command::make:
            return give(options.output, write_bundle(invented(options)));
        case Command::schema:
            return give({}, bundle_schema_json());
        case Command::merge:
            return merge(options);
        case Command::diff:
            return diff(options);
        case Command::redact:
            return redact(options);
        case Command::seal:
            return seal(options);
        case Command::open:
            return open(options);
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
        const Reading reading = read_files({file}, Accepted::any);
        if (reading.failed) return *reading.failed;
        return give({}, counted(Word::command_line_ok, language_, reading.bundles[0].records.size()) + '\n');
    }

    Exit show(const std::string& file) const {
        const Reading reading = read_files({file}, Accepted::any);
        return reading.failed ? *reading.failed : give({}, listing(reading.bundles[0], language_));
    }

    Exit merge(const Options& options) const {
        const Reading reading = read_files(options.files);
        return reading.failed ? *reading.failed : give(options.output, write_bundle(merged(reading.bundles)));
    }

    Exit diff(const Options& options) const {
        const Reading reading = read_files(options.files);
        if (reading.failed) return *reading.failed;
        return give({}, difference(reading.bundles[0], reading.bundles[1], language_));
    }

    Exit redact(const Options& options) const {
        const Reading reading = read_files(options.files);
        if (reading.failed) return *reading.failed;
        const Bundle& bundle = reading.bundles[0];
        auto chosen = chosen_records(bundle, options.only);
        if (const auto* why = std::get_if<Message>(&chosen)) return complain(*why);
        std::vector<const Record*> records;
        for (const Record& record : bundle.records)
            records.push_back(&record);
        return give(options.output, write_bundle(customer_file(records, std::get<std::set<RecordId>>(chosen),
                                                               bundle.from_name)));
    }

    Exit seal(const Options& options) const {
        const std::string& file = options.files.front();
        auto input = read_file(file);
        if (const auto* why = std::get_if<Message>(&input)) return complain(*why);
        auto& [bytes, size] = std::get<Input>(input);
        if (size > largest_bundle) return refuse({too_large(size)});
        if (is_sealed(bytes)) return refuse({sealed_file()});
        const auto password = read_password(language_, true, file == "-");
        if (const auto* why = std::get_if<Message>(&password)) return complain(*why);
        if (!is_long_enough(std::get<std::string>(password)))
            return complain({Word::password_too_short, {std::to_string(shortest_password)}});
        const std::string random = random_bytes(sealing_salt_size);
        if (random.empty()) return complain(problem_of(Opening::impossible).what);
        const SealOrder order = seal_order(std::get<std::string>(password), random, std::move(bytes));
        const std::string sealed = sealed_file_of(order, command_line::seal(order));
        return sealed.empty() ? complain(problem_of(Opening::impossible).what) : give(options.output, sealed);
    }

    Exit open(const Options& options) const {
        const std::string& file = options.files.front();
        auto input = read_file(file);
        if (const auto* why = std::get_if<Message>(&input)) return complain(*why);
        const auto& [bytes, size] = std::get<Input>(input);
        if (size > largest_bundle) return refuse({too_large(size)});
        const auto envelope = read_envelope(bytes);
        if (const auto* problems = std::get_if<std::vector<Problem>>(&envelope)) return refuse(*problems);
        const auto password = read_password(language_, false, file == "-");
        if (const auto* why = std::get_if<Message>(&password)) return complain(*why);
        const Unsealed opened =
            open_sealed(open_order(std::get<Envelope>(envelope), std::get<std::string>(password)));
        if (opened.how == Opening::opened) return give(options.output, opened.content);
        if (opened.how == Opening::impossible) return complain(problem_of(opened.how).what);
        return refuse({problem_of(opened.how)});
    }

    Exit refuse(const std::vector<Problem>& problems) const {
        std::string lines;
        for (const Problem& problem : problems)
            lines += text(problem, language_) + '\n';
        std::fputs(lines.c_str(), stderr);
        return faulty_file;
    }

    /// What a customer's file is to be about, or which of `only` the file does not have, or has twice.
    static std::variant<std::set<RecordId>, Message> chosen_records(const Bundle& bundle,
                                                                    const std::vector<std::string>& only) {
        std::set<RecordId> chosen;
        const auto choosable = [](const Record& record) {
            return !record.deleted() && (record.kind() == Kind::customer || record.kind() == Kind::project ||
                                         record.kind() == Kind::group);
        };
        for (const std::string& asked : only) {
            std::set<RecordId> found;
            for (const Record& record : bundle.records)
                if (choosable(record) && (record.id() == asked || record.text("name") == asked))
                    found.insert(record.id());
            if (found.contains(asked)) found = {asked};
            if (found.empty()) return Message{Word::command_line_not_there, {harmless(asked)}};
            if (found.size() > 1) return Message{Word::command_line_several, {harmless(asked)}};
            chosen.merge(found);
        }
        if (!only.empty()) return chosen;
        for (const Record& record : bundle.records)
            if (choosable(record) && record.kind() == Kind::customer) chosen.insert(record.id());
        if (chosen.size() == 1) return chosen;
        return Message{Word::command_line_missing, {"--only"}};
    }

    /// The bundles of some files; or what is to be given back, after telling why they are not there.
    struct Reading {
        std::vector<Bundle> bundles;
        std::optional<Exit> failed = {};
    };

    /// What one file refers to may be in another, whichever comes first. What is wrong with a file is
    /// printed, a line each; with the name of the file where there are several.
    Reading read_files(const std::vector<std::string>& files, Accepted accepted = Accepted::exchange) const {
        std::vector<Input> inputs;
        for (const std::string& file : files) {
            auto read = read_file(file);
            if (const auto* why = std::get_if<Message>(&read)) return {{}, complain(*why)};
            inputs.push_back(std::move(std::get<Input>(read)));
        }
        std::vector<std::optional<Bundle>> bundles(files.size());
        std::unordered_map<std::string, Kind> known;
        const KnownRecord look_up = [&](std::string_view id) {
            const auto found = known.find(std::string(id));
            return found == known.end() ? std::nullopt : std::optional(found->second);
        };
        std::string lines;
        for (bool more = true; more;) {
            more = false;
            lines.clear();
            for (std::size_t i = 0; i < files.size(); ++i) {
                if (bundles[i]) continue;
                ReadResult result = inputs[i].size > largest_bundle
                                        ? ReadResult(std::vector{too_large(inputs[i].size)})
                                        : read_bundle(inputs[i].bytes, look_up, accepted);
                if (auto* bundle = std::get_if<Bundle>(&result)) {
                    more = true;
                    for (const Record& record : bundle->records)
                        known.emplace(record.id(), record.kind());
                    bundles[i] = std::move(*bundle);
                    continue;
                }
                for (const Problem& problem : std::get<std::vector<Problem>>(result))
                    lines += (files.size() > 1 ? harmless(files[i], longest_path) + ": " : "") +
                             text(problem, language_) + '\n';
            }
        }
        Reading reading;
        for (auto& bundle : bundles)
            if (bundle) reading.bundles.push_back(std::move(*bundle));
        if (lines.empty()) return reading;
        const Exit told = give({}, lines);
        return {{}, told == all_well ? faulty_file : told};
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
