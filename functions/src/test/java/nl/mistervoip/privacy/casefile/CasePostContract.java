package nl.mistervoip.privacy.casefile;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every list of letters to post does; run on the fake and on the real one. */
public interface CasePostContract {
  /** When the first letter was made. */
  Instant MADE = TickingClock.NOW;

  /** When the second one was. */
  Instant LATER = MADE.plusSeconds(3600);

  /** The list under test. */
  CasePost post();

  /** The cases that it marks. */
  Cases cases();

  @Test
  default void aCaseShouldBeListedWithItsLettersUntilTheLastOneIsPosted() {
    CaseId id = answered();
    post().toPrint(id, "package-code", LATER);
    post().toPrint(id, "package-link", MADE);
    post().toPrint(id, "package-link", MADE);
    post().printed(id, "package-link", MADE);
    assertThat(post().letters(id)).containsExactly(link(true), code(false));
    assertThat(post().allPosted(id)).isFalse();

    post().posted(id, "package-link", MADE);
    post().posted(id, "package-link", MADE);
    assertThat(listed(id))
        .extracting(CasePost.Waiting::letters)
        .containsExactly(List.of(code(false)));
    assertThat(post().casesWaiting()).isEqualTo(post().waitingForPost().size()).isPositive();
    post().posted(id, "package-code", LATER);
    assertThat(post().allPosted(id)).isTrue();
    assertThat(listed(id)).isEmpty();
    assertThat(post().casesWaiting()).isEqualTo(post().waitingForPost().size());
  }

  @Test
  default void aLetterThatIsMadeAgainShouldStayPrinted() {
    CaseId id = answered();
    post().toPrint(id, "package-link", MADE);
    post().printed(id, "package-link", MADE);
    post().toPrint(id, "package-link", MADE);
    assertThat(post().letters(id)).containsExactly(link(true));
  }

  @Test
  default void aLetterThatDoesNotWaitShouldNotBePrinted() {
    CaseId id = answered();
    post().printed(id, "package-link", MADE);
    assertThat(post().letters(id)).isEmpty();
    post().toPrint(id, "package-link", MADE);
    post().posted(id, "package-link", MADE);
    post().printed(id, "package-link", MADE);
    assertThat(post().letters(id)).isEmpty();
  }

  @Test
  default void aCaseShouldNotCloseWhileALetterOfItWaits() {
    CaseId id = answered();
    post().toPrint(id, "no-data", MADE);
    CaseRecord held = cases().apply(id, CaseEvent.CLOSE, "system", LATER);
    assertThat(held.state()).isEqualTo(CaseState.AWAITING_POST);
    assertThat(held.waitingFor()).isEqualTo("privacy-team");
    assertThat(held.resumeState()).contains(CaseState.CLOSED_ANSWERED);
    assertThat(cases().apply(id, CaseEvent.CLOSE, "system", LATER))
        .as("a step that runs again")
        .isEqualTo(held);
    assertThatThrownBy(() -> cases().apply(id, CaseEvent.CLOSE_POSTED, "officer-1", LATER))
        .as("nobody posted it")
        .isInstanceOf(Cases.TransitionRefusedException.class);
    post().posted(id, "no-data", MADE);
    assertThat(post().allPosted(id)).as("the closing takes it off the list").isFalse();
    assertThat(listed(id)).hasSize(1);

    CaseRecord closed = cases().apply(id, CaseEvent.CLOSE_POSTED, "officer-1", LATER);
    assertThat(closed.state()).isEqualTo(CaseState.CLOSED_ANSWERED);
    assertThat(closed.resumeState()).isEmpty();
    assertThat(listed(id)).isEmpty();
    assertThat(cases().apply(id, CaseEvent.CLOSE, "system", LATER)).isEqualTo(closed);
  }

  @Test
  default void aCaseWhoseLettersWerePostedBeforeShouldCloseAtOnce() {
    CaseId id = answered();
    post().toPrint(id, "acknowledgement", MADE);
    post().posted(id, "acknowledgement", MADE);
    assertThat(post().allPosted(id)).isTrue();
    assertThat(cases().apply(id, CaseEvent.CLOSE, "system", LATER).state())
        .isEqualTo(CaseState.CLOSED_ANSWERED);
  }

  @Test
  default void anUnknownCaseShouldHaveNoLetters() {
    CaseId nobody = CaseId.ofMessage(UUID.randomUUID().toString());
    assertThatThrownBy(() -> post().toPrint(nobody, "no-data", MADE))
        .isInstanceOf(Cases.UnknownCaseException.class);
    assertThatThrownBy(() -> post().posted(nobody, "no-data", MADE))
        .isInstanceOf(Cases.UnknownCaseException.class);
  }

  private CaseId answered() {
    CaseRecord record = aCase().ofMessage(UUID.randomUUID().toString()).build();
    assertThat(cases().open(record, MADE)).isTrue();
    List.of(
            CaseEvent.ACKNOWLEDGE,
            CaseEvent.CONFIRM_IDENTITY,
            CaseEvent.PREPARE,
            CaseEvent.ANSWER_AT_ONCE)
        .forEach(event -> cases().apply(record.id(), event, "system", MADE));
    return record.id();
  }

  private List<CasePost.Waiting> listed(CaseId id) {
    return post().waitingForPost().stream().filter(one -> one.record().id().equals(id)).toList();
  }

  private static CasePost.Letter link(boolean printed) {
    return new CasePost.Letter("package-link", MADE, printed);
  }

  private static CasePost.Letter code(boolean printed) {
    return new CasePost.Letter("package-code", LATER, printed);
  }
}
