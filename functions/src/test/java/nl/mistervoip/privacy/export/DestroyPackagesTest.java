package nl.mistervoip.privacy.export;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static nl.mistervoip.privacy.testing.SamplePeople.ANNEKE;
import static nl.mistervoip.privacy.testing.SamplePeople.landscape;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.AttachedFile;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DestroyPackagesTest {
  private final Desk desk = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
  private final DestroyPackages destroyPackages =
      new DestroyPackages(desk.cases, desk.deliveries, desk.vault, desk.audit);

  @BeforeEach
  void build() {
    desk.searchAll();
    desk.build();
    desk.deliver();
    desk.cases.put(aCase().asking(Right.ACCESS).in(CaseState.AWAITING_APPROVAL).build());
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
  void filesThatPeopleAttachedShouldStayAsLongAsTheLinkAndNoLonger() {
    attach(desk);
    desk.clock.advance(DeliverPackage.VALID.minusSeconds(1));
    destroyPackages.destroyExpired(desk.clock.instant());
    assertThat(AttachedFile.of(desk.vault, desk.id())).as("a new build needs them").hasSize(1);
    desk.clock.advance(Duration.ofSeconds(2));
    destroyPackages.destroyExpired(desk.clock.instant());
    assertThat(AttachedFile.of(desk.vault, desk.id())).isEmpty();
  }

  @Test
  void theEndOfAnOldLinkShouldLeaveTheFilesOfThePackageThatIsInForce() {
    attach(desk);
    desk.clock.advance(Duration.ofDays(3));
    desk.searchAll();
    desk.build();
    desk.deliver();
    desk.clock.advance(DeliverPackage.VALID.minusDays(1));
    destroyPackages.destroyExpired(desk.clock.instant());
    assertThat(AttachedFile.of(desk.vault, desk.id())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("endings")
  void filesOfACaseThatEndedUndeliveredShouldBeGoneAlsoWhenThereIsNothingElse(
      List<CaseEvent> ending) {
    Desk only = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
    attach(only);
    only.cases.put(aCase().asking(Right.ACCESS).in(CaseState.AWAITING_APPROVAL).build());
    DestroyPackages job = new DestroyPackages(only.cases, only.deliveries, only.vault, only.audit);
    assertThat(job.destroyUndelivered(only.clock.instant())).as("it still runs").isZero();
    end(only, ending);
    assertThat(job.destroyUndelivered(only.clock.instant())).isEqualTo(1);
    assertThat(AttachedFile.of(only.vault, only.id())).isEmpty();
    assertThat(only.audit.eventsOf(only.id().value())).endsWith("package.destroyed-undelivered");
    assertThat(job.destroyUndelivered(only.clock.instant())).isZero();
  }

  private static void attach(Desk desk) {
    AttachedFile.keep(
        desk.vault,
        desk.id(),
        new AttachedFile.Content("tickets", "csv", "a;b".getBytes(StandardCharsets.UTF_8)),
        desk.clock.instant());
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

  @ParameterizedTest
  @MethodSource("endings")
  void whatWasBuiltForACaseThatEndedUndeliveredShouldBeGone(List<CaseEvent> ending) {
    Desk undelivered = builtOnly();
    end(undelivered, ending);
    DestroyPackages job =
        new DestroyPackages(
            undelivered.cases, undelivered.deliveries, undelivered.vault, undelivered.audit);

    assertThat(job.destroyUndelivered(undelivered.clock.instant())).isEqualTo(1);
    assertThat(undelivered.vault.names(undelivered.id(), BuildPackage.PACKAGE)).isEmpty();
    assertThat(undelivered.vault.names(undelivered.id(), "gathered/")).isEmpty();
    assertThat(undelivered.vault.names(undelivered.id(), "attached/")).isEmpty();
    assertThat(undelivered.audit.eventsOf(undelivered.id().value()))
        .endsWith("package.destroyed-undelivered");
    assertThat(job.destroyUndelivered(undelivered.clock.instant())).isZero();
    assertThat(undelivered.audit.eventsOf(undelivered.id().value()))
        .containsOnlyOnce("package.destroyed-undelivered");
  }

  static Stream<List<CaseEvent>> endings() {
    return Stream.of(
        List.of(CaseEvent.REFUSE, CaseEvent.CLOSE_REFUSED),
        List.of(CaseEvent.REFUSE, CaseEvent.CLOSE),
        List.of(CaseEvent.WITHDRAW),
        List.of(CaseEvent.FAIL, CaseEvent.WITHDRAW));
  }

  @Test
  void whatWasBuiltForACaseThatStillRunsShouldStay() {
    Desk running = builtOnly();
    DestroyPackages job =
        new DestroyPackages(running.cases, running.deliveries, running.vault, running.audit);
    assertThat(job.destroyUndelivered(running.clock.instant())).isZero();
    assertThat(running.vault.names(running.id(), BuildPackage.PACKAGE)).hasSize(1);
  }

  @Test
  void aDeliveredPackageShouldStayWhenItsCaseClosesAndGoWithItsLink() {
    apply(desk, CaseEvent.APPROVE, CaseEvent.ANSWER, CaseEvent.CLOSE);
    assertThat(destroyPackages.destroyUndelivered(desk.clock.instant())).isZero();
    assertThat(packages()).isEqualTo(1);
  }

  @Test
  void aRunThatDiedBeforeItSaidSoShouldBeMadeUpFor() {
    Desk undelivered = builtOnly();
    end(undelivered, List.of(CaseEvent.WITHDRAW));
    undelivered.vault.destroy(undelivered.id(), BuildPackage.PACKAGE);
    undelivered.vault.names(undelivered.id(), "gathered/").stream()
        .forEach(name -> undelivered.vault.destroy(undelivered.id(), name));
    new DestroyPackages(
            undelivered.cases, undelivered.deliveries, undelivered.vault, undelivered.audit)
        .destroyUndelivered(undelivered.clock.instant());
    assertThat(undelivered.audit.eventsOf(undelivered.id().value()))
        .endsWith("package.destroyed-undelivered");
  }

  private static Desk builtOnly() {
    Desk built = new Desk(landscape(), ANNEKE, Language.NL, Right.ACCESS);
    built.searchAll();
    attach(built);
    built.build();
    built.cases.put(aCase().asking(Right.ACCESS).in(CaseState.AWAITING_APPROVAL).build());
    return built;
  }

  private static void end(Desk desk, List<CaseEvent> ending) {
    apply(desk, ending.toArray(CaseEvent[]::new));
    assertThat(desk.cases.get(desk.id()).state().closed()).isTrue();
  }

  private static void apply(Desk desk, CaseEvent... events) {
    for (CaseEvent event : events) {
      desk.cases.apply(desk.id(), event, "officer-1", desk.clock.instant());
    }
  }

  private int packages() {
    return desk.vault.names(desk.id(), BuildPackage.PACKAGE).size();
  }
}
