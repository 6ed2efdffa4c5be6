package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.value.ValueStrings;

/** The types of resource records: IANA registry "Resource Record (RR) TYPEs". */
final class RecordTypes {
    private static final String[] TABLE = {
        "1 A host address", "2 NS authoritative name server", "3 MD mail destination", "4 MF mail forwarder",
        "5 CNAME canonical name of an alias", "6 SOA start of a zone of authority", "7 MB mailbox", "8 MG mail group member",
        "9 MR mail rename", "10 NULL anything", "11 WKS well-known services", "12 PTR domain name pointer", "13 HINFO host information",
        "14 MINFO mailbox information", "15 MX mail exchange", "16 TXT text", "17 RP responsible person", "18 AFSDB AFS data base",
        "19 X25 X.25 address", "20 ISDN ISDN address", "21 RT route through", "22 NSAP NSAP address", "23 NSAP-PTR NSAP pointer",
        "24 SIG signature", "25 KEY key", "26 PX X.400 mail mapping", "27 GPOS geographical position", "28 AAAA IPv6 address",
        "29 LOC location", "30 NXT next domain", "31 EID endpoint identifier", "32 NIMLOC Nimrod locator", "33 SRV server selection",
        "34 ATMA ATM address", "35 NAPTR naming authority pointer", "36 KX key exchanger", "37 CERT certificate",
        "38 A6 IPv6 address, obsolete",
        "39 DNAME redirection of a subtree", "40 SINK kitchen sink", "41 OPT extensions", "42 APL address prefixes",
        "43 DS delegation signer",
        "44 SSHFP SSH key fingerprint", "45 IPSECKEY IPsec key", "46 RRSIG signature", "47 NSEC next secure name", "48 DNSKEY zone key",
        "49 DHCID DHCP identifier", "50 NSEC3 next secure hash", "51 NSEC3PARAM parameters of hashes",
        "52 TLSA TLS certificate association",
        "55 HIP host identity", "57 RKEY record key", "58 TALINK trust anchor link", "59 CDS child's delegation signer",
        "60 CDNSKEY child's zone key", "61 OPENPGPKEY OpenPGP key", "62 CSYNC synchronization from child to parent",
        "63 ZONEMD digest of a zone", "64 SVCB service endpoints", "65 HTTPS HTTPS endpoints", "99 SPF sender policy",
        "100 UINFO user information",
        "101 UID user id", "102 GID group id", "103 UNSPEC unspecified", "104 NID node id", "105 L32 32-bit locator",
        "106 L64 64-bit locator",
        "107 LP locator pointer", "108 EUI48 EUI-48 address", "109 EUI64 EUI-64 address", "249 TKEY transaction key",
        "250 TSIG transaction signature", "251 IXFR incremental transfer", "252 AXFR transfer of a zone", "253 MAILB mailbox records",
        "254 MAILA mail agent records", "255 ANY all records", "256 URI resource identifier", "257 CAA certification authorities allowed",
        "32768 TA trust authorities", "32769 DLV lookaside validation", "65281 WINS WINS look-up", "65282 WINS-R WINS reverse look-up",
        "65422 XPF proxied addresses"};

    /** Short names, as the packet list shows them. */
    static final ValueStrings NAMES;
    /** Short names with what they mean. */
    static final ValueStrings DESCRIPTIONS;

    static {
        ValueStrings.Builder names = ValueStrings.builder();
        ValueStrings.Builder descriptions = ValueStrings.builder();
        for (String line : TABLE) {
            String[] parts = line.split(" ", 3);
            int type = Integer.parseInt(parts[0]);
            names.of(type, parts[1]);
            descriptions.of(type, parts[1] + ": " + parts[2]);
        }
        NAMES = names.build();
        DESCRIPTIONS = descriptions.build();
    }

    private RecordTypes() {
    }

    /** The short name of a type. */
    static String name(int type) {
        String name = NAMES.text(type);
        return name != null ? name : "Unknown (" + type + ")";
    }
}
