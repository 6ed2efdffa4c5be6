package org.wirestrata.dissector.xml.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What the Extensible Markup Language declares. */
final class Xml {
    static final Protocol PROTOCOL = Protocol.of("eXtensible Markup Language", "XML", "xml");
    static final Field.Text INSTRUCTION = PROTOCOL.text("xml.xmlpi", "Processing instruction").line(Labels::instruction);
    static final Field.Text CDATA_SECTION = PROTOCOL.text("xml.cdatasection", "CDATA section").line(Labels::value);
    static final Field.Text COMMENT = PROTOCOL.text("xml.comment", "Comment").line(Labels::value);
    static final Field.Text ATTRIBUTE = PROTOCOL.text("xml.attribute", "Attribute").line(Labels::attribute);
    static final Field.Text DOCUMENT_TYPE = PROTOCOL.text("xml.doctype", "Document type").line(Labels::documentType);
    static final Field.Text DECLARATION = PROTOCOL.text("xml.dtdtag", "Declaration").line(Labels::value);
    static final Field.Text CHARACTERS = PROTOCOL.text("xml.cdata", "Character data").line(Labels::value);
    static final Field.Text TAG = PROTOCOL.text("xml.tag", "Element").line(Labels::tag);
    static final Field.Text UNKNOWN = PROTOCOL.text("xml.unknown", "Unknown").line(Labels::value);
    static final Field.Text XML_DECLARATION = PROTOCOL.text("xml.xmlpi.xml", "XML declaration").line(Labels::instruction);
    static final Field.Text VERSION = PROTOCOL.text("xml.xmlpi.xml.version", "version").line(Labels::quoted);
    static final Field.Text ENCODING = PROTOCOL.text("xml.xmlpi.xml.encoding", "encoding").line(Labels::quoted);
    static final Field.Text STANDALONE = PROTOCOL.text("xml.xmlpi.xml.standalone", "standalone").line(Labels::quoted);

    static final Expert NOT_OPEN = PROTOCOL.expert("xml.closing_unopened_tag", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "An element ends that did not begin");
    static final Expert UNRECOGNIZED = PROTOCOL.expert("xml.unrecognized_text", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "This is not markup");

    private Xml() {
    }
}
