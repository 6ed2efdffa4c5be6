package org.wirestrata.session.handshake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the report in one language. */
public final class Words {
    private static final String BUNDLE = "org.wirestrata.session.handshake.messages";
    private final String language;
    private final ResourceBundle texts;

    /** @param language <code>en</code> or <code>zh</code> */
    public Words(String language) {
        this(language, BUNDLE, Words.class.getClassLoader());
    }

    /**
     * Texts of somebody else.
     *
     * @param language <code>en</code> or <code>zh</code>
     * @param bundle   the name of their properties
     */
    public Words(String language, String bundle, ClassLoader loader) {
        this.language = language;
        // the language that was asked for, never that of the machine
        texts = ResourceBundle.getBundle(bundle, Locale.of(language), loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language that suits the machine's. */
    public static String standardLanguage() {
        return Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
    }

    /** The language of the texts. */
    public String language() {
        return language;
    }

    /** A text with values in the place of <code>{0}</code>, <code>{1}</code>, … */
    public String text(String key, Object... values) {
        Object[] plain = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = values[i].toString();
        }
        return MessageFormat.format(texts.getString(key), plain);
    }

    /** Whether there is a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A span of time in a unit that suits it. */
    public static String span(long nanos) {
        if (nanos < 1_000_000) {
            return nanos % 1000 == 0 ? nanos / 1000 + " µs" : String.format(Locale.ROOT, "%.3f µs", nanos / 1e3);
        }
        boolean less = nanos < 1_000_000_000;
        return String.format(Locale.ROOT, less ? "%.3f ms" : "%.3f s", nanos / (less ? 1e6 : 1e9));
    }
}
