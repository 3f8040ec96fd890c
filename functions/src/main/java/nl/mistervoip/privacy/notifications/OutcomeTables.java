package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.CATEGORY;
import static nl.mistervoip.privacy.casefile.LetterFields.CONTROLLER;
import static nl.mistervoip.privacy.casefile.LetterFields.COUNT;
import static nl.mistervoip.privacy.casefile.LetterFields.GROUND;
import static nl.mistervoip.privacy.casefile.LetterFields.HOLD;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOMES;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_AT_CONTRACT_END;
import static nl.mistervoip.privacy.casefile.LetterFields.OUTCOME_HELD;
import static nl.mistervoip.privacy.casefile.LetterFields.UNTIL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.platform.letter.Block;

/**
 * The tables of an erasure's confirmation: a heading and a table for each outcome that there is.
 */
final class OutcomeTables {
  private final LetterContext context;

  OutcomeTables(LetterContext context) {
    this.context = context;
  }

  /** The rows of an outcome. */
  List<Map<String, String>> rows(String outcome) {
    return context.table(OUTCOMES).stream()
        .filter(row -> outcome.equals(row.get(OUTCOME)))
        .toList();
  }

  /** What went, or was refused: how many of which kind. */
  List<Block> counted(String outcome) {
    List<String> columns = columns("category", "count", "controller");
    List<List<String>> cells =
        rows(outcome).stream()
            .map(row -> List.of(cell(row, CATEGORY), cell(row, COUNT), cell(row, CONTROLLER)))
            .toList();
    return section(outcome, columns, cells);
  }

  /** What stays: how many of which kind, why, and until when. */
  List<Block> kept(String outcome) {
    List<String> columns = columns("category", "ground", "until");
    List<List<String>> cells =
        rows(outcome).stream()
            .map(row -> List.of(name(row), cell(row, GROUND), until(row)))
            .toList();
    return section(outcome, columns, cells);
  }

  private List<Block> section(String outcome, List<String> columns, List<List<String>> cells) {
    String key = "erasure." + outcome;
    return cells.isEmpty()
        ? List.of()
        : List.of(
            context.heading(key), new Block.Table(context.text(key + ".caption"), columns, cells));
  }

  private List<String> columns(String... names) {
    return Stream.of(names).map(name -> context.text("erasure.column." + name)).toList();
  }

  private String name(Map<String, String> row) {
    return context.text(
        "erasure.row",
        "category",
        cell(row, CATEGORY),
        "count",
        cell(row, COUNT),
        "controller",
        cell(row, CONTROLLER));
  }

  private String until(Map<String, String> row) {
    return Optional.of(cell(row, UNTIL))
        .filter(until -> !until.isBlank())
        .map(until -> context.texts().day(LocalDate.parse(until)))
        .orElseGet(() -> context.text("erasure.until." + openEnd(row)));
  }

  /** What has no end that can be dated: it ends with a contract, with a hold, or with a duty. */
  private static String openEnd(Map<String, String> row) {
    return switch (cell(row, OUTCOME)) {
      case OUTCOME_AT_CONTRACT_END -> "unknown";
      case OUTCOME_HELD -> "hold." + cell(row, HOLD);
      default -> "open";
    };
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
