package nl.mistervoip.privacy.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents as people attach them, made for tests. */
public final class SampleDocuments {
  private SampleDocuments() {}

  /** A PDF of one page; without text it is what a scanner makes. */
  public static byte[] pdf(String text) {
    return pdf(text, 1, false);
  }

  static byte[] pdf(String text, int pages, boolean locked) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) {
        page(document, text);
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(PDDocument document, String text) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    if (text.isEmpty()) {
      return;
    }
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.newLineAtOffset(50, 700);
      content.showText(text);
      content.endText();
    }
  }

  /** A Word document of one paragraph. */
  public static byte[] docx(String text) {
    return zip(
        Map.of(
            "word/document.xml",
            ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>"
                    + text
                    + "</w:t></w:r><w:del><w:r><w:delText>GESCHRAPT</w:delText></w:r></w:del></w:p>"
                    + "<w:p><w:r><w:t>Tweede alinea</w:t></w:r></w:p></w:body></w:document>")
                .getBytes(UTF_8)));
  }

  /** An OpenDocument text of one paragraph. */
  public static byte[] odt(String text) {
    String space = "urn:oasis:names:tc:opendocument:xmlns:";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
    files.put(
        "content.xml",
        ("<office:document-content xmlns:office=\""
                + space
                + "office:1.0\" xmlns:text=\""
                + space
                + "text:1.0\"><office:body><office:text><text:tracked-changes><text:p>GESCHRAPT"
                + "</text:p></text:tracked-changes><text:p>"
                + text
                + "</text:p></office:text></office:body></office:document-content>")
            .getBytes(UTF_8));
    return zip(files);
  }

  /** What Outlook makes of a mail with one file, as MS-OXTNEF lays it out. */
  public static byte[] tnef(String body, String fileName, byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, 0x223E9F78L, 4);
    number(out, 1, 2);
    attribute(out, 1, 0x0002_800CL, body.getBytes(UTF_8));
    attribute(out, 2, 0x0006_9002L, new byte[14]);
    attribute(out, 2, 0x0001_8010L, (fileName + "\0").getBytes(UTF_8));
    attribute(out, 2, 0x0006_800FL, file);
    return out.toByteArray();
  }

  private static void attribute(ByteArrayOutputStream out, int level, long id, byte[] data) {
    out.write(level);
    number(out, id, 4);
    number(out, data.length, 4);
    out.writeBytes(data);
    int sum = 0;
    for (byte octet : data) {
      sum = (sum + (octet & 0xFF)) & 0xFFFF;
    }
    number(out, sum, 2);
  }

  private static void number(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >> (8 * i)));
    }
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
