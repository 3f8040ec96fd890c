package nl.mistervoip.privacy.approval;

class InMemoryApprovalsTest implements ApprovalsContract {
  private final Approvals approvals = new InMemoryApprovals();

  @Override
  public Approvals approvals() {
    return approvals;
  }
}
