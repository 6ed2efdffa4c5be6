package org.wirestrata.api.value;

/** The two names of a boolean's values. */
public record TrueFalse(String whenTrue, String whenFalse) {
    /** <code>True</code> and <code>False</code>. */
    public static final TrueFalse TRUE_FALSE = new TrueFalse("True", "False");
    /** <code>Set</code> and <code>Not set</code>: bits of a word of flags. */
    public static final TrueFalse SET = new TrueFalse("Set", "Not set");

    /** The name of a value; every value but 0 is true. */
    public String text(long value) {
        return value != 0 ? whenTrue : whenFalse;
    }
}
