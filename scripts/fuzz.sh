#!/usr/bin/env bash
# Throws bytes at everything that reads a file, each reader for so many seconds: `fuzz.sh [SECONDS] [READER]`.
# What it finds worth keeping lies in fuzz/corpus, what makes a reader fall over in fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")/../fuzz"
seconds=${1:-60}
# libFuzzer's counters; the stable compiler has them too.
export RUSTFLAGS="-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1"
export CARGO_TARGET_DIR=$PWD/target
# A target of its own, so that the flags do not reach build scripts.
host=$(rustc -vV | sed -n 's/^host: //p')
cargo build --release --quiet --target "$host"
for file in targets/*.rs; do
    reader=$(basename "$file" .rs)
    if [ -n "${2:-}" ] && [ "$2" != "$reader" ]; then continue; fi
    mkdir -p "corpus/$reader" "artifacts/$reader"
    seeds=()
    if [ -d "seeds/$reader" ]; then seeds=("seeds/$reader"); fi
    "$CARGO_TARGET_DIR/$host/release/$reader" "corpus/$reader" "${seeds[@]}" -max_total_time="$seconds" -timeout=10 \
        -rss_limit_mb=2048 -artifact_prefix="artifacts/$reader/" -verbosity=0 -print_final_stats=1
done
