package nl.mistervoip.privacy.approval.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepStageTest {
  private static final Instant PLANNED = Instant.parse("2026-03-05T03:00:00Z");

  private static SweepStage stage(Duration later, String... events) {
    List<AuditTrail.Line> story = new ArrayList<>();
    for (String event : events) {
      String[] parts = event.split(" ", -1);
      Map<String, String> facts =
          parts.length > 2 ? Map.of(parts[1], parts[2]) : Map.of("dry-run", "false");
      String actor = parts.length == 2 ? parts[1] : "system";
      story.add(new AuditTrail.Line(PLANNED, parts[0], actor, "", facts));
    }
    return SweepStage.of(story, PLANNED.plus(later));
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING, sweep.planned",
    "WAITING, sweep.planned;approval.asked required 1",
    "WAITING, sweep.planned;approval.asked required 2;approval.given officer-1",
    "WAITING, sweep.planned;approval.asked required 2;approval.given officer-1;approval.given"
        + " officer-1",
    "RUNNING, sweep.planned;approval.asked required 2;approval.given officer-1;approval.given"
        + " officer-2",
    "REFUSED, sweep.planned;approval.asked required 1;approval.refused officer-1",
    "WAITING, sweep.planned;approval.asked required 1;sweep.paused officer-1",
    "PAUSED, sweep.planned;approval.given officer-1;sweep.paused officer-1",
    "RUNNING, sweep.planned;approval.given officer-1;sweep.paused officer-1;sweep.resumed"
        + " officer-2",
    "STOPPED, sweep.planned;approval.given officer-1;sweep.paused officer-1;sweep.stopped"
        + " officer-2",
    "STOPPED, sweep.planned;approval.asked required 1;sweep.stopped officer-2",
    "STOPPED, sweep.planned;approval.given officer-1;sweep.reported end stopped",
    "STOPPED, sweep.planned;approval.given officer-1;sweep.reported end cancelled",
    "DONE, sweep.planned;approval.given officer-1;sweep.reported end carried_out",
    "LAPSED, sweep.planned;approval.given officer-1;approval.unheard",
    "RUNNING, sweep.planned;approval.given officer-1;approval.unheard;sweep.executed store tickets",
    "REFUSED, sweep.planned;approval.refused officer-1;approval.unheard",
    "DRY_RUN, sweep.planned dry-run true",
    "DRY_RUN, sweep.planned dry-run true;sweep.reported end dry_run"
  })
  void howFarASweepIsShouldBeReadFromItsStory(SweepStage stage, String story) {
    assertThat(stage(Duration.ofHours(1), story.split(";", -1))).isEqualTo(stage);
  }

  @Test
  void whatNobodyReleasedInTimeShouldNotBeSaidToWait() {
    Duration late = SweepStage.RELEASED_WITHIN.plusSeconds(1);
    assertThat(stage(SweepStage.RELEASED_WITHIN, "sweep.planned")).isEqualTo(SweepStage.WAITING);
    assertThat(stage(late, "sweep.planned")).isEqualTo(SweepStage.LAPSED);
    assertThat(stage(late, "sweep.planned", "approval.given officer-1"))
        .isEqualTo(SweepStage.RUNNING);
  }

  @Test
  void theWorkflowShouldWaitAsLongAsThePageSays() throws IOException {
    byte[] machine = Files.readAllBytes(Path.of("..", "statemachines", "retention-sweep.asl.json"));
    JsonNode wait = Json.read(machine, JsonNode.class).path("States").path("Wait for release");
    assertThat(wait.path("TimeoutSeconds").asLong())
        .isEqualTo(SweepStage.RELEASED_WITHIN.toSeconds());
  }
}
