# Installs what is missing from the machine's own package sources. Sourced, never run; needs console.sh.

# What is needed is tested for by use, not asked of the package manager: a tool that came another way counts too.
missing_packages=()
missing_tests=() # by the same index, the command that must succeed once the package is there

# need PACKAGE TEST...: PACKAGE will be installed unless the command TEST succeeds.
need() {
    local package=$1 known
    shift
    for known in "${missing_packages[@]}"; do
        [ "$known" != "$package" ] || return 0
    done
    if ! "$@" >/dev/null 2>&1; then
        missing_packages+=("$package")
        missing_tests+=("$*")
    fi
}

version_at_least() { # FLOOR VERSION
    [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

emcc_is_recent() {
    has emcc && has em-config || return 1
    version_at_least 3.1.6 "$(emcc --version | sed -n '1s/.*) \([0-9.]*\).*/\1/p')"
}

node_is_recent() {
    has node && version_at_least 18 "$(node --version | tr -d v)"
}

needs_for_building() {
    need cmake has cmake
    need ninja-build has ninja
    need ccache has ccache
    need g++ has g++
    need xz-utils has xz
    need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
}

needs_for_native() {
    needs_for_building
    need libssl-dev compiles openssl/evp.h
    need zlib1g-dev compiles zlib.h
}

compiles() { echo "#include <$1>" | c++ -x c++ -fsyntax-only -; }

needs_for_fonts() {
    need fonts-inter test -e /usr/share/fonts/opentype/inter/Inter-Regular.otf
    need python3 test -x /usr/bin/python3
    need python3-fonttools python_has fontTools
    need python3-brotli python_has brotli
    needs_for_node
}

python_has() { /usr/bin/python3 -c "import $1"; }

needs_for_node() {
    need nodejs node_is_recent
    need npm has npm
}

needs_for_web() {
    needs_for_building
    needs_for_fonts
    need emscripten emcc_is_recent
    need librsvg2-bin has rsvg-convert
}

needs_for_property_tests() {
    need librapidcheck-dev test -e /usr/include/rapidcheck.h
}

needs_for_sanitizers() {
    need clang has clang++
    need libclang-rt-dev clang_has_sanitizers
}

clang_has_sanitizers() {
    echo 'int main() {}' | clang++ -fsanitize=address,undefined -x c++ - -o /dev/null
}

# Firefox and WebKit draw only on a screen, and with a GL library.
needs_for_browser_tests() {
    need chromium chromium_path
    need firefox-esr firefox_path
    need xvfb has Xvfb
    need poppler-utils has pdffonts
    need python3-openpyxl python_has openpyxl
    need libgl1 has_library libGL.so.1
    need libegl1 has_library libEGL.so.1
    need libglx-mesa0 has_library libGLX_mesa.so.0
    need libegl-mesa0 has_library libEGL_mesa.so.0
    need libgl1-mesa-dri has_file '/usr/lib/*/dri/swrast_dri.so'
    need libpci3 has_library libpci.so.3
    need xdotool has xdotool
    need webkit2gtk-driver has WebKitWebDriver
    need python3-gi python_has gi
    need gir1.2-webkit2-4.1 has_file '/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib'
}

has_library() { /sbin/ldconfig -p | grep -q "^[[:space:]]*$1 "; }
has_file() { compgen -G "$1"; }

chromium_path() {
    if [ -n "${CHROMIUM:-}" ]; then
        printf '%s\n' "$CHROMIUM"
    else
        command -v chromium || command -v chromium-browser || command -v google-chrome
    fi
}

firefox_path() {
    if [ -n "${FIREFOX:-}" ]; then
        printf '%s\n' "$FIREFOX"
    else
        command -v firefox-esr || command -v firefox
    fi
}

# Installs the packages that `need` found missing. Asks before using sudo where someone is there to answer.
install_missing_packages() {
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    local list="${missing_packages[*]}" as_root=()
    has apt-get || fail "these packages are missing: $list. This machine has no apt-get: please install what" \
        "corresponds to them, then run this again."
    [ "$(id -u)" -eq 0 ] || ask_for_sudo "$list"
    say "Installing: $list"
    local log=build/install.log
    mkdir -p build
    "${as_root[@]}" apt-get -qq update >"$log" 2>&1 ||
        say "warning: the package lists could not be refreshed; trying with the old ones."
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        install "${missing_packages[@]}" >>"$log" 2>&1; then
        tail -n 20 "$log" >&2
        fail "could not install all of: $list. apt-get said why above."
    fi
    check_installed
}

# Sets as_root, or says what an administrator has to do.
ask_for_sudo() {
    local list=$1 answer
    has sudo || fail "these packages are missing: $list. Please have an administrator install them" \
        "(apt-get install $list), then run this again."
    if [ -t 0 ] && [ -t 2 ]; then
        read -r -p "Missing: $list. Install with sudo apt-get? [Y/n] " answer
        case $answer in
        '' | [YyJjKk]*) as_root=(sudo) ;;
        *) fail "not installed: $list. Nothing was changed." ;;
        esac
    else
        sudo -n true 2>/dev/null || fail "these packages are missing: $list. sudo would ask for a password and" \
            "nobody is there to type it: please run sudo apt-get install $list, then run this again."
        as_root=(sudo -n)
    fi
}

# A package may be there and still be too old.
check_installed() {
    local index unmet=()
    hash -r
    for index in "${!missing_packages[@]}"; do
        ${missing_tests[index]} >/dev/null 2>&1 || unmet+=("${missing_packages[index]}")
    done
    [ ${#unmet[@]} -eq 0 ] || fail "installed, but too old or not usable here: ${unmet[*]}. Please put a newer one" \
        "on the PATH (Emscripten from 3.1.6 on, Node.js from 18 on), then run this again."
    missing_packages=()
    missing_tests=()
}
