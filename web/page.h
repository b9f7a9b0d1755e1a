#pragma once

#include <cstdint>

/// What the page does for the program: functions of web/library.js. Text is UTF-8 and ends with a zero; it is
/// copied before the call returns. What the page tells the program are the functions of web/exports.cpp.
extern "C" {

/// A glyph as the browser's font engine draws it, in device pixels from the pen on the baseline, y downwards.
struct PageGlyph {
    float advance;
    std::int32_t left, top, width, height; ///< the pixels it covers; none when width is 0
    std::int32_t phases;   ///< columns of the bitmap for each pixel: how finely the browser places text
    std::int32_t coloured; ///< 1: the bitmap is RGBA, 0: coverage
};

/// Copies the next of the texts that the page gave with the call in progress (web/exports.cpp).
void page_take_text(char* bytes);

double page_now();
double page_elapsed();
void page_local_time(double moment, std::int32_t* year_month_day_hour_minute);
std::uint32_t page_random();
void page_request_frame(int delay);

/// The canvas becomes one that `page_show_pixels` draws on. Returns 0 where the browser has none.
int page_open_picture();
/// `pixels`: RGBA, `width` by `height`. Shows the part of it that begins at `left` and `top`.
void page_show_pixels(const std::uint32_t* pixels, std::int32_t width, std::int32_t height, std::int32_t left,
                      std::int32_t top, std::int32_t part_width, std::int32_t part_height);

void page_face_metrics(int face, float size, float* ascent_and_descent);
/// Draws a glyph and keeps its bitmap for `page_glyph_bitmap`. Returns 0 when the character has none.
int page_draw_glyph(int face, float size, std::uint32_t code_point, PageGlyph* glyph);
void page_glyph_bitmap(void* bytes);

void page_update_mirror(const char* difference);
void page_describe(const char* title, const char* language);
void page_route(const char* route);

void page_save_file(const char* name, const char* mime_type, const char* bytes, std::uint32_t size);
void page_save_workbook(const char* name, const char* json);
void page_choose_file(const char* accept);
void page_open_next_file();
void page_use_folder(int use);
void page_choose_folder();
void page_allow_folder();
void page_forget_folder();
void page_look_into_folder();
void page_read_in_folder(const char* name);
void page_write_in_folder(const char* name, const char* bytes, std::uint32_t size);
void page_remove_in_folder(const char* name);
/// `order`: JSON; what comes of it is told by its number.
void page_seal(std::uint32_t number, const char* order, const char* content, std::uint32_t size);
void page_unseal(std::uint32_t number, const char* order, const char* content, std::uint32_t size);
void page_copy_text(const char* text);
/// `files`: names, one a line.
void page_persist(const char* files);
void page_apply_update();
void page_take_over();
/// `files`: names, one a line; none for all.
void page_save_stored(const char* files);
void page_print(const char* html);

/// The program cannot go on: shows `reason` with what the user can do.
void page_fail(const char* reason);
}
