package nl.mistervoip.privacy.approval.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.settings.VersionedDesk.Change;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemorySettingsShelf;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesDeskTest {
  private static final User ADMIN = new User("admin-1", Set.of(Role.ADMINISTRATOR));
  private static final Instant NOW = TickingClock.NOW;

  private final InMemoryAudit audit = new InMemoryAudit();
  private final InMemorySettingsShelf<LetterPassages> shelf = new InMemorySettingsShelf<>();
  private final PassagesDesk desk =
      new PassagesDesk(new VersionedDesk<>(shelf, audit), "privacy@mistervoip.example");

  private static ObjectNode passages() {
    return Json.MAPPER
        .createObjectNode()
        .put("nlSignature", "Team Privacy")
        .put("enSignature", "Privacy team")
        .put("nlContact", "Open van 9.00 tot 17.00\r\nBel 085 000 00 00")
        .put("enContact", "Open from 9.00 to 17.00\r\nCall 085 000 00 00")
        .put("nlNotice", "Door de verhuizing duurt de post een dag langer.")
        .put("enNotice", "Because of the move the post takes a day longer.")
        .put("noticeFrom", "2026-03-05")
        .put("noticeUntil", "2026-03-31");
  }

  private ObjectNode toSet(ObjectNode passages, int version) {
    String seen = desk.preview(passages, NOW).seen();
    return passages.put("version", version).put("reason", "We move.").put("seen", seen);
  }

  private PassagesView change(ObjectNode body) {
    return desk.change(new Change(body, ADMIN, NOW));
  }

  private void assertRefused(int status, ObjectNode body) {
    assertThatThrownBy(() -> change(body))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    assertThat(shelf.read().number()).isZero();
    assertThat(audit.of("settings")).isEmpty();
  }

  @Test
  void whatWasSeenShouldBeSetAndSaidWithoutItsWords() {
    PassagesView view = change(toSet(passages(), 0));
    assertThat(view.version()).isEqualTo(1);
    assertThat(view.sound()).isTrue();
    assertThat(view.versions())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.by()).isEqualTo("admin-1");
              assertThat(one.at()).isEqualTo(NOW);
              assertThat(one.nl().contact())
                  .isEqualTo("Open van 9.00 tot 17.00\nBel 085 000 00 00");
            });
    assertThat(audit.of("settings"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.event()).isEqualTo("letter-passages.changed");
              assertThat(line.facts())
                  .containsEntry("version", "1")
                  .containsEntry("noticeFrom", "none > 2026-03-05")
                  .containsKeys("nlSignature", "enSignature", "nlContact", "nlNotice");
              assertThat(line.facts().toString()).doesNotContain("Team", "085", "verhuizing");
            });
  }

  @Test
  void onlyWhatBecameDifferentShouldBeSaid() {
    change(toSet(passages(), 0));
    change(toSet(passages().put("nlSignature", "Team Gegevens"), 1));
    assertThat(audit.of("settings").getLast().facts()).containsOnlyKeys("version", "nlSignature");
  }

  @Test
  void wordsThatNobodySawInALetterShouldNotBeSet() {
    ObjectNode other = toSet(passages(), 0).put("nlSignature", "Team Anders");
    assertRefused(409, other);
    assertRefused(409, toSet(passages(), 7));
  }

  @ParameterizedTest
  @CsvSource({
    "nlSignature, Jan de Vries",
    "nlSignature, ''",
    "enNotice, See evil.example",
    "nlContact, <b>vet</b>",
    "nlNotice, Hallo {naam}",
    "noticeUntil, 2026-03-04",
    "noticeUntil, ''",
    "noticeUntil, 2026-12-31"
  })
  void whatLettersCannotCarryShouldNeitherBeShownNorSet(String field, String value) {
    ObjectNode body = toSet(passages(), 0).put(field, value);
    assertThatThrownBy(() -> desk.preview(body, NOW)).isInstanceOf(ConsoleProblem.class);
    assertRefused(400, body);
  }

  @Test
  void aNoticeThatIsOverShouldBeLeftOutBeforeAnythingElseIsSet() {
    ObjectNode body =
        toSet(passages(), 0).put("noticeFrom", "2026-02-01").put("noticeUntil", "2026-03-04");
    assertRefused(400, body);
  }

  @Test
  void nothingAtAllShouldLeadBackToTheUsualWords() {
    change(toSet(passages(), 0));
    change(toSet(Json.MAPPER.createObjectNode(), 1));
    assertThat(shelf.read().present().orElseThrow().values()).isEqualTo(LetterPassages.NONE);
  }
}
