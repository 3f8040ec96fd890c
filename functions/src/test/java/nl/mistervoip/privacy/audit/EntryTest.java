package nl.mistervoip.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final Instant NOW = TickingClock.NOW;

  @Property
  void movingTextFromOneFieldToTheNextShouldChangeTheHash(
      @ForAll String one, @ForAll String other) {
    String hash = entry(one + "x", other, Map.of()).hash();
    assertThat(entry(one, "x" + other, Map.of()).hash()).isNotEqualTo(hash);
  }

  @Property
  void theOrderOfTheFactsShouldNotMatter(@ForAll Map<String, String> facts) {
    assertThat(entry("e", "a", facts).hash()).isEqualTo(entry("e", "a", Map.copyOf(facts)).hash());
  }

  @Test
  void theCanonicalFormShouldNeverChangeBecauseStoredHashesDependOnIt() {
    assertThat(entry("case.opened", "system", Map.of("rights", "access")).hash())
        .isEqualTo("8fc289d9ed166441294790264ebe0485a972bec56bb05cede2cb3a62ebc2ef03");
  }

  @Test
  void positionsShouldSortAsTheChainRuns() {
    assertThat(Entry.positionOf("MV-7K3F-9Q2M", 9))
        .isLessThan(Entry.positionOf("MV-7K3F-9Q2M", 10));
  }

  @Property
  void anEntryShouldComeBackFromTheTableAsItWas(
      @ForAll Map<String, String> facts, @ForAll String ground) {
    Chain chain = new Chain("MV-7K3F-9Q2M", java.util.List.of());
    AuditLog.Event event = new AuditLog.Event("MV-7K3F-9Q2M", "e", "a", ground, facts, "once");
    Stored stored = chain.next(event, NOW, new HmacKey("key"));
    assertThat(EntryItem.read(EntryItem.of(stored))).isEqualTo(stored);
  }

  private static Entry entry(String event, String actor, Map<String, String> facts) {
    return new Entry(
        "MV-7K3F-9Q2M/000000001", NOW, event, actor, "", facts, "once", "", Optional.empty());
  }
}
