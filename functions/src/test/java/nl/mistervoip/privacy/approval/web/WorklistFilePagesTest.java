package nl.mistervoip.privacy.approval.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.screen.Reader;
import nl.mistervoip.privacy.approval.web.signin.Doors;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.casefile.MaskChanges;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.testing.InMemoryWorklist;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whoever looks somebody up in another system can hand in a file, and a reviewer leave it out. */
@ExtendWith(OneStage.class)
@ResourceLock(OneStage.LOCK)
class WorklistFilePagesTest {
  private static final String[] OFFICER = {"privacy-officer", "approver"};

  private final ConsoleScene scene = new ConsoleScene();
  private final ConsoleStage stage;

  WorklistFilePagesTest(ConsoleStage stage) {
    this.stage = stage;
    stage.show(scene);
  }

  private Browser officer() {
    return new Browser(new WebConsole(Doors.open(), scene.desk(), Browser.BASE, scene.clock))
        .signIn("officer-1", OFFICER);
  }

  private Document task(Browser officer) {
    scene.byHand().opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    return officer.page(address(officer));
  }

  private static String address(Browser officer) {
    return officer
        .page("/console/worklist")
        .expectFirst("main li a")
        .attr("href")
        .substring(Browser.BASE.getPath().length());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void aFileShouldBeSealedInTheCaseThatWaitsAndTheTaskStayOpen() {
    scene.waitsForTickets();
    Browser officer = officer();
    Document task = task(officer);
    assertThat(task.text()).contains(scene.id().value());
    PageResponse sent = officer.submit(task, "/files", Map.of("file", base64("naam;stad\nA;=B")));
    Document after = officer.page(Browser.next(sent));
    assertThat(after.select("[role=status]").text()).contains("Toegevoegd");
    assertThat(after.text()).contains("Al toegevoegd voor deze opslag: 1");
    List<AttachedFile> files = AttachedFile.of(scene.vault(), scene.id());
    assertThat(files).extracting(AttachedFile::path).containsExactly("files/tickets-1.csv");
    assertThat(scene.vault().find(scene.id(), files.getFirst().document()))
        .hasValueSatisfying(bytes -> assertThat(new String(bytes, UTF_8)).contains("'=B"));
    assertThat(scene.byHand().log).as("the owner is told nothing of it").isEmpty();
    assertThat(scene.audit().eventsOf(scene.id().value())).contains("file.attached");
    assertThat(scene.audit().events().toString()).doesNotContain("naam;stad");
  }

  @Test
  void whatIsRefusedShouldBeSaidInTheReadersWordsAndKeptNowhere() {
    Browser officer = officer();
    Document none = task(officer);
    assertThat(none.select("input[type=file]")).isEmpty();
    assertThat(none.text()).contains("zodra de vraag om opnieuw te proberen");
    scene.waitsForTickets();
    Document task = officer.page(address(officer));
    PageResponse page = officer.submit(task, "/files", Map.of("file", base64("<html></html>")));
    assertThat(page.status()).isEqualTo(415);
    assertThat(Browser.parsed(page).text()).contains("Dit bestand kan niet mee", "als CSV");
    PageResponse large =
        officer.submit(task, "/files", Map.of("file", base64("naam;stad\n".repeat(320_000))));
    assertThat(large.status()).isEqualTo(413);
    assertThat(Browser.parsed(large).text()).contains("hoogstens 3 MB");
    assertThat(officer.submit(task, "/files", Map.of("file", "")).status()).isEqualTo(400);
    assertThat(
            officer
                .submit(task, "/files", Map.of("file", base64("a;b"), "csrf", "another"))
                .status())
        .isEqualTo(403);
    assertThat(AttachedFile.of(scene.vault(), scene.id())).isEmpty();
  }

  @Test
  void aReviewerShouldSeeTheFileAndBeAbleToLeaveItOut() {
    String question = scene.asksAboutAPackage();
    AttachedFile.keep(
        scene.vault(),
        scene.id(),
        new AttachedFile.Content("tickets", "pdf", "%PDF".getBytes(UTF_8)),
        scene.clock.instant());
    Browser officer = officer();
    Document review = officer.page("/console/cases/" + scene.id() + "/package");
    String mark = AttachedFile.of(scene.vault(), scene.id()).getFirst().mark();
    String place = "tickets/" + mark;
    assertThat(review.select("option[value=\"" + place + "\"]").text())
        .contains("files/tickets-1.pdf", "verborgen");
    Map<String, String> form =
        Map.of("place", place, "effect", "hide", "text", "", "reason", "Van een ander.");
    for (Map<String, String> wrong :
        List.of(
            Map.of("place", "tickets/files/tickets-1.pdf"),
            Map.of("place", "invoices/" + mark),
            Map.of("effect", "show"),
            Map.of("text", "a passage"))) {
      Map<String, String> other = new TreeMap<>(form);
      other.putAll(wrong);
      assertThat(officer.submit(review, "/mask", other).status()).as("%s", wrong).isEqualTo(400);
    }
    PageResponse sent = officer.submit(review, "/mask", form);
    assertThat(sent.status()).isEqualTo(303);
    assertThat(MaskChanges.of(scene.vault(), scene.id()).last())
        .hasValueSatisfying(
            change -> {
              assertThat(change.field()).isEqualTo(mark);
              assertThat(change.effect()).isEqualTo(MaskChanges.Effect.HIDE);
            });
    assertThat(question).isNotEmpty();
  }

  @Test
  void aBrowserShouldSendTheFileItselfWhateverItIsCalled() {
    scene.waitsForTickets();
    scene.byHand().opens(InMemoryWorklist.lookUp("t-2", "2026-12-31"));
    Reader reader = Reader.all().stream().filter(one -> !one.scripts()).findFirst().orElseThrow();
    byte[] file = "naam;stad\r\nZoë;Assen".getBytes(UTF_8);
    try (Page page = stage.signedIn(reader, "officer-1", OFFICER)) {
      page.navigate(stage.address() + "/console/worklist");
      page.locator("main li a").first().click();
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload("..\\\"; name=\"csrf\" \r\n <b>x</b>.exe", "application/exe", file));
      page.locator("form[enctype] button").click();
      page.waitForURL("**/console/worklist/*?done=file-attached");
    }
    AttachedFile kept = AttachedFile.of(scene.vault(), scene.id()).getFirst();
    assertThat(kept.document()).doesNotContain("exe");
    assertThat(scene.vault().find(scene.id(), kept.document()))
        .hasValueSatisfying(
            bytes ->
                assertThat(new String(bytes, UTF_8)).isEqualTo("\uFEFFnaam;stad\r\nZoë;Assen\r\n"));
  }
}
