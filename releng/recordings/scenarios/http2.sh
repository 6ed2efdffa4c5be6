# HTTP/2 without TLS: curl and nghttp ask nginx, nghttpd, and nghttpx in front of it.

# visit2 COMMAND...: records what a command on the client does against nginx, which speaks HTTP/2 only.
visit2() {
    pair
    web server http2
    record client eth0 'tcp port 80'
    on client "$@"
    recorded
}

# nghttpd_on HOST PORT [OPTION...]: nghttpd with the site.
nghttpd_on() {
    site
    ip netns exec "$1" nghttpd -d site --no-tls "${@:3}" "$2" > /dev/null &
    listening "$1" "$2"
}

# ask_nghttpd OPTION... -- COMMAND...: records what a command on the client does against nghttpd.
ask_nghttpd() {
    local options=()
    while [[ $1 != -- ]]; do
        options+=("$1")
        shift
    done
    pair
    nghttpd_on server 80 "${options[@]}"
    record client eth0 'tcp port 80'
    on client "${@:2}"
    recorded
}

http2_get() {
    ask_nghttpd -- nghttp -n http://192.0.2.2/hello.txt http://192.0.2.2/nothing http://192.0.2.2/value.json
}

http2_gzip() {
    visit2 curl -s --http2-prior-knowledge --compressed http://192.0.2.2/hello.txt
}

http2_post() {
    visit2 curl -s --http2-prior-knowledge --data 'name=Ada+Lovelace&role=analyst' http://192.0.2.2/form
}

http2_large() {
    visit2 curl -s --http2-prior-knowledge -o long http://192.0.2.2/long.txt
}

http2_push() {
    ask_nghttpd --trailer 'x-check: 1' -p /included.html=/hello.txt -- nghttp -n http://192.0.2.2/included.html
}

http2_padding() {
    ask_nghttpd --padding=30 -- nghttp -n --padding=20 http://192.0.2.2/hello.txt http://192.0.2.2/value.json
}

http2_many() {
    ask_nghttpd -- nghttp -n -m 6 --header-table-size=0 http://192.0.2.2/hello.txt
}

http2_upgrade() {
    pair
    nghttpd_on server 8080
    ip netns exec server nghttpx -f'192.0.2.2,80;no-tls' -b'192.0.2.2,8080;/;proto=h2' --workers=1 -L FATAL > /dev/null &
    listening server 80
    record client eth0 'tcp port 80'
    on client curl -s --http2 http://192.0.2.2/hello.txt http://192.0.2.2/value.json
    recorded
}
