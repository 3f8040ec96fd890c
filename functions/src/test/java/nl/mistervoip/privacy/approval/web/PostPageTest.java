package nl.mistervoip.privacy.approval.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperLetter;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The letters that somebody prints, posts, and says so. */
class PostPageTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser officer = signedIn("officer-1");

  private Browser signedIn(String user) {
    return new Browser(console).signIn(user, "privacy-officer");
  }

  private PaperLetter made(String letter, boolean secret) {
    byte[] pdf = ("%PDF of " + letter).getBytes(UTF_8);
    return scene
        .paper()
        .put(scene.id(), new PaperTray.Sheet(letter, letter, secret), pdf, scene.clock.instant());
  }

  private PageResponse post(Browser by, PaperLetter letter) {
    return post(by, letter, LocalDate.ofInstant(scene.clock.instant(), Deadlines.ZONE).toString());
  }

  private PageResponse post(Browser by, PaperLetter letter, String on) {
    Document page = by.page("/console/post");
    String csrf = page.expectFirst("input[name=csrf]").attr("value");
    return by.post(
        "/console/cases/" + scene.id() + "/posted",
        Map.of("csrf", csrf, "name", letter.name(), "digest", letter.digest(), "on", on));
  }

  @Test
  void aCaseShouldWaitForThePostAndCloseOnTheDayThatAPersonSays() {
    PaperLetter letter = made("no-data", false);
    CaseRecord answered = aCase().withId(scene.id()).in(CaseState.ANSWERED).build();
    scene.cases().put(answered);
    scene.cases().apply(scene.id(), CaseEvent.CLOSE, "system", scene.clock.instant());
    scene.clock.advance(Duration.ofDays(4));
    Browser later = signedIn("officer-2");
    String list = later.page("/console/post").select("main li").text();
    assertThat(list).contains("Wacht 2 werkdagen", "Nog te printen");
    assertThat(later.page("/console/cases/" + scene.id()).select("main").text())
        .contains("Wacht op de post");
    later.get("/console/cases/" + scene.id() + "/post/letter?name=" + letter.name());
    assertThat(later.page("/console/post").select("main li").text())
        .contains("Geprint, nog te posten");

    assertThat(post(later, letter, "2026-03-04").status()).as("before it was made").isEqualTo(400);
    assertThat(post(later, letter, "2026-03-10").status()).as("tomorrow").isEqualTo(400);
    assertThat(scene.cases().get(scene.id()).state()).isEqualTo(CaseState.AWAITING_POST);
    assertThat(post(later, letter, "2026-03-06").status()).isEqualTo(303);
    assertThat(scene.cases().get(scene.id()).state()).isEqualTo(CaseState.CLOSED_ANSWERED);
    assertThat(scene.paper().find(scene.id(), letter.name()).orElseThrow().posted().orElseThrow())
        .extracting(PaperLetter.Posted::day)
        .isEqualTo(LocalDate.parse("2026-03-06"));
    assertThat(scene.audit().eventsOf(scene.id().value()))
        .containsSubsequence("case.await-post", "letter.posted", "case.close-posted");
    assertThat(later.page("/console/post").select("main li")).isEmpty();
  }

  @Test
  void aCodeShouldNotGoOnTheDayOfTheLinkEvenWhenSaidLater() {
    PaperLetter link = made(LetterFields.PACKAGE_LINK, true);
    PaperLetter code = made(LetterFields.PACKAGE_CODE, true);
    scene.clock.advance(Duration.ofDays(1));
    Browser later = signedIn("officer-2");
    assertThat(post(later, link, "2026-03-05").status()).isEqualTo(303);
    assertThat(post(later, code, "2026-03-05").status()).isEqualTo(409);
    assertThat(post(later, code, "2026-03-06").status()).isEqualTo(303);
  }

  @Test
  void aLetterShouldBePrintedPostedAndLeaveTheList() {
    PaperLetter letter = made("no-data", false);
    assertThat(officer.page("/console").select("section[aria-labelledby=post]").text())
        .contains("1");
    Document page = officer.page("/console/post");
    assertThat(page.select("main").text()).contains(scene.id().value(), "Geen gegevens gevonden");
    PageResponse pdf =
        officer.get("/console/cases/" + scene.id() + "/post/letter?name=" + letter.name());
    assertThat(pdf.headers()).containsEntry("Content-Type", "application/pdf");

    assertThat(post(officer, letter).status()).isEqualTo(303);

    assertThat(officer.page("/console/post").select("main li")).isEmpty();
    assertThat(scene.audit().eventsOf(scene.id().value()))
        .contains("letter.printed", "letter.posted");
    assertThat(scene.audit().events().toString()).contains(letter.digest());
    PaperLetter after = scene.paper().find(scene.id(), letter.name()).orElseThrow();
    assertThat(after.posted().orElseThrow().by()).isEqualTo("officer-1");
    assertThat(scene.paper().pdf(scene.id(), letter.name())).as("kept in the case").isPresent();
  }

  @Test
  void theCodeShouldNotGoBeforeTheLinkNorOnTheSameDay() {
    PaperLetter link = made(LetterFields.PACKAGE_LINK, true);
    PaperLetter code = made(LetterFields.PACKAGE_CODE, true);
    assertThat(post(officer, code).status()).as("before the link").isEqualTo(409);
    assertThat(post(officer, link).status()).isEqualTo(303);
    assertThat(post(officer, code).status()).as("on the same day").isEqualTo(409);
    scene.clock.advance(Duration.ofDays(1));
    assertThat(post(signedIn("officer-2"), code).status()).isEqualTo(303);
    assertThat(scene.paper().pdf(scene.id(), code.name())).as("it opens something").isEmpty();
    assertThat(scene.paper().waiting()).isEmpty();
  }

  @Test
  void whatWasNotPrintedShouldNotBeNotedAsPosted() {
    PaperLetter letter = made("no-data", false);
    PaperLetter other =
        new PaperLetter(
            letter.name(),
            letter.letter(),
            letter.madeAt(),
            "0".repeat(64),
            false,
            letter.posted());
    assertThat(post(officer, other).status()).isEqualTo(409);
    assertThat(scene.paper().waiting(scene.id())).containsExactly(letter);
  }

  @Test
  void aDoubleClickShouldChangeNothingAndSomebodyElseShouldBeTold() {
    PaperLetter letter = made("no-data", false);
    made("refusal", false);
    post(officer, letter);
    PaperLetter once = scene.paper().find(scene.id(), letter.name()).orElseThrow();
    assertThat(post(officer, letter).status()).isEqualTo(303);
    assertThat(post(signedIn("officer-2"), letter).status()).isEqualTo(409);
    assertThat(scene.paper().find(scene.id(), letter.name())).contains(once);
  }
}
