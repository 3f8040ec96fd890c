package nl.mistervoip.privacy.intake.reading;

/**
 * One match of a rule in a mail.
 *
 * @param rule which
 * @param view {@code text} or {@code html}
 * @param part {@code subject}, {@code body}, {@code forwarded} or {@code footer}
 * @param sentence its number within the part
 * @param weight what it counts in the end
 * @param words what matched, lexicon words as the sender wrote them
 * @param note why it counts for less than the rule says, or empty text
 */
record Evidence(
    Rule rule, String view, String part, int sentence, int weight, String words, String note) {
  Evidence counting(int less, String why) {
    return new Evidence(
        rule, view, part, sentence, Math.min(weight, less), words, note.isEmpty() ? why : note);
  }

  /** The sentence it stands in. */
  String place() {
    return view + "/" + part + "/" + sentence;
  }

  boolean isRight() {
    return rule.label().right().isPresent();
  }

  boolean isMention() {
    return rule.kind() == LexiconFile.Kind.MENTION;
  }

  /** For a person: what was read where, and what it counted. */
  String reason() {
    String why = note.isEmpty() ? "" : ", " + note;
    return rule.label().wireName()
        + ": '"
        + words
        + "' in "
        + part
        + " ("
        + rule.id()
        + ", "
        + weight
        + why
        + ")";
  }

  @Override
  public String toString() {
    return "Evidence[" + rule.id() + "]";
  }
}
