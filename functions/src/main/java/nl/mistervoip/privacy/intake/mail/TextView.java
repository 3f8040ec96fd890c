package nl.mistervoip.privacy.intake.mail;

/**
 * One way of reading a mail: its plain text or its HTML. What the mail quotes of earlier mails
 * stands apart, because quoted letters of ours name every right.
 *
 * @param name {@code text} or {@code html}
 * @param fresh what the sender wrote in this mail
 * @param forwarded what the sender passes on: forwarded and attached mails; it counts as content
 * @param footer signature and disclaimer
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

  @Override
  public String toString() {
    return "TextView[REDACTED]";
  }
}
