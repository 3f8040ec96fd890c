package nl.mistervoip.privacy.approval.web;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail that was read wrongly, corrected where the case is. */
class ReadingPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver");
  private final String page = "/console/cases/" + scene.id();

  private void stands(CaseState state, Right... rights) {
    scene.cases().put(aCase().in(Language.NL).asking(rights).in(state).build());
    scene.beganWith("From: sam@example.nl\r\nSubject: x\r\n\r\nAlles tonen en wissen.\r\n");
    scene
        .vault()
        .putJson(
            scene.id(),
            Requester.VAULT_NAME,
            new Requester(
                "sam@example.nl", "sam@example.nl", "", "", Optional.empty(), Map.of(), true));
  }

  @ParameterizedTest
  @CsvSource({"nl,Antwoord in het Engels,Genoteerd", "en,Answer in English,Noted"})
  void theLanguageShouldBeCorrectedWithOnePress(String language, String press, String done) {
    stands(CaseState.IDENTIFYING, Right.ACCESS);
    officer.get("/console/language?to=" + language + "&back=/console");
    Document reading = officer.page(page + "/reading");
    assertThat(reading.select("form[action$=/language] button").text()).contains(press);
    assertThat(reading.select("[style], script")).isEmpty();
    PageResponse pressed = officer.submit(reading, "/language", Map.of());
    assertThat(officer.page(Browser.next(pressed)).select("[role=status]").text()).contains(done);
    assertThat(scene.cases().get(scene.id()).language()).isEqualTo(Language.EN);
    assertThat(scene.audit().eventsOf(scene.id().value())).contains("case.language-corrected");
  }

  @Test
  void onceTheAnswerIsBeingMadeTheLanguageShouldStay() {
    stands(CaseState.PREPARING, Right.ACCESS);
    assertThat(officer.page(page + "/reading").select("form[action$=/language]")).isEmpty();
    PageResponse forged =
        officer.post(page + "/language", Map.of("csrf", officer.csrf(), "language", "en"));
    assertThat(forged.status()).isEqualTo(409);
    assertThat(Browser.parsed(forged).select("h1").text())
        .isEqualTo("Het antwoord wordt al gemaakt");
    assertThat(scene.cases().get(scene.id()).language()).isEqualTo(Language.NL);
  }

  @Test
  void aMissedRightShouldOpenACaseBesideWithTheSameReceipt() {
    stands(CaseState.PREPARING, Right.ACCESS);
    Document reading = officer.page(page + "/reading");
    assertThat(reading.select("#right option").eachAttr("value"))
        .contains("erasure", "rectification")
        .doesNotContain("access", "recipients_list");
    PageResponse opened = officer.submit(reading, "/missed-right", Map.of("right", "erasure"));
    Document beside = officer.page(Browser.next(opened));
    assertThat(beside.select("h1").text()).doesNotContain(scene.id().value());
    assertThat(beside.select("[role=status]").text()).contains("naast de eerste zaak");
    assertThat(beside.select(".item").text()).contains("Verwijdering");
    assertThat(beside.select("dl").text()).contains("5 april 2026");
    assertThat(officer.page(page).select(".timeline").text())
        .contains("Een recht was gemist", "officer-1");
    PageResponse twice = officer.submit(reading, "/missed-right", Map.of("right", "erasure"));
    assertThat(Browser.next(twice)).isEqualTo(Browser.next(opened));
  }

  @ParameterizedTest
  @CsvSource({"nl,complaint_privacy,de klacht", "en,nuisance_call,the calls"})
  void aMissedMatterShouldOpenACaseBesideThatAPersonAnswers(
      String language, String matter, String press) {
    stands(CaseState.PREPARING, Right.ACCESS);
    officer.get("/console/language?to=" + language + "&back=/console");
    Document reading = officer.page(page + "/reading");
    Element form = reading.expectFirst("form:has(input[value=" + matter + "])");
    assertThat(form.select("button").text()).endsWith(press);
    PageResponse opened =
        officer.post(page + "/missed-right", Map.of("csrf", officer.csrf(), "right", matter));
    String number = Browser.next(opened).replaceAll(".*/|[?].*", "");
    CaseRecord beside = scene.cases().get(new CaseId(number));
    assertThat(beside.rights()).isEmpty();
    assertThat(beside.matter().orElseThrow().label()).isEqualTo(matter);
    assertThat(beside.receivedAt()).isEqualTo(scene.cases().get(scene.id()).receivedAt());
    assertThat(rights()).containsExactly(Right.ACCESS);
  }

  @Test
  void whatTheCaseAnswersAlreadyShouldBeSaidSo() {
    stands(CaseState.PREPARING, Right.ACCESS);
    Map<String, String> form = new HashMap<>();
    form.put("csrf", officer.csrf());
    for (String right : List.of("access", "recipients_list")) {
      form.put("right", right);
      assertThat(officer.post(page + "/missed-right", form).status()).isEqualTo(409);
    }
    form.put("right", "everything");
    assertThat(officer.post(page + "/missed-right", form).status()).isEqualTo(400);
  }

  @Test
  void aRequestThatWasTakenBackShouldGetNothingBeside() {
    stands(CaseState.CLOSED_WITHDRAWN, Right.ACCESS);
    assertThat(officer.page(page + "/reading").select("form[action$=/missed-right]")).isEmpty();
  }

  @Test
  void whoDoesNotDecideShouldCorrectNothing() {
    stands(CaseState.IDENTIFYING, Right.ACCESS);
    Browser auditor = new Browser(console).signIn("auditor-1", "auditor");
    Map<String, String> form = Map.of("csrf", auditor.csrf(), "right", "erasure", "language", "en");
    assertThat(auditor.post(page + "/missed-right", form).status()).isEqualTo(403);
    assertThat(auditor.post(page + "/language", form).status()).isEqualTo(403);
    assertThat(scene.cases().get(scene.id()).language()).isEqualTo(Language.NL);
  }

  private static final Map<String, String> WRONG =
      Map.of("right", "erasure", "reason", "Sam vroeg dat niet, het stond in de handtekening.");

  private List<Right> rights() {
    return scene.cases().get(scene.id()).rights();
  }

  @ParameterizedTest
  @CsvSource({"nl,uit de zaak gehaald,Verwijdering", "en,taken out of the case,Erasure"})
  void aRightThatNobodyAskedForShouldLeaveTheCase(String language, String done, String right) {
    stands(CaseState.IDENTIFYING, Right.ACCESS, Right.ERASURE);
    officer.get("/console/language?to=" + language + "&back=/console");
    Document reading = officer.page(page + "/reading");
    assertThat(reading.select("#wrong option[value=erasure]").text()).isEqualTo(right);
    PageResponse pressed = officer.submit(reading, "/wrong-right", WRONG);
    Document after = officer.page(Browser.next(pressed));
    assertThat(after.select("[role=status]").text()).contains(done);
    assertThat(after.select(".timeline").text()).contains(done, "officer-1");
    assertThat(rights()).containsExactly(Right.ACCESS);
    assertThat(scene.audit().events().toString()).doesNotContain("handtekening");
    assertThat(officer.submit(reading, "/wrong-right", WRONG).status()).as("twice").isEqualTo(303);
    assertThat(scene.audit().eventsOf(scene.id().value())).containsOnlyOnce("case.right-left-out");
  }

  @Test
  void theLastRightShouldStayAndThePageSayHowToCloseTheCase() {
    stands(CaseState.IDENTIFYING, Right.ERASURE);
    Document reading = officer.page(page + "/reading");
    assertThat(reading.select("#wrong")).isEmpty();
    assertThat(reading.select("section[aria-labelledby=toomuch]").text())
        .contains("Weiger het met een grond", "sluit jij de zaak");
    Map<String, String> form = new HashMap<>(WRONG);
    form.put("csrf", officer.csrf());
    PageResponse forged = officer.post(page + "/wrong-right", form);
    assertThat(forged.status()).isEqualTo(409);
    assertThat(Browser.parsed(forged).select("h1").text()).isEqualTo("Dit recht blijft in de zaak");
    assertThat(rights()).containsExactly(Right.ERASURE);
  }

  @Test
  void aQuestionAboutItShouldBeOverWithoutALetter() {
    stands(CaseState.PREPARING, Right.ACCESS, Right.ERASURE);
    String id = scene.asks("erasure", 2);
    Browser second = new Browser(console).signIn("officer-2", "approver");
    officer.submit(officer.page("/console/approvals/" + id), "/approve", Map.of());
    PageResponse pressed = second.submit(second.page(page + "/reading"), "/wrong-right", WRONG);
    assertThat(pressed.status()).isEqualTo(303);
    assertThat(rights()).containsExactly(Right.ACCESS);
    assertThat(scene.state()).isEqualTo("REFUSED");
    assertThat(scene.told()).hasSize(1).first().asString().contains("refused");
    LetterFacts letter =
        scene
            .vault()
            .getJson(scene.id(), LetterFacts.vaultName(LetterFields.REFUSAL), LetterFacts.class);
    assertThat(letter.channel()).isEqualTo(LetterFacts.WITHHELD);
    assertThat(letter.values()).isEqualTo(Map.of(LetterFields.REASON, "right-left-out"));
    Map<String, String> approve = Map.of("csrf", officer.csrf(), "digest", ConsoleScene.DIGEST);
    assertThat(officer.post("/console/approvals/" + id + "/approve", approve).status())
        .isEqualTo(409);
  }

  @Test
  void aRightThatComesLaterShouldLeaveWhileAnEarlierOneIsAsked() {
    stands(CaseState.PREPARING, Right.ACCESS, Right.ERASURE);
    scene.asks("access", 1);
    Document reading = officer.page(page + "/reading");
    assertThat(officer.submit(reading, "/wrong-right", WRONG).status()).isEqualTo(303);
    assertThat(rights()).containsExactly(Right.ACCESS);
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    assertThat(scene.cases().begin(scene.id(), Right.ERASURE, scene.clock.instant())).isEmpty();
  }

  @Test
  void whatIsUnderWayShouldStayAndThePageSayWhy() {
    stands(CaseState.EXECUTING, Right.ACCESS, Right.ERASURE);
    Document reading = officer.page(page + "/reading");
    assertThat(reading.select("#wrong")).isEmpty();
    assertThat(reading.select("section[aria-labelledby=toomuch]").text())
        .contains("Er wordt nu aan een van de rechten gewerkt");
  }

  @Test
  void noRefusalByHandShouldPassForARightLeftOut() {
    stands(CaseState.PREPARING, Right.ACCESS, Right.ERASURE);
    String id = scene.asks("erasure", 2);
    Map<String, String> form = new HashMap<>();
    form.put("csrf", officer.csrf());
    form.put("ground", "not-asked");
    form.put("reason", "x");
    assertThat(officer.post("/console/approvals/" + id + "/refuse", form).status()).isEqualTo(400);
    assertThat(scene.state()).isEqualTo("AWAITING_APPROVAL");
    Browser auditor = new Browser(console).signIn("auditor-1", "auditor");
    Map<String, String> wrong = new HashMap<>(WRONG);
    wrong.put("csrf", auditor.csrf());
    assertThat(auditor.post(page + "/wrong-right", wrong).status()).isEqualTo(403);
  }
}
