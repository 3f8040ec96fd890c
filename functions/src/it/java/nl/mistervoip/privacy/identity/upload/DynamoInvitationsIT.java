package nl.mistervoip.privacy.identity.upload;

import java.util.List;
import nl.mistervoip.privacy.testing.Emulator;

/** Links in a table shaped as that of the challenges. */
class DynamoInvitationsIT implements InvitationsContract {
  private static final String TABLE =
      Emulator.table(
          List.of(new Emulator.Key("token_hash", "S")),
          "by-case",
          List.of(new Emulator.Key("case_id", "S")));

  private final Invitations invitations = new DynamoInvitations(Emulator.AWS, TABLE);

  @Override
  public Invitations invitations() {
    return invitations;
  }
}
