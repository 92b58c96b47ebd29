# Every command a developer needs. `make help` lists them.
SHELL := /bin/bash
export CARGO_TARGET_DIR ?= $(CURDIR)/target
DEMO := $(CURDIR)/data/demo
BROBYGGER := $(CARGO_TARGET_DIR)/debug/brobygger

.PHONY: help demo demo-fresh test quick test-postgres stories worlds crash fuzz assets bench oracle look lint docs package build

help: ## these lines
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

demo: build ## a living, invented programme on http://localhost:8080; started again it keeps what you did
	@$(BROBYGGER) demo --folder $(DEMO)

demo-fresh: build ## the same, begun anew
	@$(BROBYGGER) demo --folder $(DEMO) --fresh

test: ## SQLite, PostgreSQL, a real browser, a real mail server
	@scripts/test.sh

quick: look ## rules and slices on SQLite: what you run all day
	@cargo test --workspace --lib --quiet

test-postgres: look ## rules and slices on PostgreSQL
	@scripts/with-postgres.sh cargo test --workspace --lib --tests --quiet

stories: build ## everybody's pages, and the whole story, in a real browser and on both databases
	@scripts/need.sh chromium postgresql && BROBYGGER_BIN=$(BROBYGGER) scripts/with-postgres.sh npm run --silent test:browser

worlds: look ## two worlds that differ only in what somebody may not see
	@cargo test --workspace --test house -- worlds

crash: look ## kill -9 under load, 300 times (also part of make test)
	@scripts/crash.sh 300

fuzz: ## bytes of all kinds at everything that reads a file, a minute each
	@scripts/fuzz.sh 60

assets: look ## the tests of the look
	@npm run --silent test:assets

bench: look ## speed and memory, against the limit measured in the same run
	@scripts/bench.sh

oracle: look ## our numbers against R's, our optimum against scipy's and OR-tools'
	@scripts/oracle.sh

look: dist/manifest.json ## styles, fonts, icons and script, from npm

dist/manifest.json: package-lock.json $(shell find assets -type f 2>/dev/null)
	@npm ci --ignore-scripts --no-audit --no-fund --silent && node assets/build.mjs

lint: look ## form and lints
	@cargo fmt --all --check && cargo clippy --workspace --all-targets --quiet -- -D warnings

docs: look ## the documentation of the code
	@cargo doc --workspace --no-deps --quiet && echo "$(CARGO_TARGET_DIR)/doc/brobygger/index.html"

package: look ## one file to hand out
	@cargo build --profile dist -p brobygger && ls -lh $(CARGO_TARGET_DIR)/dist/brobygger

build: look
	@cargo build -p brobygger
