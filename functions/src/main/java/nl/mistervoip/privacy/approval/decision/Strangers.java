package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.NothingHeld;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Somebody who asks and whom no store knows. That nothing is held is told only to the mailbox that
 * asked once that is confirmed, or by letter: an answer to a mailbox that anybody can write under
 * would tell a stranger whether somebody is a customer.
 */
final class Strangers {
  private final CaseVault vault;
  private final Landscape stores;

  Strangers(CaseVault vault, Landscape stores) {
    this.vault = vault;
    this.stores = stores;
  }

  /**
   * Settles that the person of a case is known to no store, as far as what they gave tells.
   *
   * @throws ConsoleProblem 409, when the mailbox is not confirmed, nothing was given to search
   *     with, or what was given leads to somebody
   */
  SubjectRef settle(CaseId id, Instant now) {
    Requester requester = vault.getJson(id, Requester.VAULT_NAME, Requester.class);
    if (!requester.authenticated() && !requester.hasNoMailbox()) {
      throw ConsoleProblem.conflict(
          "The mailbox is not confirmed",
          "This mail does not prove its sender, so nothing can be told to that mailbox. Refuse, or"
              + " close the case when its term is over.");
    }
    Map<String, String> given = NothingHeld.given(requester);
    if (stores.map().lookups().locate().stream().noneMatch(way -> given.containsKey(way.given()))) {
      throw ConsoleProblem.conflict(
          "Nothing to search with",
          "No address or number was given by which anybody could be found. Ask for one first.");
    }
    if (!(stores.locate(given, now) instanceof Located.Unknown)) {
      throw ConsoleProblem.conflict(
          "Somebody is known",
          "What was given leads to a customer. Say whose data it is, or refuse.");
    }
    return SubjectRef.stranger(
        stores.map().controllers().stream().map(Controller::id).toList(),
        Optional.of(requester.fromAddress()).filter(address -> !address.isBlank()));
  }
}
