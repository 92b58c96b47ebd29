#!/usr/bin/env bash
# Kills the house under load, 300 times (or as often as you say), and counts what is there afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet --workspace
bin=${CARGO_TARGET_DIR:-$PWD/target}/debug
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
BROBYGGER_KEY_FILE=$folder/bench.key "$bin/brobygger" simulate --recipients 40 --guides 12 --meetings 200 --seed 1 \
    --into "sqlite:$folder/bench.db"
"$bin/bench" "$bin/brobygger" "$folder" crash "${1:-300}"
