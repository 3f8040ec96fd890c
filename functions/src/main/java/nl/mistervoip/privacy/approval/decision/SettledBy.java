package nl.mistervoip.privacy.approval.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;

/**
 * By what a person of the team settled who asks. Of evidence only this, the reason and who decided
 * are kept: never a mandate or document itself.
 */
public enum SettledBy {
  /** Called the number on file and spoke with the customer there. */
  CALL_BACK(3),
  /** The person was met, or is known well enough. */
  PERSON(3),
  /** A masked copy of an identity document was looked at, as far as it was kept. */
  MASKED_COPY(4),
  /** A mandate of the person was seen (lawyer, agent service); the answer goes to that person. */
  MANDATE(2),
  /** Authority of a parent, guardian or curator was seen. */
  GUARDIAN(2);

  private final int level;

  SettledBy(int level) {
    this.level = level;
  }

  /** How surely, as in the identity policy: who asks for another gets less. */
  int level() {
    return level;
  }

  /** Its name in the API. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The means of this name; without a name it is the judgement of a person. */
  static SettledBy ofWireName(String name) {
    return Arrays.stream(values())
        .filter(one -> one.wireName().equals(name.isEmpty() ? "person" : name))
        .findFirst()
        .orElseThrow(
            () ->
                ConsoleProblem.badRequest(
                    "means is one of "
                        + Arrays.stream(values())
                            .map(SettledBy::wireName)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
