package nl.mistervoip.privacy.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/**
 * A mail the system sent, as its reader sees it.
 *
 * @param to the first recipient's address
 * @param subject the subject line
 * @param text the plain text part
 * @param raw the whole message
 */
record SentMail(String to, String subject, String text, String raw) {
  private static final Pattern LINK =
      Pattern.compile("https?://\\S+/(?:verify|download|upload|told)/[A-Za-z0-9_-]+");
  private static final Pattern CODE = Pattern.compile("(?<![\\d-])(\\d{6})(?!\\d)");

  static SentMail parse(String raw) {
    try {
      Message message =
          new DefaultMessageBuilder()
              .parseMessage(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
      String to = message.getTo() == null ? "" : message.getTo().flatten().getFirst().getAddress();
      String subject = message.getSubject() == null ? "" : message.getSubject();
      return new SentMail(to, subject, plain(message).orElse(""), raw);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> link() {
    return first(LINK, text);
  }

  Optional<String> code() {
    return first(CODE, text);
  }

  static Optional<String> codeIn(String text) {
    return first(CODE, text);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1))
        : Optional.empty();
  }

  private static Optional<String> plain(Entity entity) throws IOException {
    if (entity.getBody() instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        Optional<String> found = plain(part);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (entity.getBody() instanceof TextBody body && entity.getMimeType().equals("text/plain")) {
      return Optional.of(new String(body.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return Optional.empty();
  }
}
