package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.mistervoip.privacy.intake.ThreadFacts.Link;
import nl.mistervoip.privacy.platform.Outbox;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private final IntakeScene scene = new IntakeScene();
  private final Threads threads =
      new Threads(scene.outbox, scene.cases, scene.vault, scene.senders, scene.keys);
  private CaseId id = new CaseId("MV-AAAA-BBBB");

  @BeforeEach
  void openCase() {
    id = scene.opened(Mails.mail("m1"));
  }

  @Test
  void aReplyToAMailOfOursShouldFindItsCase() {
    String letter = letter();
    assertThat(found(Mails.mail("m2").header("In-Reply-To: <" + letter + ">"))).contains(id);
    assertThat(found(Mails.mail("m2").header("References: <a@b> <" + letter + ">"))).contains(id);
  }

  @Test
  void aCaseNumberShouldFindItsCaseInSubjectAndPlusAddressOnly() {
    assertThat(found(stranger().subject("Re: iets [" + id + "]"))).contains(id);
    assertThat(found(stranger().to("info+" + id + "@mister-voip.example"))).contains(id);
    assertThat(
            found(
                stranger()
                    .to("info+" + id.value().toLowerCase(java.util.Locale.ROOT) + "@x.example")))
        .contains(id);
    assertThat(found(stranger().body("Het gaat om " + id))).isEmpty();
    assertThat(found(stranger().subject("[MV-0000-0000]"))).isEmpty();
  }

  @Test
  void theMailWeAnsweredShouldOutweighANumberInTheSubject() {
    CaseId other = scene.opened(Mails.mail("m9").from("bram@example.org"));
    assertThat(
            found(
                Mails.mail("m2")
                    .header("In-Reply-To: <" + letter() + ">")
                    .subject("[" + other + "]")))
        .contains(id);
  }

  @Test
  void aStrangerShouldBeToldFromTheRequester() {
    assertThat(threads.find(stranger().subject("[" + id + "]").opened()).orElseThrow())
        .satisfies(
            facts -> {
              assertThat(facts.fromRequester()).isFalse();
              assertThat(facts.link()).isEqualTo(Link.NAMED);
            });
    assertThat(
            threads
                .find(Mails.mail("m2").subject("[" + id + "]").opened())
                .orElseThrow()
                .fromRequester())
        .isTrue();
  }

  @Test
  void aNewMailOfTheProvenSenderShouldFindTheOpenCaseInAnyLetterCase() {
    assertThat(threads.find(Mails.mail("m2").from("Anneke@Example.NL").opened()))
        .hasValueSatisfying(
            facts -> {
              assertThat(facts.caseId()).isEqualTo(id);
              assertThat(facts.link()).isEqualTo(Link.SENDER);
            });
    assertThat(found(stranger())).isEmpty();
    assertThat(found(Mails.mail("m2").verdicts(Mails.UNPROVEN))).isEmpty();
    assertThat(found(Mails.mail("m2").verdicts(Mails.FORGED))).isEmpty();
  }

  @Test
  void aClosedCaseShouldBeFoundByNameAndNotBySender() {
    assertThat(scene.cases.apply(id, CaseEvent.WITHDRAW, "officer-1", scene.clock.instant()).id())
        .isEqualTo(id);
    assertThat(found(Mails.mail("m2"))).isEmpty();
    assertThat(threads.find(Mails.mail("m2").subject("[" + id + "]").opened()).orElseThrow().open())
        .isFalse();
  }

  @Test
  void noAddressShouldStandInTheKeyOfASender() {
    assertThat(scene.keys.of(new nl.mistervoip.privacy.intake.mail.MailAddress(Mails.ANNEKE, "")))
        .matches("[0-9a-f]{64}");
  }

  private static Mails stranger() {
    return Mails.mail("m2").from("iemand@example.org");
  }

  private Optional<CaseId> found(Mails mail) {
    return threads.find(mail.opened()).map(ThreadFacts::caseId);
  }

  private String letter() {
    return scene.outbox.send(
        new Outbox.Mail(id + "/x", Optional.of(id.value()), Mails.DESK, Mails.ANNEKE), new byte[0]);
  }
}
