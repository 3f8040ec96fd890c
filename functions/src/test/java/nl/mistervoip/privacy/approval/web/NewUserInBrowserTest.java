package nl.mistervoip.privacy.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.mistervoip.privacy.approval.ConsoleScene;
import nl.mistervoip.privacy.approval.web.screen.Hand;
import nl.mistervoip.privacy.approval.web.screen.Newcomer;
import nl.mistervoip.privacy.approval.web.screen.Reader;
import nl.mistervoip.privacy.approval.web.screen.Screen;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Whoever never saw the console gets from the first page to a first approved case by going where
 * each page says that the next step is, and by nothing else.
 */
@ExtendWith(OneStage.class)
@ResourceLock(OneStage.LOCK)
class NewUserInBrowserTest {
  static final List<Reader> READERS =
      List.of(
          new Reader(Language.NL, Reader.PHONE, Hand.FINGER, true),
          new Reader(Language.EN, Reader.WIDE, Hand.KEYBOARD, true));

  private static final String MAIL =
      """
      From: "Sam" <sam@example.nl>
      Subject: Mijn gegevens
      Content-Type: text/plain; charset=utf-8

      Ik hoor graag wat u van mij heeft.
      """
          .replace("\n", "\r\n");

  private final ConsoleScene scene = new ConsoleScene();
  private final ConsoleStage stage;

  NewUserInBrowserTest(ConsoleStage stage) {
    this.stage = stage;
    stage.show(scene);
  }

  @ParameterizedTest
  @FieldSource("READERS")
  void theNextStepOfEachPageShouldLeadToAFirstApprovedCase(Reader reader) {
    scene.waiting.waits("m1", "UNSURE", List.of());
    scene.waiting.lies("m1", MAIL);
    stage.expects("officer-1", "privacy-officer", "approver");
    Page page = stage.window(reader);
    page.navigate(stage.address() + "/console");
    try (Screen screen = new Screen(page, reader, "new-user")) {
      Newcomer newcomer = new Newcomer(screen, screen.word("right", "access"));
      newcomer.signsIn();
      while (scene.waiting.started.isEmpty() && newcomer.goesOn()) {}
      assertThat(scene.waiting.started).containsExactly("m1");
      // What the workflow does then: it opens the case, settles who asks and builds the package.
      scene.asksAboutAPackage();
      while (newcomer.goesOn()) {}
      assertThat(screen.notice()).isEqualTo(screen.words().say("done.approved"));
      assertThat(newcomer.read()).hasSize(2);
      assertThat(newcomer.read().getFirst()).contains(screen.words().say("triage.does"));
      assertThat(newcomer.read().getLast()).contains(screen.words().say("does.access"));
    }
    assertThat(scene.state()).isEqualTo("EXECUTING");
    assertThat(scene.told()).containsExactly("task-" + ConsoleScene.DIGEST + " approved");
  }
}
