# Builds the page into build/web. Sourced by web/run and tests/run, never run; needs console.sh, packages.sh and
# sources.sh, and runs in the root of the clone.

# npm_install FOLDER: its node_modules as its lock file says; nothing when they already are.
npm_install() {
    local folder=$1
    cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed-lock" && return
    say "Installing the npm packages of $folder"
    (cd "$folder" && npm ci --ignore-scripts --loglevel=error >&2) ||
        fail "npm could not install the packages of $folder. It said why above."
    cp "$folder/package-lock.json" "$folder/node_modules/.installed-lock"
}

build_fonts() {
    npm_install web
    web/assets/build_fonts.py
}

# Emscripten compiles its system libraries on first use, into a folder that only root can write to.
use_writable_emscripten_cache() {
    local shipped
    shipped=$(em-config CACHE)
    if [ -n "${EM_CACHE:-}" ] || [ -w "$shipped" ]; then
        return
    fi
    EM_CACHE=$(cache_folder)/emscripten-$(emcc -dumpversion)
    export EM_CACHE
    if [ ! -d "$EM_CACHE" ]; then
        mkdir -p "$(dirname "$EM_CACHE")"
        cp -r "$shipped" "$EM_CACHE.partial"
        mv -T "$EM_CACHE.partial" "$EM_CACHE"
    fi
}

build_program() {
    use_writable_emscripten_cache
    configure_once web build/wasm
    cmake --build --preset web
}

# The programs and pages that only measurements run, each into a folder of its own in build.
build_measured_programs() {
    use_writable_emscripten_cache
    configure_once web build/wasm
    cmake --build --preset web --target imgui_demo glyphs exchanges search_alone
    local page
    for page in rivals exchanges search; do
        mkdir -p build/$page
        cp tests/bench/$page/index.html build/$page/
        # The libraries' wasm stands in the page, as for bundlers without a way for it.
        web/node_modules/.bin/esbuild tests/bench/$page/page.js --bundle --minify --format=iife \
            --define:global=globalThis --conditions=webpack --log-level=warning --outfile=build/$page/page.js
    done
}

# configure_once PRESET FOLDER: afterwards ninja itself notices changed CMake files.
configure_once() {
    [ -e "$2/build.ninja" ] || cmake --preset "$1" >/dev/null
}

build_page() {
    local esbuild=web/node_modules/.bin/esbuild
    mkdir -p build/web
    cp web/page/kumppani.webmanifest build/web/
    "$esbuild" web/page/main.js --bundle --minify --format=iife --target=es2020 --charset=utf8 \
        --log-level=warning --outfile=build/web/page.js
    "$esbuild" web/page/spreadsheets/entry.js --bundle --minify --format=iife --target=es2020 --charset=utf8 \
        --alias:fflate=./web/page/spreadsheets/fflate.js --log-level=warning --outfile=build/web/spreadsheets.js
    "$esbuild" web/page/style.css --bundle --minify --log-level=warning \
        --outfile=build/web/style.css
    build_icons
    node web/pack/pack.mjs build/web
}

# The icon in the sizes that systems ask for; full ones have no transparent corners, for systems that cut their own.
build_icons() {
    local source=web/assets/icon.svg size
    cp $source build/web/
    for size in 192 512; do
        rsvg-convert --width $size --height $size --output build/web/icon-$size.png $source
        rsvg-convert --width $size --height $size --background-color '#f7f6f3' \
            --output build/web/icon-full-$size.png $source
    done
}

build_web() {
    needs_for_web
    install_missing_packages
    fetch_imgui
    npm_install web
    build_fonts
    build_program
    build_page
}
