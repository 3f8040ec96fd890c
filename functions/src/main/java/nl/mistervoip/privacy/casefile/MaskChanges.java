package nl.mistervoip.privacy.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What reviewers decided to show more or less of in an answer than the rules do (GDPR Art. 15(4)),
 * in the order of deciding. Each decision is a sealed document of its own, so that two people who
 * decide at the same moment lose nothing.
 *
 * @param changes oldest first
 */
public record MaskChanges(List<Change> changes) {
  /** Where older cases hold all of theirs in one document; each newer one lies below it. */
  private static final String VAULT_NAME = "review/masks";

  /** Milliseconds with so many digits sort as text until the year 33658. */
  private static final String NAME = VAULT_NAME + "/%015d-%s";

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
    /**
     * Whether another decision is about the same and says the same.
     *
     * @param other the decision
     * @return whether only who decided, why and when may differ
     */
    public boolean repeats(Change other) {
      return store.equals(other.store)
          && field.equals(other.field)
          && effect == other.effect
          && text.equals(other.text);
    }

    /** Unique by who decided about which field when; neither text nor reason is in it. */
    private String name() {
      String what = String.join("/", by, at.toString(), store, field, effect.name());
      String hash = Sha256.hex(what.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
      return NAME.formatted(at.toEpochMilli(), hash);
    }

    /**
     * Seals it.
     *
     * @param vault of the cases
     * @param id the case
     */
    public void keep(CaseVault vault, CaseId id) {
      vault.putJson(id, name(), this);
    }

    /**
     * Takes it back, as if it had never been decided.
     *
     * @param vault of the cases
     * @param id the case
     */
    public void withdraw(CaseVault vault, CaseId id) {
      vault.destroy(id, name());
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
    Stream<Change> older =
        vault.findJson(id, VAULT_NAME, MaskChanges.class).stream()
            .flatMap(before -> before.changes().stream());
    Stream<Change> each =
        vault.names(id, VAULT_NAME + "/").stream()
            .flatMap(name -> vault.findJson(id, name, Change.class).stream());
    return new MaskChanges(Stream.concat(older, each).toList());
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
   * The last decision.
   *
   * @return empty when nobody changed anything
   */
  public Optional<Change> last() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
  }
}
