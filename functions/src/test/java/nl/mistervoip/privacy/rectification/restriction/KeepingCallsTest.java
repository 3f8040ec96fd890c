package nl.mistervoip.privacy.rectification.restriction;

import static nl.mistervoip.privacy.rectification.restriction.RestrictionScene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.casefile.CallsToKeep;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

/** Calls that an investigation of nuisance calls needs stay until it has ended. */
class KeepingCallsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 6);

  private final InMemoryLandscape company =
      SamplePeople.landscape().put("call-records", call("2026-10-07T08:00:00Z"));

  private static Map<String, String> call(String at) {
    return Map.of(
        "line", "+31850101234",
        "started_at", at,
        "invoiced_on", "2020-01-01",
        "retention_shard", "0");
  }

  private RestrictionScene scene(Fuse fuse) {
    return new RestrictionScene(company, SamplePeople.ANNEKE, "m-nuisance", fuse);
  }

  private static void days(RestrictionScene scene, LocalDate from, LocalDate until) {
    scene.documents.putJson(scene.id, CallsToKeep.VAULT_NAME, new CallsToKeep(from, until));
  }

  private Set<String> marked() {
    Set<String> names = new TreeSet<>();
    company
        .items()
        .forEach(
            (name, item) -> {
              if (!RestrictionScene.marksOn(item).isEmpty()) {
                names.add(item.store() + " " + item.at("started_at").asText().substring(0, 10));
              }
            });
    return names;
  }

  @Test
  void onlyCallsOfThoseDaysShouldBeKeptAndNoSweepShouldTakeThem() {
    RestrictionScene scene = scene(Fuse.counting());
    days(scene, LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 7));
    scene.keeping().keep(scene.id, NOW);
    assertThat(marked()).containsExactly("call-records 2026-10-07");
    var store = company.map().store("call-records");
    var due = new TreeSet<String>();
    company.due(
        RetentionRule.ofItems(store),
        LocalDate.of(2027, 1, 1),
        Position.BEGIN,
        Pages.all(
            item ->
                due.add(item.at("started_at").asText() + " held " + company.held(store, item))));
    assertThat(due).contains("2026-10-07T08:00:00Z held true");
    assertThat(scene.audit.eventsOf(scene.id.value())).containsExactly("investigation.calls-kept");
  }

  @Test
  void otherDaysShouldReplaceTheFirstAndAnotherCustomerToo() {
    RestrictionScene scene = scene(Fuse.counting());
    days(scene, FIRST, FIRST);
    scene.keeping().keep(scene.id, NOW);
    assertThat(marked()).containsExactly("call-records 2026-10-06");
    days(scene, LocalDate.of(2026, 10, 7), LocalDate.of(2026, 10, 8));
    scene.keeping().keep(scene.id, NOW.plusSeconds(60));
    assertThat(marked()).containsExactly("call-records 2026-10-07");
    scene.documents.putJson(
        scene.id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            SamplePeople.ROBIN.number(),
            SamplePeople.ROBIN.controllerIds(),
            Optional.empty(),
            Optional.empty()));
    scene.keeping().keep(scene.id, NOW.plusSeconds(120));
    assertThat(marked()).as("a number that was typed wrong keeps nobody's calls").isEmpty();
  }

  @Test
  void whenItHasEndedEveryCallShouldGoBackToItsOwnTerm() {
    RestrictionScene scene = scene(Fuse.counting());
    days(scene, FIRST, LocalDate.of(2026, 10, 8));
    scene.keeping().keep(scene.id, NOW);
    assertThat(marked()).hasSizeGreaterThan(1);
    scene.keeping().letGo(scene.id, NOW.plusSeconds(60));
    assertThat(marked()).isEmpty();
    scene.keeping().letGo(scene.id, NOW.plusSeconds(60));
    assertThat(scene.audit.eventsOf(scene.id.value()))
        .containsExactly("investigation.calls-kept", "investigation.calls-let-go");
  }

  @Test
  void whereNothingWasKeptNothingShouldBeLetGo() {
    RestrictionScene scene = scene(Fuse.counting());
    scene.keeping().letGo(scene.id, NOW);
    assertThat(scene.audit.eventsOf(scene.id.value())).isEmpty();
  }

  @Test
  void dyingAfterAnyWriteShouldEndTheSame() {
    Fuse counting = Fuse.counting();
    RestrictionScene whole = scene(counting);
    days(whole, FIRST, LocalDate.of(2026, 10, 8));
    whole.keeping().keep(whole.id, NOW);
    Set<String> expected = marked();
    whole.keeping().letGo(whole.id, NOW);
    for (int writes = 1; writes < counting.writes(); writes++) {
      RestrictionScene mortal = scene(Fuse.after(writes));
      days(mortal, FIRST, LocalDate.of(2026, 10, 8));
      Fuse.untilDone(() -> mortal.keeping().keep(mortal.id, NOW));
      assertThat(marked()).as("died after %s", writes).isEqualTo(expected);
      Fuse.untilDone(() -> mortal.keeping().letGo(mortal.id, NOW));
      assertThat(marked()).isEmpty();
    }
  }

  @Test
  void aStoreThatDoesNotAnswerShouldNotCountAsKept() {
    RestrictionScene scene = scene(Fuse.counting());
    days(scene, FIRST, FIRST);
    company.unreachable("call-records", true);
    assertThatThrownBy(() -> scene.keeping().keep(scene.id, NOW))
        .isInstanceOf(Marks.NotAllMarkedException.class);
    assertThat(scene.audit.eventsOf(scene.id.value())).isEmpty();
  }
}
