#!/usr/bin/env bash
# Every example is analysed, the R script that comes out is run, and all their numbers are compared.
set -euo pipefail
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --quiet -p analysis -p alike --example numbers
numbers=$PWD/${CARGO_TARGET_DIR:-target}/debug/examples/numbers
case ${CARGO_TARGET_DIR:-} in /*) numbers=$CARGO_TARGET_DIR/debug/examples/numbers ;; esac
for folder in examples/analyse/*/; do
    name=$(basename "$folder")
    (
        cd "$folder"
        "$numbers" data.csv plan.toml "$work/$name" >"$work/$name.csv"
        Rscript "$work/$name/analysis.R" data.csv "$work/$name.r.csv" >"$work/$name.log" 2>&1 || { tail "$work/$name.log" >&2; exit 1; }
    )
    python3 crates/analysis/oracle/compare.py "$name" "$work/$name.csv" "$work/$name.r.csv"
done
