package nl.mistervoip.privacy.approval.digest;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.InMemoryApprovals;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.casefile.ClosedDays;
import nl.mistervoip.privacy.casefile.DeskSettings;
import nl.mistervoip.privacy.casefile.PostTerm;
import nl.mistervoip.privacy.casefile.SettingsInForce;
import nl.mistervoip.privacy.intake.breach.BreachScene;
import nl.mistervoip.privacy.platform.letter.Texts;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.WatchDays;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryOutbox;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.TickingClock;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;

class TeamDigestTest {
  /** Thursday 5 March 2026. */
  private static final Instant NOW = TickingClock.NOW;

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final InMemoryCasePost post = new InMemoryCasePost(cases);
  private final InMemoryApprovals approvals = new InMemoryApprovals();
  private final BreachScene breaches = new BreachScene(audit);
  private final InMemoryOutbox outbox = new InMemoryOutbox();
  private final InMemorySettings set = new InMemorySettings();
  private final TeamDigest digest =
      new TeamDigest(
          cases,
          approvals,
          now -> breaches.reports.list("open", "", now).breaches(),
          new TeamDigest.Post(post, new PostTerm(3)),
          new TeamDigest.Out(
              outbox,
              new TeamDigest.Address(
                  "info@example.nl", "team@example.nl", "https://desk.example/console"),
              new SettingsInForce(set.shelves(), Optional.of("info@example.nl"))));
  private int messages;

  private CaseId received(int daysAgo, CaseState state) {
    var record =
        aCase()
            .ofMessage("m" + ++messages)
            .receivedAt(NOW.minus(Duration.ofDays(daysAgo)))
            .in(state)
            .build();
    cases.put(record);
    return record.id();
  }

  private void asks(CaseId id, ApprovalKind kind) {
    Question question =
        new Question(id + "-" + kind.wireName(), id.value(), kind, 1, "digest", Map.of());
    assertThat(approvals.save(Approval.first(question, "the-token", NOW))).isTrue();
  }

  private String text() throws IOException {
    byte[] mail = outbox.mails().getLast().bytes();
    Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(mail));
    return new String(
        ((TextBody) message.getBody()).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aDayOnWhichNothingNeedsAnybodyShouldHaveNoMail() {
    received(1, CaseState.PREPARING);
    assertThat(digest.send(NOW)).isFalse();
    assertThat(outbox.mails()).isEmpty();
  }

  @Test
  void theMailShouldSayWhatIsLateSoonAndWaitingInBothLanguages() throws IOException {
    CaseId late = received(60, CaseState.PREPARING);
    CaseId soon = received(26, CaseState.AWAITING_APPROVAL);
    CaseId calm = received(1, CaseState.AWAITING_APPROVAL);
    asks(soon, ApprovalKind.ACCESS);
    asks(calm, ApprovalKind.ERASURE);
    breaches.reported("b1", NOW.minus(Duration.ofHours(3)));
    assertThat(digest.send(NOW)).isTrue();
    String text = text();
    assertThat(text)
        .contains("Over hun laatste dag heen: 1", "Past their last day: 1")
        .contains("Binnen een week klaar te hebben: 1", "Due within a week: 1")
        .contains("Wachten op een beslissing: 2", "- gegevens wissen: 1", "- sending a package: 1")
        .contains("Open meldingen van datalekken: 1", "First notice to the authority by")
        .contains(late.value(), soon.value(), "https://desk.example/console")
        .doesNotContain(calm.value());
  }

  @Test
  void aCaseWithMoreTimeShouldBeLateOnlyAfterItsNewDate() throws IOException {
    CaseId extended = received(40, CaseState.PREPARING);
    LocalDate until = LocalDate.of(2026, 3, 20);
    cases.extend(extended, new Extension(Extension.Ground.COMPLEXITY, until, NOW), "officer-1");
    assertThat(digest.send(NOW)).isFalse();
    assertThat(digest.send(NOW.plus(Duration.ofDays(10)))).isTrue();
    assertThat(text()).contains("Due within a week: 1").contains("20\u00a0March\u00a02026");
    assertThat(digest.send(NOW.plus(Duration.ofDays(16)))).isTrue();
    assertThat(text()).contains("Past their last day: 1", extended.value());
  }

  @Test
  void aComplaintShouldBeWatchedAsAnyCase() throws IOException {
    var complaint =
        aCase()
            .ofMessage("complaint")
            .asking()
            .labelled("complaint_privacy")
            .receivedAt(NOW.minus(Duration.ofDays(26)))
            .in(CaseState.AWAITING_APPROVAL)
            .build();
    cases.put(complaint);
    asks(complaint.id(), ApprovalKind.COMPLAINT);
    assertThat(digest.send(NOW)).isTrue();
    assertThat(text())
        .contains("Binnen een week klaar te hebben: 1", complaint.id().value())
        .contains("- een klacht over privacy: 1", "- a complaint about privacy: 1");
  }

  @Test
  void theMailShouldNameTheCasesThatWillBeLate() throws IOException {
    CaseId tight = received(25, CaseState.IDENTITY_DOUBTED);
    received(20, CaseState.AWAITING_APPROVAL);
    assertThat(digest.send(NOW)).isTrue();
    assertThat(text())
        .contains("Worden te laat als niemand sneller is dan gewoonlijk: 1")
        .contains("Will be late if nobody is quicker than usual: 1", "- " + tight.value());
  }

  @Test
  void theMailShouldHoldNobodysDataAndNoTokenAndApproveNothingByALink() throws IOException {
    asks(received(26, CaseState.AWAITING_APPROVAL), ApprovalKind.ACCESS);
    assertThat(digest.send(NOW)).isTrue();
    String whole = new String(outbox.mails().getLast().bytes(), StandardCharsets.UTF_8);
    assertThat(whole).doesNotContain("the-token", "/approve", "token=", "example.nl/");
    assertThat(whole).contains("Auto-Submitted: auto-generated", "To: team@example.nl");
    assertThat(text().lines().filter(line -> line.contains("https://"))).hasSize(2);
  }

  @Test
  void aSecondRunOnADayShouldSendNothingAndTheNextDayAgain() {
    received(60, CaseState.PREPARING);
    assertThat(digest.send(NOW)).isTrue();
    digest.send(NOW.plus(Duration.ofHours(2)));
    assertThat(outbox.mails()).hasSize(1);
    digest.send(NOW.plus(Duration.ofDays(1)));
    assertThat(outbox.mails()).hasSize(2);
  }

  @Test
  void whatAClosedCaseAskedShouldWaitForNobody() {
    CaseId closed = received(26, CaseState.AWAITING_APPROVAL);
    asks(closed, ApprovalKind.ACCESS);
    cases.apply(closed, CaseEvent.WITHDRAW, "officer-1", NOW);
    assertThat(digest.send(NOW)).isFalse();
  }

  @Test
  void lettersToPrintAndToPostShouldBeNamedWithTheirAge() throws IOException {
    CaseId one = received(12, CaseState.AWAITING_POST);
    CaseId other = received(5, CaseState.PREPARING);
    Instant monday = NOW.minus(Duration.ofDays(10));
    Instant tuesday = NOW.minus(Duration.ofDays(2));
    post.toPrint(one, "no-data", monday);
    post.toPrint(other, "acknowledgement", tuesday);
    post.toPrint(other, "package-link-2", NOW);
    post.printed(other, "package-link-2", NOW);
    assertThat(digest.send(NOW)).as("nothing else needs anybody").isTrue();
    assertThat(text())
        .contains("Letters to print: 2", "Brieven te printen: 2")
        .contains("- " + one + ", No data found: 8 working days old (too long)")
        .contains("- " + one + ", Geen gegevens gevonden: 8 werkdagen oud (te lang)")
        .contains("- " + other + ", Acknowledgement: 2 working days old")
        .contains("Printed letters to post: 1", "Geprinte brieven te posten: 1")
        .contains("- " + other + ", Link to the package: 0 working days old");
    assertThat(text().lines().filter(line -> line.contains("too long"))).hasSize(1);
  }

  @Test
  void whatWasPostedShouldNotBeNamedAnyMore() {
    CaseId id = received(5, CaseState.PREPARING);
    post.toPrint(id, "acknowledgement", NOW);
    post.posted(id, "acknowledgement", NOW);
    assertThat(post.allPosted(id)).isTrue();
    assertThat(digest.send(NOW)).isFalse();
  }

  @Test
  void whatNobodyWaitsForShouldNotBeSaidToWait() {
    asks(aCase().ofMessage("closed long ago").build().id(), ApprovalKind.LIFTING);
    assertThat(digest.send(NOW.plus(Duration.ofDays(9)))).isFalse();
    assertThat(digest.send(NOW.plus(Duration.ofDays(8)))).isTrue();
  }

  @Test
  void everyKindOfDecisionShouldHaveItsWordsInBothLanguages() {
    for (Locale locale : new Locale[] {Locale.forLanguageTag("nl"), Locale.ENGLISH}) {
      Texts texts = Texts.of("approval.digest", locale);
      assertThat(Arrays.stream(ApprovalKind.values()))
          .allMatch(kind -> texts.find("kind." + kind.wireName()).isPresent());
    }
  }

  private static DeskSettings duty(String address, String until) {
    return new DeskSettings(
        WatchDays.STANDARD,
        Optional.empty(),
        Optional.of(new DeskSettings.Duty(address, Optional.of(LocalDate.parse(until)))));
  }

  @Test
  void thePersonOfTheDayShouldGetItUntilTheLastDayThatWasSet() {
    received(40, CaseState.PREPARING);
    set.desk.put(duty("duty@example.nl", "2026-03-05"), NOW);
    assertThat(digest.send(NOW)).isTrue();
    assertThat(outbox.mails().getLast().mail().recipient()).isEqualTo("duty@example.nl");
    assertThat(digest.send(NOW.plus(Duration.ofDays(1)))).isTrue();
    assertThat(outbox.mails().getLast().mail().recipient()).isEqualTo("team@example.nl");
  }

  @Test
  void anAddressElsewhereOrAnUnreadableRowShouldSendItToTheTeamAndSaySo() throws IOException {
    received(40, CaseState.PREPARING);
    set.desk.put(duty("duty@example.org", "2026-04-01"), NOW);
    assertThat(digest.send(NOW)).isTrue();
    assertThat(outbox.mails().getLast().mail().recipient()).isEqualTo("team@example.nl");
    assertThat(text()).contains("console is ingesteld", "set at the console");
    set.desk.isBroken();
    assertThat(digest.send(NOW.plus(Duration.ofDays(1)))).isTrue();
    assertThat(outbox.mails().getLast().mail().recipient()).isEqualTo("team@example.nl");
  }

  @Test
  void theMailBeforeTheCompanyClosesShouldNameWhatMustBeAnsweredNow() throws IOException {
    // Received on 6 February, so the last day is Friday 6 March, on which the company is closed.
    CaseId within = received(27, CaseState.AWAITING_APPROVAL);
    set.closedDays.put(
        new ClosedDays(
            List.of(new ClosedDays.ClosedDay(LocalDate.of(2026, 3, 6), "Verhuizing", "Move"))),
        NOW);
    assertThat(cases.get(within).lastDay()).isEqualTo(LocalDate.of(2026, 3, 6));
    assertThat(digest.send(NOW)).isTrue();
    assertThat(text().replace('\u00A0', ' '))
        .contains(
            "Vanaf morgen is het loket dicht, tot en met 8 maart 2026.",
            "de wettelijke datum schuift niet op): 1",
            "From tomorrow the desk is closed, up to and including 8 March 2026.")
        .contains("- " + within.value());
  }
}
