package nl.mistervoip.privacy.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.mistervoip.privacy.casefile.CopyRequest;
import nl.mistervoip.privacy.casefile.CopyReview;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/**
 * Copies of identity documents that come by mail: gone from every place before anyone looks, the
 * sender told, and those that were asked for on the way of an upload.
 */
class CopyScreeningTest {
  private static final String LINK = "0123456789ab";
  private static final Instant NOW = TickingClock.NOW;
  private final IntakeScene scene = new IntakeScene();

  /** A photo of which the fake recogniser will see this. */
  private static byte[] photo(String seen) {
    byte[] file = new byte[20_000];
    new Random(seen.hashCode()).nextBytes(file);
    byte[] start = ("\u00FF\u00D8\u00FF<" + seen + ">").getBytes(ISO_8859_1);
    System.arraycopy(start, 0, file, 0, start.length);
    return file;
  }

  private static Mails with(Mails mail, String text, String... photos) {
    StringBuilder body = new StringBuilder("--grens\r\nContent-Type: text/plain\r\n\r\n" + text);
    for (String seen : photos) {
      body.append("\r\n--grens\r\nContent-Type: image/jpeg; name=foto.jpg\r\n")
          .append("Content-Transfer-Encoding: base64\r\n\r\n")
          .append(base64(seen));
    }
    return mail.body("multipart/mixed; boundary=grens", body + "\r\n--grens--");
  }

  private static String base64(String seen) {
    return Base64.getMimeEncoder().encodeToString(photo(seen));
  }

  private static Mails request(String id, String... photos) {
    return with(Mails.mail(id), Mails.ACCESS, photos);
  }

  /**
   * Everything that the room ever wrote, as text; what mails hold decoded stands there in base64.
   */
  private List<String> everything() {
    List<String> all = new ArrayList<>();
    for (CaseId id : scene.started) {
      scene
          .vault
          .names(id, "")
          .forEach(name -> all.add(new String(scene.vault.find(id, name).orElseThrow(), UTF_8)));
    }
    scene.outbox.mails().forEach(sent -> all.add(sent.text()));
    for (String id : List.of("m1", "m2", "m3")) {
      stored(id).ifPresent(all::add);
    }
    return all;
  }

  private Optional<String> stored(String id) {
    try {
      return Optional.of(new String(scene.mails.read(id, Integer.MAX_VALUE), ISO_8859_1));
    } catch (MailStore.MissingMailException e) {
      return Optional.empty();
    }
  }

  private List<String> letters() {
    return scene.outbox.mails().stream()
        .filter(sent -> sent.mail().key().startsWith("mailed-copy/"))
        .map(sent -> decoded(sent.text()))
        .toList();
  }

  private static String decoded(String message) {
    int body = message.indexOf("\r\n\r\n");
    String text = new String(Base64.getMimeDecoder().decode(message.substring(body + 4)), UTF_8);
    return message.substring(0, body) + "\n" + text.replaceAll("\\s+", " ");
  }

  private long destroyed() {
    return scene.audit.events().stream()
        .filter(event -> event.event().equals("mail.copy-destroyed"))
        .count();
  }

  private CaseId asked() {
    CaseId id = scene.opened(Mails.mail("m0"));
    ask(id, 1);
    return id;
  }

  private void ask(CaseId id, int round) {
    scene.vault.putJson(
        id, CopyRequest.VAULT_NAME, new CopyRequest(round, "100", "A", Optional.empty(), NOW));
    scene.vault.put(id, CopyRequest.LINKS + LINK, new byte[] {1});
  }

  private Mails reply(String id, CaseId to, String... photos) {
    return with(Mails.mail(id), "Hierbij de kopie waar u om vroeg.", photos)
        .subject("Re: [" + to + "]");
  }

  @Test
  void anUnaskedCopyShouldBeNowhereAndTheSenderTold() {
    CaseId id = scene.opened(request("m1", "COPY", "NONE"));
    assertThat(everything())
        .hasSizeGreaterThan(3)
        .noneMatch(text -> text.contains(base64("COPY").substring(0, 60)));
    assertThat(stored("m1").orElseThrow())
        .contains(base64("NONE"), Mails.ACCESS, "application/x-removed", "2026");
    assertThat(new String(scene.vault.find(id, CaseOpening.RAW).orElseThrow(), ISO_8859_1))
        .isEqualTo(stored("m1").orElseThrow());
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst())
        .contains("[" + id + "]", "meteen gewist", "KopieID", "Auto-Submitted: auto-replied");
    assertThat(destroyed()).isOne();
    assertThat(scene.audit.events().toString()).doesNotContain("foto.jpg");
    assertThat(scene.uploads).isEmpty();
  }

  @Test
  void whatSoftwareIsUnsureOfShouldNeverEnterACaseAndTheSenderMayExplain() {
    scene.opened(request("m1", "UNSURE", "UNREADABLE"));
    assertThat(everything()).noneMatch(text -> text.contains(base64("UNSURE").substring(0, 60)));
    assertThat(letters().getFirst()).contains("Was het iets anders?", "Geen mens");
  }

  @Test
  void thePhotoOfARouterShouldReachTheServiceDeskUntouched() {
    Mails fault = with(Mails.mail("m1"), Mails.FAULT, "UNSURE", "UNREADABLE", "NONE");
    assertThat(scene.receive(fault).action()).isEqualTo("forward");
    assertThat(stored("m1").orElseThrow().getBytes(ISO_8859_1)).isEqualTo(fault.raw());
    assertThat(scene.outbox.mails().getFirst().text()).contains(base64("UNREADABLE"));
    assertThat(letters()).isEmpty();
    assertThat(destroyed()).isZero();
  }

  @Test
  void aCopyShouldNotReachTheServiceDeskEither() {
    Mails fault = with(Mails.mail("m1"), Mails.FAULT, "COPY");
    assertThat(scene.receive(fault).action()).isEqualTo("forward");
    assertThat(everything()).noneMatch(text -> text.contains(base64("COPY").substring(0, 60)));
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst()).doesNotContain("MV-");
  }

  @Test
  void aMailWithoutPicturesShouldNotWaitForAnyone() {
    scene.recogniser.breakDown(true);
    scene.opened(Mails.mail("m1"));
    assertThat(scene.recogniser.looks).isEmpty();
  }

  @Test
  void whenNobodyCanLookNothingShouldHappenWithTheMailButABreachShouldWakePeople() {
    scene.recogniser.breakDown(true);
    Mails breach = with(Mails.mail("m1"), Mails.BREACH, "NONE");
    assertThatThrownBy(() -> scene.receive(breach))
        .isInstanceOf(CopyRecogniser.NotLookedAtException.class);
    assertThat(scene.alarmKinds()).containsExactly("breach_report", "mailed-copy-failed");
    assertThat(scene.register.entry("m1").isFinished()).isFalse();
    Mails access = request("m2", "COPY");
    assertThatThrownBy(() -> scene.receive(access))
        .isInstanceOf(CopyRecogniser.NotLookedAtException.class);
    assertThat(scene.started).isEmpty();
    scene.recogniser.breakDown(false);
    scene.again(access, Fuse.counting());
    assertThat(scene.started).hasSize(1);
    assertThat(everything()).noneMatch(text -> text.contains(base64("COPY").substring(0, 60)));
  }

  @Test
  void aPersonsDecisionShouldTakeOutWhatSoftwareWasUnsureOfWhenTheMailEntersACase() {
    CarryOutScene waiting = new CarryOutScene();
    Mails mail = with(Mails.mail(CarryOutScene.ID), Mails.ACCESS, "UNSURE", "NONE");
    waiting.mails.raws.put(CarryOutScene.ID, mail.header("Return-Path: <a@example.nl>").raw());
    waiting.decided(new Ruling.Open(List.of("access"), false)).carryOut();
    CaseId id = CaseId.ofMessage(CarryOutScene.ID);
    String kept = new String(waiting.vault.find(id, CaseOpening.RAW).orElseThrow(), ISO_8859_1);
    assertThat(kept).contains("application/x-removed", base64("NONE"));
    assertThat(new String(waiting.mails.raws.get(CarryOutScene.ID), ISO_8859_1)).isEqualTo(kept);
    assertThat(waiting.outbox.mails().stream().map(sent -> sent.mail().key()))
        .contains("mailed-copy/" + CarryOutScene.ID + "/case");
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    scene.receive(request("m1", "COPY", "UNSURE"), counting);
    int writes = counting.writes();
    assertThat(writes).isGreaterThan(8);
    for (int write = 1; write <= writes; write++) {
      CopyScreeningTest test = new CopyScreeningTest();
      Mails mail = request("m1", "COPY", "UNSURE");
      Fuse fuse = Fuse.after(write);
      try {
        test.scene.receive(mail, fuse);
      } catch (Fuse.PowerCut e) {
        test.scene.again(mail, Fuse.counting());
      }
      assertThat(test.stored("m1")).as("write %d", write).isEqualTo(stored("m1"));
      assertThat(test.letters()).as("write %d", write).hasSize(1);
      assertThat(test.destroyed()).as("write %d", write).isOne();
      assertThat(test.scene.started).as("write %d", write).isEqualTo(scene.started);
    }
  }

  @Test
  void aLaterDeliveryShouldLoseItsCopyTooAndTellNobodyTwice() {
    scene.receive(request("m1", "COPY"));
    Mails again = request("m1", "COPY");
    scene.mails.put("m2", again.raw());
    scene.intake(Fuse.counting()).receive(again.received().as("m2"));
    assertThat(scene.started).hasSize(1);
    assertThat(stored("m2").orElseThrow()).contains("application/x-removed");
    assertThat(everything()).noneMatch(text -> text.contains(base64("COPY").substring(0, 60)));
    assertThat(letters()).hasSize(1);
    assertThat(destroyed()).isEqualTo(2);
  }

  @Test
  void aCopyThatWasAskedForShouldGoTheWayOfAnUpload() {
    CaseId id = asked();
    assertThat(scene.receive(reply("m1", id, "NONE", "UNSURE", "COPY")).action())
        .isEqualTo("reply");
    assertThat(scene.uploads).containsOnlyKeys("uploads/" + id + "/1-" + LINK);
    assertThat(scene.uploads.values().iterator().next()).isEqualTo(photo("COPY"));
    assertThat(everything())
        .noneMatch(text -> text.contains(base64("COPY").substring(0, 60)))
        .noneMatch(text -> text.contains(base64("UNSURE").substring(0, 60)));
    assertThat(letters()).hasSize(1);
    assertThat(letters().getFirst()).contains("net als een kopie via de link");
  }

  @Test
  void aCopyThatIsCoveredSoWellThatNobodyIsSureShouldAlsoCountAsTheAnswer() {
    CaseId id = asked();
    scene.receive(reply("m1", id, "UNSURE"));
    assertThat(scene.uploads.values()).containsExactly(photo("UNSURE"));
  }

  @Test
  void aSecondCopyForARoundThatWasLookedAtShouldBeDestroyedOnly() {
    CaseId id = asked();
    CopyReview review = CopyReview.unseen(1, CopyReview.Outcome.UNREADABLE, "", NOW);
    scene.vault.putJson(id, CopyReview.VAULT_NAME, review);
    scene.receive(reply("m1", id, "COPY"));
    assertThat(scene.uploads).isEmpty();
    assertThat(letters().getFirst()).contains("meteen gewist");
    ask(id, 2);
    scene.receive(reply("m2", id, "COPY"));
    assertThat(scene.uploads).containsOnlyKeys("uploads/" + id + "/2-" + LINK);
  }

  @Test
  void nobodyShouldPutACopyIntoTheCaseOfSomebodyElse() {
    CaseId id = asked();
    Mails stranger = reply("m1", id, "COPY").from("mallory@example.org");
    assertThat(scene.receive(stranger).action()).isEqualTo("triage");
    Mails forged = reply("m2", id, "COPY").verdicts(Mails.FORGED);
    assertThat(scene.receive(forged).action()).isEqualTo("triage");
    Mails unproven = reply("m3", id, "COPY").verdicts(Mails.UNPROVEN);
    assertThat(scene.receive(unproven).action()).isEqualTo("triage");
    assertThat(scene.uploads).isEmpty();
    assertThat(everything()).noneMatch(text -> text.contains(base64("COPY").substring(0, 60)));
    // Nothing that a stranger is told says anything of the case.
    assertThat(letters()).noneMatch(text -> text.contains(id.value()));
  }

  @Test
  void anEnglishMailShouldBeAnsweredInEnglish() {
    scene.receive(
        with(
            Mails.mail("m1"),
            "Under article 15 GDPR I would like access to all my personal data, please.",
            "COPY"));
    assertThat(letters().getFirst()).contains("We destroyed the copy of your ID", "KopieID");
  }

  @Test
  void aDemandOfAnAuthorityShouldStayWhole() {
    Mails demand = with(Mails.mail("m1"), Mails.DEMAND, "COPY");
    scene.receive(demand);
    assertThat(scene.aside.values()).containsExactly(demand.raw());
    assertThat(scene.recogniser.looks).isEmpty();
    assertThat(letters()).isEmpty();
  }

  @Test
  void moreThanTwelvePicturesShouldNotBeLookedAtAndNotEnterACase() {
    String[] photos = new String[14];
    java.util.Arrays.fill(photos, "NONE");
    scene.opened(request("m1", photos));
    assertThat(scene.recogniser.looks).hasSize(CopyLooks.MOST);
    assertThat(stored("m1").orElseThrow().split("application/x-removed", -1)).hasSize(3);
  }
}
