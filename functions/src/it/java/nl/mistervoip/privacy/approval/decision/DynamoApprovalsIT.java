package nl.mistervoip.privacy.approval.decision;

import java.util.List;
import nl.mistervoip.privacy.testing.Emulator;

/** Approvals in a table shaped as that of the desk. */
class DynamoApprovalsIT implements ApprovalsContract {
  private static final String TABLE =
      Emulator.table(
          List.of(new Emulator.Key("approval_id", "S")),
          "by-state",
          List.of(new Emulator.Key("state", "S"), new Emulator.Key("opened_at", "S")));

  private final Approvals approvals = new DynamoApprovals(Emulator.AWS, TABLE);

  @Override
  public Approvals approvals() {
    return approvals;
  }
}
