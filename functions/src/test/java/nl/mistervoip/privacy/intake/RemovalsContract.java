package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.mistervoip.privacy.intake.CopyRecogniser.Seen;
import nl.mistervoip.privacy.intake.mail.FileStart;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every store of notes on what was taken out of mails must do. */
interface RemovalsContract {
  Removals removals();

  @Test
  default void theFirstNoteOfAStageShouldStand() {
    Removals removals = removals();
    String id = UUID.randomUUID().toString();
    Removal first =
        new Removal(List.of(new Removal.Part(FileStart.JPEG, Seen.COPY)), true, TickingClock.NOW);
    Removal later =
        new Removal(
            List.of(new Removal.Part(FileStart.PDF, Seen.UNSURE)),
            false,
            TickingClock.NOW.plus(Duration.ofHours(1)));
    assertThat(removals.find(id, "case")).isEmpty();
    assertThat(removals.note(id, "case", first, first.at())).isEqualTo(first);
    assertThat(removals.note(id, "case", later, later.at())).isEqualTo(first);
    assertThat(removals.find(id, "case")).contains(first);
    assertThat(removals.find(id, "triage")).isEmpty();
    assertThat(removals.note(id, "triage", later, later.at())).isEqualTo(later);
  }
}
