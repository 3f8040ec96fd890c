package nl.mistervoip.privacy.approval.cases;

import static nl.mistervoip.privacy.approval.decision.ApprovalScene.NOW;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.approval.decision.ApprovalScene;
import nl.mistervoip.privacy.intake.byhand.HandRegister;
import nl.mistervoip.privacy.intake.byhand.Rereading;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;

/** What was said of a mail is done though something fails on the way, once it is said again. */
class LabelDeskTest {
  private final ApprovalScene scene = new ApprovalScene(Fuse.counting(), CaseState.IDENTIFYING);
  private final List<HandRegister.Entry> entered = new ArrayList<>();
  private final List<String> started = new ArrayList<>();
  private boolean broken = true;

  private final LabelDesk desk =
      new LabelDesk(
          scene.records,
          scene.rows,
          scene.documents,
          scene.audit,
          new Teaching(
              new Rereading(
                  new Rereading.Ports(
                      scene.documents,
                      (id, bytes) -> {},
                      new Register(),
                      LinkSecrets::hashOf,
                      this::start)),
              scene.audit));

  /** Keeps what is entered. */
  private final class Register implements HandRegister {
    @Override
    public void enter(Entry entry, Instant now) {
      entered.add(entry);
    }

    @Override
    public CaseId numberOf(String id, Instant now) {
      return CaseId.ofMessage(id);
    }
  }

  private void start(String id) {
    if (broken) {
      throw new IllegalStateException("The workflows do not answer.");
    }
    started.add(id);
  }

  private LabelDesk.Shown says(String label) {
    return desk.correct(
        scene.id.value(), new LabelDesk.Wish(label, true, "", "Heard on the phone."), ONE, NOW);
  }

  private Ruling.Reread last() {
    return (Ruling.Reread) entered.getLast().decision().ruling();
  }

  private void saidTwice(String label) {
    scene.documents.put(scene.id, "mail/raw", new byte[] {1});
    assertThatThrownBy(() -> says(label)).isInstanceOf(IllegalStateException.class);
    assertThat(started).isEmpty();
    broken = false;
    assertThat(says(label).labels()).isNotEmpty();
    assertThat(started).containsExactly(entered.getFirst().id());
    assertThat(last().labels()).as("the lesson holds it").contains(label);
  }

  @Test
  void aBreachShouldWakePeopleThoughTheFirstTryFailed() {
    saidTwice("breach_report");
    assertThat(last().then()).containsExactly(Ruling.Then.BREACH);
    assertThatThrownBy(() -> says("breach_report")).hasMessageContaining("stands so already");
  }

  @Test
  void aDeathShouldLeadToTheQuestionThoughTheFirstTryFailed() {
    saidTwice("deceased");
    assertThat(last().then()).contains(Ruling.Then.END_CASE);
    assertThat(scene.records.get(scene.id).labels()).contains("deceased");
  }
}
