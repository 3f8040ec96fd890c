package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.platform.web.PageResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Closed days and passages of letters, by the pages of an administrator. */
class SetupPagesTest {
  private static final String DAYS = "/console/settings/closed-days";
  private static final String LETTERS = "/console/settings/letters";

  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser admin = new Browser(console).signIn("admin-1", "administrator");
  private final Browser auditor = new Browser(console).signIn("auditor-1", "auditor");

  private static Map<String, String> day(String day) {
    return Map.of("day", day, "nl", "Verhuizing", "en", "Move", "reason", "We verhuizen.");
  }

  private static Map<String, String> passages(String name) {
    return Map.of(
        "nlSignature", name,
        "enSignature", "Privacy team",
        "nlNotice", "Door de verhuizing duurt de post een dag langer.",
        "enNotice", "Because of the move the post takes a day longer.",
        "noticeFrom", "2026-03-05",
        "noticeUntil", "2026-03-31");
  }

  @Test
  void aDayShouldShowWhichCaseComesEarlierBeforeItIsAddedAndThatNoTermMoves() {
    Document page = admin.page(DAYS);
    assertThat(page.text()).contains("Er zijn geen eigen dagen ingesteld.", "verandert er niet");
    Document seen = Browser.parsed(admin.submit(page, "/closed-days/check", day("2026-04-07")));
    String last = "laatste dag 7 april 2026, dus te beantwoorden op of voor 2 april 2026";
    assertThat(seen.text().replace('\u00A0', ' '))
        .contains("Er schuift geen wettelijke datum op.", scene.id() + ": " + last);
    assertThat(admin.page(DAYS).select("#days + ul")).as("nothing is set yet").isEmpty();
    PageResponse done = admin.submit(seen, "/closed-days", Map.of());
    assertThat(done.status()).isEqualTo(303);
    Document after = admin.page(Browser.next(done));
    assertThat(after.select("#days + ul li").text().replace('\u00A0', ' '))
        .contains("7 april 2026: Verhuizing");
    assertThat(after.select("[role=status]").text()).contains("De dagen zijn gewijzigd");
    assertThat(admin.submit(seen, "/closed-days", Map.of()).status()).isEqualTo(409);
    Document gone =
        admin.page(
            Browser.next(admin.submit(after, "/closed-days", Map.of("reason", "Toch niet."))));
    assertThat(gone.text()).contains("Er zijn geen eigen dagen ingesteld.", "Toch niet.");
    assertThat(scene.audit().of("settings")).hasSize(2);
  }

  @Test
  void aDayThatCannotBeShouldBeToldBesideTheFormWithWhatWasTyped() {
    PageResponse told = admin.submit(admin.page(DAYS), "/closed-days/check", day("2026-04-06"));
    assertThat(told.status()).isEqualTo(400);
    Document page = Browser.parsed(told);
    assertThat(page.select("[role=alert]").text()).contains("Deze dag kan niet");
    assertThat(page.expectFirst("#nl").val()).isEqualTo("Verhuizing");
    assertThat(page.select("#effect")).isEmpty();
  }

  @Test
  void lettersShouldBeShownWholeInBothLanguagesBeforeTheirWordsAreSet() {
    Document page = admin.page(LETTERS);
    assertThat(page.text()).contains("Er is niets ingesteld");
    Document seen =
        Browser.parsed(admin.submit(page, "/letters/preview", passages("Team Privacy")));
    assertThat(seen.select(".whole")).hasSize(4);
    assertThat(seen.select(".whole[lang=nl]").text())
        .contains("Team Privacy", "een dag langer", "Autoriteit Persoonsgegevens");
    assertThat(seen.select(".whole[lang=en]").text()).contains("Privacy team", "a day longer");
    assertThat(seen.expectFirst("#nlSignature").val()).isEqualTo("Team Privacy");
    PageResponse done = admin.submit(seen, "/letters", Map.of("reason", "Nieuwe naam."));
    assertThat(done.status()).isEqualTo(303);
    Document after = admin.page(Browser.next(done));
    assertThat(after.text())
        .contains("In brieven staat versie 1, van admin-1, sinds", "Nieuwe naam.");
    assertThat(after.expectFirst("#nlSignature").val()).isEqualTo("Team Privacy");
    assertThat(admin.submit(seen, "/letters", Map.of("reason", "Nog eens.")).status())
        .isEqualTo(409);
    Document english = inEnglish();
    assertThat(english.text()).contains("Letters have version 1, by admin-1, since");
  }

  private Document inEnglish() {
    auditor.get("/console/language?to=en&back=" + LETTERS);
    return auditor.page(LETTERS);
  }

  @Test
  void whatDoesNotFitShouldBeToldAndShownAsTheTextThatItIs() {
    PageResponse told =
        admin.submit(
            admin.page(LETTERS), "/letters/preview", passages("\"><script>alert(1)</script>"));
    assertThat(told.status()).isEqualTo(400);
    Document page = Browser.parsed(told);
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("[role=alert]").text()).contains("Past niet in een brief");
    assertThat(page.expectFirst("#nlSignature").val()).contains("<script>");
  }

  @Test
  void whoOnlyLooksShouldFindNoForm() {
    for (String address : new String[] {DAYS, LETTERS}) {
      Document page = auditor.page(address);
      assertThat(page.select("main form")).isEmpty();
      assertThat(page.text()).contains("De beheerder wijzigt deze.");
    }
    assertThat(auditor.page("/console/settings").select("main a").eachAttr("href"))
        .contains("/desk" + DAYS, "/desk" + LETTERS);
  }

  @Test
  void damagedRowsShouldBeShownWithAWarningAndNoForm() {
    scene.settings().closedDays.isBroken();
    scene.settings().letters.isBroken();
    assertThat(admin.page(DAYS).select(".alert").text()).startsWith("De dagen zijn niet te lezen");
    assertThat(admin.page(LETTERS).select(".alert").text())
        .startsWith("De teksten zijn niet te lezen");
    assertThat(admin.page(DAYS).select("main form")).isEmpty();
    assertThat(admin.page(LETTERS).select("main form")).isEmpty();
  }
}
