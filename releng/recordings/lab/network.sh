# Namespaces and links of a scenario. Addresses are those reserved for documentation (RFC 5737, RFC 3849); MAC addresses are
# locally administered, so that a recording made again differs in times, ports and sequence numbers only.

# host NAME: a network namespace with a loopback interface.
host() {
    ip netns add "$1"
    on "$1" ip link set lo up
}

# on HOST COMMAND...: runs a command there.
on() {
    ip netns exec "$@"
}

# link HOST INTERFACE NUMBER HOST INTERFACE NUMBER: a cable between two hosts; NUMBER is the last byte of the MAC address.
# Segmentation, merging and checksums are done in software before the wire, as a capture on a real wire shows them.
link() {
    ip link add "$2" address "02:00:00:00:00:$(printf %02x "$3")" netns "$1" type veth \
        peer name "$5" address "02:00:00:00:00:$(printf %02x "$6")" netns "$4"
    local end
    for end in "$1 $2" "$4 $5"; do
        read -r namespace interface <<< "$end"
        on "$namespace" sysctl -qw "net.ipv6.conf.$interface.accept_dad=0" "net.ipv6.conf.$interface.router_solicitations=0"
        on "$namespace" ethtool -K "$interface" tso off gso off gro off tx off rx off > /dev/null
        on "$namespace" ip link set "$interface" up
    done
}

# address HOST INTERFACE ADDRESS/LENGTH...: for IPv4 and IPv6.
address() {
    local one
    for one in "${@:3}"; do
        on "$1" ip address add "$one" dev "$2"
    done
}

# pair: two hosts, client (192.0.2.1, 2001:db8::1) and server (192.0.2.2, 2001:db8::2), on one cable, each eth0.
pair() {
    host client
    host server
    link client eth0 1 server eth0 2
    address client eth0 192.0.2.1/24 2001:db8::1/64
    address server eth0 192.0.2.2/24 2001:db8::2/64
    quiet
}

# routed: client (192.0.2.1) and server (198.51.100.2), and between them a router (192.0.2.254 on left, 198.51.100.254 on right).
routed() {
    host client
    host router
    host server
    link client eth0 1 router left 3
    link router right 4 server eth0 2
    on router sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv4.icmp_ratelimit=0
    address client eth0 192.0.2.1/24 2001:db8::1/64
    address router left 192.0.2.254/24 2001:db8::fe/64
    address router right 198.51.100.254/24 2001:db8:1::fe/64
    address server eth0 198.51.100.2/24 2001:db8:1::2/64
    on client ip route add default via 192.0.2.254
    on client ip -6 route add default via 2001:db8::fe
    on server ip route add default via 198.51.100.254
    on server ip -6 route add default via 2001:db8:1::fe
    quiet
}

# quiet: waits until the kernel has announced the new IPv6 addresses, so that recordings don't begin with it.
quiet() {
    sleep 1.5
}
