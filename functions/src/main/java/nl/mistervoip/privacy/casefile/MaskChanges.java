package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What a reviewer decided to show more or less of in an answer than the rules do (GDPR Art. 15(4)),
 * kept sealed in the vault in the order of deciding.
 *
 * @param changes oldest first
 */
public record MaskChanges(List<Change> changes) {
  /** The vault name. */
  public static final String VAULT_NAME = "review/masks";

  /** Which way a change goes. */
  public enum Effect {
    /** Less is shown than the rules would. */
    HIDE,
    /** The field is shown whole, though the rules would cover it. */
    SHOW
  }

  /**
   * One decision of a reviewer.
   *
   * @param store the id of the store
   * @param field the name of the field, for all items of the store
   * @param effect which way
   * @param text what is hidden wherever it stands in the field; empty text for the whole field
   * @param reason in plain words
   * @param by the signed-in user's id
   * @param at when
   */
  public record Change(
      String store,
      String field,
      Effect effect,
      String text,
      String reason,
      String by,
      Instant at) {
    /** Whether another decision is about the same and says the same. */
    boolean repeats(Change other) {
      return store.equals(other.store)
          && field.equals(other.field)
          && effect == other.effect
          && text.equals(other.text);
    }

    @Override
    public String toString() {
      return "Change[" + store + "." + field + " " + effect + "]";
    }
  }

  /** Copies the list. */
  public MaskChanges {
    changes = List.copyOf(changes);
  }

  /**
   * What was decided for a case so far.
   *
   * @param vault holds it
   * @param id the case
   * @return the changes, none when nobody changed anything
   */
  public static MaskChanges of(CaseVault vault, CaseId id) {
    return vault
        .findJson(id, VAULT_NAME, MaskChanges.class)
        .orElseGet(() -> new MaskChanges(List.of()));
  }

  /**
   * The changes for one store.
   *
   * @param store its id
   * @return oldest first
   */
  public List<Change> in(String store) {
    return changes.stream().filter(change -> change.store().equals(store)).toList();
  }

  /**
   * With one more decision; the one that stands already changes nothing.
   *
   * @param change the decision
   * @return all of them
   */
  public MaskChanges with(Change change) {
    return !changes.isEmpty() && changes.getLast().repeats(change)
        ? this
        : new MaskChanges(Stream.concat(changes.stream(), Stream.of(change)).toList());
  }
}
