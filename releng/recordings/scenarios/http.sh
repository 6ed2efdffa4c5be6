# HTTP/1: curl asks nginx.

# visit COMMAND...: records what a command on the client does against the web server.
visit() {
    pair
    web server
    record client eth0 'tcp port 80'
    on client "$@"
    recorded
}

http_get() {
    visit curl -s -H 'Cookie: flavour=oat; size=2' -e http://www.example.org/from 'http://192.0.2.2/hello.txt?query=a%20b&page=2'
}

http_head() {
    visit curl -s -I http://192.0.2.2/hello.txt
}

http_post() {
    visit curl -s --data 'name=Ada+Lovelace&role=analyst' http://192.0.2.2/form
}

http_post_expect() {
    head -c 5000 /dev/zero | tr '\0' 'b' > body
    visit curl -s -H 'Content-Type: application/octet-stream' -H 'Expect: 100-continue' --data-binary @body http://192.0.2.2/form
}

http_post_chunked() {
    head -c 2000 /dev/zero | tr '\0' 'c' > body
    visit curl -s -H 'Transfer-Encoding: chunked' -H 'Content-Type: text/plain' --data-binary @body http://192.0.2.2/form
}

http_not_found() {
    visit curl -s http://192.0.2.2/nothing.html
}

http_redirect() {
    visit curl -s http://192.0.2.2/moved
}

http_chunked() {
    visit curl -s http://192.0.2.2/included.html
}

http_gzip() {
    visit curl -s --compressed http://192.0.2.2/hello.txt
}

http_gzip_long() {
    visit curl -s --compressed -o /dev/null http://192.0.2.2/long.txt
}

http_range() {
    visit curl -s -r 100-199 -u user:password http://192.0.2.2/long.txt
}

http_json() {
    visit curl -s http://192.0.2.2/value.json
}

http_keep_alive() {
    visit curl -s http://192.0.2.2/hello.txt http://192.0.2.2/nothing.html http://192.0.2.2/hello.txt
}

http_large() {
    visit curl -s -o /dev/null http://192.0.2.2/long.txt
}

http_until_close() {
    visit curl -s --http1.0 http://192.0.2.2/included.html
}

http_pipelining() {
    pair
    web server
    record client eth0 'tcp port 80'
    printf 'GET /%s HTTP/1.1\r\nHost: www.example.org\r\n\r\n' hello.txt value.json nothing hello.txt > requests
    { cat requests; sleep 0.5; } | on client nc -N 192.0.2.2 80
    recorded
}

# The request arrives in small pieces.
http_slow_request() {
    pair
    web server
    record client eth0 'tcp port 80'
    { printf 'GET /hello.txt HT'; sleep 0.2; printf 'TP/1.1\r\nHost: www.exa'; sleep 0.2; printf 'mple.org\r\nConnection: close\r\n\r\n'; sleep 0.3; } |
        on client nc 192.0.2.2 80
    recorded
}

http_bad_request() {
    pair
    web server
    record client eth0 'tcp port 80'
    { printf 'HELLO nginx\r\n\r\n'; sleep 0.3; } | on client nc 192.0.2.2 80
    recorded
}
