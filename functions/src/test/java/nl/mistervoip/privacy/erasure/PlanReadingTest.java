package nl.mistervoip.privacy.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.CaseFixture;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanReadingTest {
  private static final CaseId ID = CaseFixture.aCase().build().id();

  private final InMemoryVault vault = new InMemoryVault();
  private final PlanReading reading = new PlanReading(vault, DataMapLoader.bundled());

  private ErasurePlan planned(CustomerRef person) {
    PlannedErasure.of(ID, person, vault, TickingClock.NOW);
    return new ErasurePlanner(SamplePeople.landscape(), vault, new InMemoryAudit())
        .plan(ID, TickingClock.NOW);
  }

  private PlanView view(ErasurePlan plan) {
    return reading.plan(ID, plan.digest(), Language.EN).orElseThrow();
  }

  private static Map<String, Long> counts(PlanView view) {
    Map<String, Long> counts = new TreeMap<>();
    for (PlanView.StoreShares store : view.stores()) {
      store
          .shares()
          .forEach(s -> counts.merge(store.store() + "/" + s.outcome(), s.count(), Long::sum));
    }
    return counts;
  }

  @Test
  void theDigestOfWhatIsShownShouldBeTheOneThatIsApproved() {
    for (CustomerRef person : List.of(SamplePeople.ANNEKE, SamplePeople.ROBIN)) {
      ErasurePlan plan = planned(person);
      assertThat(view(plan).digest()).isEqualTo(plan.digest());
      assertThat(counts(view(plan))).isEqualTo(plan.summary()).isNotEmpty();
    }
  }

  @Test
  void aPlanThatIsNotTheOneThatWasAskedAboutShouldNotBeShown() {
    ErasurePlan before = planned(SamplePeople.ANNEKE);
    ErasurePlan after = planned(SamplePeople.ROBIN);
    assertThat(reading.plan(ID, before.digest(), Language.NL)).isEmpty();
    assertThat(reading.plan(ID, after.digest(), Language.NL)).isPresent();
    assertThat(reading.plan(CaseFixture.aCase().build().id(), "", Language.NL)).isEmpty();
  }

  @Test
  void linesThatAreNotThoseOfTheDigestShouldNotBeShownUnderIt() {
    ErasurePlan plan = planned(SamplePeople.ROBIN);
    vault.put(ID, "erasure/lines/" + plan.digest() + "/invoices", "".getBytes(UTF_8));
    assertThat(reading.plan(ID, plan.digest(), Language.NL)).isEmpty();
  }

  @Test
  void noLetterShouldBeMadeOfAnotherPlanOrOfOtherLines() {
    CaseRecord record = CaseFixture.aCase().build();
    ErasurePlan before = planned(SamplePeople.ANNEKE);
    ErasurePlan plan = planned(SamplePeople.ROBIN);
    assertThat(reading.letter(record, before.digest(), TickingClock.NOW)).isEmpty();
    assertThat(reading.letter(record, plan.digest(), TickingClock.NOW)).isPresent();
    vault.put(ID, "erasure/lines/" + plan.digest() + "/invoices", "".getBytes(UTF_8));
    assertThat(reading.letter(record, plan.digest(), TickingClock.NOW)).isEmpty();
  }

  @Test
  void groundsShouldBeInTheReadersWordsWithTheirLaw() {
    ErasurePlan plan = planned(SamplePeople.ROBIN);
    assertThat(grounds(plan, Language.EN)).anyMatch(text -> text.contains("AWR 52(4)"));
    assertThat(grounds(plan, Language.NL))
        .anyMatch(text -> text.contains("belasting"))
        .doesNotContainAnyElementsOf(
            grounds(plan, Language.EN).stream().filter(text -> !text.isEmpty()).toList());
  }

  private List<String> grounds(ErasurePlan plan, Language language) {
    return reading.plan(ID, plan.digest(), language).orElseThrow().stores().stream()
        .flatMap(store -> store.shares().stream())
        .map(PlanView.Share::ground)
        .toList();
  }

  @Test
  void lastDaysShouldBeTheFirstAndTheLatestOfARule() {
    PlanView.Share invoices =
        view(planned(SamplePeople.ROBIN)).stores().stream()
            .filter(store -> store.store().equals("invoices"))
            .flatMap(store -> store.shares().stream())
            .filter(share -> share.outcome().equals("reduced"))
            .findFirst()
            .orElseThrow();
    assertThat(invoices.firstUntil().orElseThrow()).isEqualTo("2029-12-31");
    assertThat(invoices.lastUntil().orElseThrow()).isEqualTo("2030-12-31");
    assertThat(invoices.open()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itemsShouldBeToldApartWithoutTheirIdentifiers(Language language) {
    ErasurePlan plan = planned(SamplePeople.ANNEKE);
    for (StorePlan store : plan.stores()) {
      PlanItems items = items(plan, store.store(), 0, language).orElseThrow();
      assertThat(items.total()).isEqualTo(store.items().size());
      assertThat(items.items())
          .hasSize((int) Math.min(PlanItems.PAGE, items.total()))
          .extracting(PlanItems.Line::outcome)
          .containsExactlyElementsOf(
              store.items().stream()
                  .limit(PlanItems.PAGE)
                  .map(item -> item.decision().outcome())
                  .toList());
      List<String> shown =
          items.items().stream()
              .flatMap(line -> line.key().stream())
              .map(PlanItems.Part::value)
              .toList();
      assertThat(shown).allMatch(value -> value.startsWith("•••") || value.matches("[0-9T:.Z-]+"));
      assertThat(String.join(" ", shown)).doesNotContain("100042", "+31612345678", "anneke");
    }
  }

  private Optional<PlanItems> items(ErasurePlan plan, String store, int from, Language language) {
    return reading.items(ID, new PlanReading.Part(plan.digest(), store, from), language);
  }

  @Test
  void aLongStoreShouldBeShownPageByPage() {
    ErasurePlan plan = planned(SamplePeople.ANNEKE);
    StorePlan largest =
        plan.stores().stream()
            .max(java.util.Comparator.comparingInt(store -> store.items().size()))
            .orElseThrow();
    PlanItems rest =
        items(plan, largest.store(), largest.items().size() - 1, Language.NL).orElseThrow();
    assertThat(rest.items()).hasSize(1);
    assertThat(items(plan, "no-such-store", 0, Language.NL)).isEmpty();
    assertThat(items(plan, largest.store(), 1_000_000, Language.NL).orElseThrow().items())
        .isEmpty();
  }
}
