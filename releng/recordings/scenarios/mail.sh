# FTP, SMTP, IMAP and POP: curl asks vsftpd, aiosmtpd and dovecot.

# files HOST: vsftpd on port 21 with the site of site(), for anonymous users.
files() {
    site
    mkdir -p site/incoming empty
    chmod 777 site/incoming
    cat > vsftpd.conf << END
listen=NO
listen_ipv6=YES
background=NO
anonymous_enable=YES
anon_root=/run/lab/site
anon_upload_enable=YES
write_enable=YES
anon_umask=022
local_enable=NO
connect_from_port_20=YES
secure_chroot_dir=/run/lab/empty
seccomp_sandbox=NO
xferlog_enable=NO
pasv_min_port=50000
pasv_max_port=50010
END
    chown root: vsftpd.conf
    ip netns exec "$1" vsftpd /run/lab/vsftpd.conf &
    listening "$1" 21
}

# fetch URL-PATH [curl option...]: asks for a file or directory.
fetch() {
    pair
    files server
    record client eth0 tcp
    on client curl -s -o got "${@:2}" "ftp://${host-192.0.2.2}/$1"
    recorded
}

ftp_passive() {
    fetch hello.txt --disable-epsv
}

ftp_extended_passive() {
    fetch ''
}

ftp_active() {
    fetch hello.txt -P 192.0.2.1 --disable-eprt
}

ftp_extended_active() {
    fetch incoming/ -P 192.0.2.1
}

ftp_ipv6() {
    host='[2001:db8::2]' fetch hello.txt
}

ftp_store() {
    echo 'Hello from here.' > mine.txt
    fetch incoming/ -T mine.txt --disable-epsv -Q 'PWD' -Q 'CWD /incoming' -Q 'CDUP' -Q '*CWD nowhere'
}

# mailer HOST [OPTION...]: aiosmtpd on port 25.
mailer() {
    cat > sink.py << 'END'
class Sink:
    @classmethod
    def from_cli(cls, parser, *args):
        return cls()
    async def handle_DATA(self, server, session, envelope):
        return '250 Taken'
END
    PYTHONPATH=/run/lab PYTHONDONTWRITEBYTECODE=1 ip netns exec "$1" /usr/bin/python3 -m aiosmtpd -n -l 0.0.0.0:25 -c sink.Sink "${@:2}" &
    listening "$1" 25
}

# letter [LINES]: a message in letter.txt.
letter() {
    cat > letter.txt << 'END'
From: Ada Lovelace <ada@example.org>
To: Charles Babbage <charles@example.org>, "The Society" <all@example.org>
Cc: byron@example.org
Subject: On the engine,
 and what it can weave
Date: Thu, 05 Oct 1843 10:00:00 +0000
Message-ID: <1843.1@example.org>
MIME-Version: 1.0
Content-Type: text/plain
X-Purpose: test

The engine weaves algebraic patterns.
..and a line that begins with a dot.
END
    seq -f "line %04g of a letter that is longer than a segment" 1 "${1-0}" >> letter.txt
    sed -i 's/$/\r/' letter.txt
}

# post [swaks option...]: sends a letter.
post() {
    pair
    mailer server
    record client eth0 'tcp port 25'
    on client swaks --server 192.0.2.2 --helo client.example.org --from ada@example.org --to charles@example.org,all@example.org --data @letter.txt "$@" || true
    recorded
}

smtp_message() {
    letter
    post
}

smtp_long_message() {
    letter 100
    post
}

smtp_pipelined() {
    letter
    pair
    mailer server
    record client eth0 'tcp port 25'
    { printf '%s\r\n' 'EHLO client.example.org' 'MAIL FROM:<ada@example.org>' 'RCPT TO:<charles@example.org>' DATA; sleep 0.3
        cat letter.txt; printf '.\r\nQUIT\r\n'; sleep 0.3; } | on client nc -N 192.0.2.2 25
    recorded
}

smtp_starttls() {
    letter
    openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 30 -subj /CN=server.example.org
    pair
    mailer server --tlscert cert.pem --tlskey key.pem
    record client eth0 'tcp port 25'
    on client swaks --server 192.0.2.2 --helo client.example.org --from ada@example.org --to charles@example.org --tls --quit-after HELO || true
    recorded
}

smtp_quit() {
    letter
    post --quit-after RCPT --to nobody
}

# postbox HOST: dovecot on ports 110 and 143 with one mailbox.
postbox() {
    mkdir -p mail/cur mail/new mail/tmp dovecot
    letter
    cp letter.txt mail/new/1.letter
    chmod -R a+rwX mail
    chmod 755 /run/lab
    cat > dovecot.conf << 'END'
base_dir = /run/lab/dovecot
state_dir = /run/lab/dovecot
log_path = /run/lab/dovecot.log
protocols = imap pop3
ssl = no
disable_plaintext_auth = no
mail_location = maildir:/run/lab/mail
mail_uid = 65534
mail_gid = 65534
first_valid_uid = 1
first_valid_gid = 1
default_internal_user = dovecot
login_greeting = ready
auth_mechanisms = plain login
passdb {
    driver = static
    args = password=secret
}
userdb {
    driver = static
    args = uid=65534 gid=65534 home=/run/lab/mail
}
END
    ip netns exec "$1" dovecot -F -c /run/lab/dovecot.conf &
    listening "$1" 143
    listening "$1" 110
}

# collect PORT [curl option...]
collect() {
    pair
    postbox server
    record client eth0 "tcp port $1"
    on client curl -s -u ada:secret -o got "${@:2}" || true
    recorded
}

imap_fetch() {
    collect 143 'imap://192.0.2.2/INBOX;MAILINDEX=1'
}

imap_search() {
    collect 143 'imap://192.0.2.2/INBOX?ALL'
}

pop_retrieve() {
    collect 110 'pop3://192.0.2.2/1'
}

pop_list() {
    collect 110 'pop3://192.0.2.2/'
}
