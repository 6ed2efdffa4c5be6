# Recording with tcpdump into $capture.

# record HOST INTERFACE [OPTION...]: starts tcpdump there; answers when it listens. More options, or a filter, follow.
record() {
    ip netns exec "$1" tcpdump --immediate-mode -U -Z root -i "$2" -w "$capture" "${@:3}" 2> tcpdump.log &
    recorder=$!
    until_true grep -q 'listening on' tcpdump.log
}

# recorded: ends the recording when the last packets have arrived.
recorded() {
    sleep 0.3
    kill "$recorder"
    wait "$recorder"
}

# until_true COMMAND...: waits up to ten seconds for a command to succeed.
until_true() {
    local attempt
    for ((attempt = 0; attempt < 200; attempt++)); do
        "$@" && return
        sleep 0.05
    done
    echo "gave up waiting for: $*"
    return 1
}
