#!/bin/sh
# Makes the cluster unless it is there whole, then becomes the server.
#
#   postgres.sh BINARIES CLUSTER SUPERUSER SERVER-OPTIONS...
binaries=$1
cluster=$2
superuser=$3
shift 3

# Not synced: a power cut in the first seconds loses an empty cluster, while syncing can take ten on a busy disk.
if [ ! -f "$cluster/PG_VERSION" ]; then
    rm -rf -- "$cluster" "$cluster.new"
    "$binaries/bin/initdb" --pgdata="$cluster.new" --username="$superuser" --auth=trust --encoding=UTF8 \
        --locale=C --no-sync >&2 || exit 1
    mv -- "$cluster.new" "$cluster" || exit 1
fi
exec "$binaries/bin/postgres" -D "$cluster" "$@"
