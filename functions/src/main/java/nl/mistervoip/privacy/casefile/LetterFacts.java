package nl.mistervoip.privacy.casefile;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What a letter must say, put in the vault under {@code letters/<letter>} by the room that knows,
 * and turned into a mail by the notifications room. Values may be personal: they are sealed.
 *
 * @param recipient to whom: {@code requester}, or an address or E.164 number on file
 * @param channel {@code mail}, {@code sms} or {@link #WITHHELD}
 * @param values named values: dates as ISO text, counts as digits, links, codes
 * @param tables named tables for the letter, each row a map of column name to value (dates as ISO
 *     text)
 */
public record LetterFacts(
    String recipient,
    String channel,
    Map<String, String> values,
    Map<String, List<Map<String, String>>> tables) {
  /** Stands for the address the request came from. */
  public static final String REQUESTER = "requester";

  /**
   * A channel on which nothing goes out: the letter is withheld for the value {@code reason}, and
   * the case goes on.
   */
  public static final String WITHHELD = "withheld";

  /**
   * The vault name of a letter's facts.
   *
   * @param letter the letter's key, such as {@code acknowledgement}
   * @return the name of the sealed document
   */
  public static String vaultName(String letter) {
    return "letters/" + letter;
  }

  /**
   * A letter by mail to the person whose data it is about: to the address that is settled for the
   * case, else to the mailbox that asked, for only a person can have settled an identity without
   * any address on file.
   *
   * @param subject whose data it is
   * @param values as in {@link #values()}
   * @param tables as in {@link #tables()}
   * @return the facts
   */
  public static LetterFacts toPerson(
      SubjectRef subject,
      Map<String, String> values,
      Map<String, List<Map<String, String>>> tables) {
    return new LetterFacts(subject.mail().orElse(REQUESTER), "mail", values, tables);
  }

  /**
   * A letter by mail to whoever asked, that has nothing to tell but what stands in it anyway.
   *
   * @return the facts
   */
  public static LetterFacts toRequester() {
    return new LetterFacts(REQUESTER, "mail", Map.of(), Map.of());
  }

  /**
   * These, when they follow from this mail; facts of another mail must not speak for it.
   *
   * @param mailId of the mail that is decided on
   * @return these, or those of a letter that has nothing to tell
   */
  public LetterFacts ifOf(String mailId) {
    return mailId.equals(values.get(LetterFields.OF_MAIL)) ? this : toRequester();
  }

  /**
   * Where a letter of a case goes.
   *
   * @param vault the documents
   * @param id the case
   * @return the mail address on file once it is known whose data it is about, else {@link
   *     #REQUESTER}
   */
  public static String recipient(CaseVault vault, CaseId id) {
    return vault
        .findJson(id, SubjectRef.VAULT_NAME, SubjectRef.class)
        .flatMap(SubjectRef::mail)
        .orElse(REQUESTER);
  }

  @Override
  public String toString() {
    return "LetterFacts[REDACTED]";
  }
}
