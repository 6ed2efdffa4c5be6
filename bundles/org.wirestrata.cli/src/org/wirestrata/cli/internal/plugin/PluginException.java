package org.wirestrata.cli.internal.plugin;

import java.util.List;

import org.eclipse.core.runtime.IStatus;

/** Why plug-ins could not be managed, said for people. */
final class PluginException extends Exception {
    private static final long serialVersionUID = 1L;

    PluginException(String message) {
        super(message);
    }

    /** A message and, a line each, the reasons that p2 gave. */
    PluginException(String message, IStatus status) {
        super(message + ":\n    " + String.join("\n    ", reasons(status)));
    }

    private static List<String> reasons(IStatus status) {
        if (!status.isMultiStatus() || status.getChildren().length == 0) {
            Throwable cause = status.getException();
            String text = status.getMessage();
            return List.of(cause == null || cause.getMessage() == null || text.contains(cause.getMessage()) ? text : text + " (" + cause.getMessage() + ")");
        }
        return List.of(status.getChildren()).stream().filter(s -> !s.isOK()).flatMap(s -> reasons(s).stream()).distinct().limit(12).toList();
    }
}
