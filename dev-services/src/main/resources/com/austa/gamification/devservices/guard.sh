#!/bin/sh
# Runs one server for as long as its owner lives, and clears up after it.
#
#   guard.sh SIGNAL SECONDS DIRECTORY COMMAND...
#
# The owner holds the writing end of standard input and never writes. When it closes it, or dies in whatever way, end
# of file is read here: the server gets SIGNAL, after SECONDS it is killed, and DIRECTORY (may be empty: keep all) is
# removed. The server's pid is the only line on standard output; what the server prints goes to standard error.
# When the server ends by itself nothing is removed until the owner lets go.
signal=$1
seconds=$2
directory=$3
shift 3

trap '' HUP INT
exec 3<&0 </dev/null
"$@" >&2 3<&- &
server=$!
echo "$server"
exec >/dev/null

end_with_owner() {
    read -r _ <&3
    tenths=0
    while kill -0 "$server" 2>/dev/null; do
        if [ "$tenths" -ge $((seconds * 10)) ]; then
            kill -s KILL "$server"
        elif [ $((tenths % 10)) -eq 0 ]; then
            # Again each second: a first one may have met the server before it listened to signals.
            kill -s "$signal" "$server"
        fi
        tenths=$((tenths + 1))
        sleep 0.1
    done
}
end_with_owner 2>/dev/null &
watcher=$!

# Reaping the server at once lets its owner see that it is gone, and keeps its pid from being signalled when reused.
wait "$server"
kill "$watcher" 2>/dev/null
wait "$watcher" 2>/dev/null
read -r _ <&3
if [ -n "$directory" ]; then
    # Twice, since what the server started may still be writing its last file.
    rm -rf -- "$directory" 2>/dev/null || { sleep 1 && rm -rf -- "$directory"; }
fi
