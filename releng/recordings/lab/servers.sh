# The programs that answer.

# listening HOST PORT [ss option, -u for UDP]: waits until a program listens there.
listening() {
    until_true port_open "$@"
}

port_open() {
    [[ -n $(on "$1" ss -Hlna "${3:--t}" "sport = :$2") ]]
}

# web HOST [OPTION]: nginx on port 80 with the site of site(); one worker, no log. OPTION is one of nginx's listen directive.
web() {
    site
    cat > nginx.conf << END
user root;
worker_processes 1;
daemon off;
pid /run/lab/nginx.pid;
error_log /run/lab/nginx.log;
events { }
http {
    access_log off;
    types { text/html html; text/plain txt; application/json json; image/png png; application/octet-stream bin; }
    client_body_temp_path /run/lab/body;
    gzip_types text/plain;
    gzip_min_length 1;
    server {
        listen 80 ${2-};
        listen [::]:80;
        server_name www.example.org;
        root /run/lab/site;
        gzip on;
        location /moved { return 301 http://www.example.org/hello.txt; }
        location /form { return 200 "thank you\n"; }
        location /included.html { gzip off; ssi on; }
    }
}
END
    ip netns exec "$1" nginx -c /run/lab/nginx.conf &
    listening "$1" 80
}

# site: the pages that web serves.
site() {
    mkdir -p site
    echo 'Hello, stranger.' > site/hello.txt
    printf '<html><body><!--# include file="/hello.txt" --> It is <!--# echo var="request_method" -->.</body></html>\n' > site/included.html
    seq -f "line %04g of a text that is longer than a segment" 1 400 > site/long.txt
    printf '{"name": "value", "list": [1, 2.5, true, null]}\n' > site/value.json
    head -c 60000 /dev/zero | tr '\0' '\252' > site/large.bin
}

# names HOST: dnsmasq on port 53 with one zone, example.org.
names() {
    cat > dnsmasq.conf << 'END'
keep-in-foreground
no-resolv
no-hosts
user=root
pid-file=/run/lab/dnsmasq.pid
local=/example.org/
local-ttl=300
host-record=www.example.org,192.0.2.80,2001:db8::80
host-record=mail.example.org,192.0.2.25
cname=web.example.org,www.example.org
mx-host=example.org,mail.example.org,10
mx-host=example.org,backup.example.org,20
txt-record=example.org,"v=spf1 mx -all","a second string"
srv-host=_http._tcp.example.org,www.example.org,80,5,10
ptr-record=80.2.0.192.in-addr.arpa,www.example.org
caa-record=example.org,0,issue,ca.example.net
naptr-record=example.org,100,50,s,SIP+D2U,,_sip._udp.example.org
END
    local number
    for number in $(seq 1 60); do
        echo "host-record=many.example.org,203.0.113.$number" >> dnsmasq.conf
    done
    ip netns exec "$1" dnsmasq -C /run/lab/dnsmasq.conf &
    listening "$1" 53 -u
}

# udp_server HOST PORT -4|-6: takes datagrams and answers nothing.
udp_server() {
    ip netns exec "$1" nc "$3" -u -k -l "$2" > /dev/null &
    listening "$1" "$2" -u
}
