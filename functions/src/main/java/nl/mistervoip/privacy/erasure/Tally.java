package nl.mistervoip.privacy.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what becomes of the items of one store while they are worked through. */
final class Tally {
  private record Fate(String outcome, String until, String ground) implements Comparable<Fate> {
    @Override
    public int compareTo(Fate other) {
      return toString().compareTo(other.toString());
    }
  }

  private final TreeMap<Fate, Long> stays = new TreeMap<>();
  private long erased;
  private long failed;

  /** Goes on counting. */
  static Tally from(StoreResult soFar) {
    Tally tally = new Tally();
    tally.erased = soFar.erased();
    tally.failed = soFar.failed();
    soFar
        .shares()
        .forEach(
            share ->
                tally.stays.merge(
                    new Fate(share.outcome(), share.until(), share.ground()),
                    share.count(),
                    Long::sum));
    return tally;
  }

  /** One more item that is gone. */
  void erased() {
    erased++;
  }

  /** One more item that is not what was approved. */
  void failed() {
    failed++;
  }

  /** One more item that stays because a person of the team refused to erase it. */
  void refused() {
    stays.merge(new Fate("refused", "", ""), 1L, Long::sum);
  }

  /**
   * One more item that stays.
   *
   * @param decision why, and in which form
   */
  void stays(ItemDecision decision) {
    stays.merge(fateOf(decision), 1L, Long::sum);
  }

  /**
   * One more item that becomes what was decided.
   *
   * @param decision what happens to it
   */
  void planned(ItemDecision decision) {
    switch (decision) {
      case ItemDecision.EraseNow() -> erased();
      case ItemDecision.ReduceNow reduce -> stays(reduce);
      case ItemDecision.Keep keep -> stays(keep);
      case ItemDecision.AtContractEnd later -> stays(later);
      case ItemDecision.Held held -> stays(held);
    }
  }

  /**
   * The counts so far.
   *
   * @param planDigest of the plan that is carried out
   * @return the result
   */
  StoreResult result(String planDigest) {
    List<LedgerEntry.Share> shares =
        stays.entrySet().stream().map(one -> share(one.getKey(), one.getValue())).toList();
    return new StoreResult(planDigest, erased, shares, failed);
  }

  private static LedgerEntry.Share share(Fate fate, long count) {
    return new LedgerEntry.Share(fate.outcome(), count, fate.until(), fate.ground());
  }

  private static Fate fateOf(ItemDecision decision) {
    String outcome = decision.outcome();
    return switch (decision) {
      case ItemDecision.EraseNow() -> new Fate(outcome, "", "");
      case ItemDecision.ReduceNow(var keep, var until, String ground) ->
          new Fate(outcome, text(until), ground);
      case ItemDecision.Keep(var until, String ground) -> new Fate(outcome, text(until), ground);
      case ItemDecision.AtContractEnd(String ground) -> new Fate(outcome, "", ground);
      case ItemDecision.Held(String hold) -> new Fate(outcome, "", hold);
    };
  }

  private static String text(Optional<LocalDate> until) {
    return until.map(LocalDate::toString).orElse("");
  }
}
