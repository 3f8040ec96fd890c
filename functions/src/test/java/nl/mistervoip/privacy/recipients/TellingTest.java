package nl.mistervoip.privacy.recipients;

import static nl.mistervoip.privacy.recipients.TellingScene.NOW;
import static nl.mistervoip.privacy.recipients.TellingScene.linkOf;
import static nl.mistervoip.privacy.recipients.TellingScene.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryTasks.Answered;
import org.apache.james.mime4j.dom.Message;
import org.junit.jupiter.api.Test;

class TellingTest {
  private static final String NUMBER = "100042";
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void eachRecipientShouldGetItsOwnMailWithWhatItKnowsThePersonByAndNoMore() {
    TellingScene scene = new TellingScene().done(Act.ERASURE, "collection-files", "call-records");
    assertThat(scene.plan(Act.ERASURE)).containsExactly("incasso", "wholesale");
    scene.tell(scene.key(Act.ERASURE, "incasso"), 1, NOW);
    scene.tell(scene.key(Act.ERASURE, "wholesale"), 1, NOW);
    assertThat(scene.outbox.mails())
        .extracting(sent -> sent.mail().recipient())
        .containsExactly("privacy@incasso.example", "privacy@wholesale.example");
    Message incasso = scene.mail("recipient/" + scene.id + "/erasure/incasso/1");
    assertThat(text(incasso))
        .contains(NUMBER, "Incasso", "gewist", scene.id.value())
        .doesNotContain("Anneke", "Voorbeeldstad", "example.nl/verify", "0612345678")
        .doesNotContain("Belgegevens", "Wholesale");
    Message wholesale = scene.mail("recipient/" + scene.id + "/erasure/wholesale/1");
    assertThat(text(wholesale))
        .contains("telefoonnummer: +31612345678 vanaf", "simkaart")
        .doesNotContain("klantnummer", "factuurnummer");
    assertThat(linkOf(incasso)).isNotEqualTo(linkOf(wholesale));
  }

  @Test
  void onlyTheBodyShouldSayWhoItIsAbout() {
    TellingScene scene = new TellingScene().done(Act.RESTRICTION, "collection-files");
    scene.plan(Act.RESTRICTION);
    NoticeKey key = scene.key(Act.RESTRICTION, "incasso");
    scene.tell(key, 1, NOW);
    Message mail = scene.mail("recipient/" + key.value() + "/1");
    assertThat(mail.getHeader().toString()).doesNotContain(NUMBER, scene.id.value());
    assertThat(mail.getReplyTo().toString()).contains("privacy@mister-voip.nl");
    assertThat(scene.audit.events().toString())
        .contains("incasso")
        .doesNotContain(NUMBER, "privacy@incasso.example");
    assertThat(scene.store.find(key).orElseThrow().toString()).doesNotContain(NUMBER, "wait/");
    assertThat(new Telling.Turn(key, 1, "secret-token").toString()).doesNotContain("secret");
    assertThat(scene.store.ofCase(scene.id.value()).toString()).doesNotContain(NUMBER);
  }

  @Test
  void aConfirmationShouldEndTheWaitOnceAndSurviveARepetition() {
    TellingScene scene = new TellingScene().done(Act.ERASURE, "collection-files");
    scene.plan(Act.ERASURE);
    NoticeKey key = scene.key(Act.ERASURE, "incasso");
    scene.tell(key, 1, NOW);
    String link = linkOf(scene.mail("recipient/" + key.value() + "/1"));
    assertThat(scene.page().open(link, NOW)).isInstanceOf(Acknowledgement.Page.Ask.class);
    assertThat(scene.tasks.answered()).as("opening confirms nothing").isEmpty();
    assertThat(scene.page().confirm(link, NOW)).isInstanceOf(Acknowledgement.Page.Done.class);
    assertThat(scene.page().confirm(link, NOW)).isInstanceOf(Acknowledgement.Page.Done.class);
    assertThat(scene.page().open(link, NOW)).isInstanceOf(Acknowledgement.Page.Done.class);
    assertThat(scene.tasks.answered())
        .containsExactly(
            new Answered("wait/" + key.value() + "/1", Map.of("outcome", "confirmed")));
    assertThat(scene.store.find(key).orElseThrow().told()).isEqualTo(Told.CONFIRMED);
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .containsExactly("recipients.planned", "recipient.told", "recipient.ended");
  }

  @Test
  void aReminderShouldHaveALinkOfItsOwnAndTheFirstGoOnWorking() {
    TellingScene scene = new TellingScene().done(Act.RECTIFICATION, "marketing-consents");
    assertThat(scene.plan(Act.RECTIFICATION)).containsExactly("mailverzending");
    NoticeKey key = scene.key(Act.RECTIFICATION, "mailverzending");
    scene.tell(key, 1, NOW);
    scene.tasks.timeOut("wait/" + key.value() + "/1");
    scene.tell(key, 2, NOW.plus(WEEK));
    Message reminder = scene.mail("recipient/" + key.value() + "/2");
    assertThat(reminder.getSubject()).startsWith("Reminder - Data corrected");
    String first = linkOf(scene.mail("recipient/" + key.value() + "/1"));
    assertThat(linkOf(reminder)).isNotEqualTo(first);
    assertThat(scene.page().confirm(first, NOW.plus(WEEK).plusSeconds(60)))
        .isInstanceOf(Acknowledgement.Page.Done.class);
    assertThat(scene.tasks.answered()).hasSize(1);
  }

  @Test
  void whoHasConfirmedShouldNotBeWrittenToAgainAndTheWaitEnd() {
    TellingScene scene = new TellingScene().done(Act.ERASURE, "collection-files");
    scene.plan(Act.ERASURE);
    NoticeKey key = scene.key(Act.ERASURE, "incasso");
    scene.tell(key, 1, NOW);
    scene.tasks.timeOut("wait/" + key.value() + "/1");
    scene.page().confirm(linkOf(scene.mail("recipient/" + key.value() + "/1")), NOW.plus(WEEK));
    assertThat(scene.tasks.answered()).as("nobody waited any more").isEmpty();
    scene.tell(key, 2, NOW.plus(WEEK));
    assertThat(scene.outbox.mails()).hasSize(1);
    assertThat(scene.tasks.answered()).hasSize(1);
  }

  @Test
  void noLinkThatIsMadeUpOrOldShouldConfirmAnything() {
    TellingScene scene = new TellingScene().done(Act.ERASURE, "collection-files");
    scene.plan(Act.ERASURE);
    NoticeKey key = scene.key(Act.ERASURE, "incasso");
    scene.tell(key, 1, NOW);
    String link = linkOf(scene.mail("recipient/" + key.value() + "/1"));
    for (String wrong : List.of("", "x", new LinkSecrets().issue().token(), link + "a")) {
      assertThat(scene.page().confirm(wrong, NOW)).isInstanceOf(Acknowledgement.Page.Unknown.class);
    }
    assertThat(scene.page().confirm(link, NOW.plus(Telling.LINK_VALID)))
        .isInstanceOf(Acknowledgement.Page.Unknown.class);
    assertThat(scene.store.find(key).orElseThrow().told()).isEqualTo(Told.SENT);
  }

  @Test
  void whatIsErasedLaterInACaseShouldBeToldAgainWhateverBecameOfTheFirstMessage() {
    TellingScene scene = new TellingScene().done(Act.ERASURE, "collection-files");
    scene.plan(Act.ERASURE);
    NoticeKey first = scene.key(Act.ERASURE, "incasso");
    scene.tell(first, 1, NOW);
    scene.page().confirm(linkOf(scene.mail("recipient/" + first.value() + "/1")), NOW);
    Deed later = scene.doneAgain(Act.ERASURE, "0a1b2c3d4e5f", "collection-files");
    assertThat(later.wireName()).isEqualTo("erasure-0a1b2c3d4e5f");
    assertThat(scene.plan(later)).containsExactly("incasso");
    NoticeKey second = new NoticeKey(scene.id, later, "incasso");
    assertThat(NoticeKey.of(second.value())).isEqualTo(second).isNotEqualTo(first);
    scene.tell(second, 1, NOW.plus(WEEK));
    Message mail = scene.mail("recipient/" + second.value() + "/1");
    assertThat(text(mail)).contains(NUMBER, "gewist");
    assertThat(scene.store.find(second).orElseThrow().told()).isEqualTo(Told.SENT);
    scene.page().confirm(linkOf(mail), NOW.plus(WEEK));
    assertThat(scene.store.find(second).orElseThrow().told()).isEqualTo(Told.CONFIRMED);
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .containsExactly(
            "recipients.planned",
            "recipient.told",
            "recipient.ended",
            "recipients.planned",
            "recipient.told",
            "recipient.ended");
    assertThat(scene.desk().told(scene.id).messages())
        .extracting(RecipientsView.Message::act)
        .containsExactlyInAnyOrder("erasure", "erasure-0a1b2c3d4e5f");
  }

  @Test
  void aMarkShouldFitIntoKeysAndNamesOfExecutions() {
    assertThat(Deed.ofWireName("lifting")).isEqualTo(Deed.first(Act.LIFTING));
    assertThat(Deed.ofWireName("erasure-0a").wireName()).isEqualTo("erasure-0a");
    for (String wrong : List.of("A", "a/b", "a b", "a-b", "é", "a".repeat(21))) {
      assertThatThrownBy(() -> new Deed(Act.ERASURE, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anAuthorityThatInspectsShouldNotBeTold() {
    TellingScene scene = new TellingScene().done(Act.ERASURE, "invoices");
    assertThat(scene.plan(Act.ERASURE)).containsExactly("administratie");
  }

  @Test
  void nobodyShouldBeToldOfAStoreThatNobodyReceives() {
    TellingScene scene = new TellingScene().done(Act.ERASURE, "suppression-list");
    assertThat(scene.plan(Act.ERASURE)).isEmpty();
    assertThatThrownBy(() -> scene.tell(scene.key(Act.ERASURE, "incasso"), 1, NOW))
        .isInstanceOf(Notices.UnknownNoticeException.class);
    assertThat(scene.outbox.mails()).isEmpty();
  }

  /** Dies after each write in turn and is run again, as a step of a workflow is. */
  @Test
  void deathAfterAnyWriteShouldLeaveOneMailAndOneEnd() {
    Fuse whole = Fuse.counting();
    journey(whole);
    assertThat(whole.writes()).isGreaterThanOrEqualTo(9);
    for (int write = 1; write <= whole.writes(); write++) {
      TellingScene scene = journey(Fuse.after(write));
      assertThat(scene.outbox.mails()).as("death after write %s", write).hasSize(1);
      assertThat(scene.tasks.answered()).as("death after write %s", write).hasSize(1);
      assertThat(scene.audit.eventsOf(scene.id.value()))
          .as("death after write %s", write)
          .containsExactly("recipients.planned", "recipient.told", "recipient.ended");
    }
  }

  private static TellingScene journey(Fuse fuse) {
    TellingScene scene = new TellingScene(fuse).done(Act.ERASURE, "collection-files");
    NoticeKey key = scene.key(Act.ERASURE, "incasso");
    Fuse.untilDone(() -> scene.plan(Act.ERASURE));
    Fuse.untilDone(() -> scene.tell(key, 1, NOW));
    String link = linkOf(scene.mail("recipient/" + key.value() + "/1"));
    Fuse.untilDone(() -> scene.page().confirm(link, NOW));
    return scene;
  }
}
