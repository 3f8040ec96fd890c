package nl.mistervoip.privacy.datamap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What was done with a person's data, so that who received them can be told (GDPR Art. 19); sealed
 * in the case under {@code recipients/<act>} by the room that did it. Holds the person's
 * identifiers, because the stores may no longer know them. Prints nothing of that.
 *
 * @param act what was done
 * @param at when
 * @param stores the ids of the stores in which something was done
 * @param identifiers all that the person was known by
 */
public record RecipientsToTell(
    Act act, Instant at, List<String> stores, List<Identifier> identifiers) {
  /** What Art. 19 speaks of, and the end of what was told before. */
  public enum Act {
    /** Erased (Art. 17). */
    ERASURE,
    /** Corrected (Art. 16). */
    RECTIFICATION,
    /** Restricted (Art. 18). */
    RESTRICTION,
    /** No longer restricted: who was told to restrict would otherwise do so for ever. */
    LIFTING;

    /**
     * The name in keys and state machines.
     *
     * @return such as {@code erasure}
     */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The act of this name.
     *
     * @param name as {@link #wireName()} gives it
     * @return the act
     * @throws IllegalArgumentException when there is none
     */
    public static Act ofWireName(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** Copies the lists. */
  public RecipientsToTell {
    stores = List.copyOf(stores);
    identifiers = List.copyOf(identifiers);
  }

  /**
   * The vault name.
   *
   * @param act what was done
   * @return the name of the sealed document
   */
  public static String vaultName(Act act) {
    return "recipients/" + act.wireName();
  }

  /**
   * Seals it in a case; doing so again replaces it.
   *
   * @param vault the vault
   * @param id the case
   */
  public void keep(CaseVault vault, CaseId id) {
    vault.putJson(id, vaultName(act), this);
  }

  /**
   * The end of a restriction, for who was told of it.
   *
   * @param now when it ended
   * @return what is to be told now, of the same stores
   */
  public RecipientsToTell undone(Instant now) {
    return new RecipientsToTell(Act.LIFTING, now, stores, identifiers);
  }

  @Override
  public String toString() {
    return "RecipientsToTell[" + act + " REDACTED]";
  }
}
