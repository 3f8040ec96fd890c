package nl.mistervoip.privacy.approval.web;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else can be done in a case, and who looked at it. */
class CaseDeskPagesTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver");
  private final String page = "/console/cases/" + scene.id();

  private long looks(String user) {
    return scene.audit().events().stream()
        .filter(event -> event.event().equals("case.viewed") && event.actor().equals(user))
        .count();
  }

  @Test
  void whoLooksAtACaseShouldBeOnTheAuditOnceADay() {
    officer.page(page);
    officer.page(page);
    officer.page(page + "/desk");
    assertThat(looks("officer-1")).isEqualTo(1);
    new Browser(console).signIn("auditor-1", "auditor").page(page);
    assertThat(looks("auditor-1")).isEqualTo(1);
    scene.clock.advance(Duration.ofDays(1));
    new Browser(console).signIn("officer-1", "approver").page(page);
    assertThat(looks("officer-1")).isEqualTo(2);
    assertThat(officer.page(page).select(".timeline").text()).doesNotContain("case.viewed");
  }

  @Test
  void aCaseThatIsNotThereShouldLeaveNoLook() {
    assertThat(officer.get("/console/cases/MV-0000-0000").status()).isEqualTo(404);
    assertThat(looks("officer-1")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "nl,Noteer dat er een vordering is,Noteer dat de vordering voorbij is",
    "en,Note that a claim has come,Note that the claim has gone"
  })
  void aClaimShouldBeNotedWhenItComesAndWhenItGoes(String language, String comes, String goes) {
    officer.get("/console/language?to=" + language + "&back=/console");
    Document before = officer.page(page + "/desk");
    assertThat(before.select("form[action$=/claim] button").text()).isEqualTo(comes);
    PageResponse noted = officer.submit(before, "/claim", Map.of());
    Document after = officer.page(Browser.next(noted));
    assertThat(after.select("[role=status]")).hasSize(1);
    assertThat(after.select("form[action$=/claim] button").text()).isEqualTo(goes);
    assertThat(after.select("[style], script")).isEmpty();
    scene.clock.advance(Duration.ofSeconds(1));
    officer.submit(after, "/claim", Map.of());
    assertThat(officer.page(page + "/desk").select("form[action$=/claim] button").text())
        .isEqualTo(comes);
    assertThat(scene.audit().eventsOf(scene.id().value()))
        .containsSubsequence("case.claim-opened", "case.claim-ended");
  }

  @Test
  void whoWantsToHearWhenTheRestHasGoneShouldBeNotedOnce() {
    officer.submit(officer.page(page + "/desk"), "/erasure-notice", Map.of());
    Document after = officer.page(page + "/desk");
    assertThat(after.select("form[action$=/erasure-notice]")).isEmpty();
    assertThat(after.select("section[aria-labelledby=notice]").text()).contains("Genoteerd op");
    assertThat(scene.audit().eventsOf(scene.id().value())).containsOnlyOnce("erasure.notice-asked");
  }

  @Test
  void whoAskedForNoErasureShouldNotBeOfferedToHearOfIt() {
    scene.cases().put(aCase().asking(Right.ACCESS).in(CaseState.PREPARING).build());
    assertThat(officer.page(page + "/desk").select("form[action$=/erasure-notice]")).isEmpty();
  }
}
