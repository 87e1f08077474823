#!/bin/sh
# Makes the cluster unless it is there whole, then becomes the server.
#
#   postgres.sh BINARIES CLUSTER SUPERUSER SYNC|NOSYNC SERVER-OPTIONS...
binaries=$1
cluster=$2
superuser=$3
sync=$4
shift 4

if [ ! -f "$cluster/PG_VERSION" ]; then
    case $sync in
    NOSYNC) sync=--no-sync ;;
    *) sync= ;;
    esac
    rm -rf -- "$cluster" "$cluster.new"
    "$binaries/bin/initdb" --pgdata="$cluster.new" --username="$superuser" --auth=trust --encoding=UTF8 \
        --locale=C $sync >&2 || exit 1
    mv -- "$cluster.new" "$cluster" || exit 1
fi
exec "$binaries/bin/postgres" -D "$cluster" "$@"
