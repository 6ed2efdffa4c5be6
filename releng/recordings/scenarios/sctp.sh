# SCTP: programs of usrsctp, which has the protocol in user space, over IP and over UDP.

usrsctp=/usr/lib/usrsctp

# sctp_quiet HOST...: their kernels keep quiet about a protocol and ports that a program serves.
sctp_quiet() {
    local one
    for one in "$@"; do
        on "$one" nft 'table inet quiet { chain out { type filter hook output priority 0;
            icmp type destination-unreachable drop; icmpv6 type destination-unreachable drop; }; }'
    done
}

# Messages to an echo server and back, one of them in several chunks, and an orderly end.
sctp_echo() {
    pair
    sctp_quiet client server
    ip netns exec server "$usrsctp/echo_server" &
    sleep 1
    record client eth0 'ip proto 132 or ip6 proto 132'
    { sleep 0.5; echo hello; sleep 0.3; head -c 4000 /dev/zero | tr '\0' x; echo; sleep 1; } |
        on client "$usrsctp/client" 192.0.2.2 7 18000 || true
    recorded
}

# Data in one direction, over UDP port 9899 (RFC 6951), with partial reliability and unordered messages.
sctp_udp() {
    pair
    sctp_quiet client server
    ip netns exec server "$usrsctp/tsctp" -p 5001 -L 192.0.2.2 -U 9899 &
    sleep 1
    record client eth0 'udp port 9899'
    on client "$usrsctp/tsctp" -p 5001 -U 9899 -u -P 1 -t 500 -n 12 -l 700 192.0.2.2 || true
    sleep 1
    recorded
}
