package nl.mistervoip.privacy.approval.decision;

import java.util.List;

/** The states of an approval as people see them and as the index holds them. */
public final class ApprovalState {
  /** Somebody has to decide. */
  public static final String OPEN = "open";

  static final String APPROVED = "approved";

  /** Somebody refused. */
  public static final String REFUSED = "refused";

  /** Over without a decision: nobody waits for it any more. */
  static final String LAPSED = "lapsed";

  /** Every one of them. */
  public static final List<String> ALL = List.of(OPEN, APPROVED, REFUSED, LAPSED);

  private ApprovalState() {}
}
