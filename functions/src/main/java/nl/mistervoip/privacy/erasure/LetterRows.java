package nl.mistervoip.privacy.erasure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.request.Language;

/**
 * The table of the confirmation: per category and company what was erased, what stays, on which
 * ground, until when.
 */
final class LetterRows {
  private static final List<String> ORDER =
      List.of(
          LetterFields.OUTCOME_ERASED,
          LetterFields.OUTCOME_REDUCED,
          LetterFields.OUTCOME_REFUSED,
          LetterFields.OUTCOME_KEPT,
          LetterFields.OUTCOME_AT_CONTRACT_END,
          LetterFields.OUTCOME_HELD);

  /** What makes a row; items that agree in all of it are counted together. */
  private record Row(
      int order,
      String category,
      String controller,
      String outcome,
      String until,
      String ground,
      Optional<HoldTexts> hold) {
    Map<String, String> with(long count) {
      Map<String, String> row = new HashMap<>();
      row.put(LetterFields.CATEGORY, category);
      row.put(LetterFields.CONTROLLER, controller);
      row.put(LetterFields.OUTCOME, outcome);
      row.put(LetterFields.COUNT, Long.toString(count));
      row.put(LetterFields.UNTIL, until);
      row.put(LetterFields.GROUND, ground);
      hold.ifPresent(kind -> row.put(LetterFields.HOLD, kind.wireName()));
      return Map.copyOf(row);
    }
  }

  private record Counted(Row row, long count) {}

  private final DataMap map;
  private final Language language;

  LetterRows(DataMap map, Language language) {
    this.map = map;
    this.language = language;
  }

  /**
   * The rows, erased first.
   *
   * @param outcomes per store
   * @return one row for each category, company, outcome, last day and ground
   */
  List<Map<String, String>> of(List<StoreOutcome> outcomes) {
    TreeMap<Row, Long> rows =
        new TreeMap<>(
            Comparator.comparingInt(Row::order)
                .thenComparing(Row::category)
                .thenComparing(Row::controller)
                .thenComparing(Row::until)
                .thenComparing(Row::ground));
    outcomes.stream()
        .flatMap(this::rowsOf)
        .forEach(counted -> rows.merge(counted.row(), counted.count(), Long::sum));
    List<Map<String, String>> table = new ArrayList<>();
    rows.forEach((row, count) -> table.add(row.with(count)));
    return table;
  }

  private Stream<Counted> rowsOf(StoreOutcome outcome) {
    Store store = map.store(outcome.store());
    Stream<Counted> erased =
        outcome.erased() == 0
            ? Stream.empty()
            : Stream.of(
                new Counted(
                    row(store, new LedgerEntry.Share(LetterFields.OUTCOME_ERASED, 0, "", "")),
                    outcome.erased()));
    Stream<Counted> stays =
        outcome.shares().stream().map(share -> new Counted(row(store, share), share.count()));
    return Stream.concat(erased, stays);
  }

  private Row row(Store store, LedgerEntry.Share share) {
    return new Row(
        ORDER.indexOf(share.outcome()),
        store.texts().category().in(language),
        map.controllerOf(store).name(),
        share.outcome(),
        share.until(),
        ground(store, share),
        isHeld(share) ? Optional.of(HoldTexts.kindOf(share.ground())) : Optional.empty());
  }

  private static boolean isHeld(LedgerEntry.Share share) {
    return share.outcome().equals(LetterFields.OUTCOME_HELD);
  }

  private String ground(Store store, LedgerEntry.Share share) {
    return isHeld(share)
        ? HoldTexts.of(share.ground(), language)
        : GroundWords.ofLaw(store, share.ground(), language);
  }
}
