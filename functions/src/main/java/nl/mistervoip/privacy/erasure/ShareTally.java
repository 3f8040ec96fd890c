package nl.mistervoip.privacy.erasure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/** Counts the items of one store by outcome and rule while they pass by. */
final class ShareTally {
  private record Rule(String outcome, String ground) {}

  private final TreeMap<Rule, PlanView.Share> shares =
      new TreeMap<>(Comparator.comparing(Rule::outcome).thenComparing(Rule::ground));
  private final Store store;
  private final Language language;
  private long items;

  ShareTally(Store store, Language language) {
    this.store = store;
    this.language = language;
  }

  void add(PlannedItem item) {
    ItemDecision decision = item.decision();
    Rule rule = new Rule(decision.outcome(), GroundWords.of(store, decision, language));
    Optional<LocalDate> until = decision.lastDay();
    shares.merge(rule, one(rule, until), ShareTally::both);
    items++;
  }

  long items() {
    return items;
  }

  List<PlanView.Share> shares() {
    return new ArrayList<>(shares.values());
  }

  private static PlanView.Share one(Rule rule, Optional<LocalDate> until) {
    return new PlanView.Share(
        rule.outcome(), rule.ground(), 1, until, until, until.isPresent() ? 0 : 1);
  }

  private static PlanView.Share both(PlanView.Share one, PlanView.Share other) {
    return new PlanView.Share(
        one.outcome(),
        one.ground(),
        one.count() + other.count(),
        chosen(one.firstUntil(), other.firstUntil(), true),
        chosen(one.lastUntil(), other.lastUntil(), false),
        one.open() + other.open());
  }

  private static Optional<LocalDate> chosen(
      Optional<LocalDate> one, Optional<LocalDate> other, boolean earlier) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().isBefore(other.get()) == earlier ? one : other;
  }
}
