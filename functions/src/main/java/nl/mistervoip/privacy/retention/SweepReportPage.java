package nl.mistervoip.privacy.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.platform.letter.Block;
import nl.mistervoip.privacy.platform.letter.Letter;
import nl.mistervoip.privacy.platform.letter.LetterHtml;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** The proof of a sweep as a page that an auditor can read and print. */
final class SweepReportPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; color: #1a1a1a }
      table { border-collapse: collapse; width: 100%; margin: 1em 0; overflow-wrap: anywhere }
      caption { text-align: left; font-weight: 600; padding: .5em 0 }
      th, td { border-bottom: 1px solid #767676; padding: .35em .6em; text-align: left; vertical-align: top }
      """;
  private static final List<String> COLUMNS =
      List.of("Store", "Category", "Rule", "Ground", "Due", "Deleted", "Held", "Changed");

  private SweepReportPage() {}

  /**
   * Renders a report; every text is escaped.
   *
   * @param report the report
   * @return a page that loads nothing from anywhere
   */
  static String html(SweepReport report) {
    Letter letter = letter(report);
    Document page = LetterHtml.page(letter);
    page.head().appendElement("style").appendChild(new DataNode(STYLE));
    LetterHtml.append(page.body().appendElement("main"), letter);
    return page.outerHtml();
  }

  private static Letter letter(SweepReport report) {
    String kind = report.dryRun() ? "Dry run of retention sweep " : "Retention sweep ";
    List<Block> blocks = new ArrayList<>();
    blocks.add(facts(report));
    blocks.add(
        report.rows().isEmpty()
            ? new Block.Paragraph("Nothing was past its term.")
            : new Block.Table("Items past their term, per store", COLUMNS, rows(report)));
    return new Letter(
        Locale.ENGLISH,
        kind + report.sweepId(),
        blocks,
        List.of(
            "Held: a dispute, claim or restriction keeps the item. Changed: the item was altered"
                + " after planning and waits for the next sweep.",
            "This page holds counts only. The same figures stand in the audit under "
                + report.sweepId()
                + "."));
  }

  private static Block facts(SweepReport report) {
    return new Block.Facts(
        List.of(
            new Block.Fact("Day looked at", report.day().toString()),
            new Block.Fact(
                "Rules",
                "version " + report.mapVersion() + ", valid from " + report.rulesValidFrom()),
            new Block.Fact("Digest of the plan", report.digest()),
            new Block.Fact("Deleted", Long.toString(report.deleted())),
            new Block.Fact("Held", Long.toString(report.held())),
            new Block.Fact("Changed since planned", Long.toString(report.changed()))));
  }

  private static List<List<String>> rows(SweepReport report) {
    return report.rows().stream()
        .map(
            row ->
                List.of(
                    row.store(),
                    row.category(),
                    row.rule(),
                    row.ground(),
                    Long.toString(row.due()),
                    Long.toString(row.deleted()),
                    Long.toString(row.held()),
                    Long.toString(row.changed())))
        .toList();
  }
}
