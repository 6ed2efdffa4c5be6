package org.wirestrata.dissector.fc.internal;

import org.wirestrata.api.value.ValueStrings;

/** The ordered sets that begin and end frames (T11 FC-FS, 5.2.7). An end stands for two, by the running disparity before it. */
final class Delimiters {
    static final ValueStrings STARTS = ValueStrings.builder().of(0xbcb51717L, "SOFc1").of(0xbcb55757L, "SOFi1").of(0xbcb53737L, "SOFn1")
            .of(0xbcb55555L, "SOFi2").of(0xbcb53535L, "SOFn2").of(0xbcb55656L, "SOFi3").of(0xbcb53636L, "SOFn3").of(0xbcb51919L, "SOFc4")
            .of(0xbcb55959L, "SOFi4").of(0xbcb53939L, "SOFn4").of(0xbcb55858L, "SOFf").build();
    static final ValueStrings ENDS = ValueStrings.builder().of(0xbc957575L, "EOFt, negative").of(0xbcb57575L, "EOFt, positive")
            .of(0xbc959595L, "EOFdt, negative").of(0xbcb59595L, "EOFdt, positive").of(0xbc95f5f5L, "EOFa, negative")
            .of(0xbcb5f5f5L, "EOFa, positive").of(0xbc95d5d5L, "EOFn, negative").of(0xbcb5d5d5L, "EOFn, positive")
            .of(0xbc8ad5d5L, "EOFni, negative").of(0xbcaad5d5L, "EOFni, positive").of(0xbc8a9595L, "EOFdti, negative")
            .of(0xbcaa9595L, "EOFdti, positive").of(0xbc959999L, "EOFrt, negative").of(0xbcb59999L, "EOFrt, positive")
            .of(0xbc8a9999L, "EOFrti, negative").of(0xbcaa9999L, "EOFrti, positive").build();

    private Delimiters() {
    }
}
