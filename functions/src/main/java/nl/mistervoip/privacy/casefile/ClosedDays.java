package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.DeskDays;

/**
 * The working days on which the company itself is closed, as an administrator set them. Public
 * holidays are the law's and stand nowhere in here. Pure; days in Europe/Amsterdam.
 *
 * @param days soonest first
 */
public record ClosedDays(List<ClosedDay> days) {
  /** None. */
  public static final ClosedDays NONE = new ClosedDays(List.of());

  /** So many are kept at most, past ones of the last months too. */
  public static final int MOST = 40;

  /** The longest name of a day, in characters. */
  public static final int LONGEST_NAME = 40;

  /** So far ahead a day can be set. */
  private static final int YEARS = 2;

  /** What is longer ago counts nowhere: a letter waits 20 working days at most to be posted. */
  private static final int REMEMBERED_DAYS = 92;

  /**
   * A day.
   *
   * @param day a working day of the law
   * @param nl what it is called in Dutch
   * @param en what it is called in English
   */
  public record ClosedDay(LocalDate day, String nl, String en) {
    /** Whole, with tidy names. */
    public ClosedDay {
      Objects.requireNonNull(day);
      nl = PlainWords.tidy(nl);
      en = PlainWords.tidy(en);
    }

    private Stream<String> faults() {
      Stream<String> names = Stream.of(names("nl", nl), names("en", en)).flatMap(List::stream);
      return DeskDays.isWorkingDay(day)
          ? names
          : Stream.concat(
              Stream.of("day is a weekend or public holiday; the desk is closed then anyway."),
              names);
    }

    private static List<String> names(String field, String name) {
      List<String> faults =
          new ArrayList<>(PlainWords.faults(field, name, LONGEST_NAME, Optional.empty()));
      if (name.isEmpty() || name.contains("\n")) {
        faults.add(field + " is one line: what the day is called.");
      }
      return faults;
    }
  }

  /** In order. */
  public ClosedDays {
    days = days.stream().sorted(Comparator.comparing(ClosedDay::day)).toList();
  }

  /** The days on which the desk works. */
  public DeskDays desk() {
    return new DeskDays(days.stream().map(ClosedDay::day).collect(Collectors.toSet()));
  }

  /** What is set for a day. */
  public Optional<ClosedDay> on(LocalDate day) {
    return days.stream().filter(one -> one.day().equals(day)).findFirst();
  }

  /**
   * What is wrong with them.
   *
   * @return one line for each fault; none when they can be worked by
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(days.stream().flatMap(ClosedDay::faults).toList());
    if (days.size() > MOST) {
      faults.add("At most " + MOST + " days are kept.");
    }
    if (days.stream().map(ClosedDay::day).distinct().count() < days.size()) {
      faults.add("A day is set once.");
    }
    return List.copyOf(faults);
  }

  /**
   * Why a day cannot be added.
   *
   * @param wanted the day
   * @param today the day of adding
   * @return one line for each fault; none when it can
   */
  public List<String> faultsOfAdding(ClosedDay wanted, LocalDate today) {
    List<String> faults = new ArrayList<>(wanted.faults().toList());
    if (!wanted.day().isAfter(today) || wanted.day().isAfter(today.plusYears(YEARS))) {
      faults.add("day is after today, and at most " + YEARS + " years ahead.");
    }
    if (on(wanted.day()).isPresent()) {
      faults.add("The desk is closed on that day already.");
    }
    if (recent(today).count() >= MOST) {
      faults.add("At most " + MOST + " days are kept; remove one first.");
    }
    return List.copyOf(faults);
  }

  /** The same with a day; what is long ago is forgotten. */
  public ClosedDays with(ClosedDay wanted, LocalDate today) {
    return new ClosedDays(Stream.concat(recent(today), Stream.of(wanted)).toList());
  }

  /** The same without a day; what is long ago is forgotten. */
  public ClosedDays without(LocalDate day, LocalDate today) {
    return new ClosedDays(recent(today).filter(one -> !one.day().equals(day)).toList());
  }

  private Stream<ClosedDay> recent(LocalDate today) {
    return days.stream().filter(one -> !one.day().isBefore(today.minusDays(REMEMBERED_DAYS)));
  }
}
