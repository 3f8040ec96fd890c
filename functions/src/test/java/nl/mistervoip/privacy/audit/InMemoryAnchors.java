package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Anchors in memory. */
final class InMemoryAnchors implements Anchors {
  private final TreeMap<LocalDate, Anchor.Proved> byDay = new TreeMap<>();

  @Override
  public List<Anchor.Proved> all() {
    return List.copyOf(byDay.values());
  }

  @Override
  public Optional<Anchor.Proved> latest() {
    return Optional.ofNullable(byDay.lastEntry()).map(Map.Entry::getValue);
  }

  @Override
  public Anchor.Proved keep(Anchor.Proved anchor) {
    byDay.putIfAbsent(anchor.anchor().day(), anchor);
    return byDay.getOrDefault(anchor.anchor().day(), anchor);
  }

  @Override
  public Optional<Anchor.Proved> of(LocalDate day) {
    return Optional.ofNullable(byDay.get(day));
  }

  void replace(Anchor.Proved anchor) {
    byDay.put(anchor.anchor().day(), anchor);
  }

  void remove(LocalDate day) {
    byDay.remove(day);
  }
}
