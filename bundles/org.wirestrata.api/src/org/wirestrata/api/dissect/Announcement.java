package org.wirestrata.api.dissect;

/**
 * How a conversation came to be expected before its first packet.
 *
 * @param frame   the frame that announced it
 * @param method  how, such as <code>PASV</code> or <code>SDP</code>
 * @param details what the announcing protocol tells the announced one, which must know its type; unchangeable; may be null
 */
public record Announcement(int frame, String method, Object details) {
}
