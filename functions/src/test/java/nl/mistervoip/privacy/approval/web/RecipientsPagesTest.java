package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.TickingClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who received data and who was told (GDPR Art. 19), over the whole API on fakes. */
class RecipientsPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver");
  private final String casePage = "/console/cases/" + scene.id();

  private PageResponse decide(Document question, String outcome, String reason) {
    return officer.submit(question, "/recipients", Map.of("outcome", outcome, "reason", reason));
  }

  @Test
  void aCaseShouldShowWhoWasToldAndWhoDidNotConfirm() {
    String question = scene.tellsRecipients();
    Document page = officer.page(casePage);
    assertThat(page.select("#recipients + ul li")).hasSize(2);
    assertThat(page.select("#recipients + ul").text())
        .contains("bevestigd", "geschreven, nog niet bevestigd", "gegevens gewist", "3 keer");
    assertThat(page.select("#recipients + ul a").attr("href")).endsWith(question);
    assertThat(page.select("#todo + ul a").attr("href")).endsWith(question);
    assertThat(page.select("#todo + ul a[href$=" + question + "]")).as("asked once").hasSize(1);
    Document asAuditor = new Browser(console).signIn("auditor-1", "auditor").page(casePage);
    assertThat(asAuditor.select("#recipients")).isEmpty();
  }

  @Test
  void aCaseThatToldNobodyShouldNotSpeakOfIt() {
    assertThat(officer.page(casePage).select("#recipients")).isEmpty();
  }

  @Test
  void whatBecomesOfARecipientShouldTakeAnOutcomeAndAReason() {
    Document question = officer.page("/console/approvals/" + scene.tellsRecipients());
    assertThat(question.select("form[action$=approve], form[action$=refuse]")).isEmpty();
    assertThat(question.select("input[name=outcome]").eachAttr("value"))
        .containsExactly("otherwise", "impossible", "disproportionate", "again");
    assertThat(question.select("textarea[name=reason], input[name=outcome]"))
        .allMatch(field -> field.hasAttr("required"));
    assertThat(decide(question, "otherwise", "").status()).isEqualTo(400);
    assertThat(decide(question, "confirmed", "zelf gezegd").status()).isEqualTo(400);
    PageResponse done = decide(question, "disproportionate", "Bestaat niet meer.");
    Document after = officer.page(Browser.next(done));
    assertThat(after.select("[role=status]").text()).isEqualTo("Genoteerd.");
    assertThat(after.select("#recipients + ul").text())
        .contains("onevenredig veel moeite", "Bestaat niet meer.");
    assertThat(after.select("#recipients + ul a, #todo + ul a")).isEmpty();
    assertThat(scene.told()).containsExactly("task-recipient approved");
    PageResponse late = decide(question, "impossible", "ook ik");
    assertThat(late.status()).isEqualTo(409);
    assertThat(Browser.parsed(late).select("h1").text()).isEqualTo("Al beslist");
  }

  @Test
  void whoIsWrittenToAgainShouldStillHaveToConfirm() {
    Document question = officer.page("/console/approvals/" + scene.tellsRecipients());
    assertThat(decide(question, "again", "Nieuw adres.").status()).isEqualTo(303);
    assertThat(scene.told()).containsExactly("task-recipient refused");
    assertThat(officer.page(casePage).select("#recipients + ul").text())
        .contains("geschreven, nog niet bevestigd");
  }

  @Test
  void theListShouldBeShownAsItGoesOutBeforeSomebodyAgrees() {
    Document question = officer.page("/console/approvals/" + scene.asksAboutTheList());
    assertThat(question.select("table")).hasSize(2);
    assertThat(question.select("table").text())
        .contains("Facturen", "Incasso Voorbeeld BV", "gegevens verbeterd", "bevestigd");
    assertThat(question.expectFirst("div.text").attr("lang")).isEqualTo("nl");
    assertThat(question.select("div.text").text())
        .contains("Incasso Voorbeeld BV", "Krediet Voorbeeld", "Autoriteit Persoonsgegevens");
    PageResponse sent = officer.submit(question, "/approve", Map.of("reason", "klopt"));
    assertThat(officer.page(Browser.next(sent)).select("[role=status]").text()).contains("Akkoord");
    Document asAuditor =
        new Browser(console)
            .signIn("auditor-1", "auditor")
            .page("/console/approvals/" + scene.id() + "-recipients_list");
    assertThat(asAuditor.text()).doesNotContain("Incasso Voorbeeld BV");
  }

  @Test
  void theQuestionsShouldSpeakBothLanguages() {
    List<String> addresses =
        List.of(
            "/console/approvals/" + scene.tellsRecipients(),
            "/console/approvals/" + scene.asksAboutTheList(),
            "/console/restrictions",
            casePage);
    for (String language : List.of("nl", "en")) {
      officer.get("/console/language?to=" + language + "&back=/console");
      for (String address : addresses) {
        Document page = officer.page(address);
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("script, link, img, iframe, [style], [onclick]")).isEmpty();
        assertThat(page.text()).doesNotContain("{", "??");
      }
    }
  }

  @Test
  void restrictionsShouldBeListedPageByPage() {
    for (int number = 0; number < 51; number++) {
      CaseId id = CaseFixture.aCase().ofMessage("m" + number).build().id();
      scene.cases().put(CaseFixture.aCase().ofMessage("m" + number).build());
      scene.cases().restricts(id, TickingClock.NOW.plusSeconds(number));
    }
    Document first = officer.page("/console/retention");
    assertThat(first.select("#restricted + ul li")).hasSize(50);
    String more = first.select("a[href*=restrictions?cursor]").attr("href");
    Document rest = officer.page(more.substring(Browser.BASE.getPath().length()));
    assertThat(rest.select("main ul li")).hasSize(1);
    assertThat(rest.select("a[href*=cursor]")).isEmpty();
  }
}
