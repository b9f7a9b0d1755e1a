#include "shared/model/display.hpp"
#include "shared/store/folder_files.hpp"
#include "shared/store/opening.hpp"
#include "shared/words/words.hpp"
#include "tests/screens/folder.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace kumppani;
using namespace kumppani::tests;
using namespace std::chrono_literals;

// Every field of the one list that is internal is filled with something that says so, in a customer's own
// records and in another's. None of it may be stated while customer mode is on, nor what such fields are
// called.

namespace {

constexpr std::size_t long_enough = 3; ///< letters of a mark that would not be met by chance

bool internal(const Field& field) { return field.audience == Audience::internal; }

class Marked {
public:
    explicit Marked(Language language) : language_(language) {
        FolderFiles files(folder.path);
        Milliseconds clock = 1'795'000'000'000;
        std::uint64_t dice = 7;
        Opened opened =
            open_store(files, {[&] { return clock; }, [&] { return dice *= 0x9E3779B97F4A7C15u; }});
        Workspace& workspace = *opened.workspace;
        workspace.on_transaction([&](const Transaction& act) { opened.store->append(act); });
        Edit edit = workspace.edit({});
        const RecordId other = edit.create(Kind::customer, {});
        fill(edit, other, Kind::customer, other, other);
        edit.set(other, "name", mark("MUU-ASIAKAS"));
        customer = edit.create(Kind::customer, {});
        fill(edit, customer, Kind::customer, customer, other);
        edit.set(customer, "name", std::string("Kuulasatama Oy"));
        RecordId group = customer;
        for (const KindInfo& kind : kinds()) {
            if (kind.owner.empty()) continue;
            const RecordId id = edit.create(kind.kind, {});
            fill(edit, id, kind.kind, kind.owner == "group" ? group : customer, other);
            if (kind.kind == Kind::group) group = id;
        }
        edit.commit();
        opened.store->fold(workspace);
        for (const KindInfo& kind : kinds())
            add_names(kind);
    }

    /// What of it stands in a text.
    std::set<std::string> found_in(std::string_view text) const {
        std::set<std::string> found;
        for (const std::string& each : marks)
            if (text.find(each) != std::string_view::npos) found.insert(each);
        return found;
    }

    /// What of it is stated, or told to a screen reader, or stands in the title.
    std::set<std::string> found_on(Driver& page) const {
        std::string all = place().title + "\n" + page.app().route() + "\n";
        for (const Statement& each : page.app().statements()) {
            all += each.name + "\n" + each.description + "\n" + each.value + "\n" + each.placeholder + "\n" +
                   each.href + "\n";
            for (const std::string& suggestion : each.input.suggestions)
                all += suggestion + "\n";
        }
        for (const std::string& told : page.announcements())
            all += told + "\n";
        return found_in(all);
    }

    Folder folder;
    RecordId customer;
    std::set<std::string> marks;

private:
    Value mark(const std::string& words) {
        marks.insert("SALA-" + words);
        return "SALA-" + words;
    }

    void fill(Edit& edit, const RecordId& id, Kind kind, const RecordId& owner, const RecordId& other) {
        for (const Field& field : info(kind).fields) {
            if (field.type == Type::order) continue;
            const bool is_owner = field.key == info(kind).owner;
            Value value = field.type == Type::reference ? Value(is_owner ? owner : other)
                          : internal(field)             ? internal_value(kind, field)
                                                        : shown_value(field);
            if (field.type == Type::reference && !is_owner && field.target != Kind::customer) value = {};
            edit.set(id, field.key, std::move(value));
        }
    }

    Value internal_value(Kind kind, const Field& field) {
        ++count_;
        Value value;
        switch (field.type) {
        case Type::money:
            value = std::int64_t{8'812'300 + count_};
            break;
        case Type::integer:
            value = std::max<std::int64_t>(field.least, (field.most > 0 ? field.most : 770'000) - count_ % 7);
            break;
        case Type::yes_no:
            value = true;
            break;
        case Type::date:
            value = Date(2031y / 7 / static_cast<int>(1 + count_ % 30));
            break;
        case Type::time:
            value = std::string("3.33");
            break;
        case Type::choice:
            value = std::string(field.choices.back().key);
            break;
        default:
            return mark(std::string(info(kind).key) + "-" + std::string(field.key));
        }
        const std::string said = displayed(field, value, language_);
        if (said.size() >= long_enough) marks.insert(said);
        return value;
    }

    static Value shown_value(const Field& field) {
        switch (field.type) {
        case Type::integer:
        case Type::calendar_month:
            return std::max<std::int64_t>(field.least, 2);
        case Type::yes_no:
            return Value();
        case Type::date:
            return Date(2026y / 11 / 4);
        case Type::month:
            return Month(2027y / 4);
        case Type::time:
            return std::string("9.00");
        case Type::choice:
            return std::string(field.choices.front().key);
        default:
            return std::string("Näkyvä");
        }
    }

    /// What internal fields, choices and sections are called, but for words that also mean something shown.
    void add_names(const KindInfo& kind) {
        std::set<Word> shown{Word::need, Word::note_note}; // what can be captured
        for (const KindInfo& each : kinds())
            for (const Field& field : each.fields)
                if (!internal(field)) {
                    shown.insert(field.label);
                    for (const Choice& choice : field.choices)
                        shown.insert(choice.label);
                }
        std::set<std::string> shown_words;
        for (const Word word : shown)
            shown_words.emplace(text(word, language_));
        const auto add = [&](Word word) { marks.emplace(text(word, language_)); };
        for (const Field& field : kind.fields)
            if (internal(field)) add(field.label);
        if (internal(field(kind.kind, kind.title))) add(kind.plural);
        add(Word::internal_only);
        for (const std::string& word : shown_words)
            marks.erase(word);
        std::erase_if(marks, [](const std::string& each) { return each.size() < long_enough; });
    }

    Language language_;
    std::int64_t count_ = 0;
};

std::string say(Word word, Language language) { return std::string(text(word, language)); }

} // namespace

TEST_CASE("in customer mode nothing internal is stated: no value of any internal field, and no name of one") {
    for (const Language language : {Language::fi, Language::sv, Language::en}) {
        const Marked marked(language);
        CAPTURE(tag_of(language), marked.marks.size());
        Driver page({.language = language, .folder = marked.folder.path});
        page.go("/customers/" + marked.customer);
        // The care plan states them: what is looked for can be found.
        CHECK(marked.found_on(page).size() > 25);
        const std::set<std::string> none;

        page.press("e", false, true);
        page.announcements();
        page.frame();
        CHECK(marked.found_on(page) == none);

        page.press("i", false, true);
        page.activate(Role::radio, say(Word::note_action, language), say(Word::capture_kind, language));
        page.begin_typing(say(Word::capture_text, language), "Avataan");
        page.press("Enter");
        CHECK(marked.found_on(page) == none);

        page.click(Role::button, text(Word::correct_capture, language, {"Avataan"}));
        page.begin_typing(say(Word::note_responsible, language), "N");
        CHECK(marked.found_on(page) == none);
        page.press("Escape");
        page.press("Escape");
        REQUIRE(page.names(Role::dialog).empty());

        page.press("k", false, true);
        REQUIRE(page.names(Role::option).size() > 3);
        CHECK(marked.found_on(page) == none);
        page.begin_typing(say(Word::palette, language), "SALA");
        CHECK(page.names(Role::option).empty());
        CHECK(marked.found_on(page) == none);
        page.press("Escape");

        page.go("/customers");
        REQUIRE(page.has(Role::dialog, say(Word::leave_question, language)));
        CHECK(marked.found_on(page) == none);
        page.press("Escape");

        page.activate(Role::button, say(Word::print_summary, language));
        page.activate(Role::button, say(Word::copy_summary, language));
        REQUIRE(place().printed.size() == 1);
        REQUIRE(place().copied.size() == 1);
        CHECK(marked.found_in(place().printed[0]) == none);
        CHECK(marked.found_in(place().copied[0]) == none);

        page.resize(390, 800);
        CHECK(marked.found_on(page) == none);
    }
}
