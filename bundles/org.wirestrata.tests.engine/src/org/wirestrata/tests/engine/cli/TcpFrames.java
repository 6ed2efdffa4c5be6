package org.wirestrata.tests.engine.cli;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A capture file of one TCP connection over IPv4, written segment by segment, a second apart. */
final class TcpFrames {
    private static final int IPV4 = 228;
    private static final int HEADERS = 40;
    private final List<byte[]> packets = new ArrayList<>();

    TcpFrames client(int flags, long sequence, long ack) {
        return client(flags, sequence, ack, "");
    }

    TcpFrames client(int flags, long sequence, long ack, String data) {
        return add(true, flags, sequence, ack, data);
    }

    TcpFrames server(int flags, long sequence, long ack) {
        return add(false, flags, sequence, ack, "");
    }

    private TcpFrames add(boolean fromClient, int flags, long sequence, long ack, String data) {
        byte[] payload = data.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer b = ByteBuffer.allocate(HEADERS + payload.length);
        int client = 0xc0000201;
        int server = 0xc0000202;
        b.putShort((short) 0x4500).putShort((short) b.capacity()).putInt(0x00014000).put((byte) 64).put((byte) 6).putShort((short) 0);
        b.putInt(fromClient ? client : server).putInt(fromClient ? server : client);
        b.putShort((short) (fromClient ? 40000 : 80)).putShort((short) (fromClient ? 80 : 40000));
        b.putInt((int) sequence).putInt((int) ack).put((byte) 0x50).put((byte) flags).putShort((short) 8192).putInt(0).put(payload);
        packets.add(b.array());
        return this;
    }

    /** The bytes of a pcap file. */
    byte[] capture() {
        ByteBuffer b = ByteBuffer.allocate(24 + packets.stream().mapToInt(p -> 16 + p.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65535).putInt(IPV4);
        int second = 1;
        for (byte[] p : packets) {
            b.putInt(second++).putInt(0).putInt(p.length).putInt(p.length).put(p);
        }
        return b.array();
    }
}
