# Files of Windows' networks: smbclient and rpcclient ask Samba.

# shares HOST OPTION...: smbd there, with a share 'files' for anybody; more lines of its section 'global' follow.
shares() {
    mkdir -p files samba private
    chmod 777 files
    echo 'Hello over SMB' > files/hello.txt
    seq -f "line %04g of a text that is longer than a segment" 1 60 > files/long.txt
    { printf '%s\n' '[global]' 'workgroup = EXAMPLE' 'netbios name = SERVER' 'security = user' 'map to guest = Bad User' \
        'guest account = root' 'log level = 0' 'disable spoolss = yes' 'load printers = no' 'bind interfaces only = yes' \
        'interfaces = eth0' 'passdb backend = smbpasswd:/run/lab/private/smbpasswd' 'server role = standalone server'
      local one
      for one in 'lock directory' 'state directory' 'cache directory' 'pid directory' 'private dir' 'ncalrpc dir'; do
          echo "$one = /run/lab/samba"
      done
      printf '%s\n' "${@:2}" '[files]' 'path = /run/lab/files' 'guest ok = yes' 'read only = no'
    } > smb.conf
    printf 'secret\nsecret\n' | smbpasswd -c /run/lab/smb.conf -s -a root
    ip netns exec "$1" smbd --foreground --no-process-group --configfile=/run/lab/smb.conf --debug-stdout &
    listening "$1" 445
}

# share_client OPTION...: smbclient of the share, with the commands of standard input.
share_client() {
    on client timeout 20 smbclient --configfile=/run/lab/client.conf -p 445 "$@" //192.0.2.2/files
}

# A share of another user's: what it holds is listed, read, written, changed and removed.
smb_files() {
    local dialect=$1
    pair
    shares server "server min protocol = $dialect" "server max protocol = $dialect"
    printf '[global]\nworkgroup = EXAMPLE\nnetbios name = CLIENT\nclient min protocol = %s\nclient max protocol = %s\n' \
        "$dialect" "$dialect" > client.conf
    record client eth0 'tcp port 445 or tcp port 139'
    printf '%s\n' ls 'get hello.txt copy' 'put copy new.txt' 'rename new.txt newer.txt' 'mkdir folder' 'cd folder' 'cd ..' \
        'setmode newer.txt +r' 'allinfo newer.txt' 'setmode newer.txt -r' 'del newer.txt' 'rmdir folder' 'get nothing.txt' volume du |
        share_client -U 'root%secret' || true # nothing.txt is not there
    recorded
}

smb1_files() {
    smb_files NT1
}

smb2_files() {
    smb_files SMB2_02
}

smb3_files() {
    smb_files SMB3_11
}

# Remote calls through a pipe of SMB: the shares and users of a server.
smb_calls() {
    pair
    shares server
    printf '[global]\nworkgroup = EXAMPLE\nnetbios name = CLIENT\nclient max protocol = SMB2_10\n' > client.conf
    record client eth0 'tcp port 445'
    on client timeout 20 rpcclient --configfile=/run/lab/client.conf -U 'root%secret' 192.0.2.2 -c 'srvinfo; netshareenumall; enumdomusers'
    recorded
}

# Names of NetBIOS, and hosts that announce themselves in datagrams.
netbios_names() {
    pair
    printf '%s\n' '[global]' 'workgroup = EXAMPLE' 'netbios name = SERVER' 'server string = A host of the laboratory' 'interfaces = eth0' \
        'bind interfaces only = yes' 'local master = yes' 'preferred master = yes' 'os level = 65' 'wins support = yes' \
        'lock directory = /run/lab/samba' 'state directory = /run/lab/samba' 'cache directory = /run/lab/samba' \
        'pid directory = /run/lab/samba' 'private dir = /run/lab/samba' 'ncalrpc dir = /run/lab/samba' > smb.conf
    printf '[global]\nworkgroup = EXAMPLE\nnetbios name = CLIENT\ninterfaces = eth0\n' > client.conf
    mkdir -p samba /run/samba
    record client eth0 'udp port 137 or udp port 138'
    ip netns exec server nmbd --foreground --no-process-group --configfile=/run/lab/smb.conf --debug-stdout &
    sleep 8
    on client nmblookup --configfile=/run/lab/client.conf -B 192.0.2.255 SERVER
    on client nmblookup --configfile=/run/lab/client.conf -A 192.0.2.2
    on client nmblookup --configfile=/run/lab/client.conf -R -U 192.0.2.2 EXAMPLE#1b || true
    on client nmblookup --configfile=/run/lab/client.conf -B 192.0.2.255 NOBODY || true
    sleep 20
    recorded
}
