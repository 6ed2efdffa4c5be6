package org.wirestrata.cli.internal.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of link types that Wireshark's programs use on their command lines and in their tables. The numbers of LINKTYPE_ are those of
 * the register at tcpdump.org.
 */
final class LinkNames {
    /** LINKTYPE_ number, number and name of the encapsulation. */
    private static final String TABLE = """
            0:15:null 1:1:ether 2:184:xeth 3:148:ax25 6:2:tr 7:8:arcnet 8:3:slip 9:4:ppp 10:6:fddi-swapped 11:10:atm-rfc1483
            12:7:rawip 13:38:enc 14:7:rawip 16:11:linux-atm-clip 18:11:linux-atm-clip 19:11:linux-atm-clip 32:69:redback 50:4:ppp
            51:139:pppoes 99:61:symantec 100:10:atm-rfc1483 101:7:rawip 104:28:chdlc 105:20:ieee-802-11 106:11:linux-atm-clip
            107:26:frelay 108:174:loop 109:38:enc 112:28:chdlc 113:25:linux-sll 114:30:ltalk 117:39:pflog 118:29:ios
            119:21:ieee-802-11-prism 121:32:hhdlc 122:18:ip-over-fc 123:13:atm-pdus 127:23:ieee-802-11-radiotap 128:37:tzsp
            129:9:arcnet_linux 130:81:juniper-mlppp 131:82:juniper-mlfr 133:87:juniper-ggsn 135:68:juniper-atm2
            136:151:juniper-svcs 137:67:juniper-atm1 138:62:ap1394 139:75:mtp2-with-phdr 140:42:mtp2 141:43:mtp3 142:101:sccp
            143:33:docsis 144:44:irda 147:45:user0 148:46:user1 149:47:user2 150:48:user3 151:49:user4 152:50:user5 153:51:user6
            154:52:user7 155:53:user8 156:54:user9 157:55:user10 158:56:user11 159:57:user12 160:58:user13 161:59:user14
            162:60:user15 163:24:ieee-802-11-avs 165:63:bacnet-ms-tp 167:76:juniper-pppoe 169:66:gprs-llc 170:178:gfp-t
            171:179:gfp-f 172:77:gcom-tie1 173:78:gcom-serial 177:88:linux-lapd 178:83:juniper-ether 179:84:juniper-ppp
            180:85:juniper-frelay 181:86:juniper-chdlc 183:91:juniper-vp 184:181:juniper-vn 186:92:usb-freebsd 187:41:bluetooth-h4
            188:93:ieee-802-16-mac-cps 189:95:usb-linux 190:109:can20b 192:97:ppi 195:104:wpan 196:100:sita-wan
            199:103:ipmb-kontron 200:197:juniper-st 201:99:bluetooth-h4-linux 202:147:ax25-kiss 203:131:lapd
            204:19:ppp-with-direction 209:112:i2c-linux 210:106:flexray 211:108:most 212:107:lin 213:111:x2e-serial
            214:105:x2e-xoraya 215:113:wpan-nonask-phy 220:115:usb-linux-mmap 224:121:fc2 225:122:fc2sof 226:124:ipnet
            227:125:socketcan 228:129:rawip4 229:130:rawip6 230:127:wpan-nofcs 231:146:dbus 235:132:dvbci 236:133:mux27010
            237:157:s5066-dpdu 239:141:nflog 240:135:netanalyzer 241:136:netanalyzer-transparent 242:180:ip-ib 243:138:mp2ts
            245:140:nfc-llcp 248:149:sctp 249:152:usb-usbpcap 250:153:rtac-serial 251:154:bluetooth-le-ll
            252:155:wireshark-upper-pdu 253:158:netlink 254:159:bluetooth-linux-monitor 255:160:bluetooth-bredr-bb-rf
            256:161:bluetooth-le-ll-rf 258:171:pktap 259:172:epon 260:173:ipmi-trace 264:177:iso14443 266:182:usb-darwin
            268:36:sdlc 270:183:loratap 271:185:vsock 272:186:nordic_ble 273:199:docsis31_xra31 274:198:ether-mpacket
            275:200:dpauxmon 276:210:linux-sll2 279:204:ebhscr 280:205:vpp 283:206:wpan-tap 287:211:zwave-serial 288:208:usb-20
            290:212:etw 292:214:zbncp 293:215:usb-20-low 294:216:usb-20-full 295:217:usb-20-high
            """;
    private static final Map<Integer, String> ABOUT = Map.ofEntries(Map.entry(0, "BSD loopback"), Map.entry(1, "Ethernet"),
            Map.entry(6, "Token Ring"), Map.entry(9, "PPP"), Map.entry(10, "FDDI"), Map.entry(12, "Raw IP"), Map.entry(14, "Raw IP"),
            Map.entry(101, "Raw IP"), Map.entry(104, "Cisco HDLC"), Map.entry(105, "IEEE 802.11"), Map.entry(107, "Frame Relay"),
            Map.entry(108, "OpenBSD loopback"), Map.entry(113, "Linux cooked capture v1"),
            Map.entry(127, "IEEE 802.11 with radiotap header"), Map.entry(189, "USB with Linux header"),
            Map.entry(192, "Per-packet information"), Map.entry(195, "IEEE 802.15.4"), Map.entry(227, "SocketCAN"),
            Map.entry(228, "Raw IPv4"), Map.entry(229, "Raw IPv6"), Map.entry(239, "NFLOG"), Map.entry(253, "Linux Netlink"),
            Map.entry(276, "Linux cooked capture v2"));
    /** Which number a name means that several have. */
    private static final int[] CANONICAL = { 9, 100, 101, 104, 106, 109 };
    private static final Map<Integer, String> NAMES = new HashMap<>();
    private static final Map<Integer, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Integer> TYPES = new HashMap<>();

    static {
        for (String entry : TABLE.split("\\s+")) {
            String[] parts = entry.split(":");
            int type = Integer.parseInt(parts[0]);
            NUMBERS.put(type, Integer.valueOf(parts[1]));
            NAMES.put(type, parts[2]);
            TYPES.putIfAbsent(parts[2], type);
        }
        for (int type : CANONICAL) {
            TYPES.put(NAMES.get(type), type);
        }
    }

    private LinkNames() {
    }

    /** The name of a LINKTYPE_. */
    static String name(int linkType) {
        return NAMES.getOrDefault(linkType, "linktype-" + linkType);
    }

    /** The name for people. */
    static String about(int linkType) {
        return ABOUT.getOrDefault(linkType, name(linkType));
    }

    /** The name for people with the encapsulation's number and name. */
    static String full(int linkType) {
        return about(linkType) + " (" + NUMBERS.getOrDefault(linkType, 0) + " - " + name(linkType) + ")";
    }

    /** The LINKTYPE_ with a name, or a number of its own; -1 for none. */
    static int type(String name) {
        if (name.matches("[0-9]{1,5}") && Integer.parseInt(name) <= 0xffff) {
            return Integer.parseInt(name);
        }
        return TYPES.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    /** All names, for messages. */
    static String all() {
        return String.join(" ", TYPES.keySet().stream().sorted().toList());
    }
}
