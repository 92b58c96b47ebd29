#!/usr/bin/env bash
# Every test that is known to pass. What is missing on the machine is installed, or named in one sentence.
# Not part of it, because it wants a quiet machine and a build for release: make bench.
set -euo pipefail
cd "$(dirname "$0")/.."
began=$SECONDS
step() { printf '\n== %s (after %d min)\n' "$1" $(((SECONDS - began) / 60)); }

for tool in cargo rustc cargo-clippy cargo-fmt node npm cc python3; do
    command -v "$tool" >/dev/null || { echo "The tests need $tool; install it and start again." >&2; exit 1; }
done
# Chance begins alike each time, so that what passed here passes elsewhere. `cargo test` alone draws anew.
export PROPTEST_RNG_SEED=${PROPTEST_RNG_SEED:-20261122}
step "what the tests need"
scripts/need.sh chromium postgresql smtp
step "the look"
make --no-print-directory look
npm run --silent test:assets
step "build"
cargo build --workspace --all-targets --quiet
step "form and lints"
cargo fmt --all --check
cargo clippy --workspace --all-targets --quiet -- -D warnings
# With cargo-nextest each test has a process of its own; without it the tests of one crate share one.
step "tests on SQLite"
if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --workspace --no-fail-fast
    # The examples in the documentation, which cargo-nextest leaves out.
    cargo test --quiet --doc -p statistics -p models -p economics -p charts -p assignment -p alike
else
    cargo test --workspace
fi
step "tests on PostgreSQL"
# The two that only send thousands of requests to find a bad answer do so on SQLite, and numbers know no database.
numbers=(statistics models economics charts assignment oracle analysis allocation sheets frameworks credentials training)
if cargo nextest --version >/dev/null 2>&1; then
    scripts/with-postgres.sh cargo nextest run --workspace --no-fail-fast -E "not (test(hostile) | test(worlds)) $(printf -- '- package(%s) ' "${numbers[@]}")"
else
    scripts/with-postgres.sh cargo test --workspace $(printf -- '--exclude %s ' "${numbers[@]}") -- --skip hostile --skip worlds
fi
step "pages and the whole story in a browser, on both databases"
export BROBYGGER_BIN=${BROBYGGER_BIN:-${CARGO_TARGET_DIR:-$PWD/target}/debug/brobygger}
# A browser is a clock of its own: a file that fails is tried once more, aloud, and the last line says so.
again=()
browser() { node --test "$1"; }
on_postgres() { scripts/with-postgres.sh node --test "$1"; }
tried() {
    "$1" "$2" || {
        again+=("$2")
        echo "$2 FAILED AND IS TRIED ONCE MORE" >&2
        "$1" "$2"
    }
}
for file in browser/*.test.mjs; do
    case $file in
    *postgres*) ;;
    *two-phones*) ;;
    *) tried browser "$file" ;;
    esac
done
# Two phones and a worker in each, beside the story on PostgreSQL.
told=$(mktemp)
trap 'rm -f "$told"' EXIT
browser browser/two-phones.test.mjs >"$told" 2>&1 &
phones=$!
tried on_postgres browser/story-postgres.test.mjs
if wait "$phones"; then
    cat "$told"
else
    cat "$told"
    again+=("two phones")
    echo "TWO PHONES FAILED AND ARE TRIED ONCE MORE" >&2
    browser browser/two-phones.test.mjs
fi
step "the best matching, compared with scipy's"
scripts/oracle.sh assignment
step "killed under load, 300 times"
scripts/crash.sh 300
printf '\nEverything passed in %d minutes; tried again: %s.\n' $(((SECONDS - began) / 60)) "${again[*]:-nothing}"
