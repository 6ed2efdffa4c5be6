package org.wirestrata.dissector.http2.internal;

import java.nio.charset.StandardCharsets;

/** The Huffman code for strings: RFC 7541 section 5.2 and appendix B. */
final class Huffman {
    private static final int END = 256;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    /**
     * The length of the code of each octet and of the end, from A for 5 bits on. Codes of one length follow each other in the order of the
     * octets, behind those that are shorter.
     */
    private static final String LENGTHS = "ISXXXXXXXTZXXZXXXXXXXXZXXXXXXXXXBFFHIBDGFFDGDBBBAAABBBBBBBCDKBHFIBCCCCCCCCCCCCCCCCCCCCCCDCDIOIJBKABA"
            + "BABBBACCBBBABCBAABCCCCCKGJIXPRPPRRRSRSSSSSTSTTRSTSSSSQRSRSSTRQPRRSSQSRRTQRSSQQRQSRSSPRRRSRRSVVPORSRU"
            + "VVVWWVTUOQVWWVWTQQVVXWWWPTPQRQQSRRUUTTVSVWVVWWWWWXWWWWWVZ";
    /** For each inner node of the code's tree the two nodes below; an octet is -1 - octet; the root is node 0. */
    private static final short[] TREE = tree();

    private Huffman() {
    }

    private static short[] tree() {
        short[] tree = new short[2 * END];
        int nodes = 1;
        int code = 0;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            code <<= 1;
            for (int octet = 0; octet <= END; octet++) {
                if (LENGTHS.charAt(octet) - 'A' + SHORTEST != length) {
                    continue;
                }
                int node = 0;
                for (int bit = length - 1; bit > 0; bit--) {
                    int at = node * 2 + (code >> bit & 1);
                    if (tree[at] == 0) {
                        tree[at] = (short) nodes++;
                    }
                    node = tree[at];
                }
                tree[node * 2 + (code & 1)] = (short) (-1 - octet);
                code++;
            }
        }
        return tree;
    }

    /** The text that a range stands for, or null where it is not a code. */
    static String decode(byte[] bytes, int from, int length) {
        byte[] text = new byte[length * 8 / SHORTEST];
        int size = 0;
        int node = 0;
        int sinceOctet = 0;
        boolean ones = true;
        for (int i = from; i < from + length; i++) {
            for (int bit = 7; bit >= 0; bit--) {
                int b = bytes[i] >> bit & 1;
                sinceOctet++;
                ones &= b == 1;
                node = TREE[node * 2 + b];
                if (node < 0) {
                    if (-1 - node == END) {
                        return null;
                    }
                    text[size++] = (byte) (-1 - node);
                    node = 0;
                    sinceOctet = 0;
                    ones = true;
                }
            }
        }
        return sinceOctet < 8 && ones ? new String(text, 0, size, StandardCharsets.ISO_8859_1) : null;
    }
}
