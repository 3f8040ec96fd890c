package nl.mistervoip.privacy.identity.upload;

import static nl.mistervoip.privacy.identity.upload.CopyScene.NOW;
import static nl.mistervoip.privacy.identity.upload.CopyScene.ORIGINAL;
import static nl.mistervoip.privacy.identity.upload.CopyScene.inspected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.casefile.CopyReview.Outcome;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.identity.document.Field;
import nl.mistervoip.privacy.identity.document.InspectionResult;
import nl.mistervoip.privacy.identity.document.Refusal;
import nl.mistervoip.privacy.identity.document.Verdict;
import nl.mistervoip.privacy.identity.upload.RecordInspection.Next;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.testing.Fuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way of a copy from the link to the review. */
class CopiesTest {
  @Test
  void aCoveredCopyShouldBeDestroyedAndItsKeepOnlyCopyReviewed() {
    CopyScene scene = new CopyScene().asked(1).sent();
    assertThat(scene.recorded()).isEqualTo(Next.REVIEW);
    assertThat(scene.stored.holds(scene.key())).isFalse();
    CopyReview review = scene.review().orElseThrow();
    assertThat(review.outcome()).isEqualTo(Outcome.READY);
    assertThat(review.verdicts())
        .containsEntry("photo", "not-checked")
        .containsEntry("bsn", "not-seen");
    assertThat(scene.documents.find(scene.id, CopyReview.COPY_NAME)).contains(CopyScene.KEEP_ONLY);
    assertThat(scene.kept()).noneMatch(name -> name.contains("pending"));
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .containsSubsequence(
            "identity.copy-link", "identity.copy-destroyed", "identity.copy-inspected");
  }

  @Test
  void nothingShouldBeShownBeforeTheDestructionIsConfirmed() {
    CopyScene scene = new CopyScene().asked(1).sent();
    scene.stored.stick();
    assertThatThrownBy(scene::look).isInstanceOf(Uploads.NotDestroyedException.class);
    assertThatThrownBy(() -> scene.record.record(scene.key(), Outcome.FAILED, NOW))
        .isInstanceOf(Uploads.NotDestroyedException.class);
    assertThat(scene.review()).isEmpty();
    assertThat(scene.documents.find(scene.id, CopyReview.COPY_NAME)).isEmpty();
    assertThat(scene.audit.eventsOf(scene.id.value())).doesNotContain("identity.copy-destroyed");

    scene.stored.loosen();
    assertThat(scene.recorded()).isEqualTo(Next.REVIEW);
    assertThat(scene.looks).as("what was sealed is not looked at again").isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Field.class,
      names = {"MRZ", "DOCUMENT_NUMBER", "BSN", "QR"})
  void anythingVisibleOrUnsureShouldKeepNoPictureAndAskAgain(Field field) {
    for (Verdict verdict : new Verdict[] {Verdict.VISIBLE, Verdict.UNSURE}) {
      CopyScene scene = new CopyScene().asked(1).sent();
      scene.seen = inspected(Map.of(field, verdict), true);
      assertThat(scene.recorded()).isEqualTo(Next.AGAIN);
      assertThat(scene.review().orElseThrow().outcome()).isEqualTo(Outcome.VISIBLE);
      assertThat(scene.kept()).doesNotContain(CopyReview.COPY_NAME);
      assertThat(scene.stored.holds(scene.key())).isFalse();
    }
  }

  @Test
  void thePersonShouldBeToldWhatWasVisibleWithANewLink() {
    CopyScene scene = new CopyScene().asked(1).sent();
    scene.seen =
        inspected(Map.of(Field.BSN, Verdict.VISIBLE, Field.PHOTO, Verdict.NOT_CHECKED), true);
    scene.recorded();
    assertThat(scene.prepare.prepare(scene.id, 2, NOW)).contains(LetterFields.DOCUMENT_AGAIN);
    LetterFacts first = letter(scene, LetterFields.DOCUMENT_LINK);
    LetterFacts again = letter(scene, LetterFields.DOCUMENT_AGAIN);
    assertThat(again.values()).containsEntry(LetterFields.PROBLEM, "visible");
    assertThat(again.tables().get(LetterFields.SEEN))
        .contains(Map.of("kind", "bsn", "outcome", "visible"))
        .contains(Map.of("kind", "photo", "outcome", "not-checked"))
        .hasSize(2);
    assertThat(again.values().get(LetterFields.LINK))
        .startsWith("https://privacy.example/upload/")
        .isNotEqualTo(first.values().get(LetterFields.LINK));
  }

  @Test
  void aFileThatIsNotAcceptedShouldBeDestroyedAndThePersonToldWhy() {
    CopyScene scene = new CopyScene().asked(1).sent();
    scene.seen = new InspectionResult.Refused(Refusal.HEIC);
    assertThat(scene.recorded()).isEqualTo(Next.AGAIN);
    scene.prepare.prepare(scene.id, 2, NOW);
    assertThat(letter(scene, LetterFields.DOCUMENT_AGAIN).values())
        .containsEntry(LetterFields.PROBLEM, "heic");
  }

  @Test
  void aCopyOnWhichNothingWasFoundShouldGoToAPersonWithoutAPicture() {
    CopyScene scene = new CopyScene().asked(1).sent();
    scene.seen = inspected(Map.of(), false);
    assertThat(scene.recorded()).isEqualTo(Next.REVIEW);
    assertThat(scene.review().orElseThrow().outcome()).isEqualTo(Outcome.UNREADABLE);
    assertThat(scene.kept()).doesNotContain(CopyReview.COPY_NAME);
  }

  @Test
  void whenLookingFailsTheCopyShouldBeDestroyedUnseen() {
    CopyScene scene = new CopyScene().asked(1).sent();
    assertThat(scene.record.record(scene.key(), Outcome.FAILED, NOW)).isEqualTo(Next.AGAIN);
    assertThat(scene.stored.holds(scene.key())).isFalse();
    assertThat(scene.review().orElseThrow().verdicts()).isEmpty();
    assertThat(facts(scene, "identity.copy-destroyed")).containsEntry("looked_at", "false");
  }

  @Test
  void aSecondCopyByTheSameLinkShouldBeDestroyedUnseen() {
    CopyScene scene = new CopyScene().asked(1).sent();
    scene.recorded();
    scene.sent();
    assertThat(scene.recorded()).isEqualTo(Next.NOTHING);
    assertThat(scene.looks).isEqualTo(1);
    assertThat(scene.stored.holds(scene.key())).isFalse();
    assertThat(scene.review().orElseThrow().outcome()).isEqualTo(Outcome.READY);
  }

  @Test
  void aCopyLaidDownUnderSomebodyElsesCaseShouldCountForNobody() {
    CopyScene scene = new CopyScene().asked(1);
    UploadKey strange = new UploadKey(scene.id, 1, "feedfacecafe");
    scene.stored.put(strange, ORIGINAL);
    assertThat(scene.record.record(strange, scene.look(strange), NOW)).isEqualTo(Next.NOTHING);
    assertThat(scene.stored.holds(strange)).isFalse();
    assertThat(scene.review()).isEmpty();
    assertThat(scene.kept()).noneMatch(name -> name.contains("pending"));
    assertThat(scene.audit.eventsOf(scene.id.value())).doesNotContain("identity.copy-inspected");

    assertThat(scene.sent().recorded()).as("the person's own copy").isEqualTo(Next.REVIEW);
  }

  @Test
  void aFormOfOneCaseShouldSignForThatCaseAlone() {
    CopyScene mine = new CopyScene().asked(1);
    Invitation own = mine.links.ofCase(mine.id).orElseThrow();
    List<String> places = new ArrayList<>();
    Uploading pages =
        new Uploading(
            mine.links,
            (key, done, now) -> {
              places.add(key.value());
              return new UploadForm("https://store.example", Map.of());
            },
            "https://privacy.example");
    String link =
        letter(mine, LetterFields.DOCUMENT_LINK).values().getOrDefault(LetterFields.LINK, "");
    pages.open(link.substring(link.lastIndexOf('/') + 1), NOW);
    assertThat(places).containsExactly("uploads/" + mine.id + "/1-" + own.shortId());
  }

  @Test
  void aCopyThatNobodyAsksForAnyMoreShouldBeDestroyedUnseen() {
    CopyScene scene = new CopyScene().asked(1).sent();
    scene.documents.destroy(scene.id, CopyRequest.VAULT_NAME);
    assertThat(scene.look()).isEqualTo(Outcome.UNASKED);
    assertThat(scene.looks).isZero();
    assertThat(scene.stored.holds(scene.key())).isFalse();
  }

  @Test
  void whatWasSeenShouldNotOutliveADecisionThatCameMeanwhile() {
    CopyScene scene = new CopyScene().asked(1).sent();
    Outcome seen = scene.look();
    scene.cases.apply(scene.id, CaseEvent.CONFIRM_IDENTITY, "officer-1", NOW);
    assertThat(scene.record.record(scene.key(), seen, NOW)).isEqualTo(Next.NOTHING);
    assertThat(scene.kept()).isEmpty();
  }

  @Test
  void afterThreeLinksAPersonShouldDecideHowToGoOn() {
    CopyScene scene = new CopyScene();
    scene.seen = inspected(Map.of(Field.BSN, Verdict.VISIBLE), true);
    assertThat(scene.asked(1).sent().recorded()).isEqualTo(Next.AGAIN);
    assertThat(scene.asked(2).sent().recorded()).isEqualTo(Next.AGAIN);
    assertThat(scene.asked(3).sent().recorded()).isEqualTo(Next.REVIEW);
  }

  @Test
  void oneRoundShouldSendOneLinkHoweverOftenItIsPrepared() {
    CopyScene scene = new CopyScene().asked(1);
    String link = letter(scene, LetterFields.DOCUMENT_LINK).values().get(LetterFields.LINK);
    scene.asked(1);
    assertThat(letter(scene, LetterFields.DOCUMENT_LINK).values())
        .containsEntry(LetterFields.LINK, link);
    scene.asked(2);
    assertThat(scene.prepare.prepare(scene.id, 1, NOW)).as("an earlier round").isEmpty();
  }

  @Test
  void aCopyThatDoesNotComeShouldBeRemindedOfWithoutASecondLink() {
    CopyScene scene = new CopyScene().asked(1);
    CopyReminder reminder = reminder(scene);
    Instant week = NOW.plus(Duration.ofDays(7));
    assertThat(reminder.due(scene.id, 1, 1, week)).contains("1");
    assertThat(letter(scene, LetterFields.DOCUMENT_REMINDER).values())
        .containsOnlyKeys(LetterFields.EXPIRES, LetterFields.ATTEMPT);
    assertThat(reminder.due(scene.id, 1, 2, week.plus(Duration.ofDays(7)))).contains("2");
    assertThat(reminder.due(scene.id, 1, 3, week.plus(Duration.ofDays(14)))).isEmpty();
    scene.asked(2);
    assertThat(reminder.due(scene.id, 1, 1, week)).as("of a link that was replaced").isEmpty();
    assertThat(reminder.due(scene.id, 2, 1, week)).as("each is sent once").contains("3");
  }

  @Test
  void whoSentACopyOrWhoseCaseIsDecidedShouldNotBeReminded() {
    Instant week = NOW.plus(Duration.ofDays(7));
    CopyScene sent = new CopyScene().asked(1).sent();
    sent.recorded();
    assertThat(reminder(sent).due(sent.id, 1, 1, week)).isEmpty();
    CopyScene setAside = new CopyScene().asked(1);
    setAside.prepare.close(setAside.id, 1, NOW);
    assertThat(reminder(setAside).due(setAside.id, 1, 1, week)).isEmpty();
    CopyScene decided = new CopyScene().asked(1);
    decided.cases.apply(decided.id, CaseEvent.CONFIRM_IDENTITY, "officer-1", NOW);
    assertThat(reminder(decided).due(decided.id, 1, 1, week)).isEmpty();
  }

  private static CopyReminder reminder(CopyScene scene) {
    return new CopyReminder(scene.links, scene.cases, scene.vault);
  }

  @Test
  void aDecidedCaseShouldAskForNothing() {
    CopyScene scene = new CopyScene();
    scene.cases.apply(scene.id, CaseEvent.CONFIRM_IDENTITY, "officer-1", NOW);
    assertThat(scene.prepare.prepare(scene.id, 1, NOW)).isEmpty();
  }

  /** Dies after every write there is; the state machine runs the step that died again. */
  @Test
  void dyingAnywhereShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    CopyScene whole = new CopyScene(counting);
    run(whole);
    assertThat(counting.writes()).isGreaterThan(10);
    for (int write = 1; write <= counting.writes(); write++) {
      CopyScene scene = new CopyScene(Fuse.after(write));
      run(scene);
      assertThat(scene.review().map(CopyReview::outcome))
          .as("after write %s", write)
          .contains(Outcome.READY);
      assertThat(scene.stored.holds(scene.key())).isFalse();
      assertThat(scene.kept()).as("after write %s", write).hasSameSizeAs(whole.kept());
      assertThat(scene.audit.eventsOf(scene.id.value()))
          .containsExactlyElementsOf(whole.audit.eventsOf(whole.id.value()));
    }
  }

  private static void run(CopyScene scene) {
    again(scene, () -> scene.asked(1));
    scene.sent();
    List<Outcome> seen = new ArrayList<>();
    again(scene, () -> seen.add(scene.look()));
    again(scene, () -> scene.record.record(scene.key(), seen.getLast(), NOW));
  }

  private static void again(CopyScene scene, Runnable step) {
    try {
      step.run();
    } catch (Fuse.PowerCut cut) {
      assertThat(scene.stored.holds(scene.key()) && scene.review().isPresent())
          .as("shown before it was destroyed")
          .isFalse();
      step.run();
    }
  }

  private static LetterFacts letter(CopyScene scene, String letter) {
    return scene.documents.getJson(scene.id, LetterFacts.vaultName(letter), LetterFacts.class);
  }

  private static Map<String, String> facts(CopyScene scene, String event) {
    return scene.audit.events().stream()
        .filter(one -> one.event().equals(event))
        .map(AuditLog.Event::facts)
        .findFirst()
        .orElseThrow();
  }
}
