package org.wirestrata.dissector.ssh.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** What the Secure Shell's transport (RFC 4253, 4419, 5656, 8731) declares. */
final class Ssh {
    static final int KEX_INIT = 20;
    static final int NEW_KEYS = 21;
    static final int KEX_FIRST = 30;
    static final int KEX_LAST = 39;
    static final ValueStrings MESSAGES = ValueStrings.builder().of(1, "Disconnect").of(2, "Ignore").of(3, "Unimplemented").of(4, "Debug")
            .of(5, "Service Request").of(6, "Service Accept").of(7, "Extension Information").of(KEX_INIT, "Key Exchange Init")
            .of(NEW_KEYS, "New Keys").of(50, "User Authentication Request").of(51, "User Authentication Failure")
            .of(52, "User Authentication Success").of(53, "User Authentication Banner").build();
    static final ValueStrings OLD_MESSAGES = ValueStrings.of(1, "Disconnect", 2, "Public Key", 3, "Session Key", 4, "User");
    static final ValueStrings PLAIN_MESSAGES = ValueStrings.of(30, "Diffie-Hellman Key Exchange Init",
            31, "Diffie-Hellman Key Exchange Reply");
    static final ValueStrings GROUP_MESSAGES = ValueStrings.of(30, "Diffie-Hellman Group Exchange Request (Old)",
            31, "Diffie-Hellman Group Exchange Group", 32, "Diffie-Hellman Group Exchange Init",
            33, "Diffie-Hellman Group Exchange Reply", 34, "Diffie-Hellman Group Exchange Request");
    static final ValueStrings CURVE_MESSAGES = ValueStrings.of(30, "Elliptic Curve Diffie-Hellman Key Exchange Init",
            31, "Elliptic Curve Diffie-Hellman Key Exchange Reply");

    static final Protocol PROTOCOL = Protocol.of("SSH Protocol", "SSH", "ssh");
    static final Field.Text VERSION = PROTOCOL.text("ssh.protocol", "Version");
    static final Field.Uint DIRECTION = PROTOCOL.flag("ssh.direction", "Direction")
            .named(new TrueFalse("from server to client", "from client to server"));
    static final Field.Uint LENGTH = PROTOCOL.uint32("ssh.packet_length", "Packet's length");
    static final Field.Bytes HIDDEN_LENGTH = PROTOCOL.bytes("ssh.packet_length_encrypted", "Packet's length, encrypted");
    static final Field.Bytes HIDDEN = PROTOCOL.bytes("ssh.encrypted_packet", "Encrypted packet");
    static final Field.Uint PADDING_LENGTH = PROTOCOL.uint8("ssh.padding_length", "Padding's length");
    static final Field.Bytes PADDING = PROTOCOL.bytes("ssh.padding_string", "Padding");
    static final Field.Bytes PAYLOAD = PROTOCOL.bytes("ssh.payload", "Payload");
    static final Field.Uint SEQUENCE = PROTOCOL.uint32("ssh.seq_num", "Sequence number");
    static final Field.Uint MESSAGE = PROTOCOL.uint8("ssh.message_code", "Message");
    static final Expert LENGTH_ERROR = PROTOCOL.expert("ssh.packet_length.error", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The packet is longer than packets may be");
    static final Expert DECODE_ERROR = PROTOCOL.expert("ssh.packet_decode.error", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "There is more than was taken apart");

    static {
        KeyExchange.load();
        Offers.load();
    }

    private Ssh() {
    }
}
