# TCP: how connections begin, carry and end.

handshake() {
    pair
    web server
    record client eth0 tcp
    on client curl -s http://192.0.2.2/hello.txt
    recorded
}

tcp_refused() {
    pair
    record client eth0 tcp
    on client curl -s http://192.0.2.2:81/ || true
    recorded
}

tcp_unanswered() {
    pair
    on client ip neighbour add 192.0.2.9 lladdr 02:00:00:00:00:09 dev eth0
    record client eth0 tcp
    on client curl -s --max-time 6 http://192.0.2.9/ || true
    recorded
}

tcp_half_closed() {
    pair
    ip netns exec server socat -t 5 TCP-LISTEN:18000 SYSTEM:'cat > /dev/null; sleep 0.3; echo an answer after your FIN' &
    listening server 18000
    record client eth0 tcp
    echo 'a question, and no more' | on client nc -N 192.0.2.2 18000
    recorded
}

# A program that closes with data unread makes its kernel send RST.
tcp_reset() {
    pair
    echo 'data that nobody reads' | ip netns exec server nc -l 18000 &
    listening server 18000
    record client eth0 tcp
    on client bash -c 'exec 5<> /dev/tcp/192.0.2.2/18000; echo hello >&5; sleep 0.3; exec 5>&-'
    recorded
}

tcp_transfer() {
    pair
    web server
    record client eth0 tcp
    on client curl -s -o /dev/null http://192.0.2.2/large.bin
    recorded
}

tcp_two_connections() {
    pair
    web server
    record client eth0 tcp
    on client curl -s --no-keepalive --parallel --parallel-immediate -o /dev/null http://192.0.2.2/hello.txt \
        -o /dev/null http://192.0.2.2/long.txt
    recorded
}

# A router loses every eighth segment of the server.
tcp_loss() {
    routed
    web server
    on router nft -f - << 'END'
table ip loss {
    chain forward {
        type filter hook forward priority 0
        tcp sport 80 numgen inc mod 8 7 drop
    }
}
END
    record client eth0 tcp
    on client curl -s -o /dev/null http://198.51.100.2/long.txt
    recorded
}

tcp_zero_window() {
    pair
    on server sysctl -qw net.ipv4.tcp_rmem='4096 8192 8192'
    ip netns exec server nc -l 18000 > /dev/null &
    local reader=$!
    listening server 18000
    record client eth0 tcp
    kill -STOP "$reader"
    head -c 20000 /dev/zero | ip netns exec client nc -N 192.0.2.2 18000 &
    sleep 2
    kill -CONT "$reader"
    wait "$reader"
    recorded
}

tcp_keep_alive() {
    pair
    { sleep 2.5; echo 'at last'; } | ip netns exec server nc -N -l 18000 &
    listening server 18000
    on client sysctl -qw net.ipv4.tcp_keepalive_intvl=1
    record client eth0 tcp
    on client curl -s --http0.9 --max-time 10 --keepalive-time 1 http://192.0.2.2:18000/
    recorded
}

tcp_fast_open() {
    pair
    on client sysctl -qw net.ipv4.tcp_fastopen=1
    on server sysctl -qw net.ipv4.tcp_fastopen=2
    web server 'fastopen=16'
    record client eth0 tcp
    on client curl -s --tcp-fastopen http://192.0.2.2/hello.txt
    on client curl -s --tcp-fastopen http://192.0.2.2/hello.txt
    recorded
}

tcp_ecn() {
    pair
    on client sysctl -qw net.ipv4.tcp_ecn=1
    web server
    record client eth0 tcp
    on client curl -s http://192.0.2.2/hello.txt
    recorded
}

tcp_without_options() {
    pair
    on client sysctl -qw net.ipv4.tcp_timestamps=0 net.ipv4.tcp_sack=0 net.ipv4.tcp_window_scaling=0
    web server
    record client eth0 tcp
    on client curl -s http://192.0.2.2/hello.txt
    recorded
}

# The recording begins after the handshake.
tcp_joined_late() {
    pair
    { sleep 1; echo 'a late answer'; } | ip netns exec server nc -N -l 18000 &
    listening server 18000
    { echo 'early'; sleep 1.5; echo 'late'; } | ip netns exec client nc -N 192.0.2.2 18000 &
    sleep 0.5
    record client eth0 tcp
    sleep 2
    recorded
}
