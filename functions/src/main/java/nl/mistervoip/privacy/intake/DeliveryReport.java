package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * What a delivery report says (RFC 3464): whether it gave up for good, and about which mails. Read
 * only from mails that were parsed within the limits before.
 *
 * @param permanent whether a recipient failed for good (Action {@code failed} or a status of class
 *     5); a delay is not
 * @param about the Message-IDs that stand in the returned mail or header, without angle brackets
 */
record DeliveryReport(boolean permanent, Set<String> about) {
  /** The fields that matter stand at the top; what is returned may be long. */
  private static final int LOOKED_AT = 64 * 1024;

  private static final Pattern FAILED =
      Pattern.compile("(?im)^action:[ \\t]*failed\\b|^status:[ \\t]*5\\.");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^message-id:\\s{0,80}<([^<>\\s]{3,900})>");

  static DeliveryReport of(byte[] raw) {
    MimeTokenStream stream = new MimeTokenStream();
    stream.parse(new ByteArrayInputStream(raw));
    Set<String> about = new LinkedHashSet<>();
    boolean permanent = false;
    int nested = 0;
    try {
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM;
          state = stream.next()) {
        switch (state) {
          case T_START_MESSAGE -> nested++;
          case T_END_MESSAGE -> nested--;
          case T_FIELD -> {
            // The first message of the stream is the report itself, which has an id of its own.
            if (nested > 1) {
              collect(stream.getField().getName() + ":" + stream.getField().getBody(), about);
            }
          }
          case T_BODY -> permanent |= body(stream, about);
          default -> {}
        }
      }
    } catch (IOException | MimeException e) {
      // What was found until here counts; a broken report is no reason to lose a mail.
    }
    return new DeliveryReport(permanent, Set.copyOf(about));
  }

  private static boolean body(MimeTokenStream stream, Set<String> about) throws IOException {
    String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "message/delivery-status", "message/global-delivery-status" ->
          FAILED.matcher(top(stream)).find();
      case "text/rfc822-headers", "message/global-headers" -> {
        collect(top(stream), about);
        yield false;
      }
      default -> false;
    };
  }

  private static String top(MimeTokenStream stream) throws IOException {
    try (InputStream in = stream.getDecodedInputStream()) {
      return new String(in.readNBytes(LOOKED_AT), US_ASCII);
    }
  }

  private static void collect(String text, Set<String> about) {
    Matcher matcher = MESSAGE_ID.matcher(text);
    while (matcher.find()) {
      about.add(matcher.group(1));
    }
  }
}
