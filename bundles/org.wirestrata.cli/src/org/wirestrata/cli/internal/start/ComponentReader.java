package org.wirestrata.cli.internal.start;

import java.io.InputStream;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the description of a component (Declarative Services, section 112.4), as far as what it says can be done without a framework. */
final class ComponentReader {
    private static final Set<String> MEANINGLESS = Set.of("name", "enabled", "immediate", "init", "scope", "xmlns");
    private static final Set<String> OF_REFERENCE = Set.of("name", "interface", "cardinality", "policy", "policy-option", "bind", "unbind",
            "updated", "parameter", "scope");
    private final XMLStreamReader xml;
    private String problem;

    private ComponentReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Component read(InputStream description, String name) throws Unfit {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            return new ComponentReader(factory.createXMLStreamReader(description)).component();
        } catch (XMLStreamException | RuntimeException e) {
            throw new Unfit(name + ": " + e.getMessage());
        }
    }

    private Component component() throws XMLStreamException, Unfit {
        Component c = new Component("", null);
        String type = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
            case "component" -> only(MEANINGLESS);
            case "implementation" -> type = attribute("class");
            case "service" -> only(Set.of("scope"));
            case "provide" -> c.add("S", attribute("interface"));
            case "property" -> property(c);
            case "reference" -> reference(c);
            default -> problem = "the element " + xml.getLocalName();
            }
        }
        if (type == null) {
            throw new Unfit("no implementation");
        }
        Component named = new Component(type, problem);
        c.lines().stream().skip(1).forEach(l -> named.add(l.split("\t", -1)));
        return named;
    }

    private void property(Component c) throws XMLStreamException, Unfit {
        String key = attribute("name");
        String value = xml.getAttributeValue(null, "value");
        String type = xml.getAttributeValue(null, "type");
        if (type != null && !type.equals("String")) {
            problem = "the property " + key + " of the type " + type;
        }
        if (value != null) {
            c.add("P", key, plain(value));
            return;
        }
        List<String> lines = xml.getElementText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        String[] columns = new String[lines.size() + 2];
        columns[0] = "A";
        columns[1] = key;
        for (int i = 0; i < lines.size(); i++) {
            columns[i + 2] = plain(lines.get(i));
        }
        c.add(columns);
    }

    private void reference(Component c) throws Unfit {
        only(OF_REFERENCE);
        String parameter = xml.getAttributeValue(null, "parameter");
        String bind = xml.getAttributeValue(null, "bind");
        String cardinality = xml.getAttributeValue(null, "cardinality");
        if (parameter == null && bind == null || parameter != null && cardinality != null && cardinality.endsWith("n")) {
            problem = "the reference to " + attribute("interface");
            return;
        }
        c.add("R", attribute("interface"), cardinality == null ? "1..1" : cardinality, parameter == null ? bind : parameter);
    }

    private String attribute(String name) throws Unfit {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new Unfit("no attribute " + name);
        }
        return plain(value);
    }

    private void only(Set<String> known) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!known.contains(xml.getAttributeLocalName(i))) {
                problem = "the attribute " + xml.getAttributeLocalName(i);
            }
        }
        String enabled = xml.getAttributeValue(null, "enabled");
        String scope = xml.getAttributeValue(null, "scope");
        if ("false".equals(enabled) || scope != null && !scope.equals("singleton") && !scope.equals("bundle")) {
            problem = "not enabled, or of another scope";
        }
    }

    private static String plain(String value) throws Unfit {
        if (value.chars().anyMatch(c -> c < ' ')) {
            throw new Unfit("a value with control characters");
        }
        return value;
    }
}
