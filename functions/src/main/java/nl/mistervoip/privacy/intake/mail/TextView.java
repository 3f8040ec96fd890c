package nl.mistervoip.privacy.intake.mail;

/**
 * One way of reading a mail: its plain text or its HTML. What the mail quotes of earlier mails
 * stands apart, because quoted letters of ours name every right.
 *
 * @param name {@code text} or {@code html}
 * @param fresh what the sender wrote in this mail
 * @param forwarded what the sender passes on: forwarded mails, attached mails and documents; it
 *     counts as content
 * @param footer signature, disclaimer, and what the HTML hides from the eye: it never settles
 *     anything, at most it makes a person look
 * @param quoted what it quotes; never read for what is asked
 */
public record TextView(String name, String fresh, String forwarded, String footer, String quoted) {
  public boolean isBlank() {
    return fresh.isBlank() && forwarded.isBlank();
  }

  /** All of it, for finding what may not be kept. */
  public String whole() {
    return String.join("\n", fresh, forwarded, footer, quoted);
  }

  /** The same view with what its HTML hides from the eye. */
  TextView hiding(String... hidden) {
    String all = (footer + "\n\n" + String.join("\n\n", hidden)).strip();
    return new TextView(name, fresh, forwarded, all, quoted);
  }

  /** The same view with more text that is passed on. */
  TextView passingOn(String more) {
    return new TextView(name, fresh, (forwarded + "\n\n" + more).strip(), footer, quoted);
  }

  @Override
  public String toString() {
    return "TextView[REDACTED]";
  }
}
