package nl.mistervoip.privacy.intake.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;
import nl.mistervoip.privacy.intake.mail.MailParser;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** The subject and text that Outlook put into a winmail.dat: as rich text, HTML or plain text. */
final class TnefBody {
  private TnefBody() {}

  static void write(HMEFMessage message, Findings findings) throws IOException {
    findings.add(Optional.ofNullable(message.getSubject()).orElse("")).add("\n\n");
    Optional<String> rich = Optional.ofNullable(message.getBody());
    if (rich.isPresent()) {
      findings.add(ofRichText(rich.get())).add("\n\n");
    }
    Optional<MAPIAttribute> html =
        Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML));
    if (html.isPresent()) {
      findings.add(MailParser.textFile(html.get().getData(), true)).add("\n\n");
    }
    Optional<MAPIAttribute> plain =
        Optional.ofNullable(message.getMessageMAPIAttribute(MAPIProperty.BODY));
    if (plain.isPresent()) {
      findings.add(MailParser.textFile(plain.get().getData(), false)).add("\n\n");
    }
    var body = Optional.ofNullable(message.getMessageAttribute(TNEFProperty.ID_BODY));
    if (body.isPresent()) {
      findings.add(MailParser.textFile(body.get().getData(), false)).add("\n\n");
    }
  }

  private static String ofRichText(String rtf) throws IOException {
    RTFEditorKit kit = new RTFEditorKit();
    javax.swing.text.Document document = kit.createDefaultDocument();
    try {
      kit.read(new StringReader(rtf), document, 0);
      return document.getText(0, document.getLength());
    } catch (BadLocationException e) {
      throw new UnreadableDocumentException("The rich text does not hold together.");
    }
  }
}
