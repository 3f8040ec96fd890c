package nl.mistervoip.privacy.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.intake.mail.DocumentType;
import nl.mistervoip.privacy.intake.mail.MailParser;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;

/**
 * The text of the files in a package: a ZIP, or Outlook's winmail.dat (by Apache POI). One layer
 * deep: a package in a package is not opened.
 */
final class PackedText {
  private PackedText() {}

  static void ofZip(byte[] bytes, Findings findings, Allowance allowance) throws IOException {
    int files = 0;
    try (Unzip zip = new Unzip(bytes, allowance)) {
      for (Optional<String> name = zip.next(); name.isPresent(); name = zip.next()) {
        files++;
        file(name.get(), zip.content(), findings, allowance);
      }
    }
    if (files == 0) {
      throw new UnreadableDocumentException("This is no ZIP, or an empty one.");
    }
  }

  static void ofTnef(byte[] bytes, Findings findings, Allowance allowance) throws IOException {
    HMEFMessage message = new HMEFMessage(new ByteArrayInputStream(bytes));
    TnefBody.write(message, findings);
    for (Attachment attachment : message.getAttachments()) {
      allowance.check();
      String name =
          Optional.ofNullable(attachment.getLongFilename())
              .or(() -> Optional.ofNullable(attachment.getFilename()))
              .orElse("");
      file(name, attachment.getContents(), findings, allowance);
    }
  }

  private static void file(String name, byte[] content, Findings findings, Allowance allowance)
      throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".pdf")) {
      PdfText.read(content, findings, allowance);
      findings.add("\n\n");
    } else if (lower.endsWith(".txt") || lower.endsWith(".html") || lower.endsWith(".htm")) {
      findings.add(MailParser.textFile(content, !lower.endsWith(".txt"))).add("\n\n");
    } else if (DocumentType.of("", lower).isPresent() || lower.endsWith(".eml")) {
      findings.missSome();
    }
  }
}
