package nl.mistervoip.privacy.datamap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A person as the stores know them: all their identifiers, each with the interval in which it was
 * theirs. Only this room makes one (held by a test), so that nobody can ask for someone else's
 * time. Kept sealed in the vault; prints nothing of it.
 */
public final class Subject {
  /** The vault name. */
  public static final String VAULT_NAME = "subject";

  private final CustomerRef ref;
  private final List<Identifier> identifiers;

  /**
   * For this room, and for reading one back from the vault.
   *
   * @param ref the reference it was resolved from
   * @param identifiers all of them, the customer number included
   */
  @JsonCreator
  public Subject(
      @JsonProperty("ref") CustomerRef ref,
      @JsonProperty("identifiers") List<Identifier> identifiers) {
    this.ref = ref;
    this.identifiers = List.copyOf(identifiers);
  }

  /**
   * Who it is.
   *
   * @return the reference it was resolved from
   */
  @JsonProperty
  public CustomerRef ref() {
    return ref;
  }

  /**
   * The person's identifiers.
   *
   * @return all of them, the customer number included
   */
  @JsonProperty
  public List<Identifier> identifiers() {
    return identifiers;
  }

  @Override
  public String toString() {
    return "Subject[REDACTED]";
  }
}
