package nl.mistervoip.privacy.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters of a case, from the printer to the post, and the end of the case that waits for them. */
class PaperTrayTest implements CasePostContract {
  private static final Instant NOW = TickingClock.NOW;
  private static final PaperLetter.Posted OFFICER = new PaperLetter.Posted("officer-1", NOW);

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemoryCases cases = new InMemoryCases(audit);
  private final InMemoryCasePost post = new InMemoryCasePost(cases);
  private final InMemoryVault vault = new InMemoryVault();
  private final PaperTray tray = new PaperTray(vault, post, cases);

  private int messages;

  @Override
  public CasePost post() {
    return post;
  }

  @Override
  public Cases cases() {
    return cases;
  }

  private CaseId caseIn(CaseState state) {
    CaseRecord record = CaseFixture.aCase().ofMessage("m" + ++messages).in(state).build();
    cases.put(record);
    return record.id();
  }

  private static PaperLetter made(PaperTray in, CaseId id, String letter) {
    byte[] pdf = ("%PDF of " + letter).getBytes(UTF_8);
    return in.put(id, new PaperTray.Sheet(letter, letter, false), pdf, NOW);
  }

  private CaseState state(CaseId id) {
    return cases.get(id).state();
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, CLOSE, CLOSED_ANSWERED",
    "REFUSED, CLOSE, CLOSED_ANSWERED",
    "REFUSED, CLOSE_REFUSED, CLOSED_REFUSED",
    "ACKNOWLEDGED, CLOSE_MARKETING_STOPPED, CLOSED_ANSWERED",
    "ANSWER_RETURNED, CLOSE_REFUSED, CLOSED_REFUSED"
  })
  void aCaseShouldCloseAsItWouldHaveOnceItsLastLetterIsPosted(
      CaseState before, CaseEvent closing, CaseState end) {
    CaseId id = caseIn(before);
    PaperLetter first = made(tray, id, "acknowledgement");
    PaperLetter second = made(tray, id, "no-data");
    cases.apply(id, closing, "system", NOW);
    assertThat(state(id)).isEqualTo(CaseState.AWAITING_POST);
    tray.posted(id, first, OFFICER);
    assertThat(state(id)).as("one is left").isEqualTo(CaseState.AWAITING_POST);
    tray.posted(id, second, OFFICER);
    assertThat(state(id)).isEqualTo(end);
    assertThat(tray.waiting()).isEmpty();
    assertThat(audit.of(id.value()).getLast().actor()).isEqualTo("officer-1");
  }

  @Test
  void aCaseThatWaitsForMoreThanThePostShouldGoOn() {
    CaseId id = caseIn(CaseState.AWAITING_APPROVAL);
    tray.posted(id, made(tray, id, "acknowledgement"), OFFICER);
    assertThat(state(id)).isEqualTo(CaseState.AWAITING_APPROVAL);
    assertThat(tray.waiting()).isEmpty();
  }

  /** Dies after any write of noting that a letter was posted; the next press finishes it. */
  @Test
  void whatDiedHalfwayShouldStayOnTheListAndBeFinishedByTheNextPress() {
    for (int writes = 0; writes < 2; writes++) {
      CaseId id = caseIn(CaseState.ANSWERED);
      PaperLetter letter = made(tray, id, "no-data");
      cases.apply(id, CaseEvent.CLOSE, "system", NOW);
      // What the one that died had written.
      vault.putJson(id, PaperLetter.FOLDER + letter.name(), letter.postedBy(OFFICER));
      if (writes > 0) {
        post.posted(id, letter.name(), letter.madeAt());
      }
      assertThat(tray.waiting()).as("still listed").hasSize(1);
      tray.settle(id, OFFICER);
      assertThat(state(id)).isEqualTo(CaseState.CLOSED_ANSWERED);
      assertThat(tray.waiting()).isEmpty();
    }
  }

  /** The workflow closes the case in the moment in which its letter is noted as posted. */
  @Test
  void aCaseThatIsClosedMeanwhileShouldNotWaitForALetterThatIsGone() {
    CaseId id = caseIn(CaseState.ANSWERED);
    AtomicBoolean first = new AtomicBoolean(true);
    CasePost meanwhile =
        new Forwarding(post) {
          @Override
          public boolean allPosted(CaseId one) {
            if (first.getAndSet(false)) {
              cases.apply(one, CaseEvent.CLOSE, "system", NOW);
            }
            return super.allPosted(one);
          }
        };
    PaperTray racing = new PaperTray(vault, meanwhile, cases);
    racing.posted(id, made(racing, id, "no-data"), OFFICER);
    assertThat(state(id)).isEqualTo(CaseState.CLOSED_ANSWERED);
    assertThat(racing.waiting()).isEmpty();
  }

  @Test
  void theDayOfPostingShouldBeTheOneThatWasSaidOrThatOfTheNote() {
    LocalDate before = LocalDate.parse("2026-03-04");
    assertThat(OFFICER.day()).isEqualTo(LocalDate.parse("2026-03-05"));
    assertThat(new PaperLetter.Posted("officer-1", NOW, Optional.of(before)).day())
        .isEqualTo(before);
    CaseId id = caseIn(CaseState.PREPARING);
    PaperLetter letter = made(tray, id, "no-data");
    tray.posted(id, letter, new PaperLetter.Posted("officer-1", NOW, Optional.of(before)));
    assertThat(tray.find(id, "no-data").orElseThrow().posted().orElseThrow().day())
        .isEqualTo(before);
  }

  /** A list that does what another one does. */
  private static class Forwarding implements CasePost {
    private final CasePost real;

    Forwarding(CasePost real) {
      this.real = real;
    }

    @Override
    public void toPrint(CaseId id, String name, Instant madeAt) {
      real.toPrint(id, name, madeAt);
    }

    @Override
    public void printed(CaseId id, String name, Instant madeAt) {
      real.printed(id, name, madeAt);
    }

    @Override
    public void posted(CaseId id, String name, Instant madeAt) {
      real.posted(id, name, madeAt);
    }

    @Override
    public boolean allPosted(CaseId id) {
      return real.allPosted(id);
    }

    @Override
    public List<Letter> letters(CaseId id) {
      return real.letters(id);
    }

    @Override
    public List<Waiting> waitingForPost() {
      return real.waitingForPost();
    }

    @Override
    public int casesWaiting() {
      return real.casesWaiting();
    }
  }
}
