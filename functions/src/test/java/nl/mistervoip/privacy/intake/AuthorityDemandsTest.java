package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.TriageDesk;
import nl.mistervoip.privacy.intake.triage.WaitingMail.Stage;
import nl.mistervoip.privacy.platform.Attributes;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import org.junit.jupiter.api.Test;

/**
 * A demand of an authority is secret (Telecommunicatiewet 13.5): what people of other roles list,
 * count, search or are mailed holds no trace of one.
 */
class AuthorityDemandsTest {
  private static final List<String> TELLING =
      List.of("aside", "demand", "vordering", "politie", "126n", "authority");

  private static void tellsNothing(InMemoryAudit audit) {
    assertThat(audit.events().toString().toLowerCase(Locale.ROOT))
        .as("what auditors and administrators search")
        .doesNotContain(TELLING);
  }

  @Test
  void aDemandThatSoftwareReadShouldBeInNoListNoCountNoMailAndNoAudit() {
    IntakeScene scene = new IntakeScene();
    scene.receive(Mails.mail("m1").body(Mails.DEMAND).from("politie@example.org"));
    assertThat(scene.aside).containsOnlyKeys("m1");
    assertThat(scene.cases.open()).as("case lists, figures and the digest").isEmpty();
    assertThat(scene.breaches).as("the register of breaches").isEmpty();
    assertThat(scene.outbox.mails()).as("no acknowledgement, nothing passed on").isEmpty();
    assertThat(scene.audit.events()).isEmpty();
    assertThat(RegisterItem.decided(Decision.of(new Outcome.SetAside())))
        .as("counted as a mail that needs nothing")
        .containsEntry(":action", Attributes.text(new Outcome.Ignore(IgnoreReason.SPAM).action()));
  }

  @Test
  void aDemandThatAPersonRecognisedShouldLookLikeAMailThatNeededNothingMore() {
    CarryOutScene secret = new CarryOutScene().decided(new Ruling.SetAside()).carryOut();
    CarryOutScene left =
        new CarryOutScene().decided(new Ruling.Leave(Ruling.Why.HANDLED, List.of())).carryOut();
    assertThat(secret.aside).containsOnlyKeys(CarryOutScene.ID);
    assertThat(new String(secret.mails.read(CarryOutScene.ID, 1000), UTF_8))
        .doesNotContain("Anneke");
    assertThat(secret.ending()).isEqualTo(left.ending());
    assertThat(secret.audit.events())
        .as("the same lines as for any other mail of which nothing more is to be done")
        .isEqualTo(left.audit.events());
    tellsNothing(secret.audit);
    assertThat(secret.cases.open()).isEmpty();
    assertThat(secret.outbox.mails()).isEmpty();
    assertThat(Stream.of(Stage.WAITING, Stage.DECIDED))
        .allMatch(stage -> secret.queue.in(stage, "", 9).items().isEmpty());
    assertThat(secret.queue.learned("", 9).items()).as("nothing is learned from it").isEmpty();
    assertThat(secret.audit.eventsOf(TriageDesk.chainOf(CarryOutScene.ID))).isNotEmpty();
  }
}
