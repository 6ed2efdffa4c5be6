# NTP: ntpd of NTPsec answers ntpdate, another ntpd and ntpq. Nobody sets a clock.

# clock HOST LINE...: ntpd there, with these lines of configuration beside what keeps it from touching the clock.
clock() {
    printf '%s\n' 'disable ntp' "driftfile /run/lab/$1.drift" 'keys /run/lab/ntp.keys' 'trustedkey 1 2' 'requestkey 1' 'controlkey 1' \
        'unrestrict default noquery' "${@:2}" > "$1.ntp.conf"
    printf '%s\n' '1 AES 000102030405060708090a0b0c0d0e0f' '2 SHA1 000102030405060708090a0b0c0d0e0f10111213' > ntp.keys
    ip netns exec "$1" ntpd -n -g -c "/run/lab/$1.ntp.conf" -l "/run/lab/$1.ntpd.log" &
    listening "$1" 123 -u
}

# Requests of versions 4, 3 and 1, and one with a code of each kind of key.
ntp_dates() {
    pair
    clock server 'refclock local stratum 3' 'tos orphan 4'
    sleep 2
    record client eth0 'udp port 123'
    on client ntpdig -s no 192.0.2.2 || true
    on client ntpdig 192.0.2.2 2001:db8::2 || true
    on client ntpdig -a 1 -k /run/lab/ntp.keys 192.0.2.2 || true
    on client ntpdig -a 2 -k /run/lab/ntp.keys 192.0.2.2 || true
    recorded
}

# Control messages: associations, variables of the system, of an association and of its clock, the recent addresses, a refused change.
ntp_control() {
    pair
    clock server 'server 192.0.2.1 iburst minpoll 3' 'refclock local stratum 3'
    sleep 2
    record client eth0 'udp port 123'
    on client ntpq -n -c associations -c 'rv 0 leap,stratum,refid,reftime,clock,peer,tc' -c 'rv &1' -c 'cv &2' -c mrulist 192.0.2.2
    on client ntpq -n -c 'keytype AES-128' -c 'keyid 1' -c 'passwd wrong' -c ':config enable monitor' 192.0.2.2 || true
    recorded
}
