package nl.mistervoip.privacy.export;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import nl.mistervoip.privacy.platform.letter.Texts;
import org.jsoup.nodes.Element;

/**
 * A bar for each month, drawn as SVG inside the page, with the same numbers as a table for who
 * cannot see it.
 */
final class MonthChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 190;
  private static final int BASE = 160;
  private static final int TALLEST = 130;
  private static final int MOST_LABELS = 12;
  private static final int MOST_BARS = 24;
  private static final int MARGIN = 18;
  private static final double BAR_SHARE = 0.72;

  private final Texts texts;
  private final DateTimeFormatter shortMonth;
  private final DateTimeFormatter longMonth;

  MonthChart(Texts texts) {
    this.texts = texts;
    this.shortMonth = DateTimeFormatter.ofPattern("MMM", texts.locale());
    this.longMonth = DateTimeFormatter.ofPattern("MMMM uuuu", texts.locale());
  }

  void append(Element parent, String title, SortedMap<YearMonth, Long> months) {
    Element figure = parent.appendElement("figure");
    Element svg = figure.appendElement("svg");
    svg.attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
        .attr("role", "img")
        .attr("aria-label", title);
    // Bars of many years would be too thin to see; the numbers below hold every month.
    SortedMap<YearMonth, Long> latest = months.tailMap(months.lastKey().minusMonths(MOST_BARS - 1));
    long most = Math.max(1, latest.values().stream().mapToLong(Long::longValue).max().orElse(1));
    double step = (WIDTH - 2.0 * MARGIN) / latest.size();
    int every = Math.max(1, (latest.size() + MOST_LABELS - 1) / MOST_LABELS);
    int index = 0;
    for (Map.Entry<YearMonth, Long> month : latest.entrySet()) {
      bar(svg, MARGIN + index * step, step, month, most, index % every == 0);
      index++;
    }
    line(svg);
    figure.appendElement("figcaption").text(title);
    numbers(figure, title, List.copyOf(months.entrySet()));
  }

  private void bar(
      Element svg,
      double x,
      double step,
      Map.Entry<YearMonth, Long> month,
      long most,
      boolean labelled) {
    double height = (double) TALLEST * month.getValue() / most;
    svg.appendElement("rect")
        .attr("x", number(x + step * (1 - BAR_SHARE) / 2))
        .attr("y", number(BASE - height))
        .attr("width", number(step * BAR_SHARE))
        .attr("height", number(height));
    if (labelled) {
      double middle = x + step / 2;
      if (month.getValue() > 0) {
        label(svg, middle, BASE - height - 6, Long.toString(month.getValue()));
      }
      label(svg, middle, BASE + 15.0, shortMonth.format(month.getKey()));
      label(svg, middle, BASE + 28.0, Integer.toString(month.getKey().getYear()));
    }
  }

  private static void label(Element svg, double x, double y, String text) {
    svg.appendElement("text").attr("x", number(x)).attr("y", number(y)).text(text);
  }

  private static void line(Element svg) {
    svg.appendElement("line")
        .attr("x1", "0")
        .attr("x2", number(WIDTH))
        .attr("y1", number(BASE))
        .attr("y2", number(BASE));
  }

  private void numbers(Element figure, String title, List<Map.Entry<YearMonth, Long>> months) {
    Element details = figure.appendElement("details");
    details.appendElement("summary").text(texts.text("chart.numbers"));
    Element table = details.appendElement("table");
    table.appendElement("caption").text(title);
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text(texts.text("chart.month"));
    head.appendElement("th").attr("scope", "col").text(texts.text("chart.count"));
    Element body = table.appendElement("tbody");
    for (Map.Entry<YearMonth, Long> month : months) {
      Element row = body.appendElement("tr");
      row.appendElement("th").attr("scope", "row").text(longMonth.format(month.getKey()));
      row.appendElement("td").text(Long.toString(month.getValue()));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
