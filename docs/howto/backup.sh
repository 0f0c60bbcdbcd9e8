#!/bin/sh
# Copies the data folder of a running Attune, database and keys, into one file. Needs psql, of any version.
set -eu
[ $# = 2 ] || {
    echo "Say which data folder and where to: sh docs/howto/backup.sh data/service attune-backup.tar.gz" >&2
    exit 2
}
umask 077
data=$(cd "$1" && pwd)
[ -s "$data/port" ] || {
    echo "No database runs from $data. Where Attune is stopped, copying the folder is enough." >&2
    exit 1
}
work=$(mktemp -d "$(dirname "$2")/attune-backup.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir "$work/service"
left_out="--exclude=./port --exclude=./service.lock --exclude=./cluster/postmaster.*"
left_out="$left_out --exclude=./cluster/pg_wal/* --exclude=./cluster/pg_replslot/*"
left_out="$left_out --warning=no-file-changed --warning=no-file-removed"
export data work left_out

# A slot of its own keeps the log that the copy needs until it is copied; it goes with the session.
PGPASSWORD=$(cat "$data/superuser.password") psql -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(cat "$data/port")" \
    -U postgres -d postgres -A -t <<'SQL'
\o /dev/null
select pg_create_physical_replication_slot('backup', true, true);
select pg_backup_start('backup', fast => true);
\! tar -C "$data" $left_out -cf "$work/base.tar" . ; [ $? -le 1 ] && touch "$work/copied"
\setenv label `echo "$work/label"`
\o | cat > "$label"
select labelfile from pg_backup_stop(false);
\o
\! tar -C "$data" -cf "$work/log.tar" ./cluster/pg_wal && touch "$work/logged"
SQL

[ -e "$work/copied" ] && [ -e "$work/logged" ] && [ -s "$work/label" ] || {
    echo "The copy is not whole; nothing was kept." >&2
    exit 1
}
tar -C "$work/service" -xf "$work/base.tar"
tar -C "$work/service" -xf "$work/log.tar"
mv "$work/label" "$work/service/cluster/backup_label"
tar -C "$work" -czf "$work/whole.tar.gz" service
mv "$work/whole.tar.gz" "$2"
