/** What the program calls: web/library.js forwards to these, values instead of pointers. */
interface PageFunctions {
    nextText(): Uint8Array;
    requestFrame(delay: number): void;
    openPicture(): boolean;
    showPixels(picture: Picture, part: Part): void;
    faceMetrics(face: number, size: number): { ascent: number; descent: number };
    drawGlyph(face: number, size: number, codePoint: number): Glyph | null;
    updateMirror(difference: string): void;
    describe(title: string, language: string): void;
    showRoute(route: string): void;
    saveFile(name: string, mimeType: string, bytes: Uint8Array): void;
    saveWorkbook(name: string, json: string): void;
    chooseFile(accept: string): void;
    openNextFile(): void;
    useFolder(use: boolean): void;
    chooseFolder(): void;
    allowFolder(): void;
    forgetFolder(): void;
    lookIntoFolder(): void;
    readInFolder(name: string): void;
    writeInFolder(name: string, bytes: Uint8Array): void;
    removeInFolder(name: string): void;
    /** `order`: JSON, as web/platform.cpp writes it. */
    seal(number: number, order: string, content: Uint8Array): void;
    unseal(number: number, order: string, content: Uint8Array): void;
    copyText(text: string): void;
    persist(files: string[]): void;
    applyUpdate(): void;
    takeOver(): void;
    saveStored(files: string[]): void;
    print(html: string): void;
    fail(reason: string): void;
}

/** What web/page/spreadsheets makes, once it is loaded. */
declare var kumppaniSpreadsheets: undefined | {
    read(bytes: ArrayBuffer): Promise<{ name: string; rows: unknown[][] }[]>;
    write(workbook: import('./tables.js').Workbook): Promise<Blob>;
};

// Parts of the File System Access API that only some browsers have.
declare function showDirectoryPicker(options: { mode: string; id: string }): Promise<FileSystemDirectoryHandle>;
interface FileSystemHandle {
    queryPermission(wish: { mode: string }): Promise<PermissionState>;
    requestPermission(wish: { mode: string }): Promise<PermissionState>;
}
interface FileSystemDirectoryHandle {
    entries(): AsyncIterableIterator<[string, FileSystemFileHandle | FileSystemDirectoryHandle]>;
}
declare class FileSystemObserver {
    constructor(changed: () => void);
    observe(folder: FileSystemDirectoryHandle): Promise<void>;
    disconnect(): void;
}

/** Pixels in the program's memory, four bytes each: red, green, blue, opacity. */
interface Picture {
    memory: ArrayBuffer;
    address: number;
    width: number;
    height: number;
}

/** A rectangle of a picture, in pixels. */
interface Part {
    left: number;
    top: number;
    width: number;
    height: number;
}

/** A glyph in device pixels from the pen on the baseline, y downwards: PageGlyph of web/page.h. */
interface Glyph {
    advance: number;
    left: number;
    top: number;
    width: number;
    height: number;
    phases: number;
    coloured: boolean;
    bitmap: Uint8Array;
}

/** The program as Emscripten makes it: the exports of web/exports.cpp and the parts of the runtime we use. */
interface KumppaniModule {
    FS: any;
    IDBFS: any;
    _kumppani_start(json: number, webgl: number): number;
    _kumppani_frame(time: number): void;
    _kumppani_resize(width: number, height: number, ratio: number): void;
    _kumppani_context_lost(): void;
    _kumppani_context_restored(): void;
    _kumppani_draw_without_webgl(): number;
    _kumppani_pointer_moved(source: number, x: number, y: number): void;
    _kumppani_pointer_button(source: number, button: number, down: number, shift: number): void;
    _kumppani_wheel(x: number, y: number): void;
    _kumppani_act(id: number, kind: number, text: number, modifiers: number): void;
    _kumppani_key(name: number, modifiers: number): number;
    _kumppani_open_file(name: number, bytes: number, size: number): void;
    _kumppani_files_wait(count: number): void;
    _kumppani_open_table(name: number, json: number): void;
    _kumppani_paste_table(text: number): number;
    _kumppani_workbook_failed(name: number): void;
    _kumppani_folder_stands(state: number, name: number): void;
    _kumppani_folder_listed(json: number): void;
    _kumppani_folder_read(name: number, bytes: number, size: number, modified: number, error: number): void;
    _kumppani_folder_written(name: number, size: number, modified: number, error: number): void;
    _kumppani_sealed(number: number, bytes: number): void;
    _kumppani_unsealed(number: number, how: number, content: number): void;
    _kumppani_copied(success: number): void;
    _kumppani_persisted(success: number, error: number): void;
    _kumppani_update_ready(): void;
    _kumppani_reopen(writes: number): void;
    _kumppani_cleared(): void;
    _kumppani_space(used: number, most: number, promised: number): void;
    _kumppani_before_hidden(): void;
    _kumppani_preferences(dark: number, contrast: number, lessMotion: number): void;
    _kumppani_go(route: number): void;
}

declare function createKumppani(options: object): Promise<KumppaniModule>;

/** What the mirror is told of one thing: ui::Statement, only the members that are new or have changed. */
interface Statement {
    id: number;
    parent?: number;
    role?: string;
    name?: string;
    description?: string;
    value?: string;
    placeholder?: string;
    /** x, y, width, height from the parent's corner, or from the corner of its content where it scrolls. */
    rect?: [number, number, number, number];
    /** How far the content has been moved, and its height; null where it does not scroll. */
    scroll?: [number, number, number] | null;
    focusable?: boolean;
    /** False where it is reached by arrow keys, not by Tab. */
    tabStop?: boolean;
    disabled?: boolean;
    modal?: boolean;
    required?: boolean;
    readOnly?: boolean;
    invalid?: boolean;
    popsUp?: boolean;
    checked?: number;
    selected?: number;
    expanded?: number;
    sorted?: number;
    /** Not read aloud when it changes. */
    quiet?: boolean;
    current?: boolean;
    level?: number;
    row?: number;
    column?: number;
    rows?: number;
    columns?: number;
    position?: number;
    size?: number;
    /** The id of the list that it opened or leads. */
    controls?: number;
    active?: number;
    shortcut?: string;
    href?: string;
    input?: TextInput | null;
}

/** ui::TextInput; colours as 0xRRGGBB, the box from the corner of the element. */
interface TextInput {
    lines: boolean;
    mode: string;
    size: number;
    lineHeight: number;
    weight: number;
    /** In the face for large text. */
    display: boolean;
    rightAligned: boolean;
    box: [number, number, number, number];
    ink: number;
    accent: number;
    language: string;
    spelling: boolean;
    verbatim: boolean;
    masked: boolean;
    suggestions: string[];
}

/** What ui::Mirror says has changed on the screen. */
interface Difference {
    put?: Statement[];
    order?: [number, number[]][];
    remove?: number[];
    focus?: number;
    announce?: string;
    alert?: string;
}

/** The functions of web/library.js, as web/page.h declares them: pointers are numbers. */
interface ProgramImports {
    $kumppaniGlyph: { bitmap: Uint8Array | null };
    page_take_text(target: number): void;
    page_now(): number;
    page_elapsed(): number;
    page_local_time(moment: number, target: number): void;
    page_random(): number;
    page_request_frame(delay: number): void;
    page_open_picture(): number;
    page_show_pixels(
        pixels: number,
        width: number,
        height: number,
        left: number,
        top: number,
        partWidth: number,
        partHeight: number,
    ): void;
    page_face_metrics(face: number, size: number, target: number): void;
    page_draw_glyph__deps: string[];
    page_draw_glyph(face: number, size: number, codePoint: number, target: number): number;
    page_glyph_bitmap__deps: string[];
    page_glyph_bitmap(target: number): void;
    page_update_mirror(difference: number): void;
    page_describe(title: number, language: number): void;
    page_route(route: number): void;
    page_save_file(name: number, mimeType: number, bytes: number, size: number): void;
    page_save_workbook(name: number, json: number): void;
    page_choose_file(accept: number): void;
    page_open_next_file(): void;
    page_use_folder(use: number): void;
    page_choose_folder(): void;
    page_allow_folder(): void;
    page_forget_folder(): void;
    page_look_into_folder(): void;
    page_read_in_folder(name: number): void;
    page_write_in_folder(name: number, bytes: number, size: number): void;
    page_remove_in_folder(name: number): void;
    page_seal(number: number, order: number, content: number, size: number): void;
    page_unseal(number: number, order: number, content: number, size: number): void;
    page_copy_text(text: number): void;
    page_persist(files: number): void;
    page_apply_update(): void;
    page_take_over(): void;
    page_save_stored(files: number): void;
    page_print(html: number): void;
    page_fail(reason: number): void;
}

// What Emscripten puts around web/library.js; nothing else may use it.
declare function mergeInto(library: object, functions: ProgramImports): void;
declare function UTF8ToString(pointer: number): string;
declare const LibraryManager: { library: object };
declare const Module: { page: PageFunctions };
declare const kumppaniGlyph: { bitmap: Uint8Array };
declare const HEAPU8: Uint8Array<ArrayBuffer>;
declare const HEAP32: Int32Array;
declare const HEAPF32: Float32Array;
