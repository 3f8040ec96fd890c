package nl.mistervoip.privacy.retention;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;

/**
 * One turn of planning: reads rule by rule, page by page, until all is read or the time is over.
 * Each turn reads at least one page.
 */
final class PlanningTurn {
  private final Landscape landscape;
  private final SignedRules signed;
  private final List<RetentionRule> rules;
  private final BooleanSupplier spent;

  PlanningTurn(Landscape landscape, SignedRules signed, BooleanSupplier spent) {
    this.landscape = landscape;
    this.signed = signed;
    this.rules = rulesOf(landscape);
    this.spent = spent;
  }

  /** All rules in the order in which items go. */
  static List<RetentionRule> rulesOf(Landscape landscape) {
    return landscape.map().inErasureOrder().stream()
        .flatMap(store -> RetentionRule.of(store).stream())
        .toList();
  }

  /**
   * Reads on.
   *
   * @param writer takes what is found, from where the last turn stopped
   * @return whether all rules are read to their end
   * @throws SweepPlanner.StoreNotReadException when a store cannot be read
   */
  boolean run(BatchWriter writer) {
    int first = writer.soFar().counts().size();
    for (RetentionRule rule : rules.subList(first, rules.size())) {
      if (!read(rule, writer)) {
        return false;
      }
    }
    return true;
  }

  /** Reads a rule; false when the time was over before its end. */
  private boolean read(RetentionRule rule, BatchWriter writer) {
    Planning from = writer.soFar();
    writer.enter(rule.id());
    Reading reading =
        new Reading(new RuleSorting(landscape, signed, rule, from.day()), writer, spent);
    return switch (landscape.due(rule, from.day(), from.from(), reading)) {
      case Outcome.Searched searched -> reading.end();
      case Outcome.Unreachable(String name, String problem) ->
          throw new SweepPlanner.StoreNotReadException(name, problem);
    };
  }

  /** Sorts what comes by and looks after each page whether the time is over. */
  private static final class Reading implements Pages {
    private final RuleSorting sorting;
    private final BatchWriter writer;
    private final BooleanSupplier spent;
    private Optional<Position> stopped = Optional.empty();

    Reading(RuleSorting sorting, BatchWriter writer, BooleanSupplier spent) {
      this.sorting = sorting;
      this.writer = writer;
      this.spent = spent;
    }

    @Override
    public void item(Item item) {
      sorting.sort(item, writer);
    }

    @Override
    public boolean pageEnded(Optional<Position> next) {
      stopped = next.filter(anyMore -> spent.getAsBoolean());
      return stopped.isEmpty();
    }

    /** Whether the rule was read to its end. */
    boolean end() {
      stopped.ifPresentOrElse(writer::pause, writer::leave);
      return stopped.isEmpty();
    }
  }
}
