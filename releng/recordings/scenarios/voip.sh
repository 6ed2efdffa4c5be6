# SIP, SDP, RTP and RTCP: sipp calls sipp, ffmpeg sends sound.

# phone HOST ADDRESS [OPTION...]: sipp, which answers calls on port 5060 until the scenario ends.
phone() {
    ip netns exec "$1" sipp -i "$2" -mi "$2" -mp 6000 -nostdin "${@:3}" > phone.log 2>&1 &
}

# call ADDRESS [OPTION...]: one call from the client.
call() {
    on client sipp "$1" -i 192.0.2.1 -mi 192.0.2.1 -mp 6000 -m 1 -nostdin "${@:2}"
}

# sound SECONDS [OPTION...]: a tone from the client to port 6000 of the server; reports go to port 6001; sipp holds the ports that it announces.
sound() {
    on client ffmpeg -v error -re -f lavfi -i "sine=frequency=440:sample_rate=8000" -t "$1" "${@:2}" \
        -f rtp 'rtp://192.0.2.2:6000?localrtpport=6200&localrtcpport=6201'
}

sip_call() {
    pair
    phone server 192.0.2.2 -sn uas
    listening server 5060 -u
    record client eth0 'udp port 5060 or portrange 6000-6001'
    call 192.0.2.2 -sn uac -d 3000 &
    local caller=$!
    sleep 0.6
    sound 0.4 -c:a pcm_mulaw
    wait "$caller"
    recorded
}

sip_stream() {
    pair
    phone server 192.0.2.2 -sn uas -t t1
    listening server 5060
    record client eth0 'tcp port 5060'
    call 192.0.2.2 -sn uac -d 100 -t t1
    recorded
}

sip_ipv6() {
    pair
    ip netns exec server sipp -i '[2001:db8::2]' -mi '[2001:db8::2]' -mp 6000 -nostdin -sn uas > phone.log 2>&1 &
    listening server 5060 -u
    record client eth0 'udp port 5060'
    on client sipp '[2001:db8::2]:5060' -i '[2001:db8::1]' -mi '[2001:db8::1]' -mp 6000 -m 1 -nostdin -sn uac -d 100
    recorded
}

# answers: a registrar that wants to be convinced.
answers() {
    cat > registrar.xml << 'END'
<?xml version="1.0" encoding="ISO-8859-1" ?>
<scenario name="registrar">
  <recv request="REGISTER"/>
  <send><![CDATA[
SIP/2.0 401 Unauthorized
[last_Via:]
[last_From:]
[last_To:];tag=[call_number]
[last_Call-ID:]
[last_CSeq:]
WWW-Authenticate: Digest realm="example.org", nonce="47364c23432d2e131a5fb210812c", opaque="a7", algorithm=MD5, qop="auth"
Content-Length: 0

]]></send>
  <recv request="REGISTER"/>
  <send><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:];tag=[call_number]
[last_Call-ID:]
[last_CSeq:]
[last_Contact:];expires=600
P-Associated-URI: <sip:ada@example.org>
Service-Route: <sip:proxy.example.org;lr>
Date: Sat, 13 Nov 2010 23:29:00 GMT
Content-Length: 0

]]></send>
</scenario>
END
}

# asks: a phone that registers.
asks() {
    cat > register.xml << 'END'
<?xml version="1.0" encoding="ISO-8859-1" ?>
<scenario name="register">
  <send><![CDATA[
REGISTER sip:example.org SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch];rport
From: "Ada L." <sip:ada@example.org;user=ip>;tag=[call_number]
To: "Ada L." <sip:ada@example.org>
Call-ID: [call_id]
CSeq: 1 REGISTER
Contact: <sip:ada@[local_ip]:[local_port];ob>;+sip.instance="<urn:uuid:0>";reg-id=1
Max-Forwards: 70
Expires: 600
Supported: path, gruu
Allow: INVITE, ACK, BYE, CANCEL, OPTIONS
User-Agent: sipp
Content-Length: 0

]]></send>
  <recv response="401" auth="true"/>
  <send><![CDATA[
REGISTER sip:example.org SIP/2.0
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch];rport
From: "Ada L." <sip:ada@example.org;user=ip>;tag=[call_number]
To: "Ada L." <sip:ada@example.org>
Call-ID: [call_id]
CSeq: 2 REGISTER
Contact: <sip:ada@[local_ip]:[local_port];ob>;+sip.instance="<urn:uuid:0>";reg-id=1
Max-Forwards: 70
Expires: 600
[authentication username=ada password=secret]
P-Access-Network-Info: IEEE-802.11; i-wlan-node-id=020000000001
P-Preferred-Identity: "Ada" <sip:ada@example.org>
Route: <sip:proxy.example.org;lr>
Content-Length: 0

]]></send>
  <recv response="200"/>
</scenario>
END
}

sip_register() {
    pair
    answers
    asks
    phone server 192.0.2.2 -sf registrar.xml
    listening server 5060 -u
    record client eth0 'udp port 5060'
    call 192.0.2.2 -sf register.xml
    recorded
}

# rtp_events: keys pressed during a call.
rtp_events() {
    pair
    sipp -sd uac > call.xml || test -s call.xml
    sipp -sd uas > phone.xml || test -s phone.xml
    sed -i 's|RTP/AVP 0|RTP/AVP 0 96\n      a=rtpmap:96 telephone-event/8000\n      a=fmtp:96 0-15|' call.xml phone.xml
    sed -i -e '0,/<pause\/>/s|<pause/>|<nop><action><exec play_dtmf="1#"/></action></nop><pause milliseconds="1500"/>|' call.xml
    phone server 192.0.2.2 -sf phone.xml
    listening server 5060 -u
    record client eth0 'udp port 5060 or portrange 6000-6001'
    call 192.0.2.2 -sf call.xml
    recorded
}
