#!/usr/bin/env bash
# Our optimum against scipy's, on the same large list.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/need.sh scipy
cargo build --release -p assignment --example speed
list=$(mktemp)
trap 'rm -f "$list"' EXIT
"${CARGO_TARGET_DIR:-$PWD/target}/release/examples/speed" --dump "$list"
python3 crates/assignment/oracle/optimum.py "$list"
