#!/usr/bin/env bash
# Copies every row from a SQLite file into an empty PostgreSQL database whose tables the program has made.
# All or nothing: docs/running/postgresql.md says what comes before and after.
set -euo pipefail
[ $# = 2 ] || { echo "usage: $0 brobygger.db postgres://…" >&2; exit 2; }
from=$1 to=$2
for tool in sqlite3 psql; do
    command -v "$tool" >/dev/null || { echo "Moving needs $tool; install it and start again." >&2; exit 1; }
done
[ -f "$from" ] || { echo "There is no file $from." >&2; exit 1; }
ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --field-separator=' ' "$@" "$to"; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tables=$(sqlite3 -readonly "$from" "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
if [ "$(sqlite3 -readonly "$from" 'select max(version) from migration')" != "$(ask --command='select max(version) from migration')" ]; then
    echo "The two databases are of different versions. Run 'brobygger check' on both with the same program first." >&2
    exit 1
fi
if [ "$(ask --command='select count(*) from people_person')" != 0 ]; then
    echo "There are people in the PostgreSQL database already. Moving wants an empty one." >&2
    exit 1
fi

{
    echo 'begin;'
    # Rows come table by table; the references between them are whole again at the end.
    echo "set session_replication_role = 'replica';"
    for table in $tables; do
        columns=$(ask --command="select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns where table_schema = current_schema() and table_name = '$table'")
        sealed=$(ask --command="select string_agg(column_name, ' ') from information_schema.columns where table_schema = current_schema() and table_name = '$table' and data_type = 'bytea'")
        [ -n "$columns" ] || { echo "PostgreSQL has no table $table." >&2; exit 1; }
        reading=$columns
        for column in $sealed; do
            reading=$(sed -E "s/(^|, )$column(,|\$)/\1case when $column is not null then '\\\\x' || hex($column) end\2/" <<<"$reading")
        done
        sqlite3 -readonly -csv "$from" "select $reading from $table" >"$folder/$table.csv"
        rows=$(sqlite3 -readonly "$from" "select count(*) from $table")
        echo "delete from $table;"
        echo "\\copy $table ($columns) from '$folder/$table.csv' with (format csv)"
        echo "do \$\$ begin if (select count(*) from $table) <> $rows then raise exception '$table has other rows than $rows'; end if; end \$\$;"
        echo "\\echo $table: $rows"
    done
    echo 'commit;'
} >"$folder/move.sql"
ask --file="$folder/move.sql"
echo "Everything has been copied. Keep $from with your backups, and the key file where it is."
