# SSH: OpenSSH's server and client.

# shell_server HOST: sshd there, which lets the key 'user' in.
shell_server() {
    mkdir -p /run/sshd
    ssh-keygen -q -t ed25519 -N '' -C server.example.org -f host
    ssh-keygen -q -t ed25519 -N '' -C user.example.org -f user
    cp user.pub allowed
    chmod 600 allowed
    printf '%s\n' 'HostKey /run/lab/host' 'AuthorizedKeysFile /run/lab/allowed' 'StrictModes no' 'PermitRootLogin yes' 'UsePAM no' \
        'PidFile none' 'DebianBanner no' > sshd.conf
    ip netns exec "$1" /usr/sbin/sshd -D -f /run/lab/sshd.conf &
    listening "$1" 22
}

# shell OPTION...: one command.
shell() {
    on client timeout 10 ssh -F none -i /run/lab/user -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "$@" \
        root@192.0.2.2 'echo hello'
}

# One connection for each of two ways to agree on keys and to encrypt.
ssh_commands() {
    pair
    shell_server server
    record client eth0 'tcp port 22'
    shell -o KexAlgorithms=curve25519-sha256 -o Ciphers=chacha20-poly1305@openssh.com
    shell -o KexAlgorithms=ecdh-sha2-nistp256 -o Ciphers=aes128-ctr -o MACs=hmac-sha2-256
    recorded
}
