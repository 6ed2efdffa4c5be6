# Packets in packets: Open vSwitch, its data path in user space, puts frames into tunnels.

# endpoint HOST ADDRESS REMOTE TYPE: a switch that sends what its port 'left' receives through a tunnel to REMOTE, on interface 'wire'.
endpoint() {
    local run=/run/lab/$1
    mkdir -p "$run"
    ovsdb-tool create "$run/switch.db" /usr/share/openvswitch/vswitch.ovsschema
    OVS_RUNDIR=$run ip netns exec "$1" ovsdb-server "$run/switch.db" --remote="punix:$run/db.sock" --log-file="$run/ovsdb.log" &
    until_true test -S "$run/db.sock"
    ovs-vsctl --db="unix:$run/db.sock" --no-wait init
    OVS_RUNDIR=$run ip netns exec "$1" ovs-vswitchd "unix:$run/db.sock" --log-file="$run/vswitchd.log" &
    ovs-vsctl --db="unix:$run/db.sock" --timeout=20 \
        -- add-br outside -- set bridge outside datapath_type=netdev -- add-port outside wire \
        -- add-br inside -- set bridge inside datapath_type=netdev -- add-port inside left \
        -- add-port inside tunnel -- set interface tunnel type="$4" options:remote_ip="$3" options:key=5
    on "$1" ip address add "$2/24" dev outside
    on "$1" ip link set outside up
    on "$1" ping -c 1 -w 1 "$3" || true
}

# tunnel TYPE: client (192.0.2.1) and server (192.0.2.2), a tunnel between them, on the interface 'wire' of the host 'near'.
tunnel() {
    local one
    for one in client near away server; do
        host "$one"
    done
    link client eth0 1 near left 3
    link near wire 4 away wire 5
    link server eth0 2 away left 6
    address client eth0 192.0.2.1/24
    address server eth0 192.0.2.2/24
    endpoint near 203.0.113.1 203.0.113.2 "$1"
    endpoint away 203.0.113.2 203.0.113.1 "$1"
    quiet
    on client ip link set eth0 mtu 1400
    on server ip link set eth0 mtu 1400
    until_true on client ping -c 1 -w 2 192.0.2.2
}

# talk: fragments in both directions, and an error about a packet.
talk() {
    on client ping -c 1 -s 2400 192.0.2.2
    echo hello | on client nc -u -w 1 192.0.2.2 18000 || true # nobody there
}

gre_bridged() {
    tunnel gre
    record near wire 'not arp'
    talk
    recorded
}

vxlan_fragments() {
    tunnel vxlan
    record near wire 'not arp'
    talk
    recorded
}

geneve_fragments() {
    tunnel geneve
    record near wire 'not arp'
    talk
    recorded
}

mpls_labels() {
    trunk 'push_mpls:0x8847,set_field:16->mpls_label,push_mpls:0x8847,set_field:32->mpls_label,set_field:5->mpls_tc' \
        'pop_mpls:0x8847,pop_mpls:0x0800'
    on client ip neighbour replace 192.0.2.2 lladdr 02:00:00:00:00:02 dev eth0
    on server ip neighbour replace 192.0.2.1 lladdr 02:00:00:00:00:01 dev eth0
    record switch trunk mpls
    on client ping -c 2 -i 0.2 192.0.2.2 || true
    recorded
}

# IP in IP (RFC 2003) and IPv6 in IPv4 (RFC 4213): socat sends what a tunnel's device gets as the payload of IPv4 packets.

# protocol_tunnel NAME PROTOCOL CLIENT SERVER: a device of that name on both hosts with an address each.
protocol_tunnel() {
    ip netns exec server socat "TUN,tun-name=$1,iff-no-pi,up" "IP4-DATAGRAM:192.0.2.1:$2,bind=192.0.2.2" &
    ip netns exec client socat "TUN,tun-name=$1,iff-no-pi,up" "IP4-DATAGRAM:192.0.2.2:$2,bind=192.0.2.1" &
    until_true on client ip link show "$1"
    until_true on server ip link show "$1"
    address client "$1" "$3"
    address server "$1" "$4"
    on client ip link set "$1" mtu 1480
    on server ip link set "$1" mtu 1480
}

ipip_tunnel() {
    pair
    protocol_tunnel ipip 4 203.0.113.1/24 203.0.113.2/24
    protocol_tunnel sit 41 2001:db8:41::1/64 2001:db8:41::2/64
    until_true on client ping -c 1 -w 1 203.0.113.2
    until_true on client ping -6 -c 1 -w 1 2001:db8:41::2
    quiet
    record client eth0 'ip proto 4 or ip proto 41'
    on client ping -c 1 203.0.113.2
    on client ping -c 1 -s 2400 203.0.113.2
    on client ping -6 -c 1 2001:db8:41::2
    echo hello | on client nc -u -w 1 203.0.113.2 18000 || true # nobody there
    recorded
}
