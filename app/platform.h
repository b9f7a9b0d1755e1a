#pragma once

#include "shared/model/date.hpp"
#include "shared/sealed/sealing.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImFontAtlas;

/// All that the program asks of the place it runs in: a browser page (web/) or a test (tests/screens).
/// What the place tells the program goes the other way, through App (app/app.hpp).
namespace kumppani::platform {

/// A moment on the user's own clock and calendar.
struct LocalTime {
    Date date;
    int hour;   ///< 0 to 23
    int minute; ///< 0 to 59
};

Milliseconds now();

/// Since some moment before the program started: goes on evenly, whatever becomes of the clock.
Milliseconds elapsed();

LocalTime local_time(Milliseconds moment);

/// 64 bits from the system's own source of randomness.
std::uint64_t random();

/// Asks for a frame after `delay` milliseconds (0: as soon as possible). The earliest wish holds.
void request_frame(int delay);

/// Adds the faces of ui::Face, in their order, to the atlas.
/// Returns what a size in CSS pixels is multiplied with so that the faces come out in that size.
float load_faces(ImFontAtlas& atlas);

/// Applies what changed in the statement of the screen to the page: JSON as ui::Mirror writes it.
void update_mirror(const std::string& difference);

/// Offers bytes to the user as a file to keep.
void save_file(const std::string& name, const std::string& mime_type, std::string_view bytes);

/// Offers a table to the user as a file of spreadsheets (.xlsx), JSON as app/workbook.hpp writes it;
/// App::workbook_failed tells where it cannot be made.
void save_workbook(const std::string& name, const std::string& json);

/// Lets the user choose files; App::open_file is told of the first and App::files_wait how many are left. Tables go to
/// App::open_table.
/// `accept`: ".json,application/json".
void choose_file(const std::string& accept);

/// Several were chosen: App::open_file is told of the next.
void open_next_file();

// The shared folder: App::folder_stands, folder_listed, folder_read and folder_written tell what came of it.

/// Whether this window looks after the folder that the user chose: looks into it from time to time, and may
/// write there. Of all windows the one that writes the store does.
void use_folder(bool use);

/// Lets the user choose the folder, or asks again for leave to use it. Both need a press just before.
void choose_folder();
void allow_folder();

/// The folder is used no more; its files stay.
void forget_folder();

/// Looks into the folder now.
void look_into_folder();

void read_in_folder(const std::string& name);

/// Gives the file this content in one step: whoever reads it has the old one or the new one. Nothing is
/// written where it is the same.
void write_in_folder(const std::string& name, std::string_view bytes);

/// Removes a file of our own.
void remove_in_folder(const std::string& name);

/// Seals, or opens what is sealed, while the program goes on; App::sealed and App::unsealed tell of the order
/// of that number.
void seal(std::uint32_t number, const SealOrder& order);
void unseal(std::uint32_t number, const OpenOrder& order);

/// Puts a text on the clipboard; App::copied tells whether. Needs a press just before.
void copy_text(const std::string& text);

/// Makes the named files of the store's folder durable; App::persisted tells how it went. Names are relative.
void persist(const std::vector<std::string>& files);

/// Starts the new version that App::update_ready told of: the page is loaded anew.
void apply_update();

/// This window is to write the store from now on; App::reopen tells when it does.
void take_over();

/// Offers files of the store as they are, for whoever can mend them: the named ones, or all.
void save_stored(const std::vector<std::string>& files);

/// The title of the page, and its language as a BCP 47 tag.
void describe_page(const std::string& title, std::string_view language);

/// Opens the browser's print dialog for the given pages: a complete HTML document without scripts.
void print(const std::string& html);

} // namespace kumppani::platform
