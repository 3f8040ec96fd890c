package nl.mistervoip.privacy.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A case in which no right of the GDPR is asked and a person of the team still owes an answer. It
 * has a number, dates, letters and an end as any case; a person writes what it is answered with.
 */
public enum MatterKind {
  /** A complaint about how data is handled: an answer, and the way to the authority (Art. 77). */
  COMPLAINT("complaint_privacy"),
  /**
   * Who is behind nuisance calls: found out by an investigation on request of the subscriber
   * (Telecommunicatiewet 11.11), never by access.
   */
  NUISANCE_CALL("nuisance_call");

  private final String label;

  MatterKind(String label) {
    this.label = label;
  }

  /**
   * What a mail about it is labelled.
   *
   * @return the wire name of the label
   */
  public String label() {
    return label;
  }

  /**
   * The name in state machines and in questions to the team.
   *
   * @return lower case with underscores
   */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Which matter a case is.
   *
   * @param rights what is asked
   * @param labels what was read
   * @return the matter, empty when a right is asked: then the rights decide the way
   */
  public static Optional<MatterKind> of(List<Right> rights, List<String> labels) {
    return Arrays.stream(values())
        .filter(kind -> rights.isEmpty() && labels.contains(kind.label))
        .findFirst();
  }
}
