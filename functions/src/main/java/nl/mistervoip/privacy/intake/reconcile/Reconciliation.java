package nl.mistervoip.privacy.intake.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.intake.reconcile.MailRecords.Registered;
import nl.mistervoip.privacy.intake.reconcile.MailRecords.Stored;
import nl.mistervoip.privacy.platform.AwsClients;

/** Counts what came in against what became of it, over any days. */
public final class Reconciliation {
  /** The most days at once; the register keeps what is done for 90. */
  public static final int MOST_DAYS = 92;

  /**
   * The days, or their order, make no sense; the message says what to send.
   *
   * <p>Days are UTC, as in the register.
   */
  public static final class InvalidPeriodException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidPeriodException() {
      super("Send from and to as dates, from not after to, at most " + MOST_DAYS + " days.");
    }
  }

  /**
   * The count.
   *
   * @param from first day (UTC)
   * @param to last day (UTC)
   * @param received how many came in
   * @param accounted how many are in one of the places
   * @param places how many are where, by name; each mail counts once
   * @param lost ids of mails that nobody will come back to
   * @param failed ids of mails on which intake gave up; their events wait to be redriven
   * @param unexplained ids of which the register says something unknown
   * @param balanced whether nothing is lost and the counts agree
   */
  public record Report(
      LocalDate from,
      LocalDate to,
      int received,
      int accounted,
      Map<String, Integer> places,
      Set<String> lost,
      Set<String> failed,
      Set<String> unexplained,
      boolean balanced) {}

  private final MailRecords records;

  Reconciliation(MailRecords records) {
    this.records = records;
  }

  /** Counts in this table, bucket and dead-letter queue. */
  public static Reconciliation over(AwsClients aws, String table, String bucket, String queueUrl) {
    return new Reconciliation(new AwsMailRecords(aws, table, bucket, queueUrl));
  }

  /**
   * Counts the mails of some days.
   *
   * @param from first day (UTC)
   * @param to last day (UTC)
   * @param now what is younger than 15 minutes may still be on its way
   * @throws InvalidPeriodException when the days make no sense
   */
  public Report report(LocalDate from, LocalDate to, Instant now) {
    if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new InvalidPeriodException();
    }
    // The bucket is listed before the register is read: what arrives in between is registered.
    List<Stored> stored = records.stored();
    Set<String> failed = records.failed();
    List<Registered> registered = new ArrayList<>();
    from.datesUntil(to.plusDays(1)).map(records::registeredOn).forEach(registered::addAll);
    List<Stored> counted = ofThoseDays(stored, registered, new Period(from, to));
    return report(from, to, MailCount.of(new MailCount.Facts(counted, registered, failed), now));
  }

  private record Period(LocalDate from, LocalDate to) {
    boolean has(Instant at) {
      LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /**
   * The raw mails of the registered ones, and those of these days that the index did not show:
   * registered meanwhile, not registered, or received on a day that is counted elsewhere.
   */
  private List<Stored> ofThoseDays(
      List<Stored> stored, List<Registered> registered, Period period) {
    Set<String> known = new HashSet<>();
    registered.forEach(mail -> known.add(mail.id()));
    List<Stored> counted = new ArrayList<>();
    for (Stored mail : stored) {
      Optional<Registered> other =
          known.contains(mail.id()) || !period.has(mail.storedAt())
              ? Optional.empty()
              : records.find(mail.id());
      other.filter(late -> period.has(late.receivedAt())).ifPresent(registered::add);
      boolean elsewhere = other.filter(late -> !period.has(late.receivedAt())).isPresent();
      if (known.contains(mail.id()) || (period.has(mail.storedAt()) && !elsewhere)) {
        counted.add(mail);
      }
    }
    return List.copyOf(counted);
  }

  private static Report report(LocalDate from, LocalDate to, MailCount count) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Place place : Place.values()) {
      places.put(place.wireName(), count.in(place).size());
    }
    return new Report(
        from,
        to,
        count.in(),
        count.out(),
        places,
        count.in(Place.LOST),
        count.in(Place.FAILED),
        count.in(Place.UNEXPLAINED),
        count.balanced());
  }
}
