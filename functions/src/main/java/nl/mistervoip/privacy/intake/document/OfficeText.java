package nl.mistervoip.privacy.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a document that is a ZIP of XML files. The XML is read as a stream, without a tree
 * and without document types, so that neither its depth nor its entities cost anything.
 */
final class OfficeText {
  /** Word: text stands in {@code w:t}; deleted text in another element, which is passed over. */
  static final OfficeText DOCX =
      new OfficeText(
          Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml"),
          "word/document.xml",
          Set.of("t"),
          Set.of("p", "br", "cr", "tr"));

  /** OpenDocument: all characters are text, but for what change tracking keeps. */
  static final OfficeText ODT =
      new OfficeText(
          Pattern.compile("content\\.xml"),
          "content.xml",
          Set.of(),
          Set.of("p", "h", "line-break"));

  /** Elements that stand for white space within a line. */
  private static final Set<String> SPACES = Set.of("tab", "s", "tc");

  /** What an author has deleted in OpenDocument. */
  private static final String DELETED = "tracked-changes";

  private final Pattern files;
  private final String main;
  private final Set<String> textElements;
  private final Set<String> breaks;

  OfficeText(Pattern files, String main, Set<String> textElements, Set<String> breaks) {
    this.files = files;
    this.main = main;
    this.textElements = textElements;
    this.breaks = breaks;
  }

  void read(byte[] bytes, Findings findings, Allowance allowance) throws IOException {
    boolean found = false;
    try (Unzip zip = new Unzip(bytes, allowance)) {
      for (Optional<String> name = zip.next(); name.isPresent(); name = zip.next()) {
        // Also what is passed over is counted: a bomb may be anywhere.
        byte[] content = zip.content();
        if (files.matcher(name.get()).matches()) {
          found = found || name.get().equals(main);
          text(content, findings, allowance);
        }
      }
    } catch (XMLStreamException e) {
      throw new UnreadableDocumentException("The XML of the document does not hold together.");
    }
    if (!found) {
      throw new UnreadableDocumentException("The document lacks its text; it may be locked.");
    }
  }

  private void text(byte[] xml, Findings findings, Allowance allowance)
      throws XMLStreamException, IOException {
    XMLStreamReader reader = safeFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
    int deleted = 0;
    String inside = "";
    while (reader.hasNext()) {
      allowance.check();
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside = reader.getLocalName();
        deleted += inside.equals(DELETED) ? 1 : 0;
        findings.add(SPACES.contains(inside) ? " " : breaks.contains(inside) ? "\n" : "");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        deleted -= reader.getLocalName().equals(DELETED) ? 1 : 0;
        inside = "";
      } else if (event == XMLStreamConstants.CHARACTERS && deleted == 0) {
        boolean counts = textElements.isEmpty() || textElements.contains(inside);
        findings.add(counts ? reader.getText() : "");
      }
    }
    findings.add("\n");
  }

  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
