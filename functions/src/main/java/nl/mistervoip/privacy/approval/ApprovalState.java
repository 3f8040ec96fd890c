package nl.mistervoip.privacy.approval;

import java.util.List;

/** The states of an approval as people see them and as the index holds them. */
final class ApprovalState {
  static final String OPEN = "open";
  static final String APPROVED = "approved";
  static final String REFUSED = "refused";

  /** Over without a decision: nobody waits for it any more. */
  static final String LAPSED = "lapsed";

  static final List<String> ALL = List.of(OPEN, APPROVED, REFUSED, LAPSED);

  private ApprovalState() {}
}
