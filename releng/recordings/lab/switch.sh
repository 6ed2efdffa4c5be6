# Open vSwitch, its data path in user space: VLAN tags without a kernel that knows them.

# trunk ACTIONS: client (192.0.2.1) and server (192.0.2.2) behind a switch each; between the switches, on interface 'trunk' of
# the host 'switch', what the OpenFlow ACTIONS make of a frame; before it leaves a switch, REMOVE takes that back.
trunk() {
    local actions=$1 remove=$2
    host client
    host server
    host switch
    link client eth0 1 switch left 3
    link switch trunk 4 switch far 5
    link server eth0 2 switch right 6
    address client eth0 192.0.2.1/24
    address server eth0 192.0.2.2/24
    mkdir -p /run/openvswitch
    ovsdb-tool create switch.db /usr/share/openvswitch/vswitch.ovsschema
    ip netns exec switch ovsdb-server /run/lab/switch.db --remote=punix:/run/openvswitch/db.sock --log-file=/run/lab/ovsdb.log &
    until_true test -S /run/openvswitch/db.sock
    ovs-vsctl --no-wait init
    ip netns exec switch ovs-vswitchd unix:/run/openvswitch/db.sock --log-file=/run/lab/vswitchd.log &
    ovs-vsctl --timeout=20 set Open_vSwitch . other_config:vlan-limit=2 \
        -- add-br near -- set bridge near datapath_type=netdev protocols=OpenFlow10,OpenFlow13 \
        -- add-br away -- set bridge away datapath_type=netdev protocols=OpenFlow10,OpenFlow13 \
        -- add-port near left -- add-port near trunk -- add-port away far -- add-port away right
    flows near left trunk "$actions" "$remove"
    flows away right far "$actions" "$remove"
    quiet
}

# flows BRIDGE ACCESS TRUNK ACTIONS REMOVE: what a bridge does with a frame from one port to the other.
flows() {
    ovs-ofctl del-flows "$1"
    ovs-ofctl -O OpenFlow13 add-flow "$1" "in_port=$2,actions=$4,output:$3"
    ovs-ofctl add-flow "$1" "in_port=$3,actions=$5,output:$2"
}
