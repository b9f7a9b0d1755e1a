#include "app/screens/exchange.hpp"

#include "app/platform.h"
#include "app/screens/exchange_bar.hpp"
#include "app/screens/exchange_folder.hpp"
#include "app/screens/exchange_waiting.hpp"
#include "app/screens/handover.hpp"
#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::size_t longest_file_name = 80;
constexpr std::size_t megabyte = 1'000'000;

// Where a file can be chosen, and where it looks as if it could be dropped: the whole page takes it.
void drop_place(Session& session, Rect& area) {
    const ui::Button choose{
        .words = session.say(Word::choose_file), .icon = Icon::file_json, .key = "choose"};
    const float height = session.phone ? 48.0F : 36.0F;
    if (session.phone) {
        if (ui::button(area.cut_top(height), choose)) platform::choose_file(bundle_file_types);
        return;
    }
    const Rect card = area.cut_top(132);
    fill(card, Token::canvas, 8);
    outline(card, Token::line_strong, ui::high_contrast() ? 2.0F : 1.0F, 8);
    Rect inner = card.inset(16, 32);
    const float width = ui::button_width(choose);
    const Rect row = inner.cut_top(height);
    if (ui::button({row.middle_x() - width / 2, row.y, width, height}, choose)) {
        platform::choose_file(bundle_file_types);
    }
    inner.cut_top(12);
    text(inner.cut_top(20), Style::body, Token::ink_2, session.say(Word::drop_file), ui::Align::middle);
}

void import_pane(Session& session, Rect& area) {
    const ui::Container region(ui::Role::region, "import", session.say(Word::import_heading));
    heading(area.cut_top(ui::type(Style::section).line_height), Style::section, 2,
            session.say(Word::import_heading));
    area.cut_top(4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::import_intro)) + 16);
    drop_place(session, area);
    area.cut_top(20);
    struct Promise {
        Icon icon;
        Word words;
    };
    constexpr std::array promises{Promise{Icon::eye, Word::import_first},
                                  Promise{Icon::shield_check, Word::import_second},
                                  Promise{Icon::undo_2, Word::import_third}};
    for (const Promise& promise : promises) {
        Rect row = area;
        draw_icon(row.cut_left(18).cut_top(ui::type(Style::body).line_height), promise.icon, 18,
                  Token::ink_2);
        row.cut_left(12);
        area.cut_top(ui::paragraph(row, Style::body, Token::ink_2, session.say(promise.words)) + 12);
    }
}

// What cannot even be read, before a byte of it was looked at.
std::vector<Problem> unreadable(double size) {
    if (size <= static_cast<double>(largest_bundle)) {
        return {{"", {Word::file_unreadable, {}}, {Word::allowed_bundle_file, {}}}};
    }
    const auto megabytes = [](double bytes) {
        return std::to_string(static_cast<std::uint64_t>(bytes) / megabyte);
    };
    return {{"",
             {Word::bundle_too_large, {megabytes(size)}},
             {Word::allowed_file_size, {megabytes(static_cast<double>(largest_bundle))}}}};
}

} // namespace

void ExchangeScreen::open_file(Session& session, std::string_view name, std::string_view bytes, double size) {
    preview_.reset();
    problems_.reset();
    file_.reset();
    sealed_.reset();
    std::string file = harmless(name, longest_file_name);
    ReadResult result = unreadable(size);
    if (is_sealed(bytes)) {
        auto envelope = read_envelope(bytes);
        if (auto* problems = std::get_if<std::vector<Problem>>(&envelope))
            return refuse(session, std::move(file), std::move(*problems));
        sealed_ = std::make_unique<SealedFile>(std::move(file), std::move(std::get<Envelope>(envelope)));
        ui::announce(session.say(Word::unseal_heading));
        return platform::request_frame(0);
    }
    if (!bytes.empty() || size == 0) {
        const KnownRecord known = [&](std::string_view id) -> std::optional<Kind> {
            const Record* record = session.workspace.find(id);
            return record ? std::optional(record->kind()) : std::nullopt;
        };
        result = read_bundle(bytes, known, Accepted::any);
    }
    auto* bundle = std::get_if<Bundle>(&result);
    if (bundle && bundle->kind == BundleKind::share) {
        file_ = std::make_unique<WholeFile>(std::move(*bundle), std::move(file), false);
        ui::announce(file_->heading(session));
    } else if (bundle) {
        if (bundle->from != session.workspace.replica())
            session.colleagues.received(*bundle, platform::now());
        preview_ = std::make_unique<ImportPreview>(session, std::move(file), std::move(*bundle));
        ui::announce(preview_->summary(session));
    } else {
        refuse(session, std::move(file), std::move(std::get<std::vector<Problem>>(result)));
    }
    platform::request_frame(0);
}

void ExchangeScreen::refuse(Session& session, std::string file, std::vector<Problem> problems) {
    ui::alert(std::string(session.say(Word::import_refused)) + ". " + session.say(problems.front().what));
    problems_ = std::make_unique<ImportProblems>(std::move(file), std::move(problems));
    platform::request_frame(0);
}

void ExchangeScreen::unsealed(Session& session, std::uint32_t order, const Unsealed& opened) {
    if (!sealed_ || !sealed_->waits_for(order)) return;
    const std::string file = sealed_->file();
    switch (opened.how) {
    case Opening::opened:
        return open_file(session, file, opened.content, static_cast<double>(opened.content.size()));
    case Opening::wrong_password:
    case Opening::impossible:
        return sealed_->failed(session, opened.how);
    case Opening::changed:
    case Opening::not_deflated:
    case Opening::too_large:
        sealed_.reset();
        return refuse(session, file, {problem_of(opened.how)});
    }
}

// One step of undo; then to where the result can be seen.
void ExchangeScreen::accept(Session& session) {
    if (!preview_) return;
    const std::size_t changes = preview_->changes();
    const Imported imported = import_bundle(session.workspace, {Word::undo_import, {preview_->origin()}},
                                            preview_->bundle(), preview_->decisions());
    session.folder.imported();
    const std::vector<RecordId> handed_over = preview_->bundle().handover;
    preview_.reset();
    session.tell(changes == 0 ? std::string(session.say(Word::decisions_recorded))
                              : session.count(Word::imported, changes),
                 imported.changed);
    if (session.files_waiting > 0)
        session.go({Screen::exchange, {}});
    else if (handed_over.empty())
        session.go({Screen::customers, {}});
    else
        session.go(handover_route({handed_over.begin(), handed_over.end()}));
}

void ExchangeScreen::choose(Session& session, Rect page) {
    ui::Scroller main("exchange-page", page, ui::Role::main, session.say(Word::exchange));
    const float edge = page_edge(session);
    Rect area = main.content();
    area.cut_left(edge);
    area.cut_right(edge);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    heading(area.cut_top(36), Style::title, 1, session.say(Word::exchange));
    area.cut_top(session.phone ? 16.0F : 28.0F);
    if (page.width < exchange_narrow) {
        export_.draw(session, area);
        area.cut_top(40);
        import_pane(session, area);
        area.cut_top(28);
        folder_pane(session, area);
        main.used(area.y + 32);
        return;
    }
    Rect right = area.cut_right(std::clamp(area.width * 0.36F, 280.0F, 420.0F));
    area.cut_right(64);
    area.width = std::min(area.width, 640.0F);
    export_.draw(session, area);
    right.x = area.right() + 64;
    import_pane(session, right);
    right.cut_top(28);
    folder_pane(session, right);
    main.used(std::max(area.y, right.y) + 40);
}

void ExchangeScreen::look_into(Session& session, Rect page) {
    switch (file_->draw(session, page)) {
    case WholeFile::Outcome::none:
        return;
    case WholeFile::Outcome::save:
        export_.save(session);
        break;
    case WholeFile::Outcome::left:
        break;
    }
    file_.reset();
    ui::keep_drawing(0);
}

void ExchangeScreen::draw(Session& session, Rect page) {
    if (session.files_waiting > 0)
        files_waiting(session, page, !file_ && !problems_ && !sealed_ && !preview_);
    if (file_) return look_into(session, page);
    if (problems_) {
        if (problems_->draw(session, page)) problems_.reset();
        return;
    }
    if (sealed_) {
        if (sealed_->draw(session, page, unsealings_)) sealed_.reset();
        return;
    }
    if (!preview_) {
        choose(session, page);
        if (auto bundle = export_.asked_to_look(session)) {
            file_ = std::make_unique<WholeFile>(std::move(*bundle), export_.file_name(session), true);
            ui::keep_drawing(0);
        }
        return;
    }
    switch (preview_->draw(session, page)) {
    case ImportPreview::Outcome::none:
        break;
    case ImportPreview::Outcome::cancel:
        preview_.reset();
        break;
    case ImportPreview::Outcome::import:
        session.afterwards([this](Session& later) { accept(later); });
        break;
    }
}

} // namespace kumppani
