package nl.mistervoip.privacy.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Checks one chain against itself. An intact chain costs one proof: the proof of the last entry
 * covers all before it, because each entry's hash covers the link to the entry before.
 */
final class ChainCheck {
  private final Chain chain;
  private final MacKey key;
  private final Instant now;
  private final TreeMap<Long, Problem> problems = new TreeMap<>();

  private ChainCheck(Chain chain, MacKey key, Instant now) {
    this.chain = chain;
    this.key = key;
    this.now = now;
  }

  static List<AuditReport.Finding> of(
      Chain chain, List<Anchor.Head> anchored, MacKey key, Instant now) {
    ChainCheck check = new ChainCheck(chain, key, now);
    check.contents();
    check.gaps();
    check.proofs();
    anchored.forEach(check::against);
    return check.problems.entrySet().stream()
        .map(problem -> problem.getValue().at(chain.name(), problem.getKey()))
        .toList();
  }

  private void contents() {
    for (Stored stored : chain.entries()) {
      if (!stored.inPlace()) {
        found(stored.sequence(), Problem.REORDERED);
      } else if (!stored.unaltered()) {
        found(stored.sequence(), Problem.ALTERED);
      }
    }
  }

  private void gaps() {
    long expected = 1;
    for (Stored stored : chain.entries()) {
      boolean aged = stored.entry().previousAt().map(at -> Retention.over(at, now)).orElse(false);
      if (!aged) {
        LongStream.range(expected, stored.sequence()).forEach(gone -> found(gone, Problem.MISSING));
      }
      expected = stored.sequence() + 1;
    }
  }

  /**
   * Walks back from each end of a linked run; the first proof that holds covers the rest of the
   * run.
   */
  private void proofs() {
    Optional<Stored> after = Optional.empty();
    boolean proved = false;
    for (Stored stored : chain.entries().reversed()) {
      boolean linked = after.map(next -> next.follows(stored)).orElse(false);
      if (sound(stored) && !(proved && linked)) {
        proved = key.verifies(Chain.provedText(stored.hash()), stored.mac());
        judge(stored, after, proved);
      }
      proved = proved && sound(stored);
      after = Optional.of(stored);
    }
  }

  private void judge(Stored stored, Optional<Stored> after, boolean proved) {
    if (!proved) {
      found(stored.sequence(), Problem.FORGED);
    } else {
      after
          .filter(
              next ->
                  next.sequence() == stored.sequence() + 1 && sound(next) && !next.follows(stored))
          .ifPresent(next -> found(next.sequence(), Problem.REORDERED));
    }
  }

  private void against(Anchor.Head head) {
    if (Retention.over(head.at(), now)) {
      return;
    }
    long last = chain.head().map(Stored::sequence).orElse(0L);
    LongStream.rangeClosed(last + 1, head.sequence()).forEach(gone -> found(gone, Problem.MISSING));
    chain.entries().stream()
        .filter(
            stored -> stored.sequence() == head.sequence() && !stored.hash().equals(head.hash()))
        .forEach(stored -> found(stored.sequence(), Problem.ALTERED));
  }

  private boolean sound(Stored stored) {
    return !problems.containsKey(stored.sequence());
  }

  private void found(long sequence, Problem problem) {
    problems.putIfAbsent(sequence, problem);
  }
}
