# TCP: how connections begin, carry and end.

handshake() {
    pair
    web server
    record client eth0 tcp
    on client curl -s http://192.0.2.2/hello.txt
    recorded
}
