# QUIC: ngtcp2's client asks ngtcp2's server for pages with HTTP/3.

# quick_server OPTION...: a server of the site of site().
quick_server() {
    site
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out certificate.pem -days 3650 \
        -subj '/CN=www.example.org' -addext 'subjectAltName=DNS:www.example.org'
    ip netns exec server gtlsserver -q -d site --no-http-dump "$@" '*' 443 key.pem certificate.pem &
    listening server 443 -u
}

# quick OPTION... PAGE...: a client asks for pages.
quick() {
    on client timeout 10 gtlsclient -q --no-http-dump --exit-on-all-streams-close --no-pmtud \
        --sni=www.example.org 192.0.2.2 443 "$@"
}

quic_get() {
    pair
    quick_server
    record client eth0 'udp port 443'
    quick --ciphers=NORMAL:-VERS-ALL:+VERS-TLS1.3:-CIPHER-ALL:+AES-128-GCM https://www.example.org/hello.txt https://www.example.org/value.json
    recorded
}

# A server that has its client's address proven, a cipher of its own, and keys that change.
quic_retry() {
    pair
    quick_server -V
    record client eth0 'udp port 443'
    quick --ciphers=NORMAL:-VERS-ALL:+VERS-TLS1.3:-CIPHER-ALL:+CHACHA20-POLY1305 --key-update=1ms https://www.example.org/long.txt
    recorded
}

# A session that goes on with early data, and a client that moves to another port.
quic_early() {
    pair
    quick_server
    record client eth0 'udp port 443'
    quick --session-file=session --tp-file=parameters https://www.example.org/hello.txt
    quick --session-file=session --tp-file=parameters https://www.example.org/hello.txt
    quick --change-local-addr=5ms --delay-stream=10ms https://www.example.org/hello.txt
    quick -v 0x1a2a3a4a https://www.example.org/hello.txt || true # a version that no server knows
    recorded
}
