# Capture files: what is in the file besides packets.

pcap_nanosecond() {
    pair
    record client eth0 --time-stamp-precision=nano icmp
    on client ping -c 2 -i 0.2 192.0.2.2
    recorded
}

# Only the first 60 bytes of each frame are kept.
pcap_cut() {
    pair
    web server
    names server
    record client eth0 -s 60 'tcp or udp'
    on client dig +tries=1 +timeout=2 @192.0.2.2 www.example.org A
    on client curl -s http://192.0.2.2/hello.txt
    recorded
}

# dumpcap listens on both sides of a router; editcap adds the comments.
pcapng_interfaces() {
    routed
    on router dumpcap -q -i left -f icmp -i right -f icmp -w /run/lab/two.pcapng --capture-comment 'Recorded on both sides of a router' \
        2> tcpdump.log &
    until_true test -s two.pcapng
    sleep 1
    on client ping -c 1 198.51.100.2
    sleep 1
    pkill -INT -x dumpcap
    until_true eval '! pgrep -x dumpcap'
    editcap -a '1:An echo request before the router' -a '2:The same packet behind it' two.pcapng "$capture"
}
