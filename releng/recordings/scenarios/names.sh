# Names: a signed zone of BIND, multicast DNS of Avahi, and link-local multicast resolution.

# signed_zone ZONE OPTION...: signs ZONE's file with an elliptic curve's keys; options of dnssec-signzone.
signed_zone() {
    local zone=$1
    shift
    dnssec-keygen -q -K . -a ECDSAP256SHA256 -f KSK "$zone"
    dnssec-keygen -q -K . -a ECDSAP256SHA256 "$zone"
    dnssec-signzone -S -K . -o "$zone" -f "$zone.signed" -x "$@" "$zone"
}

# authority HOST: named there with example.org, signed with names in the clear, and example.net, signed with hashed names.
authority() {
    cat > example.org << 'END'
$TTL 300
@       SOA ns.example.org. hostmaster.example.org. 1 3600 900 604800 300
        NS ns
        MX 10 mail
        HTTPS 1 . alpn=h2,h3 ipv4hint=192.0.2.80 ipv6hint=2001:db8::80
ns      A 192.0.2.2
mail    A 192.0.2.25
        SSHFP 4 2 123456789abcdef67890123456789abcdef67890123456789abcdef123456789
www     A 192.0.2.80
        AAAA 2001:db8::80
alias   CNAME www
other   HTTPS 0 www
_dns    SVCB 1 ns alpn=dot,doq port=853 mandatory=alpn,port
        SVCB 2 ns alpn=h2 dohpath=/dns-query{?dns} ech=AEX+DQBBcg==
        SVCB 3 ns no-default-alpn alpn=h3 key65280=text
_443._tcp.www TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
_sip._udp SRV 1 2 5060 www
*.wild  TXT "any name"
sub     NS ns.sub
ns.sub  A 192.0.2.53
        AAAA 2001:db8::53
        DNAME example.com.
host    HINFO "PC" "Linux"
        LOC 47 22 30.000 N 8 32 30.000 E 400m 10m 100m 10m
        RP admin.example.org. text.example.org.
        URI 10 1 "https://www.example.org/"
        EUI48 02-00-00-00-00-01
        EUI64 02-00-00-00-00-00-00-01
        AFSDB 1 afs.example.org.
        CAA 128 issuewild ";"
        NID 10 0014:4fff:ff20:ee64
        L32 10 192.0.2.1
        L64 10 2001:db8:1140:1000
        LP 10 other
        X25 "311061700956"
        ISDN "150862028003217" "004"
        KX 10 mail
        CERT PKIX 12345 8 MIIB
        OPENPGPKEY mQGN
        SMIMEA 3 0 0 30
        CSYNC 1 3 A NS AAAA
        APL 1:192.0.2.0/24 !2:2001:db8::/32
        DHCID AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=
END
    sed -n '1,/ns  *A/p; /^mail/p; /^www/p' example.org | grep -v HTTPS | sed 's/example[.]org/example.net/' > example.net
    signed_zone example.org
    signed_zone example.net -3 aabbccdd -H 5
    cat > named.conf << 'END'
options {
    directory "/run/lab";
    pid-file none;
    session-keyfile none;
    recursion no;
    notify no;
    dnssec-validation no;
    listen-on { any; };
    allow-transfer { any; };
    server-id "near";
    max-udp-size 1232;
};
key tsig { algorithm hmac-sha256; secret "bm90IHZlcnkgc2VjcmV0"; };
zone "example.org" { type primary; file "example.org.signed"; };
zone "example.net" { type primary; file "example.net.signed"; };
zone "example.com" { type primary; file "example.com"; allow-update { key tsig; }; };
controls { };
END
    grep -e TTL -e SOA -e NS example.net | sed -n '1,3p' | sed 's/example[.]net/example.com/; s/NS ns$/NS ns.example.org./' > example.com
    ip netns exec "$1" named -f -n 1 -c /run/lab/named.conf &
    listening "$1" 53 -u
}

# Keys, signatures and proofs that a name does not exist, with names in the clear and hashed.
dns_signed() {
    pair
    authority server
    record client eth0 'port 53'
    ask +dnssec www.example.org A
    ask +dnssec example.org DNSKEY
    ask +dnssec nobody.example.org A
    ask +dnssec a.wild.example.org TXT
    ask +dnssec sub.example.org A
    ask +dnssec example.net NSEC3PARAM
    ask +dnssec nobody.example.net A
    ask +dnssec +cd www.example.net TXT
    ask +tcp +dnssec +keepalive +padding=128 +expire +nsid example.org SOA
    ask +ednsopt=15:0012 +subnet=2001:db8::/48 +nocookie www.example.org AAAA
    ask +edns=1 +noednsnegotiation www.example.org A || true
    recorded
}

# Services and their parameters, and the rarer types.
dns_services() {
    pair
    authority server
    local type
    record client eth0 'port 53'
    ask example.org HTTPS
    ask other.example.org HTTPS
    ask _dns.example.org SVCB
    ask _443._tcp.www.example.org TLSA
    ask mail.example.org SSHFP
    for type in HINFO LOC RP URI EUI48 EUI64 AFSDB CAA NID L32 L64 LP X25 ISDN KX CERT OPENPGPKEY SMIMEA CSYNC APL DHCID; do
        ask "host.example.org" "$type"
    done
    ask name.ns.sub.example.org A
    recorded
}

# A zone as a whole, and one that is changed with a signature.
dns_transfer() {
    pair
    authority server
    printf 'key "tsig" { algorithm hmac-sha256; secret "bm90IHZlcnkgc2VjcmV0"; };\n' > key
    record client eth0 'port 53'
    ask -k key example.net AXFR
    printf '%s\n' 'server 192.0.2.2' 'zone example.com' 'prereq nxdomain new.example.com' 'update add new.example.com 300 A 192.0.2.7' send \
        'prereq yxrrset new.example.com A' 'update delete new.example.com A' 'update add new.example.com 60 TXT "text"' send \
        'prereq nxrrset new.example.com TXT' 'update delete new.example.com' send > changes
    on client nsupdate -k key changes || true # what the last asks for is not so
    ask example.com IXFR=1
    recorded
}

# multicast_host HOST NAME SETTING...: avahi-daemon there; more lines of its section 'server' follow. Its services are those of
# the folder 'services-HOST'.
multicast_host() {
    mkdir -p "services-$1" /run/avahi-daemon
    { printf '[server]\nhost-name=%s\nallow-interfaces=eth0\n' "$2"; printf '%s\n' "${@:3}"
      printf '[wide-area]\nenable-wide-area=no\n[publish]\npublish-hinfo=yes\npublish-workstation=yes\n'; } > "avahi-$1.conf"
    ip netns exec "$1" bash -c "mount -t tmpfs tmpfs /run/avahi-daemon && mount --bind services-$1 /etc/avahi/services &&
        exec avahi-daemon --no-drop-root --no-chroot --no-rlimits --file=/run/lab/avahi-$1.conf" &
}

# One host has services, which it announces when it comes and takes back when it goes; the other looks for them.
mdns_services() {
    pair
    mkdir -p /run/dbus services-server
    dbus-daemon --system --fork --nopidfile
    cat > services-server/web.service << 'END'
<service-group>
<name replace-wildcards="yes">Pages of %h</name>
<service><type>_http._tcp</type><subtype>_printer._sub._http._tcp</subtype><port>80</port><txt-record>path=/hello.txt</txt-record></service>
</service-group>
END
    on client ip route add 224.0.0.0/4 dev eth0
    record client eth0 'udp port 5353'
    multicast_host client near
    multicast_host server far enable-dbus=no
    far=$!
    sleep 4
    on client avahi-browse --resolve --terminate _http._tcp
    on client avahi-resolve --name far.local
    on client avahi-resolve --address 2001:db8::2
    on client dig +tries=1 +timeout=1 -p 5353 @192.0.2.2 far.local A # of a resolver that knows nothing of multicast
    kill "$far"
    sleep 1
    recorded
}

llmnr_names() {
    pair
    on client ip route add 224.0.0.0/4 dev eth0
    ip netns exec server llmnrd -6 -H far -i eth0 &
    listening server 5355 -u
    record client eth0 'port 5355'
    on client llmnr-query -c 1 -i 500 -I eth0 far
    on client llmnr-query -c 1 -i 500 -I eth0 -T AAAA far
    on client llmnr-query -c 1 -i 500 -I eth0 -T ANY -6 far
    on client llmnr-query -c 2 -i 500 -I eth0 nobody || true
    recorded
}
