package nl.mistervoip.privacy.platform.letter;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.jsoup.nodes.Element;

/**
 * A bar for each stretch of time or other kind, drawn as SVG inside the page, with the same numbers
 * as a table for who cannot see it.
 */
public final class BarChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 190;
  private static final int BASE = 160;
  private static final int TALLEST = 130;
  private static final int MOST_LABELS = 12;
  private static final int MARGIN = 18;
  private static final double BAR_SHARE = 0.72;

  /**
   * One bar.
   *
   * @param over the first line below it
   * @param under the second line below it
   * @param name what it is called in full, in the table
   * @param amount how high
   */
  public record Bar(String over, String under, String name, long amount) {}

  /**
   * What the chart says in words.
   *
   * @param title of chart and table
   * @param span the heading of the column that names the bars
   * @param amount the heading of the column with their amounts
   * @param show what opens the table
   */
  public record Words(String title, String span, String amount, String show) {}

  private final Words words;
  private final LongFunction<String> amounts;

  /**
   * Makes a chart whose amounts are plain digits.
   *
   * @param words what it says
   */
  public BarChart(Words words) {
    this(words, Long::toString);
  }

  /**
   * Makes a chart.
   *
   * @param words what it says
   * @param amounts writes an amount as the reader does
   */
  public BarChart(Words words, LongFunction<String> amounts) {
    this.words = words;
    this.amounts = amounts;
  }

  /**
   * Draws and tabulates.
   *
   * @param parent where the chart goes
   * @param bars in order of time, at least one
   * @param drawn so many of the last are drawn: more would be too thin to see
   */
  public void append(Element parent, List<Bar> bars, int drawn) {
    Element figure = parent.appendElement("figure");
    figure.appendElement("figcaption").text(words.title());
    Element svg = figure.appendElement("svg");
    svg.attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
        .attr("role", "img")
        .attr("aria-label", words.title());
    draw(svg, bars.subList(Math.max(0, bars.size() - drawn), bars.size()));
    line(svg);
    numbers(figure, bars);
  }

  private void draw(Element svg, List<Bar> bars) {
    long most = Math.max(1, bars.stream().mapToLong(Bar::amount).max().orElse(1));
    double step = (WIDTH - 2.0 * MARGIN) / bars.size();
    int every = Math.max(1, (bars.size() + MOST_LABELS - 1) / MOST_LABELS);
    for (int i = 0; i < bars.size(); i++) {
      double left = MARGIN + i * step;
      double height = (double) TALLEST * bars.get(i).amount() / most;
      bar(svg, left, step, height);
      if (i % every == 0) {
        labels(svg, left + step / 2, height, bars.get(i));
      }
    }
  }

  private static void bar(Element svg, double left, double step, double height) {
    svg.appendElement("rect")
        .attr("x", number(left + step * (1 - BAR_SHARE) / 2))
        .attr("y", number(BASE - height))
        .attr("width", number(step * BAR_SHARE))
        .attr("height", number(height));
  }

  private void labels(Element svg, double middle, double height, Bar bar) {
    if (bar.amount() > 0) {
      label(svg, middle, BASE - height - 6, amounts.apply(bar.amount()));
    }
    label(svg, middle, BASE + 15.0, bar.over());
    label(svg, middle, BASE + 28.0, bar.under());
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

  private void numbers(Element figure, List<Bar> bars) {
    Element details = figure.appendElement("details");
    details.appendElement("summary").text(words.show());
    Element table = details.appendElement("table");
    table.appendElement("caption").text(words.title());
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text(words.span());
    head.appendElement("th").attr("scope", "col").text(words.amount());
    Element body = table.appendElement("tbody");
    for (Bar bar : bars) {
      Element row = body.appendElement("tr");
      row.appendElement("th").attr("scope", "row").text(bar.name());
      row.appendElement("td").text(amounts.apply(bar.amount()));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
