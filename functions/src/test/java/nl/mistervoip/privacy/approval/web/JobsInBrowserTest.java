package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.screen.ApprovalScreen;
import nl.mistervoip.privacy.approval.web.screen.AuditScreen;
import nl.mistervoip.privacy.approval.web.screen.CaseScreen;
import nl.mistervoip.privacy.approval.web.screen.Reader;
import nl.mistervoip.privacy.approval.web.screen.Screen;
import nl.mistervoip.privacy.approval.web.screen.SweepScreen;
import nl.mistervoip.privacy.approval.web.screen.TodayScreen;
import nl.mistervoip.privacy.approval.web.screen.TriageScreen;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.WaitingScene;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.retention.PlannedSweep;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The five main jobs in a real browser, each to its end: in both languages, on a large screen and a
 * phone, with the keyboard alone, by finger, and without scripts. Pictures of every page come to
 * lie in {@link Screen#PICTURES}.
 */
@ExtendWith(OneStage.class)
@ResourceLock(OneStage.LOCK)
class JobsInBrowserTest {
  /** Both languages, both widths, with and without script, with the keyboard alone. */
  static final List<Reader> READERS = Reader.all();

  private static final LocalDate DAY = LocalDate.parse("2026-03-05");
  private static final String[] OFFICER = {"privacy-officer", "approver"};
  private static final String MAIL =
      """
      From: "Sam" <sam@example.nl>
      Subject: Mijn gegevens
      Content-Type: text/plain; charset=utf-8

      Wis al mijn gegevens en stuur me een overzicht van wat u van mij bewaart.
      """
          .replace("\n", "\r\n");

  private final ConsoleScene scene = new ConsoleScene();
  private final ConsoleStage stage;

  JobsInBrowserTest(ConsoleStage stage) {
    this.stage = stage;
    stage.show(scene);
  }

  @ParameterizedTest
  @FieldSource("READERS")
  void aWaitingMailShouldBeDecidedOn(Reader reader) {
    scene.waiting.waits("m1", "UNSURE", List.of("erasure"));
    scene.waiting.lies("m1", MAIL);
    try (Screen screen = stage.screen("triage", reader, "officer-1", OFFICER)) {
      TriageScreen after =
          new TodayScreen(screen)
              .mails(1)
              .open(WaitingScene.RECEIVED)
              .alsoAsks(Right.ACCESS, "Vraagt ook inzage.");
      assertThat(screen.notice()).isEqualTo(screen.words().say("done.triaged"));
      assertThat(after.isEmpty()).isTrue();
    }
    PersonsDecision decision =
        scene.waiting.queue.find("m1").orElseThrow().decision().orElseThrow();
    assertThat(decision.by()).isEqualTo("officer-1");
    assertThat(decision.note()).isEqualTo("Vraagt ook inzage.");
    assertThat(decision.ruling()).isEqualTo(new Ruling.Open(List.of("access", "erasure"), false));
    assertThat(scene.waiting.started).containsExactly("m1");
  }

  @ParameterizedTest
  @FieldSource("READERS")
  void anAccessShouldBeApprovedAfterAMaskWasChanged(Reader reader) {
    scene.asksAboutAPackage();
    String id = scene.id().value();
    try (Screen screen = stage.screen("access", reader, "officer-1", OFFICER)) {
      ApprovalScreen asked = new TodayScreen(screen).question("access", id);
      assertThat(asked.digest()).isEqualTo(ConsoleScene.DIGEST);
      assertThat(asked.saysWhatHappens()).isTrue();
      CaseScreen changed = asked.lookAtPackage().cover(textOfTickets(reader), "Els", "Een ander.");
      assertThat(changed.notice()).isEqualTo(screen.words().say("done.mask"));
      assertThat(changed.saysWhatIsNext(CaseState.PREPARING)).isTrue();
      assertThat(scene.state()).isEqualTo("PREPARING");
      assertThat(scene.told()).containsExactly("task-" + ConsoleScene.DIGEST + " changed");

      String question = scene.asks("access", 1, "digest-2");
      ApprovalScreen anew = screen.today().question("access", id);
      assertThat(anew.digest()).isEqualTo("digest-2");
      CaseScreen approved = anew.agree("Bekeken.");
      assertThat(approved.notice()).isEqualTo(screen.words().say("done.approved"));
      assertThat(approved.saysWhatIsNext(CaseState.EXECUTING)).isTrue();
      assertThat(scene.agreed(question)).isEqualTo(1);
    }
    MaskChanges.Change change = MaskChanges.of(scene.vault(), scene.id()).last().orElseThrow();
    assertThat(List.of(change.store(), change.field(), change.text(), change.by()))
        .containsExactly("tickets", "messages.text", "Els", "officer-1");
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(scene.told()).endsWith("task-digest-2 approved");
    assertThat(scene.audit().eventsOf(id)).contains("package.mask-changed", "approval.given");
  }

  private String textOfTickets(Reader reader) {
    return scene.company.map().stores().stream()
        .filter(store -> store.id().equals("tickets"))
        .map(store -> store.texts().title().in(reader.language()) + " – messages.text")
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("READERS")
  void anErasureShouldTakeTwoPeopleAtTwoScreens(Reader reader) {
    String question = scene.asksAboutAPlan(SamplePeople.ROBIN);
    String id = scene.id().value();
    try (Screen one = stage.screen("erasure", reader, "officer-1", OFFICER);
        Screen two = stage.screen("erasure-second", reader, "officer-2", "approver")) {
      ApprovalScreen first = new TodayScreen(one).question("erasure", id);
      ApprovalScreen second = new TodayScreen(two).question("erasure", id);
      assertThat(first.saysWhatHappens()).isTrue();
      CaseScreen agreed = first.agree("Plan gelezen.");
      assertThat(agreed.notice()).isEqualTo(one.words().say("done.agreed"));
      assertThat(agreed.saysWhatIsNext(CaseState.AWAITING_APPROVAL)).isTrue();
      assertThat(one.today().asks("erasure", id)).isFalse();
      assertThat(scene.told()).isEmpty();
      assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");

      CaseScreen approved = second.agree("Ook gelezen.");
      assertThat(approved.notice()).isEqualTo(two.words().say("done.approved"));
      assertThat(approved.decided("erasure").canDecide()).isFalse();
    }
    assertThat(scene.agreed(question)).isEqualTo(2);
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(scene.told()).singleElement().asString().endsWith(" approved");
  }

  @ParameterizedTest
  @FieldSource("READERS")
  void aSweepShouldBeReleasedHeldUpAndReported(Reader reader) {
    scene.asksToRelease();
    try (Screen screen = stage.screen("sweep", reader, "officer-1", OFFICER)) {
      SweepScreen waiting = screen.retention().waiting(DAY);
      assertThat(waiting.isAt("waiting")).isTrue();
      assertThat(waiting.digest()).isEqualTo(PlannedSweep.DIGEST);
      assertThat(waiting.stores()).hasSize(3);
      SweepScreen released = waiting.question(PlannedSweep.ID).release("Gelezen.", DAY);
      assertThat(screen.notice()).isEqualTo(screen.words().say("done.approved-sweep"));
      assertThat(released.isAt("running")).isTrue();
      assertThat(scene.told()).containsExactly("task-sweep approved");
      SweepScreen paused = released.pause();
      assertThat(paused.isAt("paused")).isTrue();
      assertThat(paused.resume().isAt("running")).isTrue();
      scene.sweep.report();
      SweepScreen over = paused.again();
      assertThat(over.isAt("done")).isTrue();
      assertThat(over.isOver()).isTrue();
      assertThat(over.report()).contains("<svg", PlannedSweep.DIGEST);
    }
    assertThat(scene.audit().eventsOf(PlannedSweep.ID))
        .containsSubsequence("approval.given", "sweep.paused", "sweep.resumed", "sweep.reported");
  }

  @ParameterizedTest
  @FieldSource("READERS")
  void aCaseShouldBeAudited(Reader reader) {
    scene.asksAboutAPackage();
    scene.asksToRelease();
    String id = scene.id().value();
    int before = scene.audit().events().size();
    try (Screen screen = stage.screen("audit", reader, "auditor-1", "auditor")) {
      AuditScreen all = screen.audit();
      assertThat(all.entries()).anyMatch(line -> line.contains(PlannedSweep.ID));
      AuditScreen found = all.search(id);
      List<String> entries = found.entries();
      assertThat(entries).hasSameSizeAs(scene.audit().of(id)).allMatch(line -> line.contains(id));
      assertThat(found.saved()).hasSameSizeAs(entries).allMatch(line -> line.contains(id));
      assertThat(found.isWhole()).isTrue();
      CaseScreen audited = screen.audit().search(id).open(id);
      assertThat(audited.saysWhatIsNext(CaseState.AWAITING_APPROVAL)).isTrue();
    }
    // An auditor changes nothing: what was added is at most that somebody looked.
    assertThat(scene.audit().events().stream().skip(before))
        .allMatch(event -> event.actor().equals("auditor-1"));
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    assertThat(scene.told()).isEmpty();
  }
}
