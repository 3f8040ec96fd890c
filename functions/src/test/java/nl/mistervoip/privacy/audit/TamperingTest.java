package nl.mistervoip.privacy.audit;

import static nl.mistervoip.privacy.audit.AuditScene.finding;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to entries, verifying finds it and says where. */
class TamperingTest {
  private static final String CHAIN = "MV-7K3F-9Q2M";
  private static final String OTHER = "MV-0000-0001";

  /** A chain of some length, one place in it, and another place. */
  record Places(int length, int one, int other) {}

  @Provide
  Arbitrary<Places> places() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(2, 12);
    return lengths.flatMap(
        length ->
            Combinators.combine(
                    Arbitraries.integers().between(1, length),
                    Arbitraries.integers().between(1, length))
                .as((one, other) -> new Places(length, one, other)));
  }

  @Property(tries = 100)
  void anUntouchedAuditShouldBeIntact(@ForAll @IntRange(max = 12) int length) {
    AuditScene scene = scene(length);
    AuditReport report = scene.verify();
    assertThat(report.findings()).isEmpty();
    assertThat(report.intact()).isTrue();
    assertThat(report.entries()).isEqualTo(length + 3);
    assertThat(report.chains()).isEqualTo(length == 0 ? 1 : 2);
  }

  @Property(tries = 200)
  void anAlteredEntryShouldBeFound(
      @ForAll("places") Places places, @ForAll @IntRange(max = 6) int field) {
    AuditScene scene = scene(places.length());
    scene.entries.tamper(
        CHAIN, places.one(), stored -> with(stored, altered(stored.entry(), field)));
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.ALTERED, CHAIN, places.one()));
  }

  @Property(tries = 200)
  void anEntryRewrittenWithItsHashShouldBeFoundAsForged(
      @ForAll("places") Places places, @ForAll @IntRange(max = 6) int field) {
    AuditScene scene = scene(places.length());
    scene.entries.tamper(
        CHAIN, places.one(), stored -> rehashed(stored, altered(stored.entry(), field)));
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.FORGED, CHAIN, places.one()));
  }

  @Property(tries = 100)
  void anExchangedProofShouldBeFoundAsForged(@ForAll("places") Places places) {
    AuditScene scene = scene(places.length());
    MacKey stolen = new HmacKey("another key");
    scene.entries.tamper(
        CHAIN,
        places.one(),
        stored ->
            new Stored(
                stored.chain(),
                stored.sequence(),
                stored.entry(),
                stored.hash(),
                stolen.sign(Chain.provedText(stored.hash()))));
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.FORGED, CHAIN, places.one()));
  }

  @Property(tries = 100)
  void aChainRewrittenFromSomePlaceOnShouldBeFoundAsForgedFromThere(
      @ForAll("places") Places places) {
    AuditScene scene = scene(places.length());
    MacKey stolen = new HmacKey("another key");
    for (long sequence = places.one(); sequence <= places.length(); sequence++) {
      long here = sequence;
      List<Stored> before =
          scene.entries.chain(CHAIN).entries().stream()
              .filter(stored -> stored.sequence() < here)
              .toList();
      Stored rewritten =
          new Chain(CHAIN, before)
              .next(
                  AuditScene.event(CHAIN, "rewritten", "r" + here), scene.clock.instant(), stolen);
      scene.entries.tamper(CHAIN, here, stored -> rewritten);
    }
    assertThat(scene.verify().findings())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(places.one(), places.length())
                .mapToObj(sequence -> finding(Problem.FORGED, CHAIN, sequence))
                .toList());
  }

  @Property(tries = 100)
  void aDroppedEntryShouldBeFoundUnlessItWasTheLastBeforeAnyAnchor(
      @ForAll("places") Places places) {
    AuditScene scene = scene(places.length());
    scene.anchor();
    scene.entries.remove(CHAIN, places.one());
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.MISSING, CHAIN, places.one()));
  }

  @Property(tries = 100)
  void aChainCutOffAfterItsAnchorShouldBeFound(@ForAll("places") Places places) {
    AuditScene scene = scene(places.length());
    scene.anchor();
    LongStream.rangeClosed(places.one(), places.length())
        .forEach(gone -> scene.entries.remove(CHAIN, gone));
    assertThat(scene.verify().findings())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(places.one(), places.length())
                .mapToObj(gone -> finding(Problem.MISSING, CHAIN, gone))
                .toList());
  }

  @Property(tries = 100)
  void twoSwappedEntriesShouldBothBeFoundAsReordered(@ForAll("places") Places places) {
    AuditScene scene = scene(places.length());
    Stored one = scene.entries.get(CHAIN, places.one());
    Stored other = scene.entries.get(CHAIN, places.other());
    scene.entries.move(one, CHAIN, places.other());
    scene.entries.move(other, CHAIN, places.one());
    List<AuditReport.Finding> expected =
        LongStream.of(places.one(), places.other())
            .filter(any -> places.one() != places.other())
            .sorted()
            .mapToObj(sequence -> finding(Problem.REORDERED, CHAIN, sequence))
            .toList();
    assertThat(scene.verify().findings()).containsExactlyElementsOf(expected);
  }

  @Property(tries = 100)
  void anEntryOfAnotherChainShouldBeFoundAsReordered(
      @ForAll("places") Places places, @ForAll @IntRange(min = 1, max = 3) int of) {
    AuditScene scene = scene(places.length());
    scene.entries.move(scene.entries.get(OTHER, of), CHAIN, places.one());
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.REORDERED, CHAIN, places.one()));
  }

  @Property(tries = 100)
  void anEntryAddedWithoutTheKeyShouldBeFoundAsForged(
      @ForAll @IntRange(min = 1, max = 12) int length) {
    AuditScene scene = scene(length);
    Stored forged =
        scene
            .entries
            .chain(CHAIN)
            .next(AuditScene.event(CHAIN, "made-up", "x"), scene.clock.instant(), new HmacKey("?"));
    assertThat(scene.entries.add(forged)).isTrue();
    assertThat(scene.verify().findings())
        .containsExactly(finding(Problem.FORGED, CHAIN, length + 1L));
  }

  private static AuditScene scene(int length) {
    AuditScene scene = new AuditScene();
    scene.record(CHAIN, length);
    scene.record(OTHER, 3);
    return scene;
  }

  private static Stored with(Stored stored, Entry entry) {
    return new Stored(stored.chain(), stored.sequence(), entry, stored.hash(), stored.mac());
  }

  private static Stored rehashed(Stored stored, Entry entry) {
    return new Stored(stored.chain(), stored.sequence(), entry, entry.hash(), stored.mac());
  }

  private static Entry altered(Entry entry, int field) {
    return new Entry(
        entry.position(),
        field == 0 ? entry.at().plusNanos(1) : entry.at(),
        field == 1 ? entry.event() + "x" : entry.event(),
        field == 2 ? "somebody-else" : entry.actor(),
        field == 3 ? "" : entry.ground(),
        field == 4 ? Map.of("count", "4", "digest", "abc") : entry.facts(),
        field == 5 ? entry.once() + "x" : entry.once(),
        entry.previous(),
        field == 6 ? Optional.of(Instant.EPOCH) : entry.previousAt());
  }
}
