#!/usr/bin/env bash
# Our numbers against those of other people's programs. `oracle.sh assignment` only the best matching, as make test does.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-$PWD/target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

matching() {
    cargo build --release --quiet -p assignment --example speed
    for list in "--places 5" "$@"; do
        # One list and its size in one word each.
        "$target/release/examples/speed" $list --dump "$work/list"
        python3 crates/assignment/oracle/optimum.py "$work/list"
    done
}

# Everything R says is made anew: the data sets, the expected values, and both are compared with what is committed. Then
# our own numbers are compared with the new ones.
numbers() {
    scripts/need.sh r
    mkdir -p "$work/data" "$work/expected"
    export ORACLE_HERE=$PWD/tools/oracle
    ORACLE_DATA=$work/data Rscript "$ORACLE_HERE/data.R"
    diff -r "$ORACLE_HERE/data" "$work/data" >/dev/null || { echo "The public data sets are not those of the R packages." >&2; exit 1; }
    for script in "$ORACLE_HERE"/*.R; do
        case $(basename "$script") in common.R | data.R) continue ;; esac
        echo "R: $(basename "$script" .R)"
        ORACLE_OUT=$work/expected Rscript "$script"
    done
    python3 "$ORACLE_HERE/compare.py" "$ORACLE_HERE/expected" "$work/expected"
    ORACLE_OUT=$work/expected cargo test --quiet -p oracle -p alike
    crates/analysis/oracle/scripts.sh
}

if [ "${1:-all}" = assignment ]; then
    scripts/need.sh scipy
    matching
else
    numbers
    scripts/need.sh scipy ortools
    matching "--waiting 5000 --supporters 1000 --dense 1"
fi
