package nl.mistervoip.privacy.identity.upload;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/** Reminds a person of the copy that was asked, while it is still awaited. */
final class CopyReminder {
  /** After one week and after two: the third ends the link. */
  private static final int MOST = 2;

  private final Invitations invitations;
  private final Cases cases;
  private final CaseVault vault;

  CopyReminder(Invitations invitations, Cases cases, CaseVault vault) {
    this.invitations = invitations;
    this.cases = cases;
    this.vault = vault;
  }

  /**
   * Leaves what the reminder has to say, if one is due.
   *
   * @param id the case
   * @param round which asking
   * @param week how many weeks after its link, 1 or 2
   * @param now the time of asking
   * @return which reminder of the case it is, digits; empty when none is due any more
   */
  Optional<String> due(CaseId id, int round, int week, Instant now) {
    boolean doubted = cases.get(id).state() == CaseState.IDENTITY_DOUBTED;
    return invitations
        .ofCase(id)
        .filter(one -> doubted && one.round() == round && !one.used() && !one.expiredAt(now))
        .filter(one -> invitations.works(id, one.tokenHash()))
        .map(one -> written(one, week));
  }

  private String written(Invitation one, int week) {
    String attempt = Integer.toString((one.round() - 1) * MOST + week);
    Map<String, String> values =
        Map.of(LetterFields.EXPIRES, one.validUntil().toString(), LetterFields.ATTEMPT, attempt);
    vault.putJson(
        one.caseId(),
        LetterFacts.vaultName(LetterFields.DOCUMENT_REMINDER),
        new LetterFacts(LetterFacts.REQUESTER, "mail", values, Map.of()));
    return attempt;
  }
}
