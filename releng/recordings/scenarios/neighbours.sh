# LLDP: lldpd at both hosts.

# neighbour HOST [OPTION...]: lldpd there, which tells all that it can, and a policy for voice and a location.
neighbour() {
    local socket=/run/lab/$1.lldpd
    mkdir -p /run/lldpd
    ip netns exec "$1" lldpd -d -u "$socket" -I eth0 -S "$1 of the laboratory" -m 192.0.2.1,2001:db8::1 "${@:2}" 2> "$1.lldpd.log" &
    until_true lldpcli -u "$socket" show configuration
    lldpcli -u "$socket" configure system hostname "$1"
    lldpcli -u "$socket" configure ports eth0 med policy application voice vlan 42 priority voice dscp 46
    lldpcli -u "$socket" configure ports eth0 med location address country DE city Bremen street Weg number 7
    lldpcli -u "$socket" configure ports eth0 dot3 power pse supported enabled powerpairs spare class class-3 type 1 source primary \
        priority high requested 10000 allocated 15000
    lldpcli -u "$socket" configure lldp custom-tlv oui 12,34,56 subtype 7 oui-info 1,2,3
}

lldp_neighbours() {
    pair
    record client eth0 'ether proto 0x88cc'
    neighbour client -M 1
    neighbour server
    lldpcli -u /run/lab/client.lldpd update
    lldpcli -u /run/lab/server.lldpd update
    sleep 2
    recorded
}
