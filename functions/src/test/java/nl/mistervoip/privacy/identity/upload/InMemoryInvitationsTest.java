package nl.mistervoip.privacy.identity.upload;

class InMemoryInvitationsTest implements InvitationsContract {
  private final InMemoryInvitations invitations = new InMemoryInvitations();

  @Override
  public Invitations invitations() {
    return invitations;
  }
}
