package nl.mistervoip.privacy.rectification.restriction;

import static nl.mistervoip.privacy.rectification.restriction.RestrictionScene.NOW;
import static nl.mistervoip.privacy.rectification.restriction.RestrictionScene.marksOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.platform.Alarms;
import nl.mistervoip.privacy.request.CaseEvent;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes after a restriction was placed is restricted the next night. */
class RenewRestrictionsTest {
  private static final CustomerRef ANNEKE = SamplePeople.ANNEKE;
  private static final Instant NIGHT = NOW.plus(Duration.ofDays(1));
  private static final Instant DAY = Instant.parse("2026-03-18T23:00:00Z");

  private final RestrictionScene scene = scene(Fuse.counting());

  private static RestrictionScene scene(Fuse fuse) {
    return new RestrictionScene(
        SamplePeople.landscape(), ANNEKE, "m-1", fuse, Right.RESTRICTION, Right.ERASURE);
  }

  @Test
  void aLaterRowShouldBeMarkedTheNextNightAndNoRowOfAnybodyElse() {
    scene.restricting().restrict(scene.id, NOW);
    Map<String, Item> before = scene.items();
    String late = newTicket(100042);
    String other = newTicket(100099);

    assertThat(scene.renewing().run(NIGHT)).isEqualTo(new RenewRestrictions.Result(1, 1, 0));

    Map<String, Item> after = new HashMap<>(scene.items());
    assertThat(marksOn(Objects.requireNonNull(after.remove(late))))
        .containsExactly(scene.id.value());
    assertThat(marksOn(Objects.requireNonNull(after.remove(other)))).isEmpty();
    assertThat(after).isEqualTo(before);
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .containsExactly("restriction.placed", "restriction.renewed");
    assertThat(scene.audit.of(scene.id.value()).getLast().facts())
        .isEqualTo(Map.of("tickets", "1"));
    assertThat(scene.renewing().run(NIGHT.plusSeconds(1)))
        .as("a second run finds nothing")
        .isEqualTo(new RenewRestrictions.Result(1, 0, 0));
  }

  @Test
  void whatWasLiftedShouldNotBePlacedAnew() {
    scene.restricting().restrict(scene.id, NOW);
    scene.askToLift(1);
    scene.lifting().announce(scene.id, 1, NOW);
    scene.lifting().lift(scene.id, 1, DAY);
    String late = newTicket(100042);
    assertThat(scene.renewing().run(DAY)).isEqualTo(new RenewRestrictions.Result(0, 0, 0));
    assertThat(marksOn(Objects.requireNonNull(scene.items().get(late)))).isEmpty();
  }

  @Test
  void dyingAfterAnyWriteShouldEndWithTheRowMarked() {
    for (int write = 1; ; write++) {
      Fuse fuse = Fuse.after(write);
      RestrictionScene dying = scene(fuse);
      Fuse.untilDone(() -> dying.restricting().restrict(dying.id, NOW));
      String late = newTicket(dying, 100042);
      Fuse.untilDone(() -> dying.renewing().run(NIGHT));
      assertThat(marksOn(Objects.requireNonNull(dying.items().get(late))))
          .containsExactly(dying.id.value());
      if (fuse.writes() < write) {
        return;
      }
    }
  }

  @Test
  void aStoreThatDoesNotAnswerShouldBeDoneTheNextNight() {
    scene.restricting().restrict(scene.id, NOW);
    String late = newTicket(100042);
    scene.company.unreachable("web-logs", true);
    assertThatThrownBy(() -> scene.renewing().run(NIGHT))
        .isInstanceOf(RenewRestrictions.NotAllRenewedException.class)
        .hasMessageContaining("1 restrictions");
    scene.company.unreachable("web-logs", false);
    scene.renewing().run(NIGHT);
    assertThat(marksOn(Objects.requireNonNull(scene.items().get(late))))
        .containsExactly(scene.id.value());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRestrictionWhosePersonCannotBeWorkedOutShouldStopNoOtherAndNoAlarm(boolean unreachable) {
    RestrictionScene robin =
        new RestrictionScene(
            scene.company, SamplePeople.ROBIN, "m-2", Fuse.counting(), Right.RESTRICTION);
    scene.cases.put(robin.cases.get(robin.id));
    scene.documents.putJson(
        robin.id,
        SubjectRef.VAULT_NAME,
        robin.documents.getJson(robin.id, SubjectRef.VAULT_NAME, SubjectRef.class));
    scene.restricting().restrict(robin.id, NOW);
    scene.restricting().restrict(scene.id, NOW);
    String late = newTicket(100042);
    if (unreachable) {
      // Only customers without invoices of their own can be worked out now: nobody.
      scene.company.unreachable("invoices", true);
    } else {
      scene.company.put(
          "identifiers",
          Map.of(
              "customer_number", 100099,
              "identifier_key", "number#+31850009999#odd",
              "type", "number",
              "value", "+31850009999",
              "valid_from", "31-12-2020"));
    }
    Instant first = Instant.parse("2026-04-30T23:00:00Z");
    for (CaseEvent event : List.of(CaseEvent.ANSWER_AT_ONCE, CaseEvent.CLOSE)) {
      scene.cases.apply(scene.id, event, "system", NOW);
    }
    assertThatThrownBy(() -> scene.renewing().run(first))
        .isInstanceOf(RenewRestrictions.NotAllRenewedException.class)
        .hasMessageContaining(unreachable ? "2 restrictions" : "1 restrictions")
        .hasMessageNotContaining("31-12-2020");
    assertThat(scene.alarms.raised())
        .containsExactly(new Alarms.Alarm("restriction-left", scene.id.value()));
    assertThat(marksOn(Objects.requireNonNull(scene.items().get(late))))
        .hasSize(unreachable ? 0 : 1);
  }

  @Test
  void aRestrictionThatOutlivedItsErasureShouldBeToldOnceAMonthUntilAPersonDecides() {
    scene.restricting().restrict(scene.id, NOW);
    for (CaseEvent event : List.of(CaseEvent.ANSWER_AT_ONCE, CaseEvent.CLOSE)) {
      scene.cases.apply(scene.id, event, "system", NOW);
    }
    assertThat(scene.renewing().run(Instant.parse("2026-04-02T01:00:00Z")).left()).isOne();
    assertThat(scene.alarms.raised()).isEmpty();
    scene.renewing().run(Instant.parse("2026-04-30T23:00:00Z"));
    assertThat(scene.alarms.raised())
        .containsExactly(new Alarms.Alarm("restriction-left", scene.id.value()));
  }

  private String newTicket(int customer) {
    return newTicket(scene, customer);
  }

  private static String newTicket(RestrictionScene scene, int customer) {
    Map<String, Item> before = scene.items();
    scene.company.put(
        "tickets",
        Map.of(
            "ticket_id",
            "T-late-" + customer,
            "customer_number",
            customer,
            "opened_at",
            "2026-03-05T10:00:00Z",
            "status",
            "open"));
    return scene.items().keySet().stream()
        .filter(name -> !before.containsKey(name))
        .findFirst()
        .orElseThrow();
  }
}
