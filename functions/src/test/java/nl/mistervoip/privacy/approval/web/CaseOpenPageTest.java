package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.web.PageResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A request by letter, phone or counter, typed in at the console. */
class CaseOpenPageTest {
  private final ConsoleScene scene = new ConsoleScene();
  private final WebConsole console =
      new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock);
  private final Browser desk = new Browser(console).signIn("servicedesk-1", "service-desk");

  private static Map<String, String> letter() {
    return new HashMap<>(
        Map.of(
            "way", "letter",
            "received", "2026-03-01",
            "name", "Ans Verzonnen",
            "address", "Kerkstraat 12\r\n1234 AB Voorbeeldstad",
            "right.access", "1",
            "language", "nl",
            "text", "Graag ontvang ik alles wat u over mij heeft."));
  }

  private PageResponse send(Map<String, String> filled) {
    return desk.submit(desk.page("/console/case-open"), "/case-open", filled);
  }

  private List<WaitingMail> entered() {
    return scene.waiting.queue.in(WaitingMail.Stage.DECIDED, "", 10).items();
  }

  @Test
  void aLetterShouldBeEnteredAndItsCaseNumberShown() {
    PageResponse sent = send(letter());
    assertThat(sent.status()).isEqualTo(303);
    WaitingMail mail = entered().getFirst();
    assertThat(mail.labels()).containsExactly("access");
    assertThat(mail.decision().orElseThrow().by()).isEqualTo("servicedesk-1");
    String back = sent.headers().getOrDefault("Location", "").replace("/desk", "");
    assertThat(back).contains("case=MV-").doesNotContain("Verzonnen");
    Document page = desk.page(back);
    assertThat(page.select("main .notice").text()).contains("MV-", "wordt geopend");
  }

  @Test
  void sendingTheFormTwiceShouldEnterItOnce() {
    send(letter());
    send(letter());
    assertThat(entered()).hasSize(1);
  }

  @Test
  void aDayInTheFutureShouldEnterNothingAndSayWhy() {
    Map<String, String> wrong = letter();
    wrong.put("received", "2027-03-01");
    assertThat(send(wrong).status()).isEqualTo(400);
    assertThat(entered()).isEmpty();
  }

  @Test
  void whoOnlyWatchesShouldNotEnterAnything() {
    Browser auditor = new Browser(console).signIn("auditor-1", "auditor");
    assertThat(auditor.page("/console").select("nav a[href$=case-open]")).isEmpty();
    PageResponse sent = auditor.submit(auditor.page("/console/case-open"), "/case-open", letter());
    assertThat(sent.status()).isEqualTo(403);
    assertThat(entered()).isEmpty();
  }
}
