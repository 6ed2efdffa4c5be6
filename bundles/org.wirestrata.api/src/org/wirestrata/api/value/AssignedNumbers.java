package org.wirestrata.api.value;

/** Names of numbers that several protocols carry, out of the registries of IANA and IEEE. */
public final class AssignedNumbers {
    private static final String UNASSIGNED = "Unassigned";

    /** EtherTypes (IEEE registry; IANA's "IEEE 802 Numbers"). */
    public static final ValueStrings ETHERTYPES = ValueStrings.builder().of(0x0600, "XNS IDP").of(0x0800, "IPv4").of(0x0805, "X.25")
            .of(0x0806, "ARP").of(0x0842, "Wake-on-LAN").of(0x08ff, "G8BPQ AX.25").of(0x0bad, "Banyan VINES")
            .of(0x22ea, "Stream Reservation").of(0x22f0, "Audio Video Transport").of(0x22f3, "TRILL").of(0x22f4, "L2 IS-IS")
            .of(0x6000, "DEC, unassigned").of(0x6001, "DEC MOP Dump/Load").of(0x6002, "DEC MOP Remote Console")
            .of(0x6003, "DECnet Phase IV").of(0x6004, "DEC LAT").of(0x6005, "DEC Diagnostic").of(0x6006, "DEC Customer")
            .of(0x6007, "DEC LAVC, SCA").of(0x6558, "Transparent Ethernet Bridging").of(0x6559, "Raw Frame Relay").of(0x8035, "RARP")
            .of(0x809b, "AppleTalk").of(0x80f3, "AppleTalk AARP").of(0x8100, "Customer VLAN Tag").of(0x8137, "IPX").of(0x86dd, "IPv6")
            .of(0x8808, "Ethernet Flow Control").of(0x8809, "Slow Protocols").of(0x880b, "PPP").of(0x8819, "CobraNet").of(0x8847, "MPLS")
            .of(0x8848, "MPLS with upstream-assigned label").of(0x8863, "PPPoE Discovery").of(0x8864, "PPPoE Session")
            .of(0x886d, "Intel ANS").of(0x886f, "Network Load Balancing").of(0x8870, "Jumbo Frames").of(0x887b, "HomePlug 1.0")
            .of(0x888e, "Port Access Entity (802.1X)").of(0x8892, "PROFINET").of(0x8899, "Realtek").of(0x889a, "HyperSCSI")
            .of(0x88a2, "ATA over Ethernet").of(0x88a4, "EtherCAT").of(0x88a8, "Service VLAN Tag").of(0x88ab, "Ethernet Powerlink")
            .of(0x88b5, "Local Experimental 1").of(0x88b6, "Local Experimental 2").of(0x88b7, "OUI Extended").of(0x88b8, "GOOSE")
            .of(0x88b9, "GSE Management").of(0x88ba, "Sampled Values").of(0x88c7, "Pre-Authentication (802.11i)").of(0x88ca, "TIPC")
            .of(0x88cc, "LLDP").of(0x88cd, "SERCOS III").of(0x88d8, "Circuit Emulation").of(0x88d9, "LLTD")
            .of(0x88dc, "WAVE Short Message").of(0x88e1, "HomePlug AV").of(0x88e3, "Media Redundancy").of(0x88e5, "MACsec")
            .of(0x88e7, "Provider Backbone Bridging").of(0x88ee, "Ethernet LMI").of(0x88f5, "MVRP").of(0x88f6, "MMRP")
            .of(0x88f7, "Precision Time Protocol").of(0x88f8, "NC-SI").of(0x88fb, "Parallel Redundancy")
            .of(0x8902, "Connectivity Fault Management").of(0x8906, "FCoE").of(0x890d, "802.11 Encapsulation")
            .of(0x8914, "FCoE Initialization").of(0x8915, "RoCE").of(0x891d, "TTEthernet").of(0x8926, "VN-Tag")
            .of(0x892f, "High-availability Seamless Redundancy").of(0x893a, "IEEE 1905").of(0x893f, "E-Tag").of(0x8947, "GeoNetworking")
            .of(0x894f, "Network Service Header").of(0x9000, "Configuration Test Loopback").of(0x9100, "VLAN Double Tag")
            .of(0xa0ed, "LoWPAN Encapsulation").of(0xaefe, "eCPRI").of(0xb4e3, "CableLabs Layer-3").of(0xf1c1, "Redundancy Tag (802.1CB)")
            .build();

    /** Internet protocol numbers: the keywords of IANA's registry, or its names where they say more. */
    public static final ValueStrings IP_PROTOCOLS = protocols("IPv6 Hop-by-Hop Option", "ICMP", "IGMP", "GGP", "IPv4", "ST", "TCP", "CBT",
            "EGP", "IGP", "BBN-RCC-MON", "NVP-II", "PUP", "ARGUS", "EMCON", "XNET", "CHAOS", "UDP", "MUX", "DCN-MEAS", "HMP", "PRM",
            "XNS-IDP", "TRUNK-1", "TRUNK-2", "LEAF-1", "LEAF-2", "RDP", "IRTP", "ISO-TP4", "NETBLT", "MFE-NSP", "MERIT-INP", "DCCP",
            "3PC", "IDPR", "XTP", "DDP", "IDPR-CMTP", "TP++", "IL", "IPv6", "SDRP", "Routing Header for IPv6", "Fragment Header for IPv6",
            "IDRP", "Reservation Protocol", "Generic Routing Encapsulation", "DSR", "BNA", "Encap Security Payload",
            "Authentication Header", "I-NLSP", "SWIPE", "NARP", "Min-IPv4", "TLSP", "SKIP", "ICMPv6", "No Next Header for IPv6",
            "Destination Options for IPv6", "any host internal protocol", "CFTP", "any local network", "SAT-EXPAK", "KRYPTOLAN", "RVD",
            "IPPC", "any distributed file system", "SAT-MON", "VISA", "IPCV", "CPNX", "CPHB", "WSN", "PVP", "BR-SAT-MON", "SUN-ND",
            "WB-MON", "WB-EXPAK", "ISO-IP", "VMTP", "SECURE-VMTP", "VINES", "TTP", "NSFNET-IGP", "DGP", "TCF", "EIGRP", "OSPF IGP",
            "Sprite-RPC", "LARP", "MTP", "AX.25", "IPIP", "MICP", "SCC-SP", "ETHERIP", "ENCAP", "any private encryption scheme", "GMTP",
            "IFMP", "PNNI", "PIM", "ARIS", "SCPS", "QNX", "A/N", "IPComp", "SNP", "Compaq-Peer", "IPX-in-IP", "VRRP", "PGM",
            "any 0-hop protocol", "L2TP", "DDX", "IATP", "STP", "SRP", "UTI", "SMP", "SM", "PTP", "IS-IS over IPv4", "FIRE", "CRTP",
            "CRUDP", "SSCOPMCE", "IPLT", "SPS", "PIPE", "SCTP", "FC", "RSVP-E2E-IGNORE", "Mobility Header", "UDPLite", "MPLS-in-IP",
            "manet", "HIP", "Shim6", "WESP", "ROHC", "Ethernet", "AGGFRAG", "NSH");

    /** Hardware types of ARP and of links alike (IANA's ARP parameters; above 255 those of Linux). */
    public static final ValueStrings HARDWARE = ValueStrings.builder().of(0, "NET/ROM").of(1, "Ethernet").of(2, "Experimental Ethernet")
            .of(3, "AX.25").of(4, "Proteon ProNET").of(5, "Chaos").of(6, "IEEE 802").of(7, "ARCNET").of(8, "Hyperchannel")
            .of(9, "Lanstar").of(10, "Autonet").of(11, "LocalTalk").of(12, "LocalNet").of(13, "Ultra link").of(14, "SMDS")
            .of(15, "Frame Relay").of(16, "ATM").of(17, "HDLC").of(18, "Fibre Channel").of(19, "ATM (RFC 2225)").of(20, "Serial Line")
            .of(21, "ATM, third use").of(22, "MIL-STD-188-220").of(23, "Metricom").of(24, "IEEE 1394").of(25, "MAPOS").of(26, "Twinaxial")
            .of(27, "EUI-64").of(28, "HIPARP").of(29, "ISO 7816-3").of(30, "ARPSec").of(31, "IPsec tunnel").of(32, "InfiniBand")
            .of(33, "Project 25 CAI").of(34, "Wiegand").of(35, "Pure IP").of(36, "HW_EXP1").of(37, "HFI").of(38, "Unified Bus")
            .of(256, "HW_EXP2").of(257, "AEthernet").of(280, "CAN").of(512, "PPP").of(513, "Cisco HDLC").of(516, "LAPB")
            .of(518, "Raw HDLC").of(519, "Raw IP").of(768, "IPIP tunnel").of(769, "IP6IP6 tunnel").of(770, "Frame Relay access device")
            .of(772, "Loopback").of(774, "FDDI").of(776, "SIT (IPv6 in IPv4)").of(778, "GRE over IPv4").of(783, "IrDA")
            .of(801, "IEEE 802.11").of(802, "IEEE 802.11 with Prism header").of(803, "IEEE 802.11 with radiotap header")
            .of(804, "IEEE 802.15.4").of(805, "IEEE 802.15.4 monitor").of(820, "Phonet").of(823, "GRE over IPv6").of(824, "Netlink")
            .of(825, "6LoWPAN").of(826, "vsock monitor").of(65534, "no header").of(65535, "void").build();

    /** Differentiated services codepoints (RFC 2474, 2597, 3246, 5865, 8622). */
    public static final ValueStrings DSCP = ValueStrings.builder().of(0, "CS0, default").of(1, "LE").of(8, "CS1").of(10, "AF11")
            .of(12, "AF12").of(14, "AF13").of(16, "CS2").of(18, "AF21").of(20, "AF22").of(22, "AF23").of(24, "CS3").of(26, "AF31")
            .of(28, "AF32").of(30, "AF33").of(32, "CS4").of(34, "AF41").of(36, "AF42").of(38, "AF43").of(40, "CS5").of(44, "Voice-Admit")
            .of(46, "EF").of(48, "CS6").of(56, "CS7").build();

    /** Codepoints of explicit congestion notification (RFC 3168). */
    public static final ValueStrings ECN = ValueStrings.counting("Not-ECT", "ECT(1)", "ECT(0)", "CE");

    /** Rates that Quick-Start asks for (RFC 4782, 3.1). */
    public static final ValueStrings QUICK_START_RATES = ValueStrings.counting("0 bit/s", "80 kbit/s", "160 kbit/s", "320 kbit/s",
            "640 kbit/s", "1.28 Mbit/s", "2.56 Mbit/s", "5.12 Mbit/s", "10.24 Mbit/s", "20.48 Mbit/s", "40.96 Mbit/s", "81.92 Mbit/s",
            "163.84 Mbit/s", "327.68 Mbit/s", "655.36 Mbit/s", "1.31072 Gbit/s");

    /** Outcomes of checking a checksum, by the values of the fields that end in <code>checksum.status</code>. */
    public static final ValueStrings CHECKED = ValueStrings.counting("Bad", "Good", "Unverified", "Not present", "Illegal");

    /** Payload types of RTP (RFC 3551, 6; IANA's "RTP Payload Types"), 0 to 127. */
    public static final ValueStrings RTP_PAYLOAD_TYPES = rtpPayloadTypes("ITU-T G.711 PCMU", "USA Federal Standard FS-1016", "ITU-T G.721",
            "GSM 06.10", "ITU-T G.723", "DVI4 8000 samples/s", "DVI4 16000 samples/s",
            "Experimental linear predictive encoding from Xerox PARC", "ITU-T G.711 PCMA", "ITU-T G.722",
            "16-bit uncompressed audio, stereo", "16-bit uncompressed audio, monaural", "Qualcomm Code Excited Linear Predictive coding",
            "Comfort noise", "MPEG-I/II Audio", "ITU-T G.728", "DVI4 11025 samples/s", "DVI4 22050 samples/s", "ITU-T G.729",
            "Comfort noise (old)", UNASSIGNED, UNASSIGNED, UNASSIGNED, UNASSIGNED, UNASSIGNED, "Sun CellB video encoding",
            "JPEG-compressed video", UNASSIGNED, "'nv' program", UNASSIGNED, UNASSIGNED, "ITU-T H.261", "MPEG-I/II Video",
            "MPEG-II transport streams", "ITU-T H.263");

    private AssignedNumbers() {
    }

    private static ValueStrings protocols(String... names) {
        return counting(names).range(names.length, 252, UNASSIGNED).build();
    }

    private static ValueStrings rtpPayloadTypes(String... names) {
        ValueStrings.Builder b = counting(names).range(names.length, 71, UNASSIGNED).range(72, 76, "Reserved for RTCP conflict avoidance")
                .range(77, 95, UNASSIGNED);
        for (int type = 96; type <= 127; type++) {
            b.of(type, "DynamicRTP-Type-" + type);
        }
        return b.build();
    }

    private static ValueStrings.Builder counting(String... names) {
        ValueStrings.Builder b = ValueStrings.builder();
        for (int i = 0; i < names.length; i++) {
            b.of(i, names[i]);
        }
        return b;
    }
}
