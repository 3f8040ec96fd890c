package nl.mistervoip.privacy.datamap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFields;
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

  /**
   * What was done in a case, and which time: what is done later in the same case is told by
   * messages of its own, for what was told before stays told as it was.
   *
   * @param act what was done
   * @param again tells a further time from the first one, at most 20 digits and small letters;
   *     empty text for the first time
   */
  public record Deed(Act act, String again) {
    private static final Pattern AGAIN = Pattern.compile("[0-9a-z]{0,20}");

    /** Checks the mark: it stands in keys and in names of executions. */
    public Deed {
      if (!AGAIN.matcher(again).matches()) {
        throw new IllegalArgumentException("A further time is marked by digits and letters only.");
      }
    }

    /**
     * The first time.
     *
     * @param act what was done
     * @return the deed
     */
    public static Deed first(Act act) {
      return new Deed(act, "");
    }

    /**
     * The name in keys, names of executions and state machines.
     *
     * @return such as {@code erasure}, or {@code erasure-0a1b2c3d4e5f} for a further time
     */
    public String wireName() {
      return again.isEmpty() ? act.wireName() : act.wireName() + "-" + again;
    }

    /**
     * What tells the letter to the person from one of its kind that went before: a letter serves
     * once, too.
     *
     * @return {@link LetterFields#ATTEMPT} with the mark, or nothing for the first time
     */
    public Map<String, String> attempt() {
      return again.isEmpty() ? Map.of() : Map.of(LetterFields.ATTEMPT, again);
    }

    /**
     * The deed of this name.
     *
     * @param name as {@link #wireName()} gives it
     * @return the deed
     * @throws IllegalArgumentException when there is none
     */
    public static Deed ofWireName(String name) {
      String[] parts = name.split("-", 2);
      return new Deed(Act.ofWireName(parts[0]), parts.length > 1 ? parts[1] : "");
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
    return vaultName(Deed.first(act));
  }

  /**
   * The vault name.
   *
   * @param deed what was done, and which time
   * @return the name of the sealed document
   */
  public static String vaultName(Deed deed) {
    return "recipients/" + deed.wireName();
  }

  /**
   * Seals it in a case under a name of its own: the first time under the plain one, a further time
   * marked by its moment. Of the same moment again it is the same name.
   *
   * @param vault the vault
   * @param id the case
   * @return what is to be told
   */
  public Deed keep(CaseVault vault, CaseId id) {
    return keep(vault, id, deed(vault, id, act, at).again());
  }

  /**
   * Under which name is told what was done at a moment.
   *
   * @param vault the vault
   * @param id the case
   * @param act what was done
   * @param at when, exactly
   * @return the plain name unless another moment has it
   */
  public static Deed deed(CaseVault vault, CaseId id, Act act, Instant at) {
    return vault
        .findJson(id, vaultName(act), RecipientsToTell.class)
        .filter(first -> !first.at().equals(at))
        .map(other -> new Deed(act, "%d%09d".formatted(at.getEpochSecond(), at.getNano())))
        .orElseGet(() -> Deed.first(act));
  }

  /**
   * Seals it in a case, beside what was done there before.
   *
   * @param vault the vault
   * @param id the case
   * @param again marks a further time, see {@link Deed}
   * @return what is to be told
   */
  public Deed keep(CaseVault vault, CaseId id, String again) {
    Deed deed = new Deed(act, again);
    vault.putJson(id, vaultName(deed), this);
    return deed;
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
