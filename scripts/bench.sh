#!/usr/bin/env bash
# Speed and memory against the limit measured in the same run. Builds for release; takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --workspace --bins --examples
bin=${CARGO_TARGET_DIR:-$PWD/target}/release
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
BROBYGGER_KEY_FILE=$folder/bench.key "$bin/brobygger" simulate --recipients 1000 --guides 200 --meetings 20000 --seed 1 \
    --into "sqlite:$folder/bench.db"
"$bin/bench" "$bin/brobygger" "$folder"

"$bin/examples/frameworks_speed"
scripts/bench-numbers.sh
