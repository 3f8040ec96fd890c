package nl.mistervoip.privacy.intake;

import java.util.List;
import nl.mistervoip.privacy.testing.Emulator;

/** A mail table of a test's own; the index is not used. */
final class RegisterTable {
  static final String NAME =
      Emulator.table(
          List.of(new Emulator.Key("register_key", "S")),
          "by-id",
          List.of(new Emulator.Key("ses_id", "S")));

  private RegisterTable() {}
}
