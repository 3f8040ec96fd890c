package nl.mistervoip.privacy.intake.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.mistervoip.privacy.intake.reconcile.MailRecords.Registered;
import nl.mistervoip.privacy.intake.reconcile.MailRecords.Stored;

/** Counts each mail in exactly one place. Pure. */
final class MailCount {
  /** A raw mail that is younger may still be on its way to the register. */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(15);

  /**
   * What is counted.
   *
   * @param stored raw mails of the time that is looked at, and those of the registered mails
   * @param registered the register's entries of that time, each id once
   * @param failed ids in the dead-letter queue
   */
  record Facts(List<Stored> stored, List<Registered> registered, Set<String> failed) {}

  private final Map<Place, Set<String>> places = new EnumMap<>(Place.class);
  private final Facts facts;

  private MailCount(Facts facts) {
    this.facts = facts;
    for (Place place : Place.values()) {
      places.put(place, new TreeSet<>());
    }
  }

  static MailCount of(Facts facts, Instant now) {
    MailCount count = new MailCount(facts);
    Set<String> raw = new HashSet<>();
    facts.stored().forEach(mail -> raw.add(mail.id()));
    Set<String> known = new HashSet<>();
    for (Registered mail : facts.registered()) {
      known.add(mail.id());
      count.put(count.place(mail, raw.contains(mail.id())), mail.id());
    }
    for (Stored mail : facts.stored()) {
      if (!known.contains(mail.id())) {
        count.put(count.place(mail, now), mail.id());
      }
    }
    return count;
  }

  /** How many mails came in: those in the bucket and those in the register, what is both once. */
  int in() {
    Set<String> registered = new HashSet<>();
    facts.registered().forEach(mail -> registered.add(mail.id()));
    long both = facts.stored().stream().filter(mail -> registered.contains(mail.id())).count();
    return Math.toIntExact(facts.stored().size() + facts.registered().size() - both);
  }

  /** How many are somewhere. */
  int out() {
    return places.values().stream().mapToInt(Set::size).sum();
  }

  Set<String> in(Place place) {
    return Optional.ofNullable(places.get(place)).orElse(Set.of());
  }

  /** Whether nothing is lost, and every mail is in one place. */
  boolean balanced() {
    return in() == out() && in(Place.LOST).isEmpty() && in(Place.UNEXPLAINED).isEmpty();
  }

  private void put(Place place, String id) {
    places.computeIfAbsent(place, any -> new TreeSet<>()).add(id);
  }

  private Place place(Registered mail, boolean rawKept) {
    if (mail.copy()) {
      return Place.COPY;
    }
    if (mail.decided()) {
      return Place.ofAction(mail.action());
    }
    if (facts.failed().contains(mail.id())) {
      return Place.FAILED;
    }
    // Without the raw mail there is nothing left to decide on.
    return rawKept ? Place.IN_PROGRESS : Place.LOST;
  }

  private Place place(Stored mail, Instant now) {
    if (facts.failed().contains(mail.id())) {
      return Place.FAILED;
    }
    return mail.storedAt().isBefore(now.minus(ON_ITS_WAY)) ? Place.LOST : Place.IN_PROGRESS;
  }
}
