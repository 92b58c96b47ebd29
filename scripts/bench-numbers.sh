#!/usr/bin/env bash
# Speed of the numbers beside R, scipy and OR-tools. Part of make bench; wants a quiet machine.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/need.sh r scipy ortools
cargo build --release --quiet -p models -p statistics -p assignment --examples
python3 scripts/bench-numbers.py "${CARGO_TARGET_DIR:-$PWD/target}/release/examples"
