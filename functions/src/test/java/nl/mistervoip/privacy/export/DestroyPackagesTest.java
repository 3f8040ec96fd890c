package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DestroyPackagesTest {
  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
  private final DestroyPackages destroyPackages =
      new DestroyPackages(desk.deliveries, desk.vault, desk.audit);

  @BeforeEach
  void build() {
    desk.searchAll();
    desk.build();
    desk.deliver();
  }

  @Test
  void aPackageShouldStayAsLongAsItsLinkWorks() {
    desk.clock.advance(DeliverPackage.VALID.minusSeconds(1));
    assertThat(destroyPackages.destroyExpired(desk.clock.instant())).isZero();
    assertThat(packages()).isEqualTo(1);
  }

  @Test
  void aPackageShouldBeGoneOnceItsLinkHasEndedAndTheAuditShouldSaySo() {
    desk.clock.advance(DeliverPackage.VALID.plusSeconds(1));
    assertThat(destroyPackages.destroyExpired(desk.clock.instant())).isEqualTo(1);
    assertThat(packages()).isZero();
    assertThat(desk.audit.eventsOf(desk.id().value())).endsWith("package.destroyed");
  }

  @Test
  void destroyingAgainShouldChangeNothing() {
    desk.clock.advance(DeliverPackage.VALID.plusDays(1));
    destroyPackages.destroyExpired(desk.clock.instant());
    assertThat(destroyPackages.destroyExpired(desk.clock.instant())).isZero();
    assertThat(desk.audit.eventsOf(desk.id().value())).containsOnlyOnce("package.destroyed");
  }

  @Test
  void whatASilentMonthLeftShouldStillBeDestroyed() {
    desk.clock.advance(DeliverPackage.VALID.plus(Duration.ofDays(30)));
    destroyPackages.destroyExpired(desk.clock.instant());
    assertThat(packages()).isZero();
  }

  @Test
  void theEndOfAnOldLinkShouldLeaveThePackageOfTheNewOne() {
    desk.clock.advance(Duration.ofDays(3));
    desk.searchAll();
    desk.build();
    desk.deliver();
    desk.clock.advance(DeliverPackage.VALID.minusDays(1));
    assertThat(destroyPackages.destroyExpired(desk.clock.instant())).isEqualTo(1);
    assertThat(packages()).isEqualTo(1);
    assertThat(desk.audit.eventsOf(desk.id().value())).doesNotContain("package.destroyed");
    desk.clock.advance(Duration.ofDays(2));
    destroyPackages.destroyExpired(desk.clock.instant());
    assertThat(packages()).isZero();
  }

  private int packages() {
    return desk.vault.names(desk.id(), BuildPackage.PACKAGE).size();
  }
}
