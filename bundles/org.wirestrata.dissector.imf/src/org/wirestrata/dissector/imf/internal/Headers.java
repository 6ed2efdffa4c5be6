package org.wirestrata.dissector.imf.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.TextLines;

/** The headers that have fields of their own: RFC 5322 section 3.6, RFC 2045 to 2047, RFC 2156, and some in use. */
final class Headers {
    /** How a value is built. */
    enum Kind {
        TEXT, MAILBOX, MAILBOXES, ADDRESSES, CONTENT_TYPE, LABEL
    }

    /** A header: its name in upper case, its field, and how its value is built. */
    record Header(String name, Field field, Kind kind) {
    }

    private static final Header[] ALL = {
        header("Date", "imf.date", Kind.TEXT),
        header("From", "imf.from", Kind.MAILBOXES),
        header("Sender", "imf.sender", Kind.MAILBOX),
        header("Reply-To", "imf.reply_to", Kind.ADDRESSES),
        header("To", "imf.to", Kind.ADDRESSES),
        header("Cc", "imf.cc", Kind.ADDRESSES),
        header("Bcc", "imf.bcc", Kind.ADDRESSES),
        header("Message-ID", "imf.message_id", Kind.TEXT),
        header("In-Reply-To", "imf.in_reply_to", Kind.TEXT),
        header("References", "imf.references", Kind.TEXT),
        header("Subject", "imf.subject", Kind.TEXT),
        header("Comments", "imf.comments", Kind.TEXT),
        header("User-Agent", "imf.user_agent", Kind.TEXT),
        header("Keywords", "imf.keywords", Kind.TEXT),
        header("Resent-Date", "imf.resent.date", Kind.TEXT),
        header("Resent-From", "imf.resent.from", Kind.MAILBOXES),
        header("Resent-Sender", "imf.resent.sender", Kind.MAILBOX),
        header("Resent-To", "imf.resent.to", Kind.ADDRESSES),
        header("Resent-Cc", "imf.resent.cc", Kind.ADDRESSES),
        header("Resent-Bcc", "imf.resent.bcc", Kind.ADDRESSES),
        header("Resent-Message-ID", "imf.resent.message_id", Kind.TEXT),
        header("Return-Path", "imf.return_path", Kind.TEXT),
        header("Received", "imf.received", Kind.TEXT),
        header("Content-Type", "imf.content.type", Kind.CONTENT_TYPE),
        header("Content-Description", "imf.content.description", Kind.TEXT),
        header("Content-ID", "imf.content.id", Kind.TEXT),
        header("Content-Transfer-Encoding", "imf.content.transfer_encoding", Kind.TEXT),
        header("MIME-Version", "imf.mime_version", Kind.TEXT),
        header("Autoforwarded", "imf.autoforwarded", Kind.TEXT),
        header("Autosubmitted", "imf.autosubmitted", Kind.TEXT),
        header("X400-Content-Identifier", "imf.x400_content_identifier", Kind.TEXT),
        header("Content-Language", "imf.content_language", Kind.TEXT),
        header("Conversion", "imf.conversion", Kind.TEXT),
        header("Conversion-With-Loss", "imf.conversion_with_loss", Kind.TEXT),
        header("Delivery-Date", "imf.delivery_date", Kind.TEXT),
        header("Discarded-X400-IPMS-Extensions", "imf.discarded_x400_ipms_extensions", Kind.TEXT),
        header("Discarded-X400-MTS-Extensions", "imf.discarded_x400_mts_extensions", Kind.TEXT),
        header("DL-Expansion-History", "imf.dl_expansion_history", Kind.TEXT),
        header("Deferred-Delivery", "imf.deferred_delivery", Kind.TEXT),
        header("Expires", "imf.expires", Kind.TEXT),
        header("Importance", "imf.importance", Kind.TEXT),
        header("Incomplete-Copy", "imf.incomplete_copy", Kind.TEXT),
        header("Latest-Delivery-Time", "imf.latest_delivery_time", Kind.TEXT),
        header("Message-Type", "imf.message_type", Kind.TEXT),
        header("Original-Encoded-Information-Types", "imf.original_encoded_information_types", Kind.TEXT),
        header("Originator-Return-Address", "imf.originator_return_address", Kind.TEXT),
        header("Priority", "imf.priority", Kind.TEXT),
        header("Reply-By", "imf.reply_by", Kind.TEXT),
        header("Sensitivity", "imf.sensitivity", Kind.TEXT),
        header("Supersedes", "imf.supersedes", Kind.TEXT),
        header("X400-Content-Type", "imf.x400_content_type", Kind.TEXT),
        header("X400-MTS-Identifier", "imf.x400_mts_identifier", Kind.TEXT),
        header("X400-Originator", "imf.x400_originator", Kind.TEXT),
        header("X400-Received", "imf.x400_received", Kind.TEXT),
        header("X400-Recipients", "imf.x400_recipients", Kind.TEXT),
        header("Delivered-To", "imf.delivered_to", Kind.MAILBOX),
        header("X-Mailer", "imf.ext.mailer", Kind.TEXT),
        header("X-MimeOLE", "imf.ext.mimeole", Kind.TEXT),
        header("Expiry-Date", "imf.ext.expiry-date", Kind.TEXT),
        header("X-MS-TNEF-Correlator", "imf.ext.tnef-correlator", Kind.TEXT),
        header("X-UIDL", "imf.ext.uidl", Kind.TEXT),
        header("X-Authentication-Warning", "imf.ext.authentication_warning", Kind.TEXT),
        header("X-Virus-Scanned", "imf.ext.virus_scanned", Kind.TEXT),
        header("X-Original-To", "imf.ext.original-to", Kind.ADDRESSES),
        header("Thread-Index", "imf.thread-index", Kind.TEXT),
        header("Lines", "imf.lines", Kind.TEXT),
        header("Precedence", "imf.precedence", Kind.TEXT)};
    static final Header LABEL = new Header("SIO-LABEL", Imf.LABEL, Kind.LABEL);

    private Headers() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Header header(String name, String field, Kind kind) {
        return new Header(name.toUpperCase(java.util.Locale.ROOT), Imf.PROTOCOL.text(field, name), kind);
    }

    /** The header whose name stands in a range, or null. */
    static Header find(Dissection d, int from, int to) {
        for (Header h : ALL) {
            if (h.name.length() == to - from && TextLines.starts(d, from, to, h.name)) {
                return h;
            }
        }
        return to - from == LABEL.name.length() && TextLines.starts(d, from, to, LABEL.name) ? LABEL : null;
    }
}
