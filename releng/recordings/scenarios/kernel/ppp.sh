# PPP over Ethernet between two kernels' ends: pppoe-server and pppd of Debian's.
# modules: pppoe ppp_async ppp_deflate bsd_comp

# subscribers OPTION...: client and server on one cable, pppoe-server on the latter; OPTIONs are pppd's at its end.
subscribers() {
    pair
    mkdir -p ppp/peers
    mount --bind "$PWD/ppp" /etc/ppp
    printf '%s\n' lock nodetach noproxyarp 'ms-dns 203.0.113.53' 'lcp-echo-interval 1' +ipv6 "$@" > ppp/pppoe-server-options
    printf '%s\n' '"subscriber" * "open sesame" *' | tee ppp/chap-secrets > ppp/pap-secrets
    chmod 600 ppp/*-secrets
    ip netns exec server pppoe-server -I eth0 -F -C concentrator -S internet -L 203.0.113.1 -R 203.0.113.10 -H http://192.0.2.2/ -M welcome &
    sleep 1
}

# subscribe OPTION...: pppd at the client's end.
subscribe() {
    ip netns exec client pppd plugin rp-pppoe.so rp_pppoe_service internet eth0 user subscriber noauth nodetach usepeerdns \
        noipdefault +ipv6 "$@" &
    subscription=$!
}

# reach: waits until the session carries packets.
reach() {
    local left
    for ((left = 60; left > 0; left--)); do
        if on client ip -br address show dev ppp0 2> /dev/null | grep -q '203\.0\.113\.'; then
            on client ping -c 1 203.0.113.1
            return
        fi
        sleep 1
    done
    return 1
}

# A session with CHAP, IPv4, IPv6 and offers of compression; echo through it; its orderly end.
pppoe_session() {
    subscribers require-chap 'deflate 12' 'bsdcomp 12'
    record client eth0 'ether proto 0x8863 or ether proto 0x8864'
    on client pppoe-discovery -I eth0 -U || true
    subscribe 'deflate' 12
    reach
    on client ping -6 -c 1 -w 2 ff02::1%ppp0 || true
    sleep 2
    kill "$subscription"
    sleep 2
    recorded
}

# Passwords in the clear: one that is refused, then the right one.
pppoe_password() {
    subscribers require-pap noccp
    record client eth0 'ether proto 0x8864'
    printf '%s\n' '"subscriber" * "open says me" *' > ppp/pap-secrets
    subscribe noccp noipv6 password guess
    wait "$subscription" || true
    subscribe noccp noipv6 password 'open says me'
    reach
    kill "$subscription"
    sleep 2
    recorded
}
