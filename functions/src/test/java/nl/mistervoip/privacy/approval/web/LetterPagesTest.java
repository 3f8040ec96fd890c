package nl.mistervoip.privacy.approval.web;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters before they go: shown word for word, one part of them open to change. */
class LetterPagesTest {
  private static final Map<String, String> NO =
      Map.of(
          "ground", "GDPR Art. 15(4)",
          "reason", "Er staan gegevens van anderen in.",
          "addition", "Vraag gerust om een deel.\n\nWij helpen u daarbij.");

  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver");

  private Document question(String kind) {
    return officer.page("/console/approvals/" + scene.asks(kind, 1));
  }

  private LetterFacts letter(String name) {
    return scene.vault().getJson(scene.id(), LetterFacts.vaultName(name), LetterFacts.class);
  }

  @ParameterizedTest
  @CsvSource({
    "NL,Autoriteit Persoonsgegevens,rechtbank,De rechten van anderen,Ons besluit over uw verzoek",
    "EN,autoriteitpersoonsgegevens.nl,court,The rights of others,Our decision on your request"
  })
  void theLetterShouldBeShownInThePersonsLanguageWithAllItHasToSay(
      Language language, String authority, String court, String ground, String subject) {
    scene
        .cases()
        .put(
            aCase()
                .in(language)
                .asking(Right.ACCESS, Right.ERASURE)
                .in(CaseState.PREPARING)
                .build());
    PageResponse shown = officer.submit(question("access"), "/refusal", NO);
    Document page = Browser.parsed(shown);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(page.select(".text").attr("lang")).isEqualTo(language.tag());
    assertThat(page.select(".text").text())
        .contains(authority, court, ground, "Er staan gegevens van anderen in.")
        .contains("Wij helpen u daarbij.");
    assertThat(page.select("dl").text()).contains(subject, scene.id().value());
    assertThat(page.select("[style], script")).isEmpty();
    assertThat(scene.state()).as("nothing is decided").isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void whatWasSeenShouldBeWhatGoes() {
    Document seen = Browser.parsed(officer.submit(question("access"), "/refusal", NO));
    PageResponse refused = officer.submit(seen, "/refuse", Map.of());
    assertThat(refused.status()).isEqualTo(303);
    assertThat(scene.state()).isEqualTo("REFUSED");
    assertThat(letter(LetterFields.REFUSAL).values())
        .containsEntry(LetterFields.REASON, NO.get("reason"))
        .containsEntry(LetterFields.ADDITION, NO.get("addition"));
    assertThat(officer.submit(seen, "/refuse", Map.of()).status()).as("twice").isEqualTo(303);
    assertThat(scene.told()).hasSize(1);
  }

  @Test
  void anotherLetterThanTheOneThatWasSeenShouldNotGo() {
    Document seen = Browser.parsed(officer.submit(question("access"), "/refusal", NO));
    PageResponse otherwise = officer.submit(seen, "/refuse", Map.of("reason", "Iets heel anders."));
    assertThat(otherwise.status()).isEqualTo(409);
    assertThat(Browser.parsed(otherwise).select("h1").text()).isEqualTo("Niet de brief die je zag");
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
  }

  @Test
  void aPageOfAnEarlierQuestionShouldDecideNothing() {
    Document first = question("access");
    Document letter = Browser.parsed(officer.submit(first, "/refusal", NO));
    scene.asks("access", 1, "digest-2");
    assertThat(officer.submit(letter, "/refuse", Map.of()).status()).isEqualTo(409);
    assertThat(officer.submit(first, "/refusal", NO).status()).isEqualTo(409);
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    assertThat(scene.told()).isEmpty();

    Document who = officer.page("/console/approvals/" + scene.asksWhoItIs());
    scene.asks("identity", 1, "digest-3");
    PageResponse closed = officer.submit(who, "/close-unidentified", Map.of("reason", "Niemand."));
    assertThat(closed.status()).isEqualTo(409);
    assertThat(Browser.parsed(closed).select("h1").text()).contains("Veranderd");
  }

  @Test
  void whatDoesNotFitShouldBeSaidBesideTheFormWithNothingLost() {
    Map<String, String> linked = new HashMap<>(NO);
    linked.put("addition", "Zie https://evil.example <b>hier</b>");
    PageResponse answer = officer.submit(question("access"), "/refusal", linked);
    Document page = Browser.parsed(answer);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(page.select("[role=alert]").text()).contains("passen niet in een brief");
    assertThat(page.select("#addition").val()).isEqualTo(linked.get("addition"));
    assertThat(page.select("#refusal").val()).isEqualTo(NO.get("reason"));
    assertThat(page.select("form[action$=/refuse], .text")).isEmpty();
    Document better = Browser.parsed(officer.submit(page, "/refusal", NO));
    assertThat(better.select("form[action$=/refuse]")).hasSize(1);
  }

  @Test
  void noLetterShouldBeShownWhereNoneFollows() {
    Document lifting = question("retry");
    assertThat(lifting.select("form[action$=/refusal], #addition")).isEmpty();
    assertThat(lifting.select("form[action$=/refuse]")).hasSize(1);
    Map<String, String> form = new HashMap<>(NO);
    form.put("csrf", officer.csrf());
    assertThat(officer.post("/console/approvals/" + scene.id() + "-retry/refusal", form).status())
        .isEqualTo(404);
  }

  @Test
  void everyQuestionThatALetterRefusesShouldLeadToTheLetter() {
    for (String kind : ConsoleScene.refusedByLetter()) {
      ConsoleScene fresh = new ConsoleScene();
      Browser other =
          new Browser(new WebConsole(Doors.open(), fresh.desk(), Browser.BASE, fresh.clock))
              .signIn("officer-1", "privacy-officer", "approver");
      String id = kind.equals("identity") ? fresh.asksWhoItIs() : fresh.asks(kind, 1);
      Document page = other.page("/console/approvals/" + id);
      assertThat(page.select("form[action$=/refusal]")).as(kind).hasSize(1);
    }
  }

  private static final String AGREED = "section[aria-labelledby=agreed]";

  private String note(String letter) {
    return scene.vault().getJson(scene.id(), LetterNote.vaultName(letter), LetterNote.class).text();
  }

  /** Shows what follows, adds words, looks again and agrees. */
  private String agreesWithWords(String approvalId, String words) {
    Document page = officer.page("/console/approvals/" + approvalId);
    Document seen = Browser.parsed(officer.submit(page, "/agreement", Map.of("addition", words)));
    assertThat(seen.select(".text").text()).contains(words);
    assertThat(officer.submit(seen, "/approve", Map.of()).status()).isEqualTo(303);
    assertThat(scene.state()).isEqualTo("EXECUTING");
    return page.expectFirst(AGREED).text();
  }

  @Test
  void anObjectionShouldShowBothLettersBeforeItIsDecided() {
    scene.knowsThePerson();
    String id = scene.asks("objection_other", 1);
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.select("form[action$=/refusal]")).as("rejected").hasSize(1);
    assertThat(agreesWithWords(id, "Dank voor uw uitleg."))
        .contains("U krijgt gelijk", "Gespreksopnamen met de klantenservice")
        .contains("dan zie je die brief voordat hij gaat");
    assertThat(note(LetterFields.OBJECTION_UPHELD)).isEqualTo("Dank voor uw uitleg.");
  }

  @Test
  void aCorrectionShouldShowItsLetterWithoutAnyValue() {
    String id = scene.asksAboutACorrection("officer-9");
    assertThat(agreesWithWords(id, "Dank voor uw bericht."))
        .contains("Wij hebben uw gegevens verbeterd", "traat")
        .doesNotContain("Nieuwelaan");
    assertThat(note(LetterFields.RECTIFIED)).isEqualTo("Dank voor uw bericht.");
  }

  @Test
  void aRequestTakenBackShouldShowTheLetterThatSaysSo() {
    String id = scene.asks("withdrawal", 1);
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.expectFirst(AGREED).text()).contains(scene.id().value());
    assertThat(page.select("#letter-addition")).as("nothing can be added").isEmpty();
    Map<String, String> form = Map.of("addition", "Toch iets.", "csrf", officer.csrf());
    Map<String, String> press = new HashMap<>(form);
    press.put("digest", ConsoleScene.DIGEST);
    assertThat(officer.post("/console/approvals/" + id + "/approve", press).status())
        .isEqualTo(400);
    assertThat(officer.submit(page, "/approve", Map.of()).status()).isEqualTo(303);
    assertThat(scene.state()).isEqualTo("CLOSED_WITHDRAWN");
  }

  @Test
  void liftingShouldShowTheReasonAndTheDayThatThePersonReads() {
    String id = scene.asksToLift("Uw adres klopt nu.");
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.expectFirst(AGREED).text().replace('\u00A0', ' '))
        .contains("Uw adres klopt nu.", "19 maart 2026", "Autoriteit Persoonsgegevens")
        .contains("dan ligt die dag later");
    assertThat(page.select("#letter-addition")).as("the reason is the team's part").isEmpty();
    assertThat(officer.submit(page, "/approve", Map.of()).status()).isEqualTo(303);
    assertThat(scene.told()).hasSize(1);
  }

  @Test
  void theLetterInAPackageShouldBeReadOutOfThePackageItselfAndTheLookWrittenDown() {
    String id = scene.asksAboutAPackage();
    String address = "/console/cases/" + scene.id() + "/package/letter";
    assertThat(officer.get(address).status()).as("none in it").isEqualTo(404);
    scene.packageHolds(
        "answer.pdf",
        new Letter(
            Locale.ENGLISH,
            "Answer to your request",
            List.of(
                new Block.Paragraph("We hold these data about you."),
                new Block.Table(
                    "Where", List.of("Store", "Found"), List.of(List.of("Calls", "3")))),
            List.of("Case")));
    Document question = officer.page("/console/approvals/" + id);
    assertThat(question.select("a[href$=/package/letter]")).hasSize(1);
    assertThat(scene.audit().eventsOf(scene.id().value())).doesNotContain("package.seen");
    Document page = officer.page(address);
    assertThat(page.select(".text").text())
        .contains("Answer to your request", "We hold these data about you.", "Calls 3");
    assertThat(page.select(".text").attr("lang")).isEqualTo("en");
    assertThat(page.select("code.digest").text()).isEqualTo(ConsoleScene.DIGEST);
    assertThat(page.select("[style], script")).isEmpty();
    assertThat(scene.audit().eventsOf(scene.id().value())).contains("package.seen");
    Browser auditor = new Browser(console).signIn("auditor-1", "auditor");
    assertThat(auditor.get(address).status()).isEqualTo(403);
  }

  @Test
  void aLetterThatNobodyCanReceiveShouldBeSaidSoBeforeItIsDecided() {
    scene
        .vault()
        .putJson(
            scene.id(),
            Requester.VAULT_NAME,
            new Requester("", "", "", "Brief", Optional.empty(), Map.of(), false));
    Document page = officer.page("/console/approvals/" + scene.asks("withdrawal", 1));
    assertThat(page.expectFirst(AGREED).text()).contains("geen mailadres en geen postadres");
  }

  @Test
  void noLetterShouldBeMadeUpWhereTheCaseDoesNotHoldWhatIsAsked() {
    for (String kind : List.of("erasure", "rectification", "objection_other")) {
      ConsoleScene fresh = new ConsoleScene();
      Browser other =
          new Browser(new WebConsole(Doors.open(), fresh.desk(), Browser.BASE, fresh.clock))
              .signIn("officer-1", "approver");
      Document page = other.page("/console/approvals/" + fresh.asks(kind, 1));
      assertThat(page.select(AGREED)).as(kind).isEmpty();
    }
  }

  @Test
  void moreTimeShouldBeTakenWithTheLetterSeenFirst() {
    scene.asks("access", 1);
    String address = "/console/cases/" + scene.id() + "/extension";
    Document form = officer.page(address);
    assertThat(form.select("#until").attr("max")).isEqualTo("2026-06-05");
    Map<String, String> wish =
        Map.of("ground", "complexity", "until", "2026-05-20", "reason", "Er zijn veel opnamen.");
    Document seen = Browser.parsed(officer.submit(form, "/extension", wish));
    assertThat(seen.select(".text").text().replace('\u00A0', ' '))
        .contains("20 mei 2026", "Er zijn veel opnamen.", "AVG artikel 12, lid 3", "rechtbank");
    assertThat(scene.cases().get(scene.id()).extension()).isEmpty();
    PageResponse done = officer.submit(seen, "/extend", Map.of());
    assertThat(officer.page(Browser.next(done)).select("[role=status]").text())
        .contains("De termijn is verlengd");
    assertThat(officer.page("/console/cases/" + scene.id()).select("dl").text())
        .contains("Nu uiterlijk", "20 mei 2026");
    assertThat(letter(LetterFields.EXTENSION).values())
        .containsEntry(LetterFields.UNTIL, "2026-05-20");
    assertThat(officer.page(address).select("main form")).as("once").isEmpty();
  }

  @Test
  void moreTimeShouldNotBeOfferedWhenItIsTooLateOrThereIsNothingToAnswer() {
    scene.asks("access", 1);
    scene.clock.advance(Duration.ofDays(33));
    Browser later = new Browser(console).signIn("officer-1", "approver");
    String address = "/console/cases/" + scene.id() + "/extension";
    assertThat(later.page(address).select("main form")).isEmpty();
    assertThat(later.page(address).text()).contains("kan niet meer worden verlengd");
    scene.cases().put(aCase().asking(Right.ACCESS).in(CaseState.CLOSED_ANSWERED).build());
    assertThat(later.page(address).select("main form")).isEmpty();
    assertThat(later.page("/console/cases/" + scene.id()).select("a[href$=/extension]")).isEmpty();
  }

  @Test
  void aDateThatTheLawDoesNotAllowShouldBeSaidBesideTheForm() {
    scene.asks("access", 1);
    Document form = officer.page("/console/cases/" + scene.id() + "/extension");
    for (String until : List.of("2026-03-20", "2027-01-01", "morgen")) {
      PageResponse answer =
          officer.submit(
              form,
              "/extension",
              Map.of("ground", "complexity", "until", until, "reason", "Veel opnamen."));
      assertThat(answer.status()).as(until).isEqualTo(400);
      assertThat(Browser.parsed(answer).select("[role=alert]")).hasSize(1);
    }
  }

  @Test
  void whoDoesNotDecideShouldSeeNoLetter() {
    String id = scene.asks("access", 1);
    Browser auditor = new Browser(console).signIn("auditor-1", "auditor");
    Map<String, String> form = new HashMap<>(NO);
    form.put("csrf", auditor.csrf());
    assertThat(auditor.post("/console/approvals/" + id + "/refusal", form).status()).isEqualTo(403);
  }

  private String asksAboutNothing(String kind, Map<String, Object> summary) {
    LetterFacts facts =
        new LetterFacts(
            "sam@example.org",
            "mail",
            Map.of(LetterFields.KEPT_CONTENT, "2", LetterFields.KEPT_RECORD, "5"),
            Map.of(
                LetterFields.SEARCHED,
                List.of(Map.of(LetterFields.KIND, "email", LetterFields.VALUE, "sam@example.org")),
                LetterFields.PLACES,
                List.of()));
    scene.vault().putJson(scene.id(), LetterFacts.vaultName(LetterFields.NO_DATA), facts);
    return scene.asks(kind, 1, "digest-0", summary);
  }

  @Test
  void whoAgreesThatNothingIsHeldShouldSeeTheLetterThatSaysSo() {
    String id = asksAboutNothing("access", Map.of("tickets", 0, "invoices", 0));
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.select(".notice").text()).contains("geen pakket");
    assertThat(page.select(".text").text())
        .contains("sam@example.org", "Autoriteit Persoonsgegevens", "2 jaar");
    assertThat(officer.submit(page, "/approve", Map.of("reason", "niets gevonden")).status())
        .isEqualTo(303);
    assertThat(scene.state()).isEqualTo("EXECUTING");
  }

  @Test
  void anErasureThatFoundNothingShouldShowTheLetterThatSaysSoAndNoOther() {
    String id = asksAboutNothing("erasure", Map.of("tickets", 0));
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.select(".text")).hasSize(1);
    assertThat(page.select(".text").text()).contains("sam@example.org");
    assertThat(page.select("form[action$=/agreement]")).as("it takes no words").isEmpty();
  }

  @Test
  void whereNothingIsHeldNoLetterAboutAPackageShouldBeShown() {
    String id = asksAboutNothing("access", Map.of("tickets", 0));
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.select("section[aria-labelledby=agreed] .text")).hasSize(1);
    assertThat(page.select("section[aria-labelledby=ahead]")).isEmpty();
  }

  @Test
  void aLetterThatNothingIsHeldShouldNotBeShownWhereSomethingWasFound() {
    String id = asksAboutNothing("access", Map.of("tickets", 1));
    Document page = officer.page("/console/approvals/" + id);
    assertThat(page.select("section[aria-labelledby=agreed]")).isEmpty();
    assertThat(page.select(".text").eachAttr("aria-label"))
        .as("but those that go with a package")
        .containsExactly("Link naar het pakket", "Code voor het pakket");
  }

  private Document matter(String label, String kind) {
    scene.cases().put(aCase().asking().labelled(label).in(CaseState.PREPARING).build());
    return officer.page("/console/approvals/" + scene.asks(kind, 1));
  }

  @Test
  void aComplaintShouldBeAnsweredOnItsPageAsItWasShown() {
    Document page = matter("complaint_privacy", "complaint");
    assertThat(page.select("form[action$=/approve], form[action$=/refuse]")).isEmpty();
    assertThat(page.select("form[action$=/matter]")).as("no calls to keep").isEmpty();
    PageResponse shown =
        officer.submit(
            page, "/matter-letter", Map.of("answer", "answer", "text", "Dat spijt ons."));
    Document letter = Browser.parsed(shown);
    assertThat(letter.select(".text").text())
        .contains("Dat spijt ons.", "Autoriteit Persoonsgegevens", "rechter");
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    assertThat(officer.submit(letter, "/matter", Map.of()).status()).isEqualTo(303);
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(letter(LetterFields.MATTER).values())
        .containsEntry(LetterFields.ADDITION, "Dat spijt ons.");
  }

  @Test
  void anInvestigationShouldOfferItsLettersAndKeepCalls() {
    Document page = matter("nuisance_call", "nuisance_call");
    assertThat(page.select("#answer option").eachAttr("value"))
        .containsExactly("ask-times", "told", "not-told");
    Document told =
        Browser.parsed(
            officer.submit(page, "/matter-letter", Map.of("answer", "told", "text", "")));
    assertThat(told.select("input[type=checkbox][required]").eachAttr("name"))
        .containsExactly("subscriber", "callerTold");
    PageResponse kept =
        officer.submit(
            page,
            "/matter",
            Map.of("customerNumber", "100001", "from", "2026-02-01", "until", "2026-02-02"));
    assertThat(kept.status()).isEqualTo(303);
    assertThat(scene.told().getFirst()).endsWith("keep-calls");
    assertThat(scene.vault().find(scene.id(), LetterFacts.vaultName(LetterFields.MATTER)))
        .as("no letter goes")
        .isEmpty();
  }
}
