package nl.mistervoip.privacy.retention;

import java.time.Instant;
import nl.mistervoip.privacy.retention.SweepControl.State;

/** What a person can want of a sweep under way. */
public enum SweepOrder {
  /** Remove nothing until it is resumed. */
  PAUSE,
  /** Go on after a pause. */
  RESUME,
  /** Remove nothing at all; refused once something is gone, for that cannot be undone. */
  CANCEL,
  /** Leave what is not gone yet. */
  STOP_REST;

  /** What an order comes to. */
  sealed interface Ruling {
    /**
     * The sweep is told.
     *
     * @param next how it stands then
     */
    record Change(SweepControl next) implements Ruling {}

    /** It stands so already. */
    record Already() implements Ruling {}

    /**
     * It cannot be.
     *
     * @param title what is in the way
     * @param detail what to do
     */
    record Refused(String title, String detail) implements Ruling {}
  }

  /** Decides purely. */
  Ruling of(SweepControl control, String by, Instant now) {
    return switch (control.state()) {
      case FINISHED ->
          new Ruling.Refused("The sweep is over", "Every batch is done. See: desk sweep report");
      case STOPPED -> ofStopped();
      case RUNNING -> ofRunning(control, by, now);
      case PAUSED -> ofPaused(control, by, now);
    };
  }

  private Ruling ofStopped() {
    return switch (this) {
      case CANCEL, STOP_REST -> new Ruling.Already();
      case PAUSE, RESUME ->
          new Ruling.Refused(
              "The sweep is stopped", "It does not go on. The next one plans what is due anew.");
    };
  }

  private Ruling ofRunning(SweepControl control, String by, Instant now) {
    return switch (this) {
      case PAUSE -> new Ruling.Change(control.in(State.PAUSED, by, now));
      case RESUME -> new Ruling.Already();
      case CANCEL, STOP_REST -> stop(control, by, now);
    };
  }

  private Ruling ofPaused(SweepControl control, String by, Instant now) {
    return switch (this) {
      case PAUSE -> new Ruling.Already();
      case RESUME -> new Ruling.Change(control.in(State.RUNNING, by, now));
      case CANCEL, STOP_REST -> stop(control, by, now);
    };
  }

  private Ruling stop(SweepControl control, String by, Instant now) {
    if (this == CANCEL && control.begun()) {
      return new Ruling.Refused(
          "The sweep has begun",
          "What it removed cannot come back. To leave the rest, send rest (desk sweep cancel"
              + " --rest); the report says what was done.");
    }
    return new Ruling.Change(control.in(State.STOPPED, by, now));
  }
}
