package dev.custody.picture;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** SVG as a parser of XML understands it. */
record Markup(Document document) {
    /** @throws AssertionError if it is no XML */
    static Markup of(String svg) {
        try {
            return new Markup(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (Exception problem) {
            throw new AssertionError("no XML: " + svg, problem);
        }
    }

    Stream<Element> elements() {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    Stream<Element> all(String attribute) {
        return elements().filter(element -> element.hasAttribute(attribute));
    }

    Stream<Element> ofClass(String name) {
        return elements()
                .filter(element -> Arrays.asList(element.getAttribute("class").split(" ", -1))
                        .contains(name));
    }

    Element component(String id) {
        return all("data-component")
                .filter(element -> element.getAttribute("data-component").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The messages whose tokens are in an element. */
    Stream<String> numbers(Element within) {
        NodeList all = within.getElementsByTagName("g");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttribute("data-message"))
                .filter(number -> !number.isEmpty());
    }

    /** All that is written. */
    List<String> texts() {
        return elements()
                .filter(element -> element.getTagName().equals("text"))
                .map(Element::getTextContent)
                .toList();
    }
}
