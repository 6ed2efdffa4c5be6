# TLS: openssl asks openssl for a page. The key log goes into the capture file, so that it can be read.

# secure OPTION... -- OPTION...: records a request; options of the server, then of the client.
secure() {
    local server=()
    while [[ $1 != -- ]]; do
        server+=("$1")
        shift
    done
    shift
    pair
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -days 3650 \
        -subj '/C=DE/O=Wirestrata/CN=www.example.org' -addext 'subjectAltName=DNS:www.example.org,IP:192.0.2.2' \
        -addext 'keyUsage=digitalSignature,keyEncipherment' -addext 'extendedKeyUsage=serverAuth,clientAuth'
    echo 'Hello over TLS' > hello.txt
    on server openssl s_server -accept 443 -key key.pem -cert certificate.pem -WWW "${server[@]}" &
    listening server 443
    record client eth0 'tcp port 443'
    printf 'GET /hello.txt HTTP/1.0\r\n\r\n' | on client timeout 5 openssl s_client -connect 192.0.2.2:443 -servername www.example.org \
        -keylogfile keys -ign_eof "$@" || true
    recorded
    editcap --inject-secrets tls,keys "$capture" with-secrets
    mv with-secrets "$capture"
}

tls13() {
    secure -alpn http/1.1 -- -tls1_3 -alpn http/1.1 -ciphersuites TLS_AES_128_GCM_SHA256
}

tls13_fragments() {
    secure -max_send_frag 512 -groups P-384 -Verify 1 -ciphersuites TLS_AES_128_CCM_SHA256 -- -tls1_3 -groups X25519:P-384 \
        -ciphersuites TLS_AES_128_CCM_SHA256 -cert certificate.pem -key key.pem
}

tls12_cbc() {
    secure -- -tls1_2 -cipher ECDHE-RSA-AES128-SHA256
}

tls12_chacha() {
    secure -- -tls1_2 -cipher ECDHE-RSA-CHACHA20-POLY1305
}

tls10() {
    secure -cipher ALL:@SECLEVEL=0 -- -tls1 -cipher ECDHE-RSA-AES256-SHA:@SECLEVEL=0
}
