# RIP: BIRD at both hosts.

# router_daemon HOST NUMBER OPTION: BIRD there, which tells of two networks; OPTION is one of its interface's.
router_daemon() {
    cat > "$1.bird.conf" << END
router id 192.0.2.$2;
protocol device { }
protocol static {
    ipv4;
    route 198.51.100.$((64 * $2))/26 unreachable;
    route 203.0.113.$((64 * $2))/27 unreachable;
}
protocol rip {
    ipv4 { import all; export all; };
    interface "eth0" { update time 3; timeout time 12; $3 };
}
END
    ip netns exec "$1" bird -f -c "/run/lab/$1.bird.conf" -s "/run/lab/$1.bird.ctl" -P "/run/lab/$1.bird.pid" &
}

# routers OPTION: what two of them say to each other.
routers() {
    pair
    record client eth0 'udp port 520'
    router_daemon client 1 "$1"
    router_daemon server 2 "$1"
    sleep 8
    recorded
}

rip_routes() {
    routers 'version 2;'
}

rip_password() {
    routers 'authentication plaintext; password "secret";'
}

rip_digest() {
    routers 'authentication cryptographic; password "secret" { id 7; };'
}
