package nl.mistervoip.privacy.retention;

import java.time.LocalDate;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.erasure.ItemFacts;

/** Sorts what a rule finds on a day into what goes, what stays and what only moves. */
final class RuleSorting {
  private final Landscape landscape;
  private final RetentionRule rule;
  private final LocalDate day;
  private final boolean runs;
  private final boolean itemsGo;

  RuleSorting(Landscape landscape, SignedRules rules, RetentionRule rule, LocalDate day) {
    this.landscape = landscape;
    this.rule = rule;
    this.day = day;
    this.runs = rules.mayRun(rule, day);
    this.itemsGo = rule.reduces() && rules.mayRun(RetentionRule.ofItems(rule.store()), day);
  }

  /** Notes an item where it belongs. */
  void sort(Item item, BatchWriter writer) {
    Store store = rule.store();
    if (itemsGo && ItemFacts.termEnded(store, item, day)) {
      // The rule for whole items has dealt with it: it goes, or a hold keeps it.
      return;
    }
    SweepRules.Verdict verdict = SweepRules.judge(rule, item, landscape.held(store, item), day);
    if (isBare(item)) {
      move(verdict, item, writer);
    } else {
      note(verdict, item, writer);
    }
  }

  private void note(SweepRules.Verdict verdict, Item item, BatchWriter writer) {
    switch (verdict) {
      case DUE -> {
        if (!runs) {
          writer.unsigned();
        } else if (rule.reduces()) {
          writer.due(item.ref());
        } else {
          writer.due(landscape.withObjects(rule.store(), item));
        }
      }
      case HELD -> writer.held(ItemFacts.holdKind(rule.store(), item));
      // The index lags behind its table: the item says itself that its term runs.
      case NOT_DUE -> {}
      case UNREADABLE -> writer.unreadable();
    }
  }

  /** Whether an item has nothing of what the rule is for: never had, or somebody took it. */
  private boolean isBare(Item item) {
    return rule.reduces() && rule.fields().stream().noneMatch(item.fields()::has);
  }

  private void move(SweepRules.Verdict verdict, Item item, BatchWriter writer) {
    if (verdict == SweepRules.Verdict.DUE && runs) {
      writer.bare(item.ref());
    }
  }
}
