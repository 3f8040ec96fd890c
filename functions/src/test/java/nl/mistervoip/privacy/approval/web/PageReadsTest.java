package nl.mistervoip.privacy.approval.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How much a page asks of the stores, and how often it waits for them: what makes a page slow. The
 * numbers stand in a file that the bench of the pages reads as well.
 */
class PageReadsTest {
  private static final Set<String> LISTS =
      Set.of("page", "inState", "in", "of", "ofCase", "casesWaiting", "restricting");

  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.counted(scene.reads), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer =
      new Browser(console).signIn("officer-1", "privacy-officer", "approver", "auditor");
  private final String caseAddress = "/console/cases/" + scene.id();

  @BeforeEach
  void fill() {
    scene.severalCases();
    scene.waiting.waits("m1", "UNSURE", List.of("erasure"));
    scene.breaches.reported("b1", TickingClock.NOW.minus(Duration.ofHours(20)));
    scene
        .vault()
        .putJson(
            scene.id(),
            IdentityAssessment.VAULT_NAME,
            new IdentityAssessment("challenge", "1", "L3", "L2", List.of("It fits."), List.of()));
  }

  private List<List<String>> roundsOf(String address) {
    // The first look of a day is written down, and whatever is over is settled.
    assertThat(officer.get(address).status()).isEqualTo(200);
    scene.reads.clear();
    assertThat(officer.get(address).status()).isEqualTo(200);
    return scene.reads.rounds();
  }

  private static String kinds(List<List<String>> rounds) {
    return rounds.stream()
        .map(
            round -> round.stream().map(PageReadsTest::kind).sorted().collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static String kind(String asked) {
    boolean list = LISTS.contains(asked.substring(asked.indexOf('.') + 1));
    return list || asked.startsWith("AuditSearch.") ? "q" : "g";
  }

  private static String expected(String page) throws IOException {
    Properties known = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(
                PageReadsTest.class.getResourceAsStream("/approval/page-reads.properties")),
            UTF_8)) {
      known.load(file);
    }
    return known.getProperty(page, "");
  }

  private void reads(String page, String address) throws IOException {
    List<List<String>> rounds = roundsOf(address);
    assertThat(kinds(rounds)).as("%s %s", page, rounds).isEqualTo(expected(page));
  }

  @Test
  void todayShouldAskOnceForEachOfItsListsAtTheSameTime() throws IOException {
    reads("today", "/console");
  }

  @Test
  void howManyQuestionsWaitShouldNotMakeTodayAskMore() throws IOException {
    scene.asksAboutOthers(30);
    scene.asksAboutAPackage();
    scene.asksToRelease();
    reads("today.asked", "/console");
  }

  @Test
  void howManyLettersAndCasesWaitShouldNotMakeTodayAskMore() throws IOException {
    scene.dueWith(300);
    for (String letter : List.of("no-data", "refusal")) {
      scene
          .paper()
          .put(
              scene.id(),
              new PaperTray.Sheet(letter, letter, false),
              letter.getBytes(UTF_8),
              TickingClock.NOW);
    }
    assertThat(officer.page("/console").select("#post")).hasSize(1);
    reads("today", "/console");
  }

  @Test
  void aCaseShouldBeReadInThreeRoundsHoweverMuchWasAskedAboutIt() throws IOException {
    scene.asksAboutAPackage();
    scene.asksAboutTheList();
    scene.asksToLift("It is settled.");
    reads("case", caseAddress);
  }

  @Test
  void whoIsToldOfACaseShouldBeReadBesideIt() throws IOException {
    scene.tellsRecipients();
    reads("case.told", caseAddress);
  }

  @Test
  void whoTypedARequestInShouldBeReadForAllItsQuestionsAtTheSameTime() throws IOException {
    Map<String, String> facts = Map.of("message", "hand-" + "0".repeat(64));
    scene
        .audit()
        .append(
            new AuditLog.Event(
                scene.id().value(), "mail.received", "system", "", facts, "mail.received"),
            TickingClock.NOW);
    scene.asksAboutAPackage();
    scene.asksAboutTheList();
    scene.asksToLift("It is settled.");
    reads("case.entered", caseAddress);
  }

  @Test
  void listsAndTheAuditOfACaseShouldBeOneReadEach() throws IOException {
    reads("cases", "/console/cases");
    reads("audit.case", "/console/audit?chain=" + scene.id());
  }

  @Test
  void thePlanOfAnErasureShouldNotBeReadStoreByStore() {
    String asked = scene.asksAboutAPlan(SamplePeople.ROBIN);
    List<List<String>> rounds = roundsOf("/console/approvals/" + asked);
    assertThat(rounds.size()).as("%s", rounds).isLessThanOrEqualTo(11);
    assertThat(scene.reads.asked())
        .filteredOn("CaseVault.read"::equals)
        .as("the lines of each store once, for plan and letter together")
        .hasSizeLessThanOrEqualTo(DataMapLoader.bundled().stores().size());
  }

  @Test
  void aReadThatFailsShouldStillBeTheClearPageThatItWas() {
    assertThat(officer.get("/console/cases/MV-2222-2222").status()).isEqualTo(404);
    Browser desk = new Browser(console).signIn("desk-1", "service-desk");
    assertThat(desk.get(caseAddress).status()).isEqualTo(403);
  }
}
