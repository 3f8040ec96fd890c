package nl.mistervoip.privacy.approval.web;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else the mail of a case was read as, corrected where the case is, with what follows. */
class ReadingLabelPagesTest {
  private static final String WHY = "Sam belde hierover.";

  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver");
  private final String page = "/console/cases/" + scene.id();

  private void stands(CaseState state, String... labels) {
    scene
        .cases()
        .put(aCase().in(Language.NL).asking(Right.ACCESS).labelled(labels).in(state).build());
    scene.beganWith("From: sam@example.nl\r\nSubject: x\r\n\r\nMijn factuur klopt niet.\r\n");
    scene
        .vault()
        .putJson(
            scene.id(),
            Requester.VAULT_NAME,
            new Requester(
                "sam@example.nl", "sam@example.nl", "", "", Optional.empty(), Map.of(), true));
  }

  private PageResponse says(String label, String read, String topic) {
    Map<String, String> form = new HashMap<>();
    form.put("csrf", officer.csrf());
    form.put("label", label);
    form.put("read", read);
    form.put("topic", topic);
    form.put("reason", WHY);
    return officer.post(page + "/reading", form);
  }

  private List<Ruling> carriedOut() {
    return scene.waiting.queue.in(WaitingMail.Stage.DECIDED, "", 10).items().stream()
        .map(mail -> mail.decision().orElseThrow().ruling())
        .toList();
  }

  private Ruling.Reread reread() {
    assertThat(carriedOut()).hasSize(1);
    return (Ruling.Reread) carriedOut().getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "nl,Iemand schrijft voor een ander,Genoteerd",
    "en,They write for somebody else,Noted"
  })
  void whoWritesForAnotherShouldBeSaidWithOnePress(String language, String press, String done) {
    stands(CaseState.ACKNOWLEDGED);
    officer.get("/console/language?to=" + language + "&back=/console");
    Document reading = officer.page(page + "/reading");
    assertThat(reading.select("form:has(input[value=on_behalf]) button").text()).isEqualTo(press);
    Document after = officer.page(Browser.next(says("on_behalf", "yes", "")));
    assertThat(after.select("[role=status]").text()).startsWith(done);
    assertThat(scene.cases().get(scene.id()).labels()).containsExactly("access", "on_behalf");
    assertThat(scene.audit().eventsOf(scene.id().value())).contains("case.label-corrected");
    assertThat(scene.audit().events().toString()).doesNotContain(WHY);
    assertThat(reread().labels()).containsExactly("access", "on_behalf");
    assertThat(reread().read()).containsExactly("access");
    assertThat(reread().then()).as("it only teaches").isEmpty();
  }

  @Test
  void whatWasReadTooMuchShouldGoAgain() {
    stands(CaseState.IDENTITY_DOUBTED, "on_behalf");
    assertThat(officer.page(page + "/reading").select("form:has(input[value=on_behalf])").text())
        .contains("Iemand schrijft voor zichzelf");
    assertThat(says("on_behalf", "no", "").status()).isEqualTo(303);
    assertThat(scene.cases().get(scene.id()).labels()).containsExactly("access");
  }

  @Test
  void whatIsNoRequestShouldGoToTheServiceDeskAndItsLetterBeSeenBeforeTheCaseCloses() {
    stands(CaseState.PREPARING);
    assertThat(officer.page(page + "/reading").select("select[name=topic] option").eachText())
        .contains("Factuur of betaling");
    assertThat(says("not_privacy", "yes", "invoice").status()).isEqualTo(303);
    assertThat(reread().labels()).containsExactly("not_privacy", "invoice");
    assertThat(reread().then()).isEqualTo(Set.of(Ruling.Then.SERVICE_DESK, Ruling.Then.END_CASE));
    String question = scene.asks("withdrawal", 1, mail());
    Document asked = officer.page("/console/approvals/" + question);
    assertThat(asked.select("section[aria-labelledby=agreed] .text").text())
        .contains("Onze servicedesk heeft uw mail nu")
        .doesNotContain("dat u uw verzoek intrekt");
    officer.submit(asked, "/approve", Map.of("reason", "gezien"));
    assertThat(scene.cases().get(scene.id()).state()).isEqualTo(CaseState.CLOSED_WITHDRAWN);
    assertThat(letter().values()).containsEntry(LetterFields.REASON, "no-request");
  }

  @Test
  void onceThatWasTurnedDownALaterWithdrawalShouldReadAsThePersonsOwn() {
    stands(CaseState.PREPARING);
    assertThat(says("not_privacy", "yes", "fault").status()).isEqualTo(303);
    String question = scene.asks("withdrawal", 1, mail());
    Map<String, String> form = new HashMap<>();
    form.put("csrf", officer.csrf());
    form.put("digest", mail());
    form.put("ground", "GDPR Art. 12(5)");
    form.put("reason", "Sam vraagt wel om inzage.");
    assertThat(officer.post("/console/approvals/" + question + "/refuse", form).status())
        .isEqualTo(303);
    assertThat(letter()).isEqualTo(LetterFacts.toRequester());
    assertThat(scene.cases().get(scene.id()).state()).isEqualTo(CaseState.PREPARING);
  }

  @Test
  void thePersonsOwnWithdrawalShouldNotReadAsWhatAColleagueSawInTheFirstMail() {
    stands(CaseState.PREPARING);
    assertThat(says("deceased", "yes", "").status()).isEqualTo(303);
    String question = scene.asks("withdrawal", 1, "mail-of-the-person");
    assertThat(officer.page("/console/approvals/" + question).select("#agreed ~ .text").text())
        .contains("u uw verzoek intrekt")
        .doesNotContain("Wij leven met u mee");
  }

  @Test
  void whileItIsAskedWhetherTheCaseIsClosedNobodyElseShouldBe() {
    stands(CaseState.PREPARING);
    assertThat(says("not_privacy", "yes", "fault").status()).isEqualTo(303);
    assertThat(scene.asks("withdrawal", 1, mail())).isNotEmpty();
    assertThat(says("deceased", "yes", "").status()).isEqualTo(409);
    assertThat(officer.page(page + "/reading").select("section[aria-labelledby=otherwise]").text())
        .contains("Er ligt al een vraag om deze zaak te sluiten");
    assertThat(carriedOut()).hasSize(1);
  }

  /** The id under which the mail was read again. */
  private String mail() {
    return scene.waiting.queue.in(WaitingMail.Stage.DECIDED, "", 10).items().getFirst().id();
  }

  private LetterFacts letter() {
    return scene
        .vault()
        .getJson(scene.id(), LetterFacts.vaultName(LetterFields.WITHDRAWAL), LetterFacts.class);
  }

  @Test
  void aDeathShouldMarkTheCaseAndLeadToItsOwnLetter() {
    stands(CaseState.IDENTIFYING);
    assertThat(says("deceased", "yes", "").status()).isEqualTo(303);
    assertThat(scene.cases().get(scene.id()).labels()).contains("deceased");
    assertThat(reread().then()).isEqualTo(Set.of(Ruling.Then.SERVICE_DESK, Ruling.Then.END_CASE));
    String question = scene.asks("withdrawal", 1, mail());
    assertThat(officer.page("/console/approvals/" + question).select("#agreed ~ .text").text())
        .contains("Wij leven met u mee", "Onze servicedesk heeft uw mail gekregen");
  }

  @Test
  void aBreachShouldBeSaidOnceAndThenBeFoundAmongTheReports() {
    stands(CaseState.CLOSED_ANSWERED);
    assertThat(says("breach_report", "yes", "").status()).isEqualTo(303);
    assertThat(reread().then()).isEqualTo(Set.of(Ruling.Then.BREACH));
    Document after = officer.page(page + "/reading");
    assertThat(after.select("form:has(input[value=breach_report])")).isEmpty();
    assertThat(after.select("section[aria-labelledby=otherwise]").text())
        .contains("Deze mail staat bij de meldingen van datalekken");
    assertThat(says("breach_report", "yes", "").status()).isEqualTo(409);
  }

  @Test
  void whatIsTooLateShouldBeSaidSoAndChangeNothing() {
    stands(CaseState.EXECUTING);
    Document reading = officer.page(page + "/reading");
    assertThat(reading.select("form[action$=/reading] input[name=label]").eachAttr("value"))
        .containsExactly("breach_report");
    assertThat(reading.select("section[aria-labelledby=otherwise]").text())
        .contains("Er wordt nu iets uitgevoerd", "Wie het vraagt is al duidelijk");
    PageResponse forged = says("not_privacy", "yes", "other");
    assertThat(forged.status()).isEqualTo(409);
    assertThat(Browser.parsed(forged).select("h1").text())
        .isEqualTo("Dit blijft zoals het is gelezen");
    assertThat(carriedOut()).isEmpty();
  }

  @Test
  void whatAMailAsksInsteadMustBeSaid() {
    stands(CaseState.PREPARING);
    assertThat(says("not_privacy", "yes", "").status()).isEqualTo(400);
    assertThat(says("not_privacy", "yes", "everything").status()).isEqualTo(400);
    assertThat(carriedOut()).isEmpty();
  }

  @Test
  void theOtherCorrectionsOfACaseShouldTeachAsWell() {
    stands(CaseState.IDENTIFYING);
    Map<String, String> missed = Map.of("csrf", officer.csrf(), "right", "erasure");
    assertThat(officer.post(page + "/missed-right", missed).status()).isEqualTo(303);
    assertThat(reread().labels()).containsExactly("access", "erasure");
    Map<String, String> language = Map.of("csrf", officer.csrf(), "language", "en");
    assertThat(officer.post(page + "/language", language).status()).isEqualTo(303);
    assertThat(carriedOut()).hasSize(2);
    assertThat(carriedOut())
        .anyMatch(one -> ((Ruling.Reread) one).language().equals(Optional.of("en")));
  }

  @Test
  void whoDoesNotDecideShouldSeeAndCorrectNothingOfIt() {
    stands(CaseState.IDENTIFYING);
    Browser auditor = new Browser(console).signIn("auditor-1", "auditor");
    assertThat(auditor.page(page + "/reading").select("section[aria-labelledby=otherwise]"))
        .isEmpty();
    Map<String, String> form = new HashMap<>();
    form.put("csrf", auditor.csrf());
    form.put("label", "on_behalf");
    form.put("read", "yes");
    form.put("reason", WHY);
    assertThat(auditor.post(page + "/reading", form).status()).isEqualTo(403);
    assertThat(scene.cases().get(scene.id()).labels()).containsExactly("access");
  }
}
