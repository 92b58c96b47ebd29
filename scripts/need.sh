#!/usr/bin/env bash
# Makes sure that a tool is on this machine: `need.sh chromium postgresql smtp`. Installs Debian's package where it may.
set -euo pipefail

# What the oracles load.
R_PACKAGES="lme4 lmerTest pbkrtest emmeans psych survival boot mice HSAUR3 MASS nlme sandwich numDeriv"

missing() {
    case $1 in
        chromium) ! command -v "${CHROMIUM:-chromium-headless-shell}" >/dev/null && ! command -v chromium >/dev/null ;;
        postgresql) ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ;;
        smtp) ! python3 -c 'import aiosmtpd' 2>/dev/null ;;
        scipy) ! python3 -c 'import scipy.optimize' 2>/dev/null ;;
        ortools) ! python3 -c 'import ortools' 2>/dev/null ;;
        r) ! Rscript -e 'for (name in commandArgs(TRUE)) library(name, character.only = TRUE)' $R_PACKAGES >/dev/null 2>&1 ;;
        *) echo "need.sh does not know $1" >&2; exit 2 ;;
    esac
}
# Debian's packages for it, the better one first.
packages() {
    case $1 in
        chromium) echo chromium-headless-shell chromium ;;
        smtp) echo python3-aiosmtpd ;;
        scipy) echo python3-scipy ;;
        ortools) ;; # Debian has none.
        r) echo r-base-core; for name in $R_PACKAGES; do echo "r-cran-${name,,}"; done ;;
        *) echo "$1" ;;
    esac
}
from_debian() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
    apt-get update -qq || true
    for package in $(packages "$1"); do
        missing "$1" || return 0
        echo "installing $package"
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null || true
    done
}
# The python3 of the path need not be Debian's: its own installer then.
from_python() {
    case $1 in
        smtp) python3 -m pip install --quiet aiosmtpd || true ;;
        scipy) python3 -m pip install --quiet scipy || true ;;
        ortools) python3 -m pip install --quiet ortools || true ;;
    esac
}

for tool in "$@"; do
    if missing "$tool"; then from_debian "$tool"; fi
    if missing "$tool"; then from_python "$tool"; fi
    if missing "$tool"; then
        first=$(packages "$tool" | tr '\n' ' ' | cut -d' ' -f1)
        first=${first:-$tool}
        echo "The tests need $first, and it cannot be installed from here. Install it (on Debian: apt-get install $first) and start again." >&2
        exit 1
    fi
done
