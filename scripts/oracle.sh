#!/usr/bin/env bash
# Our optimum against scipy's, on the same large list.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 -c 'import scipy' 2>/dev/null || python3 -m pip install --quiet scipy
cargo build --release -p assignment --example speed
list=$(mktemp)
trap 'rm -f "$list"' EXIT
"${CARGO_TARGET_DIR:-$PWD/target}/release/examples/speed" --dump "$list"
python3 crates/assignment/oracle/optimum.py "$list"
