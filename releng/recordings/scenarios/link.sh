# Link layers: Ethernet, VLAN tags, the cooked header, ARP.

vlan_8021q() {
    trunk 'push_vlan:0x8100,set_field:0x102a->vlan_vid,set_field:5->vlan_pcp' 'pop_vlan'
    record switch trunk
    on client ping -c 2 -i 0.2 192.0.2.2
    recorded
}

vlan_qinq() {
    trunk 'push_vlan:0x8100,set_field:0x102a->vlan_vid,push_vlan:0x88a8,set_field:0x1064->vlan_vid,set_field:3->vlan_pcp' \
        'pop_vlan,pop_vlan'
    record switch trunk
    on client ping -c 2 -i 0.2 192.0.2.2
    recorded
}

sll_any() {
    pair
    web server
    record client any -y LINUX_SLL
    on client ping -c 1 192.0.2.2
    on client ping -c 1 127.0.0.1
    on client curl -s http://192.0.2.2/hello.txt
    on client ping -6 -c 1 2001:db8::2
    recorded
}

# Version 2 of the cooked header, which names the interface.
sll2_any() {
    pair
    web server
    record client any -y LINUX_SLL2
    on client ping -c 1 192.0.2.2
    on client ping -c 1 127.0.0.1
    on client curl -s http://192.0.2.2/hello.txt
    on client ping -6 -c 1 2001:db8::2
    on client ping -c 1 -w 1 -b 192.0.2.255 || true
    recorded
}

# A tunnel's device has no link layer.
raw_tunnel() {
    pair
    ip netns exec server socat TUN:203.0.113.2/24,tun-name=tun0,iff-no-pi,up UDP-DATAGRAM:192.0.2.1:18000,bind=192.0.2.2:18000 &
    ip netns exec client socat TUN:203.0.113.1/24,tun-name=tun0,iff-no-pi,up UDP-DATAGRAM:192.0.2.2:18000,bind=192.0.2.1:18000 &
    until_true on client ping -c 1 -w 1 203.0.113.2
    address client tun0 2001:db8:1::1/64
    address server tun0 2001:db8:1::2/64
    quiet
    web server
    record client tun0
    on client ping -c 1 203.0.113.2
    on client curl -s http://203.0.113.2/hello.txt
    on client ping -6 -c 1 2001:db8:1::2
    recorded
}

# What a host tells its neighbours of itself, to switches of Cisco's.
cdp_host() {
    pair
    record client eth0 'ether dst 01:00:0c:cc:cc:cc'
    ip netns exec server unshare --uts bash -c 'hostname server.example.org; exec lldpd -d -ccc -I eth0 -S "A host of the laboratory"' &
    sleep 4
    recorded
}

arp_request() {
    pair
    record client eth0
    on client ping -c 1 192.0.2.2
    on client arping -c 1 -I eth0 192.0.2.2
    on client arping -c 2 -w 2 -I eth0 192.0.2.9 || true # nobody there
    recorded
}

arp_gratuitous() {
    pair
    record client eth0 arp
    on server arping -c 1 -w 2 -U -I eth0 192.0.2.2
    on server arping -c 1 -w 2 -A -I eth0 192.0.2.2
    recorded
}

arp_probe() {
    pair
    record client eth0 arp
    on client arping -c 1 -D -I eth0 192.0.2.9
    on client arping -c 1 -D -I eth0 192.0.2.2 || true # in use
    recorded
}

arp_duplicate() {
    pair
    record client eth0 arp
    on client arping -c 1 -I eth0 192.0.2.2
    on server ip link set eth0 address 02:00:00:00:00:22
    on client arping -c 1 -I eth0 192.0.2.2
    recorded
}

stp_bridges() {
    host client
    host switch
    link client eth0 1 switch left 3
    mkdir -p /run/openvswitch
    ovsdb-tool create switch.db /usr/share/openvswitch/vswitch.ovsschema
    ip netns exec switch ovsdb-server /run/lab/switch.db --remote=punix:/run/openvswitch/db.sock --log-file=/run/lab/ovsdb.log &
    until_true test -S /run/openvswitch/db.sock
    ovs-vsctl --no-wait init
    ip netns exec switch ovs-vswitchd unix:/run/openvswitch/db.sock --log-file=/run/lab/vswitchd.log &
    record client eth0 'ether dst 01:80:c2:00:00:00'
    ovs-vsctl --timeout=20 add-br near -- set bridge near datapath_type=netdev stp_enable=true other_config:hwaddr=02:00:00:00:00:03 \
        -- add-port near left
    sleep 5
    ovs-vsctl --timeout=20 set bridge near stp_enable=false -- set bridge near rstp_enable=true
    sleep 5
    recorded
}
