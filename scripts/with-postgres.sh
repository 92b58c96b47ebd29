#!/usr/bin/env bash
# Runs a command with TEST_DATABASE_URL naming a PostgreSQL server of its own, which is gone afterwards.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
"$here/need.sh" postgresql
bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    # PostgreSQL does not run as root.
    id postgres >/dev/null 2>&1 || useradd --system --create-home postgres
    chown postgres "$folder"
    as() { (cd "$folder" && setpriv --reuid=postgres --regid="$(id -g postgres)" --clear-groups env HOME="$folder" "$@"); }
fi
stop() { as "$bin/pg_ctl" -D "$folder/db" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"; }
trap stop EXIT
as "$bin/initdb" -D "$folder/db" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
as "$bin/pg_ctl" -D "$folder/db" -w -l "$folder/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off -c max_connections=400" start >/dev/null
export TEST_DATABASE_URL="postgres://postgres@127.0.0.1:$port"
"$@"
