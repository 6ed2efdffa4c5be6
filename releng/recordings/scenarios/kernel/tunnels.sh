# Tunnels of the kernel's.
# modules: ip_gre

# ends TYPE OPTION...: a tunnel between client (203.0.113.1) and server (203.0.113.2).
ends() {
    on client ip link add tunnel type "$1" local 192.0.2.1 remote 192.0.2.2 "${@:2}"
    on server ip link add tunnel type "$1" local 192.0.2.2 remote 192.0.2.1 "${@:2}"
    address client tunnel 203.0.113.1/24
    address server tunnel 203.0.113.2/24
    on client ip link set tunnel up
    on server ip link set tunnel up
}

# GRE with a checksum, a key and sequence numbers.
gre_keys() {
    pair
    ends gre key 0x2a csum seq
    quiet
    record client eth0 'ip proto 47'
    on client ping -c 2 -i 0.2 203.0.113.2
    recorded
}

# Mirrored frames in ERSPAN, type II and type III.
erspan_mirror() {
    pair
    ends erspan seq key 100 erspan_ver 1 erspan 123
    record client eth0 'ip proto 47'
    on client ping -c 1 203.0.113.2
    on client ip link del tunnel
    on server ip link del tunnel
    ends erspan seq key 200 erspan_ver 2 erspan_dir egress erspan_hwid 7
    on client ping -c 1 203.0.113.2
    recorded
}
