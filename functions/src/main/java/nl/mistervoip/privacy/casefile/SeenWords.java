package nl.mistervoip.privacy.casefile;

import nl.mistervoip.privacy.request.CaseId;

/**
 * The passages of a letter that somebody saw, and where the letter looks for them. They come along
 * with the decision and are laid down once that counts: who comes second leaves nothing there.
 *
 * @param document as {@link StandingWords#vaultName} says
 * @param words what was seen
 */
public record SeenWords(String document, StandingWords words) {
  /**
   * Seals them in the case, in place of any of before.
   *
   * @param vault where cases are sealed
   * @param id the case
   */
  public void lay(CaseVault vault, CaseId id) {
    vault.putJson(id, document, words);
  }
}
