package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.triage.Correction;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

/** The mail of a case, carried out as a person reads it who looked at that case. */
class RereadMailTest {
  private static final CaseId CASE = CaseId.ofMessage("another");

  private static Ruling.Reread reread(List<String> labels, Ruling.Then... then) {
    return new Ruling.Reread(CASE, List.of("access"), labels, Optional.empty(), Set.of(then));
  }

  @Test
  void whatIsNoRequestShouldReachTheServiceDeskAndTheQuestionHowItsCaseEnds() {
    CarryOutScene scene =
        new CarryOutScene()
            .decided(
                reread(
                    List.of("not_privacy", "invoice"),
                    Ruling.Then.SERVICE_DESK,
                    Ruling.Then.END_CASE))
            .carryOut();
    assertThat(scene.outbox.mails()).hasSize(1);
    assertThat(scene.outbox.mails().getFirst().mail().recipient()).isEqualTo("service@example.nl");
    assertThat(scene.outbox.mails().getFirst().octets())
        .contains("is geen privacyverzoek", "not_privacy, invoice");
    assertThat(scene.withdrawals).containsExactly(CASE + "-" + CarryOutScene.ID);
    assertThat(scene.breaches).isEmpty();
    assertThat(scene.ending().action()).isEqualTo("forward");
    assertThat(scene.ending().caseId()).isEqualTo(CASE.value());
    assertThat(scene.cases.open()).isEmpty();
  }

  @Test
  void aBreachShouldWakePeopleAndStartItsClockAtTheReceipt() {
    CarryOutScene scene =
        new CarryOutScene()
            .decided(reread(List.of("access", "breach_report"), Ruling.Then.BREACH))
            .carryOut();
    assertThat(scene.breaches).containsOnlyKeys(CarryOutScene.ID);
    assertThat(scene.breaches.values())
        .allMatch(entry -> entry.clock().detectedAt().equals(CarryOutScene.RECEIVED));
    assertThat(scene.alarms.raised().toString()).contains("breach_report");
    assertThat(scene.mails.released).as("kept until it is closed").isEmpty();
    assertThat(scene.withdrawals).isEmpty();
  }

  @Test
  void whatOnlyTeachesShouldDoNothingElseAndBeOneLessonForEachCase() {
    CarryOutScene scene = new CarryOutScene().decided(reread(List.of("access", "erasure")));
    scene.carryOut();
    assertThat(scene.outbox.mails()).isEmpty();
    assertThat(scene.alarms.raised()).isEmpty();
    assertThat(scene.withdrawals).isEmpty();
    Correction lesson = scene.queue.learned("", 10).items().getFirst();
    assertThat(lesson.proposed()).containsExactly("access");
    assertThat(lesson.labels()).containsExactly("access", "erasure");
    CarryOutScene again =
        new CarryOutScene()
            .decided(
                new Ruling.Reread(
                    CASE, List.of("access"), List.of("access"), Optional.of("en"), Set.of()))
            .carryOut();
    Correction second = again.queue.learned("", 10).items().getFirst();
    assertThat(second.name()).isEqualTo(lesson.name());
    assertThat(second.language()).isEqualTo("en");
  }

  @Test
  void whereverItDiesItShouldEndTheSame() {
    Ruling all =
        reread(List.of("not_privacy", "fault"), Ruling.Then.SERVICE_DESK, Ruling.Then.END_CASE);
    Fuse counting = Fuse.counting();
    new CarryOutScene(counting).decided(all).carryOut();
    for (int cut = 1; cut <= counting.writes(); cut++) {
      CarryOutScene scene = new CarryOutScene(Fuse.after(cut)).decided(all);
      Fuse.untilDone(scene::carryOut);
      assertThat(scene.outbox.mails()).as("cut after %d", cut).hasSize(1);
      assertThat(scene.withdrawals).hasSize(1);
      assertThat(scene.ending().action()).isEqualTo("forward");
    }
  }
}
