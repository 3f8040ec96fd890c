package nl.mistervoip.privacy.intake.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;

/**
 * All that speaks for and against each label of one mail, before anything is concluded.
 *
 * @param mail as far as it is read
 * @param evidence what the rules found
 * @param sums what the rules count for each label
 * @param whole what the model finds in the whole
 * @param passages what the model finds in its passages
 * @param viewsDiffer whether, by the rules, text and HTML ask for different rights
 */
record Weighed(
    ReadMail mail,
    List<Evidence> evidence,
    Map<Label, Integer> sums,
    Likelihoods whole,
    Likelihoods passages,
    boolean viewsDiffer) {
  /** From this sum on the rules settle a label. */
  static final int SETTLED = 3;

  /** From this sum on the rules speak for a label. */
  static final int HINTED = 2;

  /** The sum of each label; a rule counts once, however often it matches. */
  static Map<Label, Integer> sums(List<Evidence> all) {
    Map<String, Evidence> strongest = new TreeMap<>();
    for (Evidence evidence : all) {
      strongest.merge(evidence.rule().id(), evidence, (a, b) -> a.weight() >= b.weight() ? a : b);
    }
    Map<Label, Integer> sums = new EnumMap<>(Label.class);
    strongest.values().forEach(e -> sums.merge(e.rule().label(), e.weight(), Integer::sum));
    return sums;
  }

  int sum(Label label) {
    return sums.getOrDefault(label, 0);
  }

  boolean isMachine() {
    return mail.headers().isAutoReply();
  }

  /** Whether it is a letter that cites the articles of the rights it asks for. */
  boolean citesArticle() {
    return evidence.stream()
        .anyMatch(
            e ->
                e.rule().id().endsWith(".article")
                    && (e.weight() >= SETTLED || e.note().equals(SentenceTalk.EARLIER)));
  }

  /** What the rules settle that need no seconding. */
  List<Label> firm() {
    Map<Label, Integer> strong =
        sums(evidence.stream().filter(e -> e.rule().weight() >= SETTLED).toList());
    return LabelRules.consistent(LabelRules.settled(strong, SETTLED), strong);
  }

  /**
   * What the rules count in sentences that ask for no right: "a copy of my invoices" is no question
   * about an invoice.
   */
  Map<Label, Integer> sumsBesideRights() {
    Set<String> asking =
        evidence.stream()
            .filter(e -> e.isRight() && e.weight() > 0)
            .map(Evidence::place)
            .collect(Collectors.toSet());
    return sums(evidence.stream().filter(e -> !asking.contains(e.place())).toList());
  }

  /**
   * "Verwijder mijn gegevens niet" asks for nothing, or our reading is wrong: a person sees which.
   */
  boolean isNegated(Label label) {
    return evidence.stream()
        .anyMatch(
            e ->
                e.rule().label() == label
                    && e.rule().weight() >= SETTLED
                    && e.note().equals("negated"));
  }

  /**
   * Whether it is asked for below the signature or where the sender hid it: the model reads
   * neither.
   */
  boolean standsBelow(Label label) {
    return evidence.stream()
        .anyMatch(
            e -> e.rule().label() == label && e.part().equals("footer") && e.weight() >= HINTED);
  }

  @Override
  public String toString() {
    return "Weighed" + sums;
  }
}
