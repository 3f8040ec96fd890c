package nl.mistervoip.privacy.approval.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.casefile.DeskSettings;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemorySettingsShelf;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What is sent to change the settings. */
class SettingsDeskTest {
  private static final User ADMIN = new User("admin-1", Set.of(Role.ADMINISTRATOR));

  private final InMemorySettingsShelf<DeskSettings> shelf = new InMemorySettingsShelf<>();
  private final SettingsDesk desk =
      new SettingsDesk(
          new VersionedDesk<>(shelf, new InMemoryAudit()), "privacy@mistervoip.example");

  private static ObjectNode sent() {
    return Json.MAPPER.createObjectNode().put("version", 0).put("reason", "Holidays.");
  }

  private void assertRefused(ObjectNode body) {
    assertThatThrownBy(() -> desk.change(new VersionedDesk.Change(body, ADMIN, TickingClock.NOW)))
        .isInstanceOfSatisfying(
            ConsoleProblem.class, problem -> assertThat(problem.status()).isEqualTo(400));
    assertThat(shelf.read().number()).isZero();
  }

  @Test
  void whatIsNoWholeNumberShouldBeRefusedAndNotRounded() {
    assertRefused(sent().put("firstDay", 7.9));
    assertRefused(sent().put("postDays", 1L << 40));
    desk.change(new VersionedDesk.Change(sent().put("firstDay", 7), ADMIN, TickingClock.NOW));
    assertThat(shelf.read().number()).isEqualTo(1);
  }

  @Test
  void aLastDayShouldNeedAnAddress() {
    assertRefused(sent().put("until", "2026-12-31"));
  }
}
