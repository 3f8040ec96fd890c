package nl.mistervoip.privacy.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.testing.TickingClock;

/** Whatever was erased: every recipient of it is told exactly once, and nobody else is. */
class TellingPlanProperties {
  private static final DataMap MAP = DataMapLoader.bundled();

  @Property(tries = 300)
  void everyRecipientOfWhatWasDoneShouldBeToldOnceAndNoneElse(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 200) Integer> chosen,
      @ForAll Set<@IntRange(min = 0, max = 7) Integer> kinds) {
    List<Store> stores =
        chosen.stream().map(i -> MAP.stores().get(i % MAP.stores().size())).toList();
    List<Identifier> identifiers =
        MAP.identifiers().stream()
            .filter(kind -> kinds.contains(MAP.identifiers().indexOf(kind)))
            .map(kind -> new Identifier(kind.id(), "of-" + kind.id(), Interval.ALWAYS))
            .toList();
    List<TellingPlan.Planned> plan =
        TellingPlan.of(
            MAP,
            new RecipientsToTell(
                Act.ERASURE,
                TickingClock.NOW,
                stores.stream().map(Store::id).toList(),
                identifiers));
    List<String> told = plan.stream().map(one -> one.recipient().name()).toList();
    assertThat(told).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(told)).isEqualTo(expected(stores));
    plan.forEach(one -> assertConcerned(one, stores));
  }

  /** Found past the code under test: by the names alone. */
  private static Set<String> expected(List<Store> stores) {
    Set<String> exempt =
        MAP.recipients().stream()
            .filter(one -> one.exempt().isPresent())
            .map(Recipient::name)
            .collect(Collectors.toSet());
    TreeSet<String> names = new TreeSet<>();
    stores.forEach(store -> names.addAll(store.recipients()));
    names.removeAll(exempt);
    return names;
  }

  private static void assertConcerned(TellingPlan.Planned one, List<Store> stores) {
    String name = one.recipient().name();
    assertThat(new HashSet<>(one.stores()))
        .isEqualTo(
            stores.stream()
                .filter(store -> store.recipients().contains(name))
                .collect(Collectors.toSet()));
    List<String> allowed = one.recipient().knownBy();
    assertThat(one.identifiers())
        .as("by what it knows them, else by the root alone")
        .allMatch(
            identifier ->
                allowed.contains(identifier.kind())
                    || identifier.kind().equals(MAP.lookups().root()));
  }
}
