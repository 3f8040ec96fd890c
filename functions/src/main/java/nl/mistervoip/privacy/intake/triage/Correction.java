package nl.mistervoip.privacy.intake.triage;

import java.time.LocalDate;
import java.util.List;

/**
 * What one decision teaches, without personal data: text in which only words of the shipped
 * vocabulary survive.
 *
 * @param name of the mail in an evaluation folder; not to be led back to the mail's id
 * @param day of receipt (UTC)
 * @param proposed the labels that software proposed
 * @param labels the labels that a person settled
 * @param language tag of the language, {@code und} when unknown
 * @param evidence what software's reading rested on
 * @param subject de-identified
 * @param text de-identified
 */
public record Correction(
    String name,
    LocalDate day,
    List<String> proposed,
    List<String> labels,
    String language,
    List<Clue> evidence,
    String subject,
    String text) {
  /**
   * A rule that matched.
   *
   * @param rule its id
   * @param label what it speaks for
   * @param words the words that matched, as far as the vocabulary has them
   */
  public record Clue(String rule, String label, String words) {}
}
