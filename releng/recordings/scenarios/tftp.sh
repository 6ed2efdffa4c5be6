# TFTP: atftpd answers atftp, tftp-hpa and curl.

# files HOST: atftpd there, with a directory that it reads and writes.
files() {
    mkdir -p /run/lab/tftp
    chmod 777 /run/lab /run/lab/tftp
    seq -f 'line %04g of a text' 1 60 > /run/lab/tftp/long.txt
    echo 'Hello, stranger.' > /run/lab/tftp/hello.txt
    chmod 666 /run/lab/tftp/*
    ip netns exec "$1" atftpd --daemon --no-fork --user root --group root --port 69 /run/lab/tftp &
    listening "$1" 69 -u
}

tftp_transfers() {
    pair
    files server
    seq 1 200 > up.txt
    record client eth0 udp
    on client timeout 10 curl -s -o down.txt tftp://192.0.2.2/hello.txt
    on client timeout 10 tftp -m binary 192.0.2.2 -c get long.txt down.txt
    on client timeout 10 atftp --get --option 'blksize 1024' --option 'tsize 0' --option 'windowsize 2' -r long.txt -l down.txt 192.0.2.2
    on client timeout 10 atftp --put -r up.txt -l up.txt 192.0.2.2
    on client timeout 10 curl -s -T up.txt --tftp-blksize 256 'tftp://192.0.2.2/other.txt;mode=netascii'
    on client timeout 10 tftp -m ascii 192.0.2.2 -c get missing.txt down.txt || true
    on client timeout 10 curl -s -o down.txt tftp://192.0.2.2/missing.txt || true
    recorded
}

# The server listens on another port: its clients are recognised by what they ask.
tftp_port() {
    pair
    mkdir -p /run/lab/tftp
    seq 1 300 > /run/lab/tftp/numbers.txt
    ip netns exec server atftpd --daemon --no-fork --user root --group root --port 6969 /run/lab/tftp &
    listening server 6969 -u
    record client eth0 udp
    on client timeout 10 curl -s -o down.txt tftp://192.0.2.2:6969/numbers.txt
    recorded
}
