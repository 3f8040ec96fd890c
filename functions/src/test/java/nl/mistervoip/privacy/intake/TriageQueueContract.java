package nl.mistervoip.privacy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.intake.triage.Correction;
import nl.mistervoip.privacy.intake.triage.PersonsDecision;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.TriageQueue;
import nl.mistervoip.privacy.intake.triage.TriageQueue.Page;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.intake.triage.WaitingMail.Stage;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** What the queue of waiting mails promises, over the register that fills it. */
interface TriageQueueContract {
  Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");
  CaseId CASE = new CaseId("MV-7K3F-9Q2M");

  /** A queue without mails. */
  TriageQueue queue();

  /** The register that fills it. */
  MailRegister register();

  /** Registers a mail that ends with this outcome. */
  default void ends(String id, Instant receivedAt, Outcome outcome) {
    Verdicts verdicts =
        new Verdicts(Verdict.FAIL, Verdict.PASS, Verdict.GRAY, Verdict.PASS, Verdict.PASS);
    ReceivedMail mail =
        new ReceivedMail(id, receivedAt, "a@example.nl", List.of("info@example.nl"), verdicts);
    register().receive(mail, receivedAt);
    Optional<CaseId> caseId =
        outcome instanceof Outcome.Triage triage ? triage.caseId() : Optional.empty();
    register().decide(id, new Decision(outcome, java.util.Set.of(), caseId));
    register().finish(id, receivedAt);
  }

  private static Outcome.Triage triage() {
    return new Outcome.Triage(TriageReason.STRANGER, List.of("access"), Optional.of(CASE));
  }

  private static PersonsDecision decision(String by) {
    Ruling open = new Ruling.Open(List.of("access", "erasure"), true);
    return new PersonsDecision(by, RECEIVED.plusSeconds(60), open, "as read");
  }

  private static Correction lesson(String name) {
    return new Correction(
        name,
        LocalDate.of(2026, 3, 2),
        List.of("reminder"),
        List.of("access"),
        "nl",
        List.of(new Correction.Clue("access.named", "access", "inzage")),
        "x",
        "ik wil inzage");
  }

  @Test
  default void whatNeedsAPersonShouldWaitOldestFirstAndNothingElse() {
    TriageQueue queue = queue();
    ends("late", RECEIVED.plusSeconds(5), triage());
    ends("early", RECEIVED, new Outcome.Alarm(List.of("breach_report")));
    ends("done", RECEIVED, new Outcome.Forward(List.of("not_privacy", "fault")));
    List<WaitingMail> waiting = queue.in(Stage.WAITING, "", 10).items();
    assertThat(waiting).extracting(WaitingMail::id).containsExactly("early", "late");
    assertThat(waiting.getFirst().action()).isEqualTo("alarm");
    WaitingMail late = waiting.getLast();
    assertThat(late.reason()).isEqualTo("STRANGER");
    assertThat(late.labels()).containsExactly("access");
    assertThat(late.caseId()).contains(CASE);
    assertThat(late.verdicts()).containsEntry("spam", "FAIL").containsEntry("spf", "GRAY");
    assertThat(late.receivedAt()).isEqualTo(RECEIVED.plusSeconds(5));
  }

  @Test
  default void pagesShouldGoOnWhereTheLastOneEnded() {
    TriageQueue queue = queue();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      ends("m" + i, RECEIVED.plusSeconds(i), triage());
      expected.add("m" + i);
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 10; page++) {
      Page<WaitingMail> found = queue.in(Stage.WAITING, cursor, 3);
      found.items().forEach(mail -> seen.add(mail.id()));
      if (found.next().isEmpty()) {
        break;
      }
      cursor = found.next().orElseThrow();
    }
    assertThat(seen).isEqualTo(expected);
  }

  @Test
  default void onlyTheFirstDecisionShouldCount() {
    TriageQueue queue = queue();
    ends("m1", RECEIVED, triage());
    assertThat(queue.decide("m1", decision("officer-1"))).isTrue();
    assertThat(queue.decide("m1", decision("officer-2"))).isFalse();
    WaitingMail mail = queue.find("m1").orElseThrow();
    assertThat(mail.stage()).isEqualTo(Stage.DECIDED);
    assertThat(mail.decision()).contains(decision("officer-1"));
    assertThat(queue.in(Stage.WAITING, "", 10).items()).isEmpty();
    assertThat(queue.in(Stage.DECIDED, "", 10).items()).hasSize(1);
  }

  @Test
  default void aMailThatDoesNotWaitShouldNotBeDecided() {
    TriageQueue queue = queue();
    ends("done", RECEIVED, new Outcome.Forward(List.of("not_privacy", "fault")));
    assertThat(queue.decide("done", decision("officer-1"))).isFalse();
    assertThat(queue.decide("unknown", decision("officer-1"))).isFalse();
    assertThat(queue.find("unknown")).isEmpty();
  }

  @Test
  default void whatWasCarriedOutShouldWaitNoMoreAndStayDecided() {
    TriageQueue queue = queue();
    ends("m1", RECEIVED, triage());
    TriageQueue.Ending ending = new TriageQueue.Ending("case", List.of("access"), CASE.value());
    queue.finish("m1", ending, RECEIVED);
    assertThat(queue.find("m1").orElseThrow().stage())
        .as("not before anybody decided")
        .isEqualTo(Stage.WAITING);
    queue.decide("m1", decision("officer-1"));
    queue.finish("m1", ending, RECEIVED);
    queue.finish("m1", ending, RECEIVED);
    assertThat(queue.find("m1").orElseThrow().stage()).isEqualTo(Stage.ELSEWHERE);
    assertThat(queue.find("m1").orElseThrow().decision()).isPresent();
    assertThat(queue.in(Stage.DECIDED, "", 10).items()).isEmpty();
    assertThat(queue.decide("m1", decision("officer-2"))).isFalse();
  }

  @Test
  default void lessonsShouldBeKeptOnceEach() {
    TriageQueue queue = queue();
    queue.learn(lesson("b"), RECEIVED);
    queue.learn(lesson("a"), RECEIVED);
    queue.learn(lesson("a"), RECEIVED);
    Page<Correction> first = queue.learned("", 1);
    assertThat(first.items()).containsExactly(lesson("a"));
    assertThat(queue.learned(first.next().orElseThrow(), 1).items()).containsExactly(lesson("b"));
  }
}
