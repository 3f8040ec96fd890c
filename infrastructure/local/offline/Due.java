import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.DueDates;

/**
 * {@code desk due}: prints the dates of requests received at the instants given, one JSON object
 * per line. Run by the source launcher of the JDK against the production classes, so that what is
 * printed is what the system computes.
 */
final class Due {
  private Due() {}

  public static void main(String[] instants) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String text : instants) {
      try {
        out.println(line(Deadlines.of(parsed(text))));
      } catch (DateTimeException problem) {
        out.flush();
        System.err.println("'" + text + "' is no instant. Write it like 2026-11-24T09:30:00Z.");
        System.exit(1);
      }
    }
    out.flush();
  }

  private static Instant parsed(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static String line(DueDates dates) {
    return """
    {"received": "%s", "due": "%s", "due_outer": "%s", "extended": "%s", "ack_by": "%s"}\
    """
        .formatted(
            dates.received(), dates.due(), dates.dueOuter(), dates.extended(), dates.ackBy());
  }
}
