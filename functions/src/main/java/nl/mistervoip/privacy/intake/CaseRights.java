package nl.mistervoip.privacy.intake;

import java.util.Comparator;
import java.util.List;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.request.Right;

/** The rights that a case carries out, from what was read. */
final class CaseRights {
  private CaseRights() {}

  /**
   * In the order in which they are carried out: first what stops a use of the data, then what
   * corrects it, then what shows it; erasure last, because what is erased can no longer be shown. A
   * list of recipients is part of every answer to an access request (Art. 15(1)(c)), so beside
   * access it is no right of its own.
   */
  static List<Right> of(List<Label> labels) {
    List<Right> rights = labels.stream().flatMap(label -> label.right().stream()).toList();
    return rights.stream()
        .filter(right -> right != Right.RECIPIENTS_LIST || !rights.contains(Right.ACCESS))
        .sorted(Comparator.comparingInt(CaseRights::turn).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int turn(Right right) {
    return switch (right) {
      case OBJECTION_MARKETING -> 0;
      case RESTRICTION -> 1;
      case CONSENT_WITHDRAWAL, OBJECTION_OTHER -> 2;
      case RECTIFICATION -> 3;
      case ACCESS, PORTABILITY, RECIPIENTS_LIST -> 4;
      case ERASURE -> 5;
    };
  }

  /** Whether a mail asks for a right that the case does not have. */
  static boolean goBeyond(List<Right> rights, List<Label> labels) {
    return of(labels).stream().anyMatch(right -> !covers(rights, right));
  }

  static boolean covers(List<Right> rights, Right asked) {
    return rights.contains(asked)
        || (asked == Right.RECIPIENTS_LIST && rights.contains(Right.ACCESS));
  }
}
