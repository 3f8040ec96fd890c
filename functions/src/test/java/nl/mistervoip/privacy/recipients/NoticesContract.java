package nl.mistervoip.privacy.recipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.request.CaseId;
import org.junit.jupiter.api.Test;

/** What any store of messages must do, in memory or on the emulator. */
interface NoticesContract {
  Instant NOW = Instant.parse("2026-03-05T10:00:00Z");
  CaseId CASE = CaseId.ofMessage("m-1");
  NoticeKey INCASSO = new NoticeKey(CASE, Act.ERASURE, "incasso");

  Notices notices();

  @Test
  default void whatIsPlannedShouldComeBackAndStayWhenPlannedAgain() {
    Notices notices = notices();
    Notice planned = Notice.planned(INCASSO, "p1");
    notices.plan(planned);
    assertThat(notices.find(INCASSO)).contains(planned);
    Notice sent = notices.sent(INCASSO, 1, "token-1", NOW);
    notices.plan(planned);
    assertThat(notices.find(INCASSO)).contains(sent);
    assertThat(sent.told()).isEqualTo(Told.SENT);
    assertThat(sent.sentAt()).contains(NOW);
    assertThat(sent.taskToken()).contains("token-1");
  }

  @Test
  default void aReminderShouldKeepWhenItWasFirstToldAndWaitUnderItsOwnToken() {
    Notices notices = notices();
    notices.plan(Notice.planned(INCASSO, "p1"));
    notices.sent(INCASSO, 1, "token-1", NOW);
    Notice again = notices.sent(INCASSO, 2, "token-2", NOW.plus(Duration.ofDays(7)));
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.sentAt()).contains(NOW);
    assertThat(again.taskToken()).contains("token-2");
    assertThat(notices.find(INCASSO)).contains(again);
  }

  @Test
  default void whatHasEndedShouldStayAsItEnded() {
    Notices notices = notices();
    notices.plan(Notice.planned(INCASSO, "p1"));
    notices.sent(INCASSO, 1, "token-1", NOW);
    assertThat(notices.end(INCASSO, Told.CONFIRMED, NOW).told()).isEqualTo(Told.CONFIRMED);
    Notice later = notices.end(INCASSO, Told.IMPOSSIBLE, NOW.plusSeconds(5));
    assertThat(later.told()).isEqualTo(Told.CONFIRMED);
    assertThat(later.endedAt()).contains(NOW);
    Notice sent = notices.sent(INCASSO, 2, "token-2", NOW.plusSeconds(9));
    assertThat(sent.told()).isEqualTo(Told.CONFIRMED);
    assertThat(sent.taskToken()).contains("token-2");
  }

  @Test
  default void aCaseAndAPersonShouldHaveTheirOwnMessagesAndNoOthers() {
    Notices notices = notices();
    CaseId other = CaseId.ofMessage("m-2");
    Notice first = Notice.planned(INCASSO, "p1");
    Notice second = Notice.planned(new NoticeKey(CASE, Act.RESTRICTION, "coin"), "p1");
    Notice third = Notice.planned(new NoticeKey(other, Act.ERASURE, "incasso"), "p1");
    Notice strange = Notice.planned(new NoticeKey(other, Act.ERASURE, "coin"), "p2");
    notices.plan(third);
    notices.plan(second);
    notices.plan(strange);
    notices.plan(first);
    notices.link("h".repeat(64), INCASSO, NOW.plusSeconds(60));
    assertThat(notices.ofCase(CASE.value())).containsExactly(first, second);
    assertThat(notices.ofPerson("p1")).containsExactlyInAnyOrder(first, second, third);
    assertThat(notices.ofPerson("p3")).isEmpty();
  }

  @Test
  default void severalLinksShouldLeadToAMessageWhileTheyWork() {
    Notices notices = notices();
    notices.link("a".repeat(64), INCASSO, NOW.plusSeconds(60));
    notices.link("b".repeat(64), INCASSO, NOW.plusSeconds(90));
    assertThat(notices.linked("a".repeat(64), NOW)).contains(INCASSO);
    assertThat(notices.linked("a".repeat(64), NOW.plusSeconds(60))).isEmpty();
    assertThat(notices.linked("b".repeat(64), NOW.plusSeconds(60))).contains(INCASSO);
    assertThat(notices.linked("c".repeat(64), NOW)).isEqualTo(Optional.empty());
  }

  @Test
  default void whatWasNeverPlannedShouldNotBeSentOrEnded() {
    Notices notices = notices();
    assertThat(notices.find(INCASSO)).isEmpty();
    assertThatThrownBy(() -> notices.sent(INCASSO, 1, "token", NOW))
        .isInstanceOf(Notices.UnknownNoticeException.class);
    assertThatThrownBy(() -> notices.end(INCASSO, Told.CONFIRMED, NOW))
        .isInstanceOf(Notices.UnknownNoticeException.class);
  }
}
