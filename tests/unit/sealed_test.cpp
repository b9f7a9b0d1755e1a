#include "shared/bundle/bundle.hpp"
#include "shared/command_line/cryptography/deflate.hpp"
#include "shared/command_line/cryptography/sealing.hpp"
#include "shared/sealed/base64url.hpp"
#include "shared/sealed/password.hpp"
#include "shared/sealed/sealing.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/program_run.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

using namespace kumppani;
using command_line::Inflated;
using Json = nlohmann::json;

namespace {

constexpr const char* password = "Åke söi äyriäisiä – 12";

std::string fixture(const std::string& name) {
    return tests::contents(KUMPPANI_ROOT "/tests/data/sealed/" + name + ".json");
}
std::string content() { return tests::contents(KUMPPANI_ROOT "/tests/data/good/v1_sample.json"); }

/// What becomes of a file: its content or the key of the word that tells why not.
struct Outcome {
    std::string pointer, content;
    Word word{};
    bool operator==(const Outcome&) const = default;
};

Outcome opened(std::string_view bytes, std::string_view with = password) {
    const auto read = read_envelope(bytes);
    if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
        for (const Problem& problem : *problems)
            UNSCOPED_INFO(text(problem, Language::en));
        REQUIRE(problems->size() == 1);
        return {problems->front().pointer, {}, problems->front().what.word};
    }
    const Unsealed result = command_line::open_sealed(open_order(std::get<Envelope>(read), with));
    if (result.how != Opening::opened) return {{}, {}, problem_of(result.how).what.word};
    return {{}, result.content};
}

Outcome refused(std::string pointer, Word word) { return {std::move(pointer), {}, word}; }

/// The flattened file with its header changed, which its tag no longer covers: envelopes are read before that
/// shows.
std::string with_header(const std::function<void(Json&)>& change) {
    Json file = Json::parse(fixture("flattened"));
    Json header = Json::parse(*from_base64url(file["protected"].get<std::string>()));
    change(header);
    file["protected"] = base64url(header.dump());
    return file.dump();
}

std::string with(const std::function<void(Json&)>& change, const std::string& name = "flattened") {
    Json file = Json::parse(fixture(name));
    change(file);
    return file.dump();
}

std::string sealed(std::string bytes) {
    const SealOrder order =
        seal_order(password, command_line::random_bytes(sealing_salt_size), std::move(bytes));
    return sealed_file_of(order, command_line::seal(order));
}

} // namespace

TEST_CASE("base64url reads what it writes, and nothing else") {
    CHECK(base64url("") == "");
    CHECK(base64url("f") == "Zg");
    CHECK(base64url("fo") == "Zm8");
    CHECK(base64url("foo") == "Zm9v");
    CHECK(base64url("\xFB\xFF\xFE") == "-__-");
    for (std::size_t length = 0; length < 9; ++length) {
        const std::string bytes = std::string("\0\xFF\x80 abcde", 9).substr(0, length);
        CHECK(from_base64url(base64url(bytes)) == bytes);
    }
    for (const char* wrong : {"Zg==", "Z", "Zh", "Zm9", "Zm 9v", "Zm9v\n", "+/", "Zmö"}) {
        CAPTURE(wrong);
        CHECK_FALSE(from_base64url(wrong));
    }
}

TEST_CASE("what is sealed is opened with its password, and says nothing of its content outside") {
    const std::string bytes = content(), file = sealed(bytes);
    CHECK(is_sealed(file));
    CHECK(opened(file) == Outcome{{}, bytes});
    CHECK(opened(file, "Åke söi äyriäisiä – 13") == refused("", Word::sealed_wrong_password));
    Json json = Json::parse(file);
    const Json header = Json::parse(*from_base64url(json["protected"].get<std::string>()));
    std::set<std::string> members, parameters;
    for (const auto& [name, value] : json.items())
        members.insert(name);
    for (const auto& [name, value] : header.items())
        parameters.insert(name);
    CHECK(members == std::set<std::string>{"ciphertext", "encrypted_key", "iv", "protected", "tag"});
    CHECK(parameters == std::set<std::string>{"alg", "enc", "p2c", "p2s", "zip"});
    CHECK(header["p2c"] == 600'000);
    CHECK(from_base64url(header["p2s"].get<std::string>())->size() == 16);
    CHECK(sealed(bytes) != file); // salt, key and nonce are new each time
}

TEST_CASE("files that an independent library sealed are opened, whichever form it chose") {
    const std::string name = GENERATE("flattened", "general", "not_compressed", "aad", "by_hand");
    CAPTURE(name);
    CHECK(is_sealed(fixture(name)));
    CHECK(opened(fixture(name)) == Outcome{{}, content()});
    CHECK(opened(fixture(name), "guess") == refused("", Word::sealed_wrong_password));
}

TEST_CASE("a changed byte is told from a wrong password as far as can be") {
    const auto change = [](const char* member) {
        return with([&](Json& file) {
            std::string bytes = *from_base64url(file[member].get<std::string>());
            bytes[bytes.size() / 2] ^= 1;
            file[member] = base64url(bytes);
        });
    };
    for (const char* member : {"ciphertext", "iv", "tag"}) {
        CAPTURE(member);
        CHECK(opened(change(member)) == refused("", Word::sealed_changed));
    }
    CHECK(opened(change("encrypted_key")) == refused("", Word::sealed_wrong_password));
    CHECK(opened(with_header([](Json& header) { header["typ"] = "JOSE"; })) ==
          refused("", Word::sealed_changed));
    CHECK(opened(with_header([](Json& header) { header["p2c"] = 100'001; })) ==
          refused("", Word::sealed_wrong_password));
    CHECK(opened(with([](Json& file) { file["aad"] = "AAAA"; }, "aad")) == refused("", Word::sealed_changed));
    CHECK(opened(with([](Json& file) { file.erase("aad"); }, "aad")) == refused("", Word::sealed_changed));
}

TEST_CASE("what no longer is what was sealed is damaged: cut, or without one of its parts") {
    const std::string file = fixture("flattened");
    for (std::size_t length = 20; length < file.size(); length += 111) {
        CAPTURE(length);
        CHECK(opened(file.substr(0, length)) == refused("", Word::bundle_truncated));
    }
    for (const char* member : {"ciphertext", "iv", "tag", "encrypted_key"}) {
        CAPTURE(member);
        const auto place = std::string("/") + member;
        CHECK(opened(with([&](Json& json) { json.erase(member); })) == refused("", Word::bundle_missing));
        CHECK(opened(with([&](Json& json) { json[member] = 7; })) == refused(place, Word::bundle_wrong_type));
        CHECK(opened(with([&](Json& json) { json[member] = "A=="; })) ==
              refused(place, Word::sealed_not_base64url));
    }
    for (const char* member : {"iv", "tag", "encrypted_key"}) {
        CAPTURE(member);
        CHECK(opened(with([&](Json& json) { json[member] = "AAAA"; })) ==
              refused(std::string("/") + member, Word::sealed_size));
    }
    CHECK(opened(with([](Json& json) { json["protected"] = base64url("{"); })) ==
          refused("/protected", Word::bundle_truncated));
    CHECK(opened(with([](Json& json) { json["protected"] = base64url(R"({"alg":1,"alg":2})"); })) ==
          refused("/protected/alg", Word::bundle_name_twice));
    CHECK(opened(with([](Json& json) { json["protected"] = base64url("[]"); })) ==
          refused("/protected", Word::bundle_wrong_type));
}

TEST_CASE("other ways of sealing are refused by name") {
    CHECK(opened(fixture("few_rounds")) == refused("/protected/p2c", Word::sealed_iterations));
    CHECK(opened(fixture("two_recipients")) == refused("/recipients", Word::sealed_recipients));
    const auto header = [](const char* name, Json value) {
        return opened(with_header([&](Json& all) { all[name] = std::move(value); }));
    };
    CHECK(header("alg", "dir") == refused("/protected/alg", Word::sealed_method));
    CHECK(header("enc", "A256CBC-HS512") == refused("/protected/enc", Word::sealed_method));
    CHECK(header("zip", "GZIP") == refused("/protected/zip", Word::sealed_method));
    CHECK(header("crit", Json::array({"exp"})) == refused("/protected/crit", Word::sealed_critical));
    CHECK(header("p2s", "AAAA") == refused("/protected/p2s", Word::sealed_size));
    CHECK(header("p2s", std::string(2000, 'A')) == refused("/protected/p2s", Word::sealed_size));
    for (const Json& rounds :
         {Json(99'999), Json(2'000'001), Json(-1), Json(200'000.5), Json("200000"), Json()}) {
        CAPTURE(rounds.dump());
        CHECK(header("p2c", rounds) == refused("/protected/p2c", Word::sealed_iterations));
    }
    for (const char* name : {"alg", "enc", "p2c", "p2s"}) {
        CAPTURE(name);
        CHECK(opened(with_header([&](Json& all) { all.erase(name); })) ==
              refused("/protected", Word::bundle_missing));
    }
    for (const char* name : {"other_encryption", "other_algorithm"}) {
        const auto read = read_envelope(fixture(name));
        CHECK(std::get<std::vector<Problem>>(read).front().what.word == Word::sealed_method);
    }
    CHECK(opened(with([](Json& json) { json["recipients"] = Json::array(); }, "general")) ==
          refused("/recipients", Word::sealed_recipients));
    CHECK(opened(content()) == refused("", Word::sealed_not));
}

TEST_CASE("header parameters may stand beside the protected ones, but no name twice, and none that only "
          "counts there") {
    const auto moved = [](const char* name, const char* to) {
        Json value;
        const std::string file = with_header([&](Json& header) {
            value = header[name];
            header.erase(name);
        });
        Json json = Json::parse(file);
        json[to][name] = value;
        return json.dump();
    };
    // The tag covers the header as it was, so the password is right and the file is changed.
    CHECK(opened(moved("enc", "unprotected")) == refused("", Word::sealed_changed));
    CHECK(opened(moved("p2c", "header")) == refused("", Word::sealed_changed));
    CHECK(opened(moved("zip", "header")) == refused("/header/zip", Word::sealed_unprotected));
    CHECK(opened(with([](Json& json) {
              json["header"] = {{"enc", "A256GCM"}};
          })) == refused("/header/enc", Word::bundle_name_twice));
    CHECK(opened(with([](Json& json) { json["recipients"][0]["header"]["enc"] = "A256GCM"; }, "general")) ==
          refused("/recipients/0/header/enc", Word::bundle_name_twice));
    CHECK(opened(with([](Json& json) { json["encrypted_key"] = "AAAA"; }, "general")) ==
          refused("/encrypted_key", Word::bundle_unknown_member));
}

TEST_CASE("content that is not compressed as it says, or not to its end, is no content") {
    const std::string name = GENERATE("never_compressed", "cut_off", "more_behind_the_end");
    CAPTURE(name);
    CHECK(opened(fixture(name)) == refused("", Word::sealed_not_deflated));
}

TEST_CASE("a compressed bomb is left off as soon as it is too large") {
    const auto bomb = command_line::deflated(std::string(50'000'000, '\0'));
    REQUIRE(bomb);
    CHECK(bomb->size() < 60'000);
    CHECK(command_line::inflated(*bomb, 1'000'000).end == Inflated::End::too_large);
    CHECK(command_line::inflated(*bomb, 1'000'000).bytes.empty());
    CHECK(command_line::inflated(*bomb, 49'999'999).end == Inflated::End::too_large);
    const Inflated whole = command_line::inflated(*bomb, 50'000'000);
    CHECK(whole.end == Inflated::End::whole);
    CHECK(whole.bytes.size() == 50'000'000);
    CHECK(command_line::inflated("", 10).end == Inflated::End::faulty);
    CHECK(command_line::inflated(*command_line::deflated(""), 0).end == Inflated::End::whole);

    OpenOrder order = open_order(std::get<Envelope>(read_envelope(fixture("flattened"))), password);
    CHECK(order.most == largest_bundle);
    order.most = content().size() - 1;
    CHECK(command_line::open_sealed(order).how == Opening::too_large);
    order = open_order(std::get<Envelope>(read_envelope(fixture("not_compressed"))), password);
    order.most = content().size() - 1;
    CHECK(command_line::open_sealed(order).how == Opening::too_large);
}

TEST_CASE("a sealed file is known by its members, wherever they stand, and a bundle by its own") {
    CHECK(is_sealed(R"( {"unknown":{"format":[{},"x"]},"ciphertext":"")"));
    CHECK(is_sealed("\xEF\xBB\xBF{\"recipients\":[]}"));
    CHECK(is_sealed(R"({"a":"\"format\":\\","protected":""})"));
    for (const char* other : {R"({"format":"kumppani-bundle","ciphertext":""})", R"(["ciphertext"])",
                              R"("ciphertext")", R"({"x":"ciphertext"})", R"({"x":{"ciphertext":1}})",
                              R"({"x":["a","ciphertext"]})", "{", "", R"({"x)", R"({"x\)", "}}}}"}) {
        CAPTURE(other);
        CHECK_FALSE(is_sealed(other));
    }
    const ReadResult read = read_bundle(fixture("flattened"));
    CHECK(std::get<std::vector<Problem>>(read) == std::vector{sealed_file()});
}

TEST_CASE("a password loses the spaces around it, and nothing else") {
    CHECK(trimmed_password("  kala  talo \r\n") == "kala  talo");
    CHECK(trimmed_password("\t ") == "");
    CHECK(is_long_enough("äiti söi itö"));
    CHECK_FALSE(is_long_enough("äiti söi it"));
}

TEST_CASE("passphrases are six words of a list of 1,296 that are short, plain and different") {
    CHECK(passphrase_choices() == 6 * 6 * 6 * 6);
    std::uint64_t index = 0;
    std::set<std::string> all;
    // Six draws a phrase: these go through the list from its first word to its last.
    while (index < passphrase_choices()) {
        std::istringstream phrase(new_passphrase([&] { return index++; }));
        std::size_t count = 0;
        for (std::string word; phrase >> word; ++count) {
            CAPTURE(word);
            CHECK((word.size() >= 3 && word.size() <= 8));
            CHECK(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
            CHECK(all.insert(word).second);
        }
        CHECK(count == 6);
    }
    CHECK(all.size() == passphrase_choices());
}

TEST_CASE("no word of a passphrase is likelier than another: what does not divide evenly is drawn again") {
    const std::string first = [] { return new_passphrase([] { return std::uint64_t{0}; }); }();
    bool refused_one = false;
    const std::string other = new_passphrase([&] {
        if (std::exchange(refused_one, true)) return std::uint64_t{0};
        return ~std::uint64_t{0};
    });
    CHECK(refused_one);
    CHECK(other == first);
}
