package nl.mistervoip.privacy.intake.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.request.Language;

/**
 * How a mail was understood.
 *
 * @param labels the privacy labels that are settled, in the order of {@link Label}; empty when it
 *     is none
 * @param sure whether these and no others are so probable that nobody has to look first
 * @param suspected privacy labels for which too little speaks, so that a person looks
 * @param topic what else it is about; {@code OTHER} when unknown
 * @param strongTopic whether the topic is certain
 * @param serviceToo whether, beside the sentences that ask for a right, it asks something of the
 *     service desk
 * @param viewsDiffer whether text and HTML ask for different things
 * @param cut whether it is so long that its end was not read
 * @param language tag of the language it is written in, {@code und} when unknown
 * @param confidence between 0 and 1: how probable exactly the settled labels are, or that it asks
 *     for nothing
 * @param reasons which words in which part led to it, for people
 */
public record Classification(
    List<Label> labels,
    boolean sure,
    List<Label> suspected,
    Label topic,
    boolean strongTopic,
    boolean serviceToo,
    boolean viewsDiffer,
    boolean cut,
    String language,
    double confidence,
    List<String> reasons) {
  /** The tag for a language that cannot be told (ISO 639-2). */
  public static final String UNKNOWN_LANGUAGE = "und";

  /** Whether it is in a language that the rules do not read. */
  public boolean isForeign() {
    return !Set.of("nl", "en", UNKNOWN_LANGUAGE).contains(language);
  }

  /** Whether a label is settled. */
  public boolean has(Label label) {
    return labels.contains(label);
  }

  /** Whether a right is asked for. */
  public boolean asksForRight() {
    return labels.stream().anyMatch(label -> label.right().isPresent());
  }

  /** The labels as the outside knows them. */
  public List<String> wireNames() {
    return names(labels.isEmpty() ? List.of(Label.NOT_PRIVACY, topic) : labels);
  }

  /** What a person in doubt is offered as reading. */
  public List<String> proposed() {
    return labels.isEmpty() && !suspectedNames().isEmpty() ? suspectedNames() : wireNames();
  }

  /** The labels for which too little speaks, as the outside knows them. */
  public List<String> suspectedNames() {
    return names(suspected.stream().filter(label -> label != Label.UNNAMED_RIGHT).toList());
  }

  /** The language of our answers: that of the mail where we write it, else Dutch. */
  public Language answerLanguage() {
    return Language.ofTag(language);
  }

  private static List<String> names(List<Label> labels) {
    return labels.stream().map(Label::wireName).collect(Collectors.toUnmodifiableList());
  }

  @Override
  public String toString() {
    return "Classification" + wireNames();
  }
}
