package org.wirestrata.dissection.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.RowText;
import org.wirestrata.api.value.AddressText;

/** A frame's row in the packet list, as layers write it and the list reads it. */
final class Row implements Columns, RowText, Tape.Line {
    /** Characters that layers may write in one frame, whatever becomes of them. */
    private static final int MOST_CHARACTERS = 1 << 20;
    /** Characters that the information column has at most. */
    private static final int MOST = 4095;

    private final Cursor of;
    private final boolean wanted;
    private final Endpoints endpoints;
    private final StringBuilder protocol = new StringBuilder();
    private final StringBuilder info = new StringBuilder();
    private final StringBuilder source = new StringBuilder();
    private final StringBuilder destination = new StringBuilder();
    private int fence;
    private int cut;
    private int protocolFence;
    boolean frozen;
    /** Whether the protocol column stays as it is. */
    boolean keepsProtocol;

    Row(Cursor of, boolean wanted, Endpoints endpoints) {
        this.of = of;
        this.wanted = wanted;
        this.endpoints = endpoints;
    }

    void clear() {
        protocol.setLength(0);
        info.setLength(0);
        source.setLength(0);
        destination.setLength(0);
        fence = 0;
        cut = 0;
        protocolFence = 0;
        frozen = false;
        keepsProtocol = false;
    }

    /** Lets go of texts that stand in place of addresses: an inner layer has said its own. */
    void addressed() {
        if (!frozen) {
            source.setLength(0);
            destination.setLength(0);
        }
    }

    @Override
    public boolean wanted() {
        of.mine();
        if (info.length() + cut > MOST_CHARACTERS) {
            info.setLength(fence);
            cut = 0;
            throw Bounds.BUDGET;
        }
        return wanted && !frozen;
    }

    @Override
    public void protocol(CharSequence text) {
        if (wanted() && !keepsProtocol) {
            protocol.setLength(protocolFence);
            protocol.append(text);
        }
    }

    @Override
    public void fenceProtocol() {
        if (wanted()) {
            protocolFence = protocol.length();
        }
    }

    @Override
    public void appendProtocol(CharSequence text) {
        if (wanted() && !keepsProtocol) {
            protocol.append(text);
        }
    }

    @Override
    public void protocolToo(CharSequence text) {
        if (wanted()) {
            if (protocol.length() > 0) {
                protocol.append('/');
            }
            protocol.append(text);
        }
    }

    @Override
    public void info(CharSequence text) {
        if (wanted()) {
            info.setLength(fence);
            info.append(text);
            limit();
        }
    }

    @Override
    public Columns append(CharSequence text) {
        if (wanted()) {
            info.append(text);
            limit();
        }
        return this;
    }

    private void limit() {
        if (info.length() > MOST) {
            cut += info.length() - MOST;
            info.setLength(MOST);
        }
    }

    @Override
    public Columns append(char c) {
        if (wanted()) {
            info.append(c);
        }
        return this;
    }

    @Override
    public Columns append(long number) {
        if (wanted()) {
            info.append(number);
        }
        return this;
    }

    @Override
    public Columns separate(CharSequence text) {
        if (wanted() && info.length() > 0) {
            info.append(text);
        }
        return this;
    }

    @Override
    public void prepend(CharSequence text) {
        if (wanted()) {
            info.insert(fence, text);
        }
    }

    @Override
    public void clearInfo() {
        if (wanted()) {
            info.setLength(fence);
        }
    }

    @Override
    public void fence() {
        if (wanted()) {
            fence = info.length();
        }
    }

    @Override
    public void source(CharSequence text) {
        if (wanted()) {
            source.setLength(0);
            source.append(text);
        }
    }

    @Override
    public void destination(CharSequence text) {
        if (wanted()) {
            destination.setLength(0);
            destination.append(text);
        }
    }

    @Override
    public void source(StringBuilder to) {
        if (source.length() > 0) {
            to.append(source);
        } else {
            address(endpoints.source1, endpoints.source2, to);
        }
    }

    @Override
    public void destination(StringBuilder to) {
        if (destination.length() > 0) {
            to.append(destination);
        } else {
            address(endpoints.destination1, endpoints.destination2, to);
        }
    }

    private void address(long first, long second, StringBuilder to) {
        switch (endpoints.type()) {
            case IPv4 -> AddressText.ipv4((int) second, to);
            case IPv6 -> AddressText.ipv6(first, second, to);
            case ETHER -> AddressText.ether(second, to);
            default -> {
                // no address, no text
            }
        }
    }

    @Override
    public void text(Kind column, StringBuilder to) {
        switch (column) {
            case SOURCE -> source(to);
            case DESTINATION -> destination(to);
            case PROTOCOL -> protocol(to);
            case INFO -> info(to);
        }
    }

    @Override
    public void protocol(StringBuilder to) {
        to.append(protocol);
    }

    @Override
    public void info(StringBuilder to) {
        to.append(info);
    }
}
