package nl.mistervoip.privacy.identity;

import java.util.List;
import nl.mistervoip.privacy.testing.Emulator;

/** Challenges in a table shaped as that of the desk. */
class DynamoChallengesIT implements ChallengesContract {
  private static final String TABLE =
      Emulator.table(
          List.of(new Emulator.Key("token_hash", "S")),
          "by-case",
          List.of(new Emulator.Key("case_id", "S")));

  private final Challenges challenges = new DynamoChallenges(Emulator.AWS, TABLE);

  @Override
  public Challenges challenges() {
    return challenges;
  }
}
