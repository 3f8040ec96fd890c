package nl.mistervoip.privacy.approval.web.signin;

import java.util.List;
import nl.mistervoip.privacy.testing.Emulator;

/** Sessions in a table as that of the desk, with an index more, which disturbs nothing. */
class DynamoSessionsIT implements SessionsContract {
  private static final String TABLE =
      Emulator.table(
          List.of(new Emulator.Key("session_key", "S")),
          "by-user",
          List.of(new Emulator.Key("user_id", "S")));

  private final Sessions sessions = new DynamoSessions(Emulator.AWS, TABLE);

  @Override
  public Sessions sessions() {
    return sessions;
  }
}
