package nl.mistervoip.privacy.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import nl.mistervoip.privacy.datamap.RetentionRule;
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

  private final SweepReport report;
  private final ReportWords words;

  private SweepReportPage(SweepReport report, ReportWords words) {
    this.report = report;
    this.words = words;
  }

  /**
   * Renders a report; every text is escaped.
   *
   * @param report the report, made with the same words
   * @param words of the reader's language
   * @param files its files for machines, with the SHA-256 of each
   * @return a page that loads nothing from anywhere
   */
  static String html(SweepReport report, ReportWords words, SortedMap<String, String> files) {
    return new SweepReportPage(report, words).html(files);
  }

  private String html(SortedMap<String, String> files) {
    Letter letter = letter(files);
    Document page = LetterHtml.page(letter);
    page.head().appendElement("style").appendChild(new DataNode(STYLE));
    Element main = page.body().appendElement("main");
    LetterHtml.append(main, letter);
    if (dryRun()) {
      chart(main, "chart.due", SweepReport.Row::due);
    } else {
      chart(main, "chart.deleted", SweepReport.Row::deleted);
      chart(main, "chart.reduced", SweepReport.Row::reduced);
    }
    chart(main, "chart.staying", SweepReport.Row::staying);
    return page.outerHtml();
  }

  private boolean dryRun() {
    return report.end() == SweepReport.End.DRY_RUN;
  }

  /** A chart with a bar per rule; none when all would be nothing. */
  private void chart(Element main, String title, ToLongFunction<SweepReport.Row> amount) {
    List<BarChart.Bar> bars =
        report.rows().stream()
            .filter(row -> amount.applyAsLong(row) > 0)
            .map(row -> bar(row, amount.applyAsLong(row)))
            .toList();
    if (!bars.isEmpty()) {
      BarChart.Words said =
          new BarChart.Words(
              words.say(title),
              words.say("chart.store"),
              words.say("chart.items"),
              words.say("chart.table"));
      new BarChart(said, words::number).append(main, bars, bars.size());
    }
  }

  private static BarChart.Bar bar(SweepReport.Row row, long amount) {
    String[] words = row.store().split("[-/]", 2);
    String name =
        RetentionRule.reduces(row.store())
            ? row.category() + " (" + row.store() + ")"
            : row.category();
    return new BarChart.Bar(words[0], words.length > 1 ? words[1] : "", name, amount);
  }

  private Letter letter(SortedMap<String, String> files) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(facts(files));
    blocks.add(
        report.rows().isEmpty()
            ? new Block.Paragraph(words.say("none"))
            : new Block.Table(
                words.say("table"), words.columns(), SweepReportTable.rows(report, words)));
    return new Letter(
        words.locale(),
        words.say(dryRun() ? "title.dry" : "title.run", "sweep", report.sweepId()),
        blocks,
        List.of(words.say("note.words"), words.say("note.counts", "sweep", report.sweepId())));
  }

  private Block facts(SortedMap<String, String> files) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(fact("day", words.day(report.day())));
    facts.add(fact("end", words.say("end." + report.end().name(), "who", report.by())));
    facts.add(fact("map", map()));
    facts.add(fact("digest", report.digest()));
    files.forEach(
        (file, hash) -> facts.add(new Block.Fact(words.say("fact.hash", "file", file), hash)));
    facts.add(fact("deleted", words.number(report.deleted())));
    facts.add(fact("reduced", words.number(report.reduced())));
    facts.add(fact("gone", words.number(report.gone())));
    facts.add(fact("held", words.number(report.held())));
    facts.add(fact("changed", words.number(report.changed())));
    facts.add(fact("left", words.number(report.left())));
    if (!report.failed().isEmpty()) {
      facts.add(fact("failed", String.join(" ", report.failed())));
      facts.add(fact("unknown", words.number(report.unknown())));
    }
    facts.add(fact("unsigned", words.number(report.unsigned())));
    return new Block.Facts(facts);
  }

  private String map() {
    String from = words.day(report.rulesValidFrom());
    return words.say("fact.map.value", "version", report.mapVersion(), "day", from);
  }

  private Block.Fact fact(String key, String value) {
    return new Block.Fact(words.say("fact." + key), value);
  }
}
