package nl.mistervoip.privacy.casefile;

import java.util.List;

/**
 * Sealed in a case of which something is still to be erased, once a contract or a hold has ended:
 * as long as it is there, what the erasure needs outlives the rest of the case (GDPR Art. 17(1),
 * 5(1)(e)). Its name alone says so, for whoever lets old cases go cannot open it.
 *
 * @param planDigest of the plan that was looked at last
 */
public record WaitingErasure(String planDigest) {
  /** Its name in the vault of the case. */
  public static final String VAULT_NAME = "erasure/waiting";

  private static final List<String> NEEDED =
      List.of(
          "erasure/",
          "replay/",
          "recipients/erasure",
          SubjectRef.VAULT_NAME,
          Requester.VAULT_NAME,
          LetterFacts.vaultName(LetterFields.ERASURE_CONFIRMATION),
          PaperLetter.FOLDER + LetterFields.ERASURE_CONFIRMATION);

  /**
   * Whether a document is needed to end the erasure and to tell of it: the plans with the keys of
   * what has to go, whose it is, who is to be told, and what they are told.
   *
   * @param name of the document
   * @return false for mail, letters, packages and whatever else a case holds
   */
  static boolean needs(String name) {
    return NEEDED.stream().anyMatch(name::startsWith);
  }
}
