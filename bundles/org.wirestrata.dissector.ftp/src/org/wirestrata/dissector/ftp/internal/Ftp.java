package org.wirestrata.dissector.ftp.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** What the File Transfer Protocol (RFC 959, 2228, 2428, 4217) declares. */
final class Ftp {
    static final Protocol PROTOCOL = Protocol.of("File Transfer Protocol (FTP)", "FTP", "ftp");
    static final Protocol DATA = Protocol.of("FTP Data", "FTP-DATA", "ftp-data");
    static final int PORT = 21;
    static final int DATA_PORT = 20;

    /** Meanings of reply codes: RFC 959 section 4.2, RFC 2228 section 8, RFC 2428 section 3, RFC 4217. */
    private static final ValueStrings CODES = ValueStrings.builder().of(110, "Restart marker").of(120, "Ready in some minutes")
            .of(125, "Data connection is open, transfer starts").of(150, "File is fine, about to open the data connection")
            .of(200, "Done").of(202, "Superfluous here").of(211, "System status").of(212, "Directory status").of(213, "File status")
            .of(214, "Help").of(215, "Name of the system").of(220, "Ready for a new user").of(221, "Closing the control connection")
            .of(225, "Data connection is open, nothing transferred").of(226, "Closing the data connection").of(227, "Passive mode")
            .of(229, "Extended passive mode").of(230, "Logged in").of(232, "Logged in, authorized by the security exchange")
            .of(234, "Security exchange complete").of(235, "Security exchange successful").of(250, "File action done")
            .of(257, "Path name").of(331, "Password is needed").of(332, "Account is needed for the login")
            .of(334, "Security mechanism accepted").of(335, "More security data are needed").of(336, "Challenge")
            .of(350, "More is needed for the file action").of(421, "Service is not available").of(425, "Can't open the data connection")
            .of(426, "Transfer aborted").of(430, "Wrong user name or password").of(431, "Needed resource for security is unavailable")
            .of(434, "Host is unavailable").of(450, "File is busy").of(451, "Local error").of(452, "Out of space")
            .of(500, "Command is not understood").of(501, "Wrong parameters").of(502, "Command is not implemented")
            .of(503, "Commands in the wrong order").of(504, "Parameter is not implemented").of(522, "Address family is not supported")
            .of(530, "Not logged in").of(532, "Account is needed for storing").of(533, "Refused for reasons of policy")
            .of(534, "Refused for reasons of policy").of(535, "Security check failed").of(536, "Protection level is not supported")
            .of(537, "Command is not protected by the mechanism").of(550, "File is unavailable").of(551, "Type of the page is unknown")
            .of(552, "Storage is used up").of(553, "File name is not allowed").of(631, "Protected for integrity")
            .of(632, "Protected for confidentiality and integrity").of(633, "Protected for confidentiality").build();

    static final Field.Uint RESPONSE = PROTOCOL.flag("ftp.response", "Reply");
    static final Field.Uint REQUEST = PROTOCOL.flag("ftp.request", "Command");
    static final Field.Text COMMAND = PROTOCOL.text("ftp.request.command", "Command word");
    static final Field.Text ARGUMENT = PROTOCOL.text("ftp.request.arg", "Argument");
    static final Field.Uint CODE = PROTOCOL.uint32("ftp.response.code", "Reply code").named(CODES);
    static final Field.Text TEXT = PROTOCOL.text("ftp.response.arg", "Reply text");
    static final Field.Address PASSIVE_IP = PROTOCOL.ipv4("ftp.passive.ip", "Passive address");
    static final Field.Uint PASSIVE_PORT = PROTOCOL.uint16("ftp.passive.port", "Passive port");
    static final Field.Uint PASSIVE_NAT = PROTOCOL.flag("ftp.passive.nat", "Passive address is not the server's");
    static final Field.Address ACTIVE_IP = PROTOCOL.ipv4("ftp.active.cip", "Active address");
    static final Field.Uint ACTIVE_PORT = PROTOCOL.uint16("ftp.active.port", "Active port");
    static final Field.Uint ACTIVE_NAT = PROTOCOL.flag("ftp.active.nat", "Active address is not the client's");
    static final Field.Uint EPRT_FAMILY = PROTOCOL.uint8("ftp.eprt.af", "Extended active address family")
            .named(ValueStrings.builder().of(1, "IPv4").of(2, "IPv6").build());
    static final Field.Address EPRT_IP = PROTOCOL.ipv4("ftp.eprt.ip", "Extended active address");
    static final Field.Address EPRT_IPV6 = PROTOCOL.ipv6("ftp.eprt.ipv6", "Extended active IPv6 address");
    static final Field.Uint EPRT_PORT = PROTOCOL.uint16("ftp.eprt.port", "Extended active port");
    static final Field.Address EPSV_IP = PROTOCOL.ipv4("ftp.epsv.ip", "Extended passive address");
    static final Field.Address EPSV_IPV6 = PROTOCOL.ipv6("ftp.epsv.ipv6", "Extended passive IPv6 address");
    static final Field.Uint EPSV_PORT = PROTOCOL.uint16("ftp.epsv.port", "Extended passive port");

    static final Field.Text DIRECTORY = PROTOCOL.text("ftp.current-working-directory", "Working directory");
    static final Field.Uint FIRST_FRAME = PROTOCOL.frameNumber("ftp.command-response.first-frame-num", "First frame of the data");
    static final Field.Uint LAST_FRAME = PROTOCOL.frameNumber("ftp.command-response.last-frame-num", "Last frame of the data");
    static final Field.Uint DURATION = PROTOCOL.uint32("ftp.command-response.duration", "Duration of the transfer in ms");
    static final Field.Uint BIT_RATE = PROTOCOL.uint32("ftp.command-response.bitrate", "Bit rate in kbit/s");
    static final Field.Uint FRAMES = PROTOCOL.uint32("ftp.command-response.frames", "Frames of the data");
    static final Field.Uint BYTES = PROTOCOL.uint32("ftp.command-response.bytes", "Bytes of the data");
    static final Field.Uint SETUP_FRAME = PROTOCOL.frameNumber("ftp.setup-frame", "Data connection announced in frame");
    static final Field.Uint COMMAND_FRAME = PROTOCOL.frameNumber("ftp.command-frame", "Used by the command in frame");
    static final Field.Text USED_BY = PROTOCOL.text("ftp.command", "Used by the command");

    static final Field.Uint DATA_SETUP_FRAME = PROTOCOL.frameNumber("ftp-data.setup-frame", "Announced in frame");
    static final Field.Text DATA_SETUP_METHOD = PROTOCOL.text("ftp-data.setup-method", "Announced by");
    static final Field.Text DATA_COMMAND = PROTOCOL.text("ftp-data.command", "Command");
    static final Field.Uint DATA_COMMAND_FRAME = PROTOCOL.frameNumber("ftp-data.command-frame", "Commanded in frame");
    static final Field.Text DATA_DIRECTORY = PROTOCOL.text("ftp-data.current-working-directory", "Working directory");

    static final Expert BAD_EPRT = PROTOCOL.expert("ftp.eprt.args_invalid", Expert.Severity.WARN, Expert.Area.MALFORMED,
            "The argument of EPRT must be |family|address|port|");
    static final Expert BAD_EPSV = PROTOCOL.expert("ftp.epsv.args_invalid", Expert.Severity.WARN, Expert.Area.MALFORMED,
            "The reply to EPSV must have (|||port|)");
    static final Expert BAD_PATH = PROTOCOL.expert("ftp.response.pwd.invalid", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The path name must stand in double quotes");

    private Ftp() {
    }
}
