package org.wirestrata.kernel;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What functions of Linux's TCP do, in a sentence each, and what changed between versions of the kernel. */
public final class KernelFunctions {
    private static final String BUNDLE = "org.wirestrata.kernel.functions";
    private static final String SINCE = ".since";
    private static final String CALL = "__x64_sys_";
    private static final String ARM_CALL = "__arm64_sys_";
    private final ResourceBundle texts;

    /** The texts in a language, <code>en</code> or <code>zh</code>. */
    public KernelFunctions(String language) {
        texts = ResourceBundle.getBundle(BUNDLE, Locale.of(language), KernelFunctions.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** What a function does, or null where that is not known. */
    public String about(String function) {
        String entry = function.startsWith(CALL) ? "__x64_sys" : function.startsWith(ARM_CALL) ? "__x64_sys" : function;
        return text(entry);
    }

    /** What is different in other versions of the kernel, or null. */
    public String history(String function) {
        return text(function + SINCE);
    }

    /** A text on a state: what a socket in it waits for. */
    public String about(SocketState state) {
        return text("state." + state);
    }

    private String text(String key) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }
}
