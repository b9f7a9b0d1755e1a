# Fetches the two libraries that are built from source, Dear ImGui and Catch2, as Debian source packages of a newer
# suite than the machine's, without touching the machine's own package lists. Sourced, never run; needs console.sh.
# They are kept in a cache folder, so that only the first run needs the network.

cache_folder() { printf '%s\n' "${KUMPPANI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kumppani}"; }

# The versions that this project is tested with, and their checksums.
imgui_known=1.92.2b+ds
imgui_known_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
catch2_known=3.7.1
catch2_known_sha256=c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c

fetch_imgui() {
    if [ -n "${IMGUI_DIR:-}" ]; then
        local version
        version=$(sed -n 's/^#define IMGUI_VERSION  *"\([0-9.]*\).*/\1/p' "$IMGUI_DIR/imgui.h" 2>/dev/null) ||
            fail "IMGUI_DIR is $IMGUI_DIR, but there is no imgui.h in it."
        version_at_least 1.92 "$version" || fail "IMGUI_DIR has Dear ImGui $version; 1.92 or newer is needed."
        export IMGUI_DIR
        return
    fi
    fetch_source_package imgui 1.92 "$imgui_known" "$imgui_known_sha256" forky sid
}

fetch_catch2() {
    if [ -n "${CATCH2_DIR:-}" ]; then
        [ -e "$CATCH2_DIR/extras/catch_amalgamated.cpp" ] ||
            fail "CATCH2_DIR is $CATCH2_DIR, but there is no extras/catch_amalgamated.cpp in it."
        export CATCH2_DIR
        return
    fi
    fetch_source_package catch2 3.7 "$catch2_known" "$catch2_known_sha256" trixie forky
}

# fetch_source_package NAME FLOOR KNOWN_VERSION KNOWN_SHA256 SUITE...
# Leaves the unpacked source in the cache folder under NAME, from the first suite that has at least FLOOR.
fetch_source_package() {
    local name=$1 floor=$2 known=$3 known_sha256=$4
    shift 4
    local cache target
    cache=$(cache_folder)
    target=$cache/$name
    [ ! -e "$target/.complete" ] || return 0
    mkdir -p "$cache"
    local work suite
    work=$(mktemp -d "$cache/.$name.XXXXXX")
    for suite in "$@"; do
        if download_source "$work" "$name" "$suite" && unpack_source "$work" "$name" "$floor" "$known" "$known_sha256"; then
            rm -rf "$target"
            mv -T "$work/source" "$target"
            rm -rf "$work"
            return
        fi
    done
    sed 's/^/    /' "$work/log" >&2
    rm -rf "$work"
    fail "could not get the source package $name $floor or newer from the suites: $*. Connect to the network, or" \
        "set ${name^^}_DIR to a folder with its source."
}

# Prints the address of the machine's own Debian mirror for its base release.
debian_mirror() {
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Origin: Debian' |
        grep -Ev -- '-(updates|security|backports)' | head -n 1 | cut -d ' ' -f 1
}

# Downloads the newest NAME of SUITE into WORK, by a private set of package lists in WORK.
download_source() {
    local work=$1 name=$2 suite=$3 mirror
    mirror=$(debian_mirror)
    if [ -z "$mirror" ]; then
        say "The machine's package sources name no Debian mirror." 2>>"$work/log"
        return 1
    fi
    mkdir -p "$work"/{lists/partial,cache/archives/partial,none,download}
    printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
        "$mirror" "$suite" >"$work/sources.list"
    local options=(-qq -o "Dir::State::Lists=$work/lists" -o "Dir::Etc::SourceList=$work/sources.list"
        -o "Dir::Etc::SourceParts=$work/none" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root)
    (cd "$work/download" && apt-get "${options[@]}" update &&
        apt-get "${options[@]}" source --download-only "$name/$suite") >>"$work/log" 2>&1
}

# Unpacks the downloaded source if its version will do. apt-get has checked it against the suite's signature;
# the version this project knows is checked against its own checksum as well.
unpack_source() {
    local work=$1 name=$2 floor=$3 known=$4 known_sha256=$5 archive version
    archive=$(find "$work/download" -name "${name}_*.orig.tar.*" ! -name '*.asc' | head -n 1)
    version=${archive##*"${name}_"}
    version=${version%.orig.tar.*}
    if ! version_at_least "$floor" "$version"; then
        printf 'The suite has %s %s, older than %s.\n' "$name" "$version" "$floor" >>"$work/log"
        return 1
    fi
    if [ "$version" = "$known" ]; then
        printf '%s  %s\n' "$known_sha256" "$archive" | sha256sum --check --status ||
            fail "the source package $name $version does not have the expected checksum: $(sha256sum <"$archive")"
        say "Using $name $version"
    else
        say "Using $name $version (this project is tested with $known)"
    fi
    mkdir "$work/source"
    tar -xf "$archive" -C "$work/source" --strip-components=1
    printf '%s\n' "$version" >"$work/source/.complete"
}
