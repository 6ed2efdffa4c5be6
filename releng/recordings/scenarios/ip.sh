# IPv4, IPv6, ICMP and UDP.

ip_fragments() {
    pair
    record client eth0
    on client ping -c 2 -i 0.2 -s 4000 192.0.2.2
    recorded
}

ip_options() {
    routed
    record client eth0 ip
    on client ping -R -c 1 198.51.100.2
    on client ping -T tsonly -c 1 198.51.100.2
    on client ping -T tsandaddr -c 1 198.51.100.2
    recorded
}

ip_dsfield() {
    pair
    record client eth0 ip
    on client ping -Q 0xb8 -c 1 192.0.2.2
    on client ping -Q 0x2a -t 7 -c 1 192.0.2.2
    recorded
}

ipv6_echo() {
    pair
    record client eth0
    on client ping -6 -c 2 -i 0.2 2001:db8::2
    recorded
}

ipv6_fragments() {
    pair
    record client eth0 ip6
    udp_server server 18000 -6
    head -c 3000 /dev/zero | tr '\0' 'x' | on client nc -6 -u -q 0 2001:db8::2 18000
    on client ping -6 -c 1 -s 3000 2001:db8::2
    recorded
}

ipv6_flow() {
    pair
    web server
    record client eth0 'ip6 and tcp'
    on client curl -s 'http://[2001:db8::2]/hello.txt'
    recorded
}

icmp_echo() {
    pair
    record client eth0 icmp
    on client ping -c 3 -i 0.2 192.0.2.2
    on client ping -c 1 -s 0 192.0.2.2
    on client ping -c 1 -s 32 -p 5741 192.0.2.2
    recorded
}

icmp_no_reply() {
    pair
    on server sysctl -qw net.ipv4.icmp_echo_ignore_all=1
    record client eth0 icmp
    on client ping -c 2 -i 0.2 -W 1 192.0.2.2 || true
    recorded
}

icmp_unreachable() {
    routed
    on router ip route add unreachable 203.0.113.0/28
    on router ip route add prohibit 203.0.113.16/28
    record client eth0 'icmp or udp'
    on client dig +tries=1 +timeout=1 @198.51.100.2 www.example.org || true # no such port
    on client ping -c 1 -W 1 203.0.113.1 || true
    on client ping -c 1 -W 1 203.0.113.17 || true
    recorded
}

icmp_time_exceeded() {
    routed
    record client eth0 'icmp or udp'
    on client ping -c 2 -i 0.2 -W 1 -t 1 198.51.100.2 || true
    recorded
}

icmp_fragmentation_needed() {
    routed
    on router ip link set right mtu 1000
    web server
    record client eth0 'icmp or tcp'
    on client ping -c 1 -W 1 -M do -s 1400 198.51.100.2 || true
    head -c 3000 /dev/zero | tr '\0' 'x' > large
    on client curl -s --data-binary @large http://198.51.100.2/form
    recorded
}

icmp_redirect() {
    pair
    on server sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.all.send_redirects=1 net.ipv4.conf.eth0.send_redirects=1
    on server ip route add 203.0.113.0/24 via 192.0.2.1
    on client ip route add 203.0.113.0/24 via 192.0.2.2
    record client eth0 icmp
    on client ping -c 1 -W 1 203.0.113.1 || true
    recorded
}

udp_exchange() {
    pair
    udp_server server 18000 -4
    record client eth0 udp
    { echo 'one datagram'; sleep 0.3; echo 'and another, longer datagram'; sleep 0.3; } | on client nc -4 -u -q 1 192.0.2.2 18000
    recorded
}

udp_fragments() {
    pair
    udp_server server 18000 -4
    record client eth0 udp or 'ip[6:2] & 0x3fff != 0'
    head -c 5000 /dev/zero | tr '\0' 'x' | on client nc -4 -u -q 0 192.0.2.2 18000
    recorded
}

igmp_reports() {
    pair
    record client eth0 igmp
    on client timeout 1 socat -u UDP4-RECV:18000,ip-add-membership=233.252.0.1:192.0.2.1 - || true
    on client sysctl -qw net.ipv4.conf.eth0.force_igmp_version=2
    on client timeout 1 socat -u UDP4-RECV:18000,ip-add-membership=233.252.0.2:192.0.2.1 - || true
    recorded
}

icmpv6_neighbours() {
    pair
    record client eth0 icmp6
    on client ping -6 -c 2 -i 0.2 2001:db8::2
    on client ping -6 -c 1 -w 1 2001:db8::9 || true # nobody there
    echo hello | on client nc -6 -u -w 1 2001:db8::2 18000 || true # nobody there
    on client timeout 1 socat -u UDP6-RECV:18000,ipv6-join-group='[ff0e::1]:eth0' - || true
    recorded
}

# A router tells of its prefixes, and of what it cannot do.
icmpv6_router() {
    routed
    on client ip -6 route del default
    on router ip -6 route add unreachable 2001:db8:2::/64
    on router ip -6 route add prohibit 2001:db8:3::/64
    on router ip link set right mtu 1280
    on client sysctl -qw net.ipv6.conf.eth0.router_solicitations=3
    on router sysctl -qw net.ipv6.icmp.ratelimit=0
    cat > radvd.conf << 'END'
interface left {
    AdvSendAdvert on;
    MinRtrAdvInterval 3;
    MaxRtrAdvInterval 4;
    AdvManagedFlag on;
    AdvOtherConfigFlag on;
    AdvDefaultPreference high;
    AdvLinkMTU 1500;
    AdvReachableTime 30000;
    AdvRetransTimer 1000;
    AdvHomeAgentFlag on;
    AdvHomeAgentInfo on;
    HomeAgentLifetime 1800;
    HomeAgentPreference 5;
    AdvIntervalOpt on;
    prefix 2001:db8::/64 { AdvAutonomous off; AdvRouterAddr on; };
    prefix 2001:db8:f::/64 { AdvValidLifetime 3000; AdvPreferredLifetime 2000; };
    route 2001:db8:1::/48 { AdvRoutePreference low; };
    RDNSS 2001:db8::53 2001:db8::54 { AdvRDNSSLifetime 600; };
    DNSSL example.org lab.example.org { AdvDNSSLLifetime 600; };
    abro 2001:db8::fe { AdvVersionLow 1; AdvValidLifeTime 2; };
};
END
    record client eth0 icmp6
    ip netns exec router radvd -n -m stderr -C radvd.conf -p /run/lab/radvd.pid &
    sleep 1
    on client rdisc6 -1 eth0
    on client ndisc6 -1 2001:db8::fe eth0
    sleep 2
    on client ping -6 -c 1 -W 1 -t 1 2001:db8:1::2 || true
    on client ping -6 -c 1 -W 1 -M do -s 1400 2001:db8:1::2 || true
    on client ping -6 -c 1 -W 1 2001:db8:2::1 || true
    on client ping -6 -c 1 -W 1 2001:db8:3::1 || true
    on client ping -6 -c 1 -W 1 2001:db8:1::9 || true # nobody there
    kill -TERM "$(< radvd.pid)"
    sleep 1
    recorded
}

# A router on the same link knows a shorter way.
icmpv6_redirect() {
    pair
    on server sysctl -qw net.ipv6.conf.all.forwarding=1
    on server ip -6 route add 2001:db8:1::/64 via fe80::ff:fe00:1 dev eth0
    on client ip -6 route add 2001:db8:1::/64 via fe80::ff:fe00:2 dev eth0
    record client eth0 icmp6
    on client ping -6 -c 1 -W 1 2001:db8:1::2 || true
    recorded
}

# What a node is asked about itself.
icmpv6_node() {
    pair
    record client eth0 icmp6
    on client ping -6 -c 1 -W 1 -N name 2001:db8::2 || true
    on client ping -6 -c 1 -W 1 -N ipv6-all 2001:db8::2 || true
    on client ping -6 -c 1 -W 1 -N ipv4 2001:db8::2 || true
    recorded
}

# memberships VERSION VERSION: both hosts join groups and leave them, in these versions of IGMP and MLD (0: the newest).
memberships() {
    pair
    on client sysctl -qw net.ipv4.conf.eth0.force_igmp_version="$1" net.ipv6.conf.eth0.force_mld_version="$2"
    record client eth0 'igmp or ip6'
    on client python3 "$here/lab/join-groups.py" 239.1.2.3 ff15::123 192.0.2.2
    sleep 1
    recorded
}

igmp_version2() {
    memberships 2 1
}

igmp_version3() {
    memberships 0 0
}

# Datagrams with a checksum over all, and one over the header alone.
udplite_coverage() {
    pair
    record client eth0 'ip proto 136'
    on server timeout 5 python3 "$here/lab/udplite.py" answer 192.0.2.2 18000 &
    sleep 0.5
    on client timeout 5 python3 "$here/lab/udplite.py" ask 192.0.2.2 18000
    recorded
}
