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
