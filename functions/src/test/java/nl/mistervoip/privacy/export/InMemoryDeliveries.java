package nl.mistervoip.privacy.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links in memory, held to the same contract as the real ones. */
final class InMemoryDeliveries implements Deliveries {
  private final Map<String, Delivery> rows = new LinkedHashMap<>();
  private final Map<String, Integer> preparations = new HashMap<>();
  private final Set<String> destroyed = new HashSet<>();

  List<Delivery> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public void create(Delivery delivery) {
    rows.putIfAbsent(delivery.hashes().tokenHash(), delivery);
  }

  @Override
  public Optional<Delivery> find(String tokenHash) {
    return Optional.ofNullable(rows.get(tokenHash));
  }

  @Override
  public Optional<Delivery> takeTry(String tokenHash, Instant now) {
    return alive(tokenHash, now)
        .filter(row -> row.triesLeft() > 0)
        .map(row -> keep(row, row.triesLeft() - 1, row.downloadsLeft(), false));
  }

  @Override
  public Optional<Delivery> codeWasRight(String tokenHash, int tries, Instant now) {
    return alive(tokenHash, now).map(row -> keep(row, tries, row.downloadsLeft(), false));
  }

  @Override
  public Optional<Delivery> takeDownload(String tokenHash, Instant now) {
    return alive(tokenHash, now)
        .map(row -> keep(row, row.triesLeft(), row.downloadsLeft() - 1, false));
  }

  @Override
  public Optional<Delivery> preparing(String tokenHash, String ticketHash, Instant now) {
    int begun = preparations.getOrDefault(tokenHash, 0) + 1;
    return alive(tokenHash, now)
        .filter(row -> begun <= PREPARATIONS)
        .map(
            row -> {
              preparations.put(tokenHash, begun);
              return prepared(row, new Preparation(ticketHash, now, Optional.empty()));
            });
  }

  @Override
  public boolean prepared(String tokenHash, String ticketHash, String copy) {
    Optional<Delivery> row = find(tokenHash);
    return row.flatMap(Delivery::preparation)
        .filter(one -> one.ticketHash().equals(ticketHash) && one.copy().isEmpty())
        .map(
            one -> {
              Preparation done = new Preparation(ticketHash, one.startedAt(), Optional.of(copy));
              return prepared(row.orElseThrow(), done);
            })
        .isPresent();
  }

  private Delivery prepared(Delivery row, Preparation preparation) {
    Delivery after =
        new Delivery(
            row.hashes(),
            row.caseId(),
            row.language(),
            row.digest(),
            row.validUntil(),
            row.triesLeft(),
            row.downloadsLeft(),
            row.revoked(),
            row.document(),
            Optional.of(preparation));
    rows.put(row.hashes().tokenHash(), after);
    return after;
  }

  @Override
  public List<Delivery> endingOn(LocalDate day) {
    return rows.values().stream()
        .filter(row -> LocalDate.ofInstant(row.validUntil(), ZoneOffset.UTC).equals(day))
        .filter(row -> !destroyed.contains(row.hashes().tokenHash()))
        .toList();
  }

  @Override
  public void destroyed(String tokenHash) {
    destroyed.add(tokenHash);
  }

  @Override
  public void revoke(String tokenHash) {
    find(tokenHash).ifPresent(row -> keep(row, row.triesLeft(), row.downloadsLeft(), true));
  }

  private Optional<Delivery> alive(String tokenHash, Instant now) {
    return find(tokenHash).filter(row -> !row.expiredAt(now) && row.downloadsLeft() > 0);
  }

  private Delivery keep(Delivery row, int tries, int downloads, boolean revoked) {
    Delivery after =
        new Delivery(
            row.hashes(),
            row.caseId(),
            row.language(),
            row.digest(),
            row.validUntil(),
            tries,
            downloads,
            revoked,
            row.document(),
            row.preparation());
    rows.put(row.hashes().tokenHash(), after);
    return after;
  }
}
