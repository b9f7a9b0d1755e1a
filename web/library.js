// The functions declared in web/page.h. Each turns pointers into values and hands them to the page's own modules,
// which the page gives as `Module.page` when it starts the program (web/page/main.js).
// Emscripten copies them by their text, and its older versions understand no arrow functions here.

mergeInto(LibraryManager.library, {
    $kumppaniGlyph: { bitmap: null },

    page_take_text: function (target) {
        HEAPU8.set(Module['page'].nextText(), target);
    },

    page_now: function () {
        return Date.now();
    },

    page_elapsed: function () {
        return performance.now();
    },

    page_local_time: function (moment, target) {
        const time = new Date(moment);
        HEAP32.set(
            [time.getFullYear(), time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes()],
            target >> 2
        );
    },

    page_random: function () {
        return crypto.getRandomValues(new Uint32Array(1))[0];
    },

    page_request_frame: function (delay) {
        Module['page'].requestFrame(delay);
    },

    page_open_picture: function () {
        return Module['page'].openPicture() ? 1 : 0;
    },

    page_show_pixels: function (pixels, width, height, left, top, partWidth, partHeight) {
        // Whole numbers from C++ have a sign, addresses none.
        const picture = { memory: HEAPU8.buffer, address: pixels >>> 0, width, height };
        Module['page'].showPixels(picture, { left, top, width: partWidth, height: partHeight });
    },

    page_face_metrics: function (face, size, target) {
        const { ascent, descent } = Module['page'].faceMetrics(face, size);
        HEAPF32.set([ascent, descent], target >> 2);
    },

    page_draw_glyph__deps: ['$kumppaniGlyph'],
    page_draw_glyph: function (face, size, codePoint, target) {
        const glyph = Module['page'].drawGlyph(face, size, codePoint);
        if (!glyph) return 0;
        HEAPF32[target >> 2] = glyph.advance;
        HEAP32.set(
            [glyph.left, glyph.top, glyph.width, glyph.height, glyph.phases, glyph.coloured ? 1 : 0],
            (target >> 2) + 1
        );
        kumppaniGlyph.bitmap = glyph.bitmap;
        return 1;
    },

    page_glyph_bitmap__deps: ['$kumppaniGlyph'],
    page_glyph_bitmap: function (target) {
        HEAPU8.set(kumppaniGlyph.bitmap, target);
    },

    page_update_mirror: function (difference) {
        Module['page'].updateMirror(UTF8ToString(difference));
    },

    page_describe: function (title, language) {
        Module['page'].describe(UTF8ToString(title), UTF8ToString(language));
    },

    page_route: function (route) {
        Module['page'].showRoute(UTF8ToString(route));
    },

    page_save_file: function (name, mimeType, bytes, size) {
        Module['page'].saveFile(UTF8ToString(name), UTF8ToString(mimeType), HEAPU8.slice(bytes, bytes + size));
    },

    page_save_workbook: function (name, json) {
        Module['page'].saveWorkbook(UTF8ToString(name), UTF8ToString(json));
    },

    page_choose_file: function (accept) {
        Module['page'].chooseFile(UTF8ToString(accept));
    },

    page_open_next_file: function () {
        Module['page'].openNextFile();
    },

    page_use_folder: function (use) {
        Module['page'].useFolder(use !== 0);
    },

    page_choose_folder: function () {
        Module['page'].chooseFolder();
    },

    page_allow_folder: function () {
        Module['page'].allowFolder();
    },

    page_forget_folder: function () {
        Module['page'].forgetFolder();
    },

    page_look_into_folder: function () {
        Module['page'].lookIntoFolder();
    },

    page_read_in_folder: function (name) {
        Module['page'].readInFolder(UTF8ToString(name));
    },

    page_write_in_folder: function (name, bytes, size) {
        Module['page'].writeInFolder(UTF8ToString(name), HEAPU8.slice(bytes, bytes + size));
    },

    page_remove_in_folder: function (name) {
        Module['page'].removeInFolder(UTF8ToString(name));
    },

    page_seal: function (number, order, content, size) {
        Module['page'].seal(number, UTF8ToString(order), HEAPU8.slice(content, content + size));
    },

    page_unseal: function (number, order, content, size) {
        Module['page'].unseal(number, UTF8ToString(order), HEAPU8.slice(content, content + size));
    },

    page_copy_text: function (text) {
        Module['page'].copyText(UTF8ToString(text));
    },

    page_persist: function (files) {
        Module['page'].persist(UTF8ToString(files).split('\n'));
    },

    page_apply_update: function () {
        Module['page'].applyUpdate();
    },

    page_take_over: function () {
        Module['page'].takeOver();
    },

    page_save_stored: function (files) {
        Module['page'].saveStored(UTF8ToString(files).split('\n').filter(Boolean));
    },

    page_print: function (html) {
        Module['page'].print(UTF8ToString(html));
    },

    page_fail: function (reason) {
        Module['page'].fail(UTF8ToString(reason));
    },
});
