package nl.mistervoip.privacy.intake.mail;

/**
 * The text of a part in both readings: with the plain side of each alternative, and with its HTML
 * side.
 *
 * @param plain reading the plain side
 * @param rich reading the HTML side, as text
 * @param hidden what the HTML keeps from the eye
 */
record Content(String plain, String rich, String hidden) {
  static final Content NONE = new Content("", "", "");

  static Content same(String text) {
    return new Content(text, text, "");
  }

  static Content plain(String text) {
    return new Content(text, "", "");
  }

  Content then(Content next) {
    return new Content(
        joined(plain, next.plain), joined(rich, next.rich), joined(hidden, next.hidden));
  }

  /** The sides of a multipart/alternative: a side that is missing is taken from the other. */
  Content filled() {
    return new Content(plain.isBlank() ? rich : plain, rich.isBlank() ? plain : rich, hidden);
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "\n\n" + second;
  }

  @Override
  public String toString() {
    return "Content[REDACTED]";
  }
}
