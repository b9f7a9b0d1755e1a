# Installs what is missing from the machine's own package sources. Sourced, never run; needs console.sh.

# Where the machine's own folders keep what a package brings: tested instead of asking the package
# manager, so that a tool that came another way counts as well.
missing_packages=()

# need PACKAGE TEST...: PACKAGE will be installed unless the command TEST succeeds.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing_packages+=("$package")
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

has_header() { printf '#include <%s>\n' "$1" | g++ -x c++ -fsyntax-only - ; }

needs_for_native() {
    need cmake has cmake
    need ninja-build has ninja
    need ccache has ccache
    need g++ has g++
    need xz-utils has xz
    need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
    need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
}

needs_for_fonts() {
    need fonts-inter test -e /usr/share/fonts/opentype/inter/Inter-Regular.otf
    need python3 test -x /usr/bin/python3
    need python3-fonttools /usr/bin/python3 -c 'import fontTools'
    need python3-brotli /usr/bin/python3 -c 'import brotli'
    needs_for_node
}

needs_for_node() {
    need nodejs node_is_recent
    need npm has npm
}

needs_for_web() {
    needs_for_native
    needs_for_fonts
    need emscripten emcc_is_recent
}

needs_for_property_tests() {
    need librapidcheck-dev test -e /usr/include/rapidcheck.h
}

needs_for_sanitizers() {
    need clang has clang++
    need libclang-rt-dev clang_has_sanitizers
}

clang_has_sanitizers() {
    local runtime
    runtime=$(clang++ --print-file-name=libclang_rt.asan-x86_64.a)
    [ -e "$runtime" ] || [ -e "$(clang++ --print-file-name="libclang_rt.asan-$(uname -m).a")" ] ||
        [ -e "$(clang++ --print-file-name=libclang_rt.asan.a)" ]
}

needs_for_browser_tests() {
    need chromium chromium_path
}

chromium_path() {
    if [ -n "${CHROMIUM:-}" ]; then
        printf '%s\n' "$CHROMIUM"
    else
        command -v chromium || command -v chromium-browser || command -v google-chrome
    fi
}

# Installs the packages that `need` found missing. Asks before using sudo where someone is there to answer.
install_missing_packages() {
    [ ${#missing_packages[@]} -gt 0 ] || return 0
    local list="${missing_packages[*]}"
    has apt-get || fail "these packages are missing: $list. This machine has no apt-get: please install what" \
        "corresponds to them, then run this again."
    local run_as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        has sudo || fail "these packages are missing: $list. Please have an administrator install them" \
            "(apt-get install $list), then run this again."
        if [ -t 0 ] && [ -t 2 ]; then
            read -r -p "Install with sudo: $list? [Y/n] " answer
            case $answer in
            '' | [YyJjKk]*) ;;
            *) fail "not installed: $list. Nothing was changed." ;;
            esac
            run_as_root=(sudo)
        else
            run_as_root=(sudo -n)
        fi
    fi
    say "Installing: $list"
    "${run_as_root[@]}" apt-get -qq update >&2 || say "warning: the package lists could not be refreshed; trying with the old ones."
    "${run_as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y --no-install-recommends install "${missing_packages[@]}" >&2 ||
        fail "could not install all of: $list. apt-get said why above."
    missing_packages=()
}
