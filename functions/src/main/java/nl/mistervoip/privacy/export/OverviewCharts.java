package nl.mistervoip.privacy.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.mistervoip.privacy.platform.letter.BarChart;
import nl.mistervoip.privacy.platform.letter.Texts;
import org.jsoup.nodes.Element;

/** The charts of one store on the overview: how many a month, and how much a day. */
final class OverviewCharts {
  private static final int MONTHS = 24;

  private final Texts texts;

  OverviewCharts(Texts texts) {
    this.texts = texts;
  }

  void append(Element section, String title, StoreView view) {
    if (view.months().size() > 1) {
      chart(texts.text("chart.title", "title", title), "chart.month", texts.text("chart.count"))
          .append(section, months(view.months()), MONTHS);
    }
    view.volume().ifPresent(volume -> days(section, title, volume));
  }

  private void days(Element section, String title, DayVolume volume) {
    SortedMap<LocalDate, Long> days = volume.days();
    if (!days.isEmpty()) {
      String amount = texts.text(volume.unit());
      String heading = texts.text("chart.day-title", "title", title, "amount", amount);
      chart(heading, "chart.day", amount).append(section, days(days), DayVolume.DAYS);
    }
  }

  private BarChart chart(String title, String span, String amount) {
    return new BarChart(
        new BarChart.Words(title, texts.text(span), amount, texts.text("chart.numbers")));
  }

  private List<BarChart.Bar> months(SortedMap<YearMonth, Long> months) {
    DateTimeFormatter month = format("MMM");
    DateTimeFormatter full = format("MMMM uuuu");
    return months.entrySet().stream()
        .map(
            one ->
                new BarChart.Bar(
                    month.format(one.getKey()),
                    Integer.toString(one.getKey().getYear()),
                    full.format(one.getKey()),
                    one.getValue()))
        .toList();
  }

  private List<BarChart.Bar> days(SortedMap<LocalDate, Long> days) {
    return days.entrySet().stream().map(this::day).toList();
  }

  private BarChart.Bar day(Map.Entry<LocalDate, Long> day) {
    LocalDate date = day.getKey();
    return new BarChart.Bar(
        Integer.toString(date.getDayOfMonth()),
        format("MMM").format(date),
        texts.day(date),
        day.getValue());
  }

  private DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, texts.locale());
  }
}
