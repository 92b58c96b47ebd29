#!/usr/bin/env bash
# Makes sure that a tool is on this machine: `need.sh chromium postgresql smtp`. Installs Debian's package where it may.
set -euo pipefail

missing() {
    case $1 in
        chromium) ! command -v "${CHROMIUM:-chromium}" >/dev/null ;;
        postgresql) ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 ;;
        smtp) ! python3 -c 'import aiosmtpd' 2>/dev/null ;;
        scipy) ! python3 -c 'import scipy.optimize' 2>/dev/null ;;
        *) echo "need.sh does not know $1" >&2; exit 2 ;;
    esac
}
package() {
    case $1 in smtp) echo python3-aiosmtpd ;; scipy) echo python3-scipy ;; *) echo "$1" ;; esac
}

for tool in "$@"; do
    # Python's own installer first: the python3 of the path need not be Debian's.
    if [ "$tool" = scipy ] && missing scipy; then
        python3 -m pip install --quiet scipy 2>/dev/null || true
    fi
    if missing "$tool"; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            echo "installing $(package "$tool")"
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$(package "$tool")" >/dev/null
        fi
        if [ "$tool" = smtp ] && missing smtp; then
            python3 -m pip install --quiet aiosmtpd || true
        fi
        if missing "$tool"; then
            echo "The tests need $(package "$tool"), and it cannot be installed from here. Install it (on Debian: apt-get install $(package "$tool")) and start again." >&2
            exit 1
        fi
    fi
done
