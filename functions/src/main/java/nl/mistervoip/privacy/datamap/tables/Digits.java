package nl.mistervoip.privacy.datamap.tables;

/** What can be told of a number by looking at its digits, without reading it as one. */
final class Digits {
  /** So many digits fit a long whatever they are. */
  private static final int LONGEST = 18;

  private Digits() {}

  /**
   * Whether a text is a whole number as Java itself would write it, without fraction, exponent or
   * leading zero, and small enough for a long: most numbers of most rows are.
   */
  static boolean wholeLong(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    int count = text.length() - first;
    if (count < 1 || count > LONGEST || (text.charAt(first) == '0' && text.length() > 1)) {
      return false;
    }
    for (int at = first; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }
}
