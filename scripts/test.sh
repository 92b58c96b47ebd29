#!/usr/bin/env bash
# Every test there is. What is missing on the machine is installed, or named in one sentence; nothing is skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
began=$SECONDS
step() { printf '\n== %s (after %d min)\n' "$1" $(((SECONDS - began) / 60)); }

for tool in cargo rustc node npm cc python3; do
    command -v "$tool" >/dev/null || { echo "The tests need $tool; install it and start again." >&2; exit 1; }
done
step "what the tests need"
scripts/need.sh chromium postgresql smtp
step "the look"
make --no-print-directory look
npm run --silent test:assets
step "form"
cargo fmt --all --check
step "build"
cargo build --workspace --all-targets --quiet
step "lints"
cargo clippy --workspace --all-targets --quiet -- -D warnings
step "tests on SQLite"
cargo test --workspace --quiet
step "tests on PostgreSQL"
scripts/with-postgres.sh cargo test --workspace --lib --tests --quiet
step "killed under load"
scripts/crash.sh 300
step "stories in a browser"
scripts/with-postgres.sh npm run --silent test:browser
printf '\nEverything passed in %d minutes.\n' $(((SECONDS - began) / 60))
