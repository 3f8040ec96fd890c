package nl.mistervoip.privacy.approval.oversight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.Period;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.ClosedCase;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Deadlines;
import nl.mistervoip.privacy.request.Pause;
import nl.mistervoip.privacy.request.Right;

/** Counts, purely. Days and weeks are those of Europe/Amsterdam; weeks begin on Monday. */
final class FigureRules {
  /** An answer was owed and given; who took it back or never showed who asks got none. */
  private static final Set<CaseState> ANSWERED =
      EnumSet.of(CaseState.CLOSED_ANSWERED, CaseState.CLOSED_REFUSED);

  /**
   * What is counted.
   *
   * @param open the cases that are open now
   * @param closed the cases closed since the period began, with when
   * @param grounds of each refusal within the period; what nobody asked for was not refused
   */
  record Facts(List<CaseRecord> open, List<ClosedCase> closed, List<String> grounds) {}

  private FigureRules() {}

  static Figures count(Facts facts, Period days, LocalDate today) {
    List<ClosedCase> ended =
        facts.closed().stream().filter(one -> days.has(dayOf(one.at()))).toList();
    List<CaseRecord> received =
        Stream.concat(facts.open().stream(), facts.closed().stream().map(ClosedCase::record))
            .filter(one -> days.has(receipt(one)))
            .toList();
    return new Figures(
        days.from(),
        days.to(),
        volumes(received),
        answers(ended),
        ranked(ended.stream().map(one -> one.record().state().name()), Figures.Ending::new),
        ranked(
            facts.grounds().stream().filter(ground -> !ground.equals(LeftOut.GROUND)),
            Figures.Refusal::new),
        facts.open().size(),
        facts.open().stream().filter(one -> one.lastDay().isBefore(today)).count());
  }

  private static List<Figures.Volume> volumes(List<CaseRecord> received) {
    List<Figures.Volume> volumes = new ArrayList<>();
    rights(received, Function.identity())
        .forEach(
            (right, cases) ->
                cases.stream()
                    .collect(
                        Collectors.groupingBy(
                            FigureRules::week, TreeMap::new, Collectors.counting()))
                    .forEach((week, count) -> volumes.add(new Figures.Volume(right, week, count))));
    return volumes;
  }

  private static List<Figures.Answered> answers(List<ClosedCase> ended) {
    List<ClosedCase> answered =
        ended.stream().filter(one -> ANSWERED.contains(one.record().state())).toList();
    return rights(answered, ClosedCase::record).entrySet().stream()
        .map(entry -> answered(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Figures.Answered answered(String right, List<ClosedCase> cases) {
    List<Long> days = cases.stream().map(FigureRules::days).sorted().toList();
    return new Figures.Answered(
        right,
        cases.size(),
        percentile(days, 50),
        percentile(days, 95),
        cases.stream().filter(by(CaseRecord::lastDay)).count(),
        cases.stream().filter(by(FigureRules::pausedOuter)).count());
  }

  private static Predicate<ClosedCase> by(Function<CaseRecord, LocalDate> last) {
    return one -> !dayOf(one.at()).isAfter(last.apply(one.record()));
  }

  private static LocalDate pausedOuter(CaseRecord record) {
    return record
        .pause()
        .filter(any -> record.extension().isEmpty())
        .flatMap(pause -> pause.moved(record.due()))
        .map(Pause.Dates::dueOuter)
        .orElse(record.lastDay());
  }

  /** By nearest rank: a number of days that a case really took. */
  static long percentile(List<Long> sorted, int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.isEmpty() ? 0 : sorted.get(Math.max(1, rank) - 1);
  }

  private static long days(ClosedCase one) {
    return ChronoUnit.DAYS.between(receipt(one.record()), dayOf(one.at()));
  }

  /** Each right with what asks for it, and all together; sorted by name, all first. */
  private static <T> Map<String, List<T>> rights(List<T> all, Function<T, CaseRecord> record) {
    Map<String, List<T>> found =
        new TreeMap<>(
            Comparator.comparing((String right) -> !right.equals(Figures.ALL))
                .thenComparing(Comparator.naturalOrder()));
    for (T one : all) {
      Stream.concat(
              Stream.of(Figures.ALL), record.apply(one).rights().stream().map(Right::wireName))
          .distinct()
          .forEach(right -> found.computeIfAbsent(right, any -> new ArrayList<>()).add(one));
    }
    return found;
  }

  /** How often each occurs, most often first. */
  private static <T> List<T> ranked(Stream<String> names, BiFunction<String, Long, T> row) {
    return names
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> row.apply(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static LocalDate receipt(CaseRecord record) {
    return record.due().received();
  }

  private static LocalDate week(CaseRecord record) {
    return receipt(record).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, Deadlines.ZONE);
  }
}
