package org.wirestrata.dissector.dhcpv6.internal;

import org.wirestrata.api.value.ValueStrings;

/** The names of options, as the IANA registry "Dynamic Host Configuration Protocol for IPv6 (DHCPv6)" has them in words. */
final class OptionNames {
    static final ValueStrings NAMES = ValueStrings.builder()
            .of(1, "Client Identifier").of(2, "Server Identifier").of(3, "Identity Association for Non-temporary Address")
            .of(4, "Identity Association for Temporary Address").of(5, "IA Address").of(6, "Option Request").of(7, "Preference")
            .of(8, "Elapsed time").of(9, "Relay Message").of(11, "Authentication").of(12, "Server unicast").of(13, "Status code")
            .of(14, "Rapid Commit").of(15, "User Class").of(16, "Vendor Class").of(17, "Vendor-specific Information")
            .of(18, "Interface-Id").of(19, "Reconfigure Message").of(20, "Reconfigure Accept").of(21, "SIP Server Domain Name List")
            .of(22, "SIP Servers IPv6 Address List").of(23, "DNS recursive name server").of(24, "Domain Search List")
            .of(25, "Identity Association for Prefix Delegation").of(26, "IA Prefix").of(27, "Network Information Server")
            .of(28, "Network Information Server V2").of(29, "Network Information Server Domain Name")
            .of(30, "Network Information Server V2 Domain Name").of(31, "Simple Network Time Protocol Server").of(32, "Lifetime")
            .of(33, "BCMCS Server Domain").of(34, "BCMCS Servers IPv6 Address List").of(36, "Geoconf Civic Address")
            .of(37, "Remote Identifier").of(38, "Subscriber Identifier").of(39, "Client Fully Qualified Domain Name")
            .of(40, "PANA Agents IPv6 Address List").of(41, "Time Zone").of(42, "Time Zone Database").of(43, "Echo Request Option")
            .of(44, "Leasequery Query").of(45, "Leasequery Client Data").of(46, "Client Last Transaction Time")
            .of(47, "Leasequery Relay Data").of(48, "Leasequery Client Link Address List").of(49, "Home Network Identifier FQDN")
            .of(50, "Visited Home Network Information").of(51, "LoST Server").of(52, "CAPWAP Access Controllers").of(53, "Relay-ID")
            .of(54, "MoS IPv6 Address").of(55, "MoS Domain Name List").of(56, "NTP Server").of(57, "Access Network Domain Name")
            .of(58, "SIP User Agent Configuration Service Domains").of(59, "Boot File URL").of(60, "Boot File Parameters")
            .of(61, "Client System Architecture Type").of(62, "Client Network Interface Identifier").of(63, "Geolocation")
            .of(64, "Dual-Stack Lite AFTR Name").of(65, "ERP Local Domain Name").of(66, "Relay-Supplied Options")
            .of(67, "Prefix Exclude").of(68, "Virtual Subnet Selection").of(69, "Identified Home Network Information")
            .of(70, "Unrestricted Home Network Information").of(71, "Home Network Prefix").of(72, "Home Agent Address")
            .of(73, "Home Agent FQDN").of(74, "RDNSS Selection").of(75, "Kerberos Principal Name").of(76, "Kerberos Realm Name")
            .of(77, "Kerberos Default Realm Name").of(78, "Kerberos KDC").of(79, "Client Link-Layer Address").of(80, "Link Address")
            .of(81, "RADIUS").of(82, "SOL_MAX_RT").of(83, "INF_MAX_RT").of(84, "Address Selection")
            .of(85, "Address Selection table").of(86, "PCP Server").of(87, "DHCPv4 Message").of(88, "DHCP 4o6 Servers Address")
            .of(89, "S46 Rule").of(90, "S46 BR").of(91, "S46 DMR").of(92, "S46 IPv4/IPv6 Address Binding")
            .of(93, "S46 Port Parameters").of(94, "S46 MAP-E Container").of(95, "S46 MAP-T Container")
            .of(96, "S46 Lightweight 4over6 Container").of(97, "4rd Options").of(98, "4rd Mapping Rule")
            .of(99, "4rd Non-Mapping Rule").of(100, "LQ Server Base Time").of(101, "LQ Server Query Start Time")
            .of(102, "LQ Server Query End Time").of(103, "Captive Portal").of(104, "MPL Parameter Configuration")
            .of(105, "Access Technology Type").of(106, "Access Network Name").of(107, "Access Point Name")
            .of(108, "Access Point BSSID").of(109, "Access Network Operator ID").of(110, "Access Network Operator Realm")
            .of(111, "S46 Priority").of(112, "Manufacturer Usage Description").of(113, "IPv4/IPv6 Multicast Prefixes")
            .of(114, "Failover Binding Status").of(115, "Failover Connect Flags").of(116, "Failover DNS Removal Info")
            .of(117, "Failover DNS Hostname").of(118, "Failover DNS Zone Name").of(119, "Failover DNS Flags")
            .of(120, "Failover Expiration Time").of(121, "Failover Maximum Number Unacked BNDUPD Messages")
            .of(122, "Failover Maximum Client Lead Time (MCLT)").of(123, "Failover Partner Lifetime")
            .of(124, "Failover Partner Lifetime Sent").of(125, "Failover Partner Down Time")
            .of(126, "Failover Partner Raw Client Time").of(127, "Failover Protocol Version").of(128, "Failover Keepalive Time")
            .of(129, "Failover Reconfigure Data").of(130, "Failover Relationship Name").of(131, "Failover Server Flags")
            .of(132, "Failover Server State").of(133, "Failover Start Time of State").of(134, "Failover State Expiration Time")
            .of(135, "Relay Source Port").of(136, "SZTP Redirect").of(137, "Softwire Source Binding Prefix Hint")
            .of(143, "ANDSF IPv6 Address").of(165, "Mobile IPv6 Home Agent").of(166, "Mobile IPv6 Home Address")
            .of(167, "Network Access Identifier").build();

    private OptionNames() {
    }

    /** What an option is called. */
    static String of(int type) {
        return NAMES.text(type, "DHCP option " + type);
    }
}
