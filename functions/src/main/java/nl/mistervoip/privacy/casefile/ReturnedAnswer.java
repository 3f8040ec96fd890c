package nl.mistervoip.privacy.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseId;

/**
 * An answer that came back; kept in the vault under {@link #VAULT_NAME} while a person decides on
 * it. No personal data.
 *
 * @param letter which, as in {@link LetterFields}; the code of a package counts as its link,
 *     because neither is of use without the other
 * @param delivery which sending of it, such as {@code package-link-2}: letters, digits and hyphens
 */
public record ReturnedAnswer(String letter, String delivery) {
  /** The vault name. */
  public static final String VAULT_NAME = "returned-answer";

  /**
   * For so long after its sending a report may reopen a case: as long as a package lives (design
   * 7.5). Mail servers give up within five days.
   */
  public static final Duration REOPENS = Duration.ofDays(30);

  /** The letters without which the person has no answer (GDPR Art. 12(3)-(4)). */
  private static final Set<String> ANSWERS =
      Set.of(
          LetterFields.PACKAGE_LINK,
          LetterFields.PACKAGE_CODE,
          LetterFields.ERASURE_CONFIRMATION,
          LetterFields.RECIPIENTS_LIST,
          LetterFields.MARKETING_STOPPED,
          LetterFields.RECTIFIED,
          LetterFields.RESTRICTION_CONFIRMED,
          LetterFields.CONSENT_WITHDRAWN,
          LetterFields.OBJECTION_UPHELD,
          LetterFields.REFUSAL,
          LetterFields.NO_DATA,
          LetterFields.MATTER);

  /**
   * What a mail of the send log is as an answer of a case.
   *
   * @param id the case
   * @param sent the mail that came back
   * @param now the time of the report
   * @return the answer; empty when it was another letter, or one too old to reopen anything
   */
  public static Optional<ReturnedAnswer> of(CaseId id, Outbox.Sent sent, Instant now) {
    String prefix = id + "/";
    if (!sent.key().startsWith(prefix) || now.isAfter(sent.at().plus(REOPENS))) {
      return Optional.empty();
    }
    String rest = sent.key().substring(prefix.length());
    int end = rest.indexOf('/');
    String letter = end < 0 ? rest : rest.substring(0, end);
    String counted = rest.substring(letter.length()).replace('/', '-');
    String answer = letter.equals(LetterFields.PACKAGE_CODE) ? LetterFields.PACKAGE_LINK : letter;
    return Optional.of(new ReturnedAnswer(answer, answer + counted))
        .filter(any -> ANSWERS.contains(letter));
  }
}
