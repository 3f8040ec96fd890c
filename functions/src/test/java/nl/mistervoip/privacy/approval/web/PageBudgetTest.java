package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as they come from the server: what they cost, and whether they can be read. */
class PageBudgetTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final Browser officer =
      new Browser(new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock))
          .signIn("officer-1", "privacy-officer", "approver", "auditor");

  private void keeps(String address) {
    PageResponse page = officer.get(address);
    assertThat(page.status()).as(address).isEqualTo(200);
    PageBudget.keeps(address, page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console",
        "/console/cases",
        "/console/approvals",
        "/console/triage",
        "/console/mail-failed",
        "/console/case-open",
        "/console/post",
        "/console/breaches",
        "/console/retention",
        "/console/restrictions",
        "/console/statistics",
        "/console/data-map",
        "/console/audit",
        "/console/settings",
        "/console/settings/closed-days",
        "/console/settings/letters",
        "/console/sign-in",
        "/console/signed-out"
      })
  void aPageOfTheMenuShouldKeepWithinItsBudget(String address) {
    keeps(address);
  }

  @Test
  void aCaseAndWhatIsDecidedInItShouldKeepWithinTheirBudget() {
    scene.asksAboutAPackage();
    String plan = scene.asksAboutAPlan(SamplePeople.ROBIN);
    scene.gathered(SamplePeople.ANNEKE, "tickets");
    scene.tellsRecipients();
    String address = "/console/cases/" + scene.id();
    scene.copyIsReady();
    for (String page : List.of("", "/package", "/document?show=1", "/desk", "/extension")) {
      keeps(address + page);
    }
    keeps("/console/approvals/" + plan);
  }

  /** Fifty cases and fifty questions, as many as one page shows; forecasts of as many more. */
  @Test
  void theFirstPageShouldKeepWithinItsBudgetHoweverMuchWaits() {
    scene.asksAboutOthers(60);
    scene.dueWith(201);
    scene.clock.advance(Duration.ofDays(5));
    for (int i = 0; i < 60; i++) {
      scene.waiting.waits("m" + i, "UNSURE", List.of("access"));
      scene.breaches.reported("b" + i, TickingClock.NOW);
    }
    // The session of before is over by then.
    assertThat(officer.signIn("officer-1", "privacy-officer", "approver").get("/console").status())
        .isEqualTo(200);
    keeps("/console");
  }

  @Test
  void whatBreaksTheBudgetShouldBeSeen() {
    String good = officer.get("/console/sign-in").body();
    PageBudget.keeps("as it is", good);
    for (String bad :
        List.of(
            good.replace("</main>", "<script>1</script></main>"),
            good.replace("</head>", "<link rel=\"stylesheet\" href=\"/x.css\"></head>"),
            good.replace("</main>", "<img src=\"https://elsewhere.example/p.gif\"></main>"),
            good.replace("</main>", "<img src=\"/p.png\" alt=\"\"></main>"),
            good.replace("<main", "<main onload=\"x()\""),
            good.replace("name=\"viewport\"", "name=\"other\""),
            good.replace("</style>", "@import 'x';</style>"),
            good.replace("</main>", "x".repeat(PageBudget.LARGEST) + "</main>"))) {
      assertThat(bad).isNotEqualTo(good);
      assertThatThrownBy(() -> PageBudget.keeps("bad", bad)).isInstanceOf(AssertionError.class);
    }
  }
}
