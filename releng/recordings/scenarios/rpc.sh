# ONC RPC: rpcbind is asked by rpcinfo and showmount, and NFS-Ganesha serves files from memory to the programs and library of libnfs.

# binder HOST: rpcbind there.
binder() {
    mkdir -p /run/rpcbind
    ip netns exec "$1" rpcbind -f -i &
    listening "$1" 111
    listening "$1" 111 -u
}

# file_server HOST: rpcbind and NFS-Ganesha there, which exports /srv of its memory.
file_server() {
    binder "$1"
    mount -t tmpfs tmpfs /var/lib/nfs
    mkdir -p /run/ganesha /var/lib/nfs/ganesha /var/lib/nfs/sm /var/lib/nfs/sm.bak
    : > /var/lib/nfs/state
    cat > ganesha.conf << END
NFS_CORE_PARAM {
    Protocols = 3, 4;
    mount_path_pseudo = true;
    MNT_Port = 20048;
    NLM_Port = 32803;
    Rquota_Port = 875;
    Enable_RQUOTA = false;
    Bind_addr = 0.0.0.0;
}
NFSv4 {
    Grace_Period = 5;
    Lease_Lifetime = 10;
    RecoveryBackend = fs;
    Only_Numeric_Owners = true;
}
EXPORT {
    Export_Id = 1;
    Path = /srv;
    Pseudo = /srv;
    Access_Type = RW;
    Squash = No_Root_Squash;
    SecType = sys;
    Transports = UDP, TCP;
    FSAL {
        Name = MEM;
    }
}
END
    ip netns exec "$1" ganesha.nfsd -F -f /run/lab/ganesha.conf -L /run/lab/ganesha.log -p /run/lab/ganesha.pid &
    listening "$1" 2049
    listening "$1" 2049 -u
    until_true grep -q 'NFS SERVER INITIALIZED' ganesha.log
}

# unprivileged COMMAND...: runs it at the client with ports that are not below 1024, where those of other protocols are.
unprivileged() {
    on client setpriv --bounding-set=-net_bind_service "$@"
}

# The port mapper in versions 2, 3 and 4, and calls without arguments over both transports; the mount service's lists.
rpc_portmap() {
    pair
    file_server server
    record client eth0 'not arp and not icmp6'
    unprivileged rpcinfo -p 192.0.2.2
    unprivileged rpcinfo -s 192.0.2.2
    unprivileged rpcinfo -m 192.0.2.2
    unprivileged rpcinfo -l 192.0.2.2 100003 3
    unprivileged rpcinfo -T udp 192.0.2.2 100005 3
    unprivileged rpcinfo -T tcp 192.0.2.2 100003 7 || true
    unprivileged rpcinfo -u 192.0.2.2 100003 3
    unprivileged rpcinfo -t 192.0.2.2 100003 4
    unprivileged rpcinfo -u 192.0.2.2 400111 || true
    unprivileged showmount -e 192.0.2.2
    unprivileged nfs-ls nfs://192.0.2.2/srv
    unprivileged showmount -a 192.0.2.2
    recorded
}

# Most procedures of version 3, and files that are copied and listed.
nfs_v3() {
    pair
    file_server server
    sleep 5 # in which locks that were lost could be claimed
    seq -f 'line %04g of a text that is longer than a segment' 1 50 > text
    record client eth0 'tcp port 2049 or port 20048'
    unprivileged python3 "$here/lab/nfs-client.py" 3 192.0.2.2 /srv
    unprivileged nfs-cp text nfs://192.0.2.2/srv/text
    unprivileged nfs-cat nfs://192.0.2.2/srv/text
    unprivileged nfs-ls -R nfs://192.0.2.2/srv
    unprivileged nfs-cat nfs://192.0.2.2/srv/nothing || true
    recorded
}

# The same in version 4, with locks.
nfs_v4() {
    pair
    file_server server
    sleep 5 # in which locks that were lost could be claimed
    record client eth0 'tcp port 2049'
    unprivileged python3 "$here/lab/nfs-client.py" 4 192.0.2.2 /srv
    unprivileged nfs-ls -R 'nfs://192.0.2.2/srv?version=4'
    recorded
}

# Locks of version 3, by the lock manager, and what the status monitor tells and is told.
nfs_locks() {
    pair
    file_server server
    ip netns exec server rpc.statd --foreground --no-notify --port 32765 --outgoing-port 32766 --state-directory-path /var/lib/nfs &
    listening server 32765
    sleep 5 # in which locks that were lost could be claimed
    record client eth0 'portrange 32000-33000'
    unprivileged python3 "$here/lab/nlm-client.py" 192.0.2.2 /srv
    recorded
}
