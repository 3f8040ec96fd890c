package nl.mistervoip.privacy.intake.mail;

/** Text with soft line breaks (RFC 3676, {@code format=flowed}). */
final class FlowedText {
  private FlowedText() {}

  /**
   * Joins the lines of each paragraph.
   *
   * @param text as received
   * @param deleteSpace whether the space before a soft break belongs to the break ({@code
   *     delsp=yes})
   * @return the text with hard breaks only
   */
  static String unwrapped(String text, boolean deleteSpace) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.split("\n", -1)) {
      boolean soft = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
      String kept = line.startsWith(" ") ? line.substring(1) : line;
      if (soft && !kept.isEmpty()) {
        out.append(deleteSpace ? kept.substring(0, kept.length() - 1) : kept);
      } else {
        out.append(kept).append('\n');
      }
    }
    return out.toString();
  }
}
