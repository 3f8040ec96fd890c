package nl.mistervoip.privacy.recipients;

import static nl.mistervoip.privacy.recipients.TellingScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import org.junit.jupiter.api.Test;

class RecipientsDeskTest {
  private static final String REASON = "Het bedrijf is failliet; de curator heeft geen gegevens.";

  private final TellingScene scene = new TellingScene().done(Act.ERASURE, "collection-files");
  private final NoticeKey key = scene.key(Act.ERASURE, "incasso");

  private void settle(String recipient, String outcome) {
    scene
        .desk()
        .settle(
            scene.id,
            new RecipientsDesk.Decision("erasure", recipient, outcome, REASON),
            "officer-1",
            NOW);
  }

  @Test
  void aDecisionShouldEndTheMessageAndKeepItsReasonSealed() {
    scene.plan(Act.ERASURE);
    scene.tell(key, 3, NOW);
    settle("incasso", "impossible");
    assertThat(scene.desk().show(scene.id).messages())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.name()).isEqualTo("Voorbeeld Incasso BV");
              assertThat(shown.state()).isEqualTo("impossible");
              assertThat(shown.reason()).isEqualTo(REASON);
              assertThat(shown.attempts()).isEqualTo(3);
            });
    assertThat(scene.audit.events().toString())
        .contains("officer-1", "impossible")
        .doesNotContain("curator");
    scene.tell(key, 4, NOW);
    assertThat(scene.outbox.mails()).as("nobody is written to any more").hasSize(1);
  }

  @Test
  void whoConfirmedMeanwhileShouldStayConfirmed() {
    scene.plan(Act.ERASURE);
    scene.tell(key, 1, NOW);
    scene.store.end(key, Told.CONFIRMED, NOW);
    settle("incasso", "disproportionate");
    assertThat(scene.desk().show(scene.id).messages().getFirst().state()).isEqualTo("confirmed");
  }

  @Test
  void nothingButTheThreeOutcomesOfTheArticleShouldBeTaken() {
    scene.plan(Act.ERASURE);
    for (String outcome : new String[] {"confirmed", "sent", "", "never mind"}) {
      assertThatThrownBy(() -> settle("incasso", outcome))
          .isInstanceOf(RecipientsDesk.NotDecidableException.class);
    }
    assertThatThrownBy(() -> settle("coin", "otherwise"))
        .isInstanceOf(RecipientsDesk.NotDecidableException.class);
    assertThatThrownBy(
            () ->
                scene
                    .desk()
                    .settle(
                        scene.id,
                        new RecipientsDesk.Decision("access", "incasso", "otherwise", REASON),
                        "officer-1",
                        NOW))
        .isInstanceOf(RecipientsDesk.NotDecidableException.class);
    assertThat(scene.store.find(key).orElseThrow().told()).isEqualTo(Told.PLANNED);
  }
}
