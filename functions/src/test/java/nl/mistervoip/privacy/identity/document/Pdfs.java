package nl.mistervoip.privacy.identity.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDFs that people send, and some that nobody should. */
final class Pdfs {
  private Pdfs() {}

  /** A page with a picture on all of it, and a box over part of that when asked for. */
  static byte[] picture(BufferedImage picture, boolean boxed) throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDImageXObject image = JPEGFactory.createFromImage(document, picture, 0.9f);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 20, 20, 555, 740);
        if (boxed) {
          content.setNonStrokingColor(Color.BLACK);
          content.addRect(60, 400, 200, 150);
          content.fill();
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  static byte[] ofSize(float width, float height) throws IOException {
    return document(
        List.of("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + " " + height + "] >>"));
  }

  /** A page beside which lies an object with this stream. */
  static byte[] withStream(byte[] packed, String entries) throws IOException {
    String content = new String(packed, StandardCharsets.ISO_8859_1);
    return document(
        List.of(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << /XObject << /A 4 0"
                + " R >> >> >>",
            "<< /Type /XObject /Subtype /Image "
                + entries
                + " /Length "
                + packed.length
                + " >>\nstream\n"
                + content
                + "\nendstream"));
  }

  /** Forms that each draw the next one many times. */
  static byte[] nested(int times, int depth) throws IOException {
    List<String> objects = new ArrayList<>();
    objects.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources <<"
            + " /XObject << /A 5 0 R >> >> >>");
    String draw = "/A Do ".repeat(times);
    objects.add("<< /Length " + draw.length() + " >>\nstream\n" + draw + "\nendstream");
    for (int level = 0; level < depth; level++) {
      int next = Math.min(6 + level, 4 + depth);
      String body = level == depth - 1 ? "0 0 1 1 re f " : draw;
      objects.add(
          "<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /A "
              + next
              + " 0 R >> >> /Length "
              + body.length()
              + " >>\nstream\n"
              + body
              + "\nendstream");
    }
    return document(objects);
  }

  private static byte[] document(List<String> rest) {
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects.addAll(rest);
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder table =
        new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    for (int index = 0; index < objects.size(); index++) {
      table.append("%010d 00000 n \n".formatted(file.length()));
      file.append(index + 1).append(" 0 obj\n").append(objects.get(index)).append("\nendobj\n");
    }
    int start = file.length();
    file.append(table)
        .append("trailer\n<< /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n")
        .append(start)
        .append("\n%%EOF\n");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
