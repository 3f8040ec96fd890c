package nl.mistervoip.privacy.approval.decision;

class InMemoryApprovalsTest implements ApprovalsContract {
  private final Approvals approvals = new InMemoryApprovals();

  @Override
  public Approvals approvals() {
    return approvals;
  }
}
