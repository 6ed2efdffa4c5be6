package org.wirestrata.cli.internal.start;

/** Says why an installation, or an entry of the store, can't be started quickly. Then it is started the ordinary way. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String reason) {
        super(reason, null, false, false);
    }
}
