package nl.mistervoip.privacy.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import nl.mistervoip.privacy.platform.letter.BarChart;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterHtml;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The proof of a sweep as a page that an auditor can read and print. */
final class SweepReportPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 90em; margin: 2em auto; padding: 0 1em; color: #1a1a1a }
      table { border-collapse: collapse; width: 100%; margin: 1em 0; overflow-wrap: anywhere }
      caption { text-align: left; font-weight: 600; padding: .5em 0 }
      th, td { border-bottom: 1px solid #767676; padding: .35em .6em; text-align: left; vertical-align: top }
      figure { margin: 1.5em 0 }
      figcaption { font-weight: 600 }
      svg { width: 100%; max-width: 60em }
      rect { fill: #1f5fa8 }
      svg line { stroke: #767676 }
      svg text { font: 10px system-ui, sans-serif; text-anchor: middle; fill: #1a1a1a }
      """;

  private SweepReportPage() {}

  /**
   * Renders a report; every text is escaped.
   *
   * @param report the report
   * @param files its other files, with the SHA-256 of each
   * @return a page that loads nothing from anywhere
   */
  static String html(SweepReport report, SortedMap<String, String> files) {
    Letter letter = letter(report, files);
    Document page = LetterHtml.page(letter);
    page.head().appendElement("style").appendChild(new DataNode(STYLE));
    Element main = page.body().appendElement("main");
    LetterHtml.append(main, letter);
    if (report.end() == SweepReport.End.DRY_RUN) {
      chart(main, "Items past their term that would go", report, SweepReport.Row::due);
    } else {
      chart(main, "Items removed", report, SweepReport.Row::deleted);
    }
    chart(main, "Items past their term that stay", report, SweepReport.Row::staying);
    return page.outerHtml();
  }

  /** A chart with a bar per store; none when all would be nothing. */
  private static void chart(
      Element main, String title, SweepReport report, ToLongFunction<SweepReport.Row> amount) {
    List<BarChart.Bar> bars =
        report.rows().stream()
            .filter(row -> amount.applyAsLong(row) > 0)
            .map(row -> bar(row, amount.applyAsLong(row)))
            .toList();
    if (!bars.isEmpty()) {
      new BarChart(new BarChart.Words(title, "Store", "Items", "The same as a table"))
          .append(main, bars, bars.size());
    }
  }

  private static BarChart.Bar bar(SweepReport.Row row, long amount) {
    String[] words = row.store().split("-", 2);
    return new BarChart.Bar(words[0], words.length > 1 ? words[1] : "", row.category(), amount);
  }

  private static Letter letter(SweepReport report, SortedMap<String, String> files) {
    boolean dryRun = report.end() == SweepReport.End.DRY_RUN;
    String kind = dryRun ? "Dry run of retention sweep " : "Retention sweep ";
    List<Block> blocks = new ArrayList<>();
    blocks.add(facts(report, files));
    blocks.add(
        report.rows().isEmpty()
            ? new Block.Paragraph("Nothing was past its term.")
            : new Block.Table(
                "Items past their term, per store",
                SweepReportTable.COLUMNS,
                SweepReportTable.rows(report)));
    return new Letter(
        Locale.ENGLISH,
        kind + report.sweepId(),
        blocks,
        List.of(
            "Held: a dispute, claim or restriction keeps the item. Changed: the item was altered"
                + " after planning and waits for the next sweep. Left: a person stopped the sweep."
                + " Rule not signed: nobody signed the rule as it reads, so it removes nothing.",
            "This page holds counts only. The same figures stand in the audit under "
                + report.sweepId()
                + "."));
  }

  private static Block facts(SweepReport report, SortedMap<String, String> files) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Day looked at", report.day().toString()));
    facts.add(new Block.Fact("End", end(report)));
    facts.add(
        new Block.Fact(
            "Data map",
            "version " + report.mapVersion() + ", valid from " + report.rulesValidFrom()));
    facts.add(new Block.Fact("Digest of the plan", report.digest()));
    files.forEach((file, hash) -> facts.add(new Block.Fact("SHA-256 of " + file, hash)));
    facts.add(new Block.Fact("Deleted", Long.toString(report.deleted())));
    facts.add(new Block.Fact("Gone already", Long.toString(report.gone())));
    facts.add(new Block.Fact("Held", Long.toString(report.held())));
    facts.add(new Block.Fact("Changed since planned", Long.toString(report.changed())));
    facts.add(new Block.Fact("Left", Long.toString(report.left())));
    if (!report.failed().isEmpty()) {
      facts.add(new Block.Fact("Batches that failed", String.join(" ", report.failed())));
      facts.add(new Block.Fact("Unknown", Long.toString(report.unknown())));
    }
    facts.add(new Block.Fact("Rule not signed", Long.toString(report.unsigned())));
    return new Block.Facts(facts);
  }

  private static String end(SweepReport report) {
    return switch (report.end()) {
      case DRY_RUN, CARRIED_OUT -> report.end().words();
      case STOPPED, CANCELLED -> report.end().words() + " by " + report.by();
    };
  }
}
