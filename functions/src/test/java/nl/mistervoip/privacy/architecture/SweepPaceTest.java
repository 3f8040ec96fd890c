package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The state machine lets as many batches run at a time as the pace of each is reckoned with. */
class SweepPaceTest {
  @Test
  void asManyBatchesShouldRunAtATimeAsShareTheRate() throws ReflectiveOperationException {
    JsonNode map =
        Repository.stateMachine("retention-sweep").path("States").path("Delete in batches");
    var shared =
        Class.forName("nl.mistervoip.privacy.retention.SweepRate")
            .getDeclaredField("BATCHES_AT_ONCE");
    shared.setAccessible(true);
    assertThat(map.path("MaxConcurrency").asInt()).isEqualTo(shared.getInt(null));
  }
}
