# DHCP for both versions of IP: dhclient asks Kea, for version 6 also through ISC's relay.

# leases HOST INTERFACE: Kea for IPv6 there, with addresses, prefixes and many options.
leases() {
    cat > kea6.json << END
{ "Dhcp6": {
    "interfaces-config": { "interfaces": [ "$2", "$2/2001:db8::2" ] },
    "lease-database": { "type": "memfile", "persist": false },
    "server-id": { "type": "LL", "htype": 1, "identifier": "020000000002", "persist": false },
    "preferred-lifetime": 3000, "valid-lifetime": 4000, "renew-timer": 1000, "rebind-timer": 2000,
    "option-data": [
        { "name": "dns-servers", "data": "2001:db8::53, 2001:db8::54" },
        { "name": "domain-search", "data": "example.org, lab.example.org" },
        { "name": "sntp-servers", "data": "2001:db8::123" },
        { "name": "information-refresh-time", "data": "7200" },
        { "name": "sip-server-addr", "data": "2001:db8::5060" },
        { "name": "sip-server-dns", "data": "sip.example.org" },
        { "name": "nis-servers", "data": "2001:db8::111" },
        { "name": "new-posix-timezone", "data": "CET-1CEST" },
        { "name": "new-tzdb-timezone", "data": "Europe/Zurich" },
        { "name": "bootfile-url", "data": "tftp://[2001:db8::69]/boot.img" },
        { "name": "unicast", "data": "2001:db8::2" },
        { "name": "preference", "data": "255" },
        { "name": "v6-captive-portal", "data": "https://portal.example.org/", "always-send": true }
    ],
    "subnet6": [ {
        "subnet": "2001:db8::/64", "interface": "$2", "rapid-commit": true,
        "pools": [ { "pool": "2001:db8::100-2001:db8::1ff" } ],
        "pd-pools": [ { "prefix": "2001:db8:8000::", "prefix-len": 48, "delegated-len": 56,
            "excluded-prefix": "2001:db8:8000::", "excluded-prefix-len": 64 } ]
    }, {
        "subnet": "2001:db8:1::/64", "relay": { "ip-addresses": [ "2001:db8:1::fe" ] },
        "pools": [ { "pool": "2001:db8:1::100-2001:db8:1::1ff" } ]
    } ]
} }
END
    mkdir -p /run/kea
    ip netns exec "$1" kea-dhcp6 -c kea6.json &
    listening "$1" 547 -u
}

# client_of VERSION [OPTION...]: dhclient of the client, which sets nothing.
client_of() {
    on client timeout 15 dhclient "-$1" -1 -v -sf /bin/true -lf "/run/lab/client$1.leases" -pf "/run/lab/client$1.pid" "${@:2}" eth0
}

dhcpv6_leases() {
    host client
    host server
    link client eth0 1 server eth0 2
    address server eth0 2001:db8::2/64
    quiet
    leases server eth0
    cat > dhclient6.conf << 'END'
send fqdn.fqdn "client.example.org.";
send fqdn.server-update on;
send dhcp6.vendor-class 00:00:01:37:00:04:74:65:73:74;
also request dhcp6.sntp-servers, dhcp6.info-refresh-time, dhcp6.sip-servers-addresses, dhcp6.sip-servers-names, dhcp6.nis-servers;
END
    record client eth0 'udp port 546 or udp port 547'
    client_of 6 -cf /run/lab/dhclient6.conf
    client_of 6 -cf /run/lab/dhclient6.conf -r
    client_of 6 -S -cf /run/lab/dhclient6.conf -lf /run/lab/stateless.leases
    client_of 6 -P -D LL -lf /run/lab/prefix.leases
    recorded
}

# A relay adds the interface's name; its messages carry those of client and server.
dhcpv6_relay() {
    host client
    host router
    host server
    link client eth0 1 router left 3
    link router right 4 server eth0 2
    address router left 2001:db8:1::fe/64
    address router right 2001:db8::fe/64
    address server eth0 2001:db8::2/64
    on server ip -6 route add default via 2001:db8::fe
    on router sysctl -qw net.ipv6.conf.all.forwarding=1
    quiet
    leases server eth0
    ip netns exec router dhcrelay -6 -d -I -l left -u 2001:db8::2%right > relay.log 2>&1 &
    listening router 547 -u
    record router right 'udp port 547'
    client_of 6 -D LL
    recorded
}

dhcp_leases() {
    pair
    on client ip address del 192.0.2.1/24 dev eth0
    cat > kea4.json << 'END'
{ "Dhcp4": {
    "interfaces-config": { "interfaces": [ "eth0" ], "dhcp-socket-type": "raw" },
    "lease-database": { "type": "memfile", "persist": false },
    "valid-lifetime": 4000, "renew-timer": 1000, "rebind-timer": 2000,
    "option-data": [
        { "name": "routers", "data": "192.0.2.254" },
        { "name": "domain-name-servers", "data": "192.0.2.53, 192.0.2.54" },
        { "name": "domain-name", "data": "example.org" },
        { "name": "domain-search", "data": "example.org, lab.example.org" },
        { "name": "ntp-servers", "data": "192.0.2.123" }
    ],
    "subnet4": [ { "subnet": "192.0.2.0/24", "pools": [ { "pool": "192.0.2.100-192.0.2.199" } ] } ]
} }
END
    mkdir -p /run/kea
    ip netns exec server kea-dhcp4 -c kea4.json &
    sleep 2
    echo 'send host-name "client"; send dhcp-client-identifier 1:2:0:0:0:0:1; request subnet-mask, routers, domain-name-servers,
        domain-name, domain-search, ntp-servers, host-name;' > dhclient4.conf
    record client eth0 'udp port 67 or udp port 68'
    client_of 4 -cf /run/lab/dhclient4.conf
    recorded
}
