package org.wirestrata.api.value;

import java.util.ArrayList;
import java.util.List;

/**
 * Link types of capture files, with the numbers and short names that Wireshark's programs know them by. The numbers LINKTYPE_ are those of
 * the register at tcpdump.org.
 */
public final class LinkTypes {
    /**
     * A link type.
     *
     * @param number        LINKTYPE_ number
     * @param encapsulation the number that link layers register under in the table <code>wtap_encap</code>; several link types may share it
     * @param name          the encapsulation's short name, as on command lines
     */
    public record LinkType(int number, int encapsulation, String name) {
    }

    /** LINKTYPE_ number, number and name of the encapsulation. */
    private static final String TABLE = """
            0:15:null 1:1:ether 2:184:xeth 3:148:ax25 6:2:tr 7:8:arcnet 8:3:slip 9:4:ppp 10:6:fddi-swapped 11:10:atm-rfc1483 12:7:rawip
            13:38:enc 14:7:rawip 16:11:linux-atm-clip 18:11:linux-atm-clip 19:11:linux-atm-clip 32:69:redback 50:4:ppp 51:139:pppoes
            99:61:symantec 100:10:atm-rfc1483 101:7:rawip 104:28:chdlc 105:20:ieee-802-11 106:11:linux-atm-clip 107:26:frelay
            108:174:loop 109:38:enc 112:28:chdlc 113:25:linux-sll 114:30:ltalk 117:39:pflog 118:29:ios 119:21:ieee-802-11-prism
            121:32:hhdlc 122:18:ip-over-fc 123:13:atm-pdus 127:23:ieee-802-11-radiotap 128:37:tzsp 129:9:arcnet_linux
            130:81:juniper-mlppp 131:82:juniper-mlfr 133:87:juniper-ggsn 135:68:juniper-atm2 136:151:juniper-svcs 137:67:juniper-atm1
            138:62:ap1394 139:75:mtp2-with-phdr 140:42:mtp2 141:43:mtp3 142:101:sccp 143:33:docsis 144:44:irda 147:45:user0
            148:46:user1 149:47:user2 150:48:user3 151:49:user4 152:50:user5 153:51:user6 154:52:user7 155:53:user8 156:54:user9
            157:55:user10 158:56:user11 159:57:user12 160:58:user13 161:59:user14 162:60:user15 163:24:ieee-802-11-avs
            165:63:bacnet-ms-tp 167:76:juniper-pppoe 169:66:gprs-llc 170:178:gfp-t 171:179:gfp-f 172:77:gcom-tie1 173:78:gcom-serial
            177:88:linux-lapd 178:83:juniper-ether 179:84:juniper-ppp 180:85:juniper-frelay 181:86:juniper-chdlc 183:91:juniper-vp
            184:181:juniper-vn 186:92:usb-freebsd 187:41:bluetooth-h4 188:93:ieee-802-16-mac-cps 189:95:usb-linux 190:109:can20b
            192:97:ppi 195:104:wpan 196:100:sita-wan 197:98:erf 199:103:ipmb-kontron 200:197:juniper-st 201:99:bluetooth-h4-linux
            202:147:ax25-kiss 203:131:lapd 204:19:ppp-with-direction 205:40:chdlc-with-direction 206:27:frelay-with-direction
            209:112:i2c-linux 210:106:flexray 211:108:most 212:107:lin 213:111:x2e-serial 214:105:x2e-xoraya 215:113:wpan-nonask-phy
            220:115:usb-linux-mmap 224:121:fc2 225:122:fc2sof 226:124:ipnet 227:125:socketcan 228:129:rawip4 229:130:rawip6
            230:127:wpan-nofcs 231:146:dbus 235:132:dvbci 236:133:mux27010 237:157:s5066-dpdu 239:141:nflog 240:135:netanalyzer
            241:136:netanalyzer-transparent 242:180:ip-ib 243:138:mp2ts 245:140:nfc-llcp 247:150:infiniband 248:149:sctp
            249:152:usb-usbpcap 250:153:rtac-serial 251:154:bluetooth-le-ll 252:155:wireshark-upper-pdu 253:158:netlink
            254:159:bluetooth-linux-monitor 255:160:bluetooth-bredr-bb-rf 256:161:bluetooth-le-ll-rf 258:171:pktap 259:172:epon
            260:173:ipmi-trace 264:177:iso14443 266:182:usb-darwin 268:36:sdlc 270:183:loratap 271:185:vsock 272:186:nordic_ble
            273:199:docsis31_xra31 274:198:ether-mpacket 275:200:dpauxmon 276:210:linux-sll2 279:204:ebhscr 280:205:vpp
            283:206:wpan-tap 287:211:zwave-serial 288:208:usb-20 290:212:etw 292:214:zbncp 293:215:usb-20-low 294:216:usb-20-full
            295:217:usb-20-high
            """;
    private static final int NUMBERS = 320;
    private static final LinkType[] BY_NUMBER = new LinkType[NUMBERS];

    static {
        for (String entry : TABLE.strip().split("\\s+")) {
            String[] parts = entry.split(":");
            int number = Integer.parseInt(parts[0]);
            BY_NUMBER[number] = new LinkType(number, Integer.parseInt(parts[1]), parts[2]);
        }
    }

    private LinkTypes() {
    }

    /** The link type with a number; null where there is none, or nobody named it. */
    public static LinkType of(int number) {
        return number >= 0 && number < NUMBERS ? BY_NUMBER[number] : null;
    }

    /** The number of the encapsulation that a link type has; 0 where it has none. */
    public static int encapsulation(int number) {
        LinkType t = of(number);
        return t == null ? 0 : t.encapsulation;
    }

    /** All, by number. */
    public static List<LinkType> all() {
        List<LinkType> all = new ArrayList<>();
        for (LinkType t : BY_NUMBER) {
            if (t != null) {
                all.add(t);
            }
        }
        return all;
    }
}
