package nl.mistervoip.privacy.identity;

import java.util.List;
import nl.mistervoip.privacy.request.Language;

/**
 * Why the identity of a case is settled as it is, in plain words of both languages, for whoever
 * opens the case file; kept sealed in the vault.
 *
 * @param outcome as in {@link Assessment}
 * @param policy the version that decided
 * @param level for all that is asked
 * @param floor to go on at all
 * @param nl the reasons in Dutch
 * @param en the reasons in English
 */
record CaseFileNote(
    String outcome, String policy, Level level, Level floor, List<String> nl, List<String> en) {
  static final String VAULT_NAME = "identity/assessment";

  static CaseFileNote of(Assessment assessment, String policy) {
    return new CaseFileNote(
        assessment.outcome(),
        policy,
        assessment.needed().level(),
        assessment.needed().floor(),
        plain(assessment, Language.NL),
        plain(assessment, Language.EN));
  }

  private static List<String> plain(Assessment assessment, Language language) {
    return assessment.reasons().stream().map(reason -> reason.plain(language)).toList();
  }
}
