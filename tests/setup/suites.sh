# The test suites: what each needs, how it is built and run, and how its tests are counted. Sourced by tests/run,
# never run; the names of the suites are explained there.

results=build/results
passed=0
failed=0
where=() # "browser: 2 failed", told at the end: what was printed then is long past

# Installs what the chosen suites need, all in one go.
prepare_suites() {
    local name
    for name in "$@"; do
        "needs_of_$name"
    done
    install_missing_packages
    mkdir -p "$results"
}

needs_of_rules() { needs_for_node; }
needs_of_types() { needs_for_node; }
needs_of_unit() { needs_for_native; }
needs_of_property() {
    needs_for_native
    needs_for_property_tests
}
needs_of_merges() { needs_of_property; }
needs_of_seeds() { needs_of_property; }
needs_of_screens() {
    needs_for_native
    needs_for_fonts
}
needs_of_sanitize() {
    needs_of_property
    needs_of_screens
    needs_for_sanitizers
}
needs_of_browser() {
    needs_for_web
    needs_for_browser_tests
}
needs_of_everywhere() { needs_of_browser; }
needs_of_crash() { needs_of_browser; }
needs_of_fuzz() {
    needs_for_native
    needs_for_sanitizers
}
needs_of_bench() { needs_of_browser; }

count() { # PASSED FAILED
    passed=$((passed + $1))
    failed=$((failed + $2))
}

# run_suite NAME: a suite that cannot be built or does not come to its end counts as one failure.
run_suite() {
    local before=$failed
    printf '\n== %s\n' "$1"
    "suite_$1"
    note_failures "$1" $((failed - before))
}

note_failures() { # WHERE NUMBER
    [ "$2" -eq 0 ] || where+=("$1: $2 failed")
}

# tell_totals: what failed where, and the totals alone on the last line.
tell_totals() {
    printf '\n'
    [ ${#where[@]} -eq 0 ] || printf '%s\n' "${where[@]}"
    echo "$passed passed, $failed failed"
}

suite_rules() { run_node_tests rules tests/rules/*.test.mjs; }

suite_types() {
    [ -n "$(find web/page -name '*.js' 2>/dev/null | head -n 1)" ] || return 0
    npm_install web
    local project
    for project in web web/worker; do
        if web/node_modules/.bin/tsc --noEmit -p $project/tsconfig.json; then
            count 1 0
        else
            count 0 1
            note_failures "$project" 1
        fi
    done
}

suite_unit() { run_native native unit; }
suite_property() { run_native native property; }

# Of the properties of merging, of which there are more than ten, a hundred thousand trials each: more than a million.
suite_merges() {
    KUMPPANI_TRIALS=${KUMPPANI_TRIALS:-100000} KUMPPANI_SEED=${KUMPPANI_SEED:-$SRANDOM} \
        run_native native property '[merge]'
}

# Every property, from another seed each time.
suite_seeds() {
    KUMPPANI_TRIALS=${KUMPPANI_TRIALS:-40000} KUMPPANI_SEED=${KUMPPANI_SEED:-$SRANDOM} run_native native property
}

suite_screens() {
    build_fonts
    run_native native screens
}

suite_sanitize() {
    build_fonts
    # The sanitizers make a trial some ten times slower; they look for other mistakes than the properties do.
    local UBSAN_OPTIONS=print_stacktrace=1 KUMPPANI_TRIALS=${KUMPPANI_TRIALS:-400}
    export UBSAN_OPTIONS KUMPPANI_TRIALS
    local name before
    for name in unit property screens; do
        before=$failed
        run_native sanitize "$name"
        note_failures "$name under the sanitizers" $((failed - before))
    done
}

suite_browser() {
    build_page_for_tests || return 0
    run_browser_files tests/browser/*_test.mjs tests/browser/every_engine/*_test.mjs tests/crash/*_test.mjs
}

suite_everywhere() { KUMPPANI_EVERYWHERE=1 suite_browser; }

suite_crash() {
    build_page_for_tests || return 0
    KUMPPANI_KILLS=${KUMPPANI_KILLS:-2000} run_node_tests crash tests/crash/*_test.mjs
}

# Each fuzzer is one test: it passes when its time is over and it has found nothing.
suite_fuzz() {
    build_native fuzz fuzzers || return 0
    fuzz bundle_fuzz tests/fuzz/bundle.dict tests/fuzz/corpus tests/data/good tests/data/bad tests/data/bundles/v1
    fuzz merge_fuzz '' tests/fuzz/merge_corpus
    fuzz sealed_fuzz tests/fuzz/sealed.dict tests/fuzz/sealed_corpus tests/data/sealed
    fuzz inflate_fuzz '' tests/fuzz/inflate_corpus
}

# fuzz NAME DICTIONARY CORPUS...
fuzz() {
    local name=$1 dictionary=$2 found=build/fuzz/$1_found
    shift 2
    mkdir -p "$found"
    printf '%s, %s s\n' "$name" "${KUMPPANI_FUZZ_SECONDS:-600}"
    if "build/fuzz/tests/fuzz/$name" -max_total_time="${KUMPPANI_FUZZ_SECONDS:-600}" -rss_limit_mb=4096 -timeout=60 \
        -print_final_stats=1 -artifact_prefix="$found/failure-" ${dictionary:+-dict="$dictionary"} "$found" "$@" \
        >"$results/$name.log" 2>&1; then
        sed -n '/^stat::number_of_executed_units/p; /^Done/p' "$results/$name.log"
        count 1 0
    else
        tail -n 40 "$results/$name.log"
        count 0 1
    fi
}

# Every file of tests/bench is one program; how far it got is one test.
suite_bench() {
    build_page_for_tests || return 0
    if ! (build_measured_programs) >"$results/bench.log" 2>&1; then
        cat "$results/bench.log"
        count 0 1
        return
    fi
    rm -f build/bench.json
    local file
    for file in tests/bench/*.mjs; do
        if node "$file"; then
            count 1 0
        else
            count 0 1
        fi
    done
}

build_page_for_tests() {
    npm_install tests
    CHROMIUM=$(chromium_path)
    FIREFOX=$(firefox_path)
    export CHROMIUM FIREFOX
    if ! (build_web) >"$results/web.log" 2>&1; then
        cat "$results/web.log"
        count 0 1
        return 1
    fi
}

# build_native PRESET TARGET: quiet unless it fails, which counts as one failure.
build_native() {
    fetch_imgui
    fetch_catch2
    if ! (configure_once "$1" "build/$1" && cmake --build --preset "$1" --target "$2") >"$results/$1.log" 2>&1; then
        grep -v '^\[' "$results/$1.log" || true
        count 0 1
        return 1
    fi
}

# run_native PRESET SUITE [TESTS]: builds and runs the program SUITE_tests, all of it or those of a tag; nothing where
# its folder has no tests.
run_native() {
    local preset=$1 suite=$2 program=${2%s}_tests report=$results/$1-$2.xml
    shift 2
    [ -n "$(find "tests/$suite" -name '*.cpp' 2>/dev/null | head -n 1)" ] || return 0
    build_native "$preset" "$program" || return 0
    rm -f "$report"
    "build/$preset/$program" "$@" --reporter console --reporter "xml::out=$report" || true
    count_catch2 "$report"
}

# Catch2's last element; missing when the program stopped on its way.
count_catch2() {
    local totals
    totals=$(grep -o '<OverallResultsCases [^>]*>' "$1" 2>/dev/null | tail -n 1 || true)
    if [ -z "$totals" ]; then
        say "The tests stopped before their end."
        count 0 1
        return
    fi
    count "$(attribute successes "$totals")" "$(attribute failures "$totals")"
}

attribute() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"; }

# node_test REPORT ARGUMENT...: files that use node:test, one after the other, with a report for counting.
node_test() {
    local report=$1
    shift
    node --test --test-concurrency=1 --test-reporter=spec --test-reporter-destination=stdout \
        --test-reporter=tap --test-reporter-destination="$report" "$@" || true
}

# The totals at the end of a report; without them node itself did not come to its end.
passed_in() { awk '/^# pass / { n = $3 } END { print n + 0 }' "$1"; }
failed_in() { awk '/^# (fail|cancelled) / { n += $3; seen = 1 } END { print seen ? n : 1 }' "$1"; }

# run_node_tests NAME FILE...
run_node_tests() {
    local report=$results/$1.tap
    shift
    [ -e "$1" ] || return 0
    node_test "$report" "$@"
    count "$(passed_in "$report")" "$(failed_in "$report")"
}

# run_browser_files FILE...: two at a time, as browsers wait a lot. A browser is at times not there in time, for reasons
# of its own: what fails is tried once more, alone; what passes then counts, and is named at the end.
run_browser_files() {
    local reports=$results/browser file name mended unsteady=()
    rm -rf "$reports"
    mkdir -p "$reports"
    export -f node_test
    printf '%s\0' "$@" | xargs -0 -P 2 -I{} bash -c \
        'report=$1/$(tr / - <<<"$2").tap; node_test "$report" "$2" >"$report.log" 2>&1; cat "$report.log"' - "$reports" {}
    for file in "$@"; do
        local report=$reports/${file//\//-}.tap failures
        failures=$(failed_in "$report") mended=0
        while [ "$failures" -gt 0 ] && IFS= read -r name; do
            passes_alone "$file" "$name" || continue
            mended=$((mended + $(passed_in "$results/again.tap")))
            unsteady+=("$name")
        done < <(sed -n 's/^not ok [0-9]* - //p' "$report" | sed 's/\\\([\\#]\)/\1/g')
        failures=$((mended < failures ? failures - mended : 0))
        count $(($(passed_in "$report") + mended)) "$failures"
        note_failures "$file" "$failures"
    done
    [ ${#unsteady[@]} -eq 0 ] || printf 'Passed only when tried again: %s\n' "${unsteady[@]}"
}

# passes_alone FILE NAME: tries a test again, or a whole file that did not come as far as its tests. Not one that does
# things at random: what was lost once is lost.
passes_alone() {
    local report=$results/again.tap pattern=.
    [[ $2 != *random* ]] || return 1
    [[ $2 == *"$1" ]] || pattern="^$(sed 's/[][\/.*^$+?(){}|]/\\&/g' <<<"$2")\$"
    printf 'Once more: %s\n' "$2"
    node_test "$report" --test-name-pattern="$pattern" "$1"
    [ "$(passed_in "$report")" -gt 0 ] && [ "$(failed_in "$report")" = 0 ]
}
