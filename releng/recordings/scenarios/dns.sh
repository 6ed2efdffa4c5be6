# DNS: dig asks dnsmasq.

# ask [OPTION...] : dig of the server, with one try.
ask() {
    on client dig +tries=1 +timeout=2 @192.0.2.2 "$@"
}

# zone: both hosts and the name server.
zone() {
    pair
    names server
}

dns_records() {
    zone
    record client eth0 'udp port 53'
    ask www.example.org A
    ask www.example.org AAAA
    ask web.example.org A
    ask example.org MX
    ask example.org TXT
    ask _http._tcp.example.org SRV
    ask -x 192.0.2.80
    ask example.org CAA
    ask example.org NAPTR
    ask example.org ANY
    recorded
}

dns_nxdomain() {
    zone
    record client eth0 'udp port 53'
    ask nobody.example.org A
    ask www.example.net A # refused: no server to forward to
    ask www.example.org LOC
    recorded
}

dns_without_edns() {
    zone
    record client eth0 'udp port 53'
    ask +noedns www.example.org A
    ask +noedns +norecurse +adflag +cdflag web.example.org AAAA
    ask +dnssec +nsid +bufsize=4096 +subnet=192.0.2.0/24 www.example.org A
    ask version.bind TXT CH
    recorded
}

dns_tcp() {
    zone
    record client eth0 'tcp port 53'
    ask +tcp www.example.org A
    ask +tcp +keepopen www.example.org A +keepopen mail.example.org A +keepopen nobody.example.org AAAA
    recorded
}

dns_truncated() {
    zone
    record client eth0 'port 53'
    ask +noedns many.example.org A
    recorded
}

dns_ipv6() {
    zone
    record client eth0 'udp port 53'
    on client dig +tries=1 +timeout=2 @2001:db8::2 www.example.org AAAA
    recorded
}

dns_unanswered() {
    pair
    udp_server server 53 -4
    record client eth0 'udp port 53'
    on client dig +tries=3 +timeout=1 @192.0.2.2 www.example.org A || true
    recorded
}
