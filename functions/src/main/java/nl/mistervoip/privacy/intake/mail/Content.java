package nl.mistervoip.privacy.intake.mail;

/**
 * The text of a part in both readings: with the plain side of each alternative, and with its HTML
 * side.
 *
 * @param plain reading the plain side
 * @param rich reading the HTML side, as text
 */
record Content(String plain, String rich) {
  static final Content NONE = new Content("", "");

  static Content same(String text) {
    return new Content(text, text);
  }

  Content then(Content next) {
    return new Content(joined(plain, next.plain), joined(rich, next.rich));
  }

  /** The sides of a multipart/alternative: a side that is missing is taken from the other. */
  Content filled() {
    return new Content(plain.isBlank() ? rich : plain, rich.isBlank() ? plain : rich);
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "\n\n" + second;
  }

  @Override
  public String toString() {
    return "Content[REDACTED]";
  }
}
