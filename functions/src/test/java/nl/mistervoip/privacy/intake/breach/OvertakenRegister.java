package nl.mistervoip.privacy.intake.breach;

import java.time.Instant;
import java.util.Optional;

/** A register in which officer-1 closes just before anybody else does. */
final class OvertakenRegister implements BreachRegister {
  private final BreachRegister register;

  OvertakenRegister(BreachRegister register) {
    this.register = register;
  }

  @Override
  public void open(String mailId, BreachClock clock, Instant now) {
    register.open(mailId, clock, now);
  }

  @Override
  public Optional<Entry> find(String mailId) {
    return register.find(mailId);
  }

  @Override
  public Page in(State state, String cursor, int limit) {
    return register.in(state, cursor, limit);
  }

  @Override
  public boolean close(String mailId, Closing closing) {
    register.close(
        mailId,
        new Closing("officer-1", closing.at(), new BreachOutcome.UnlikelyRisk(), "was earlier"));
    return register.close(mailId, closing);
  }
}
