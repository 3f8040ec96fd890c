package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The audit table in memory, with what somebody who can write to the real one could do to it. */
final class InMemoryEntries implements EntryStore {
  private final Map<String, TreeMap<Long, Stored>> chains = new TreeMap<>();
  private final TreeSet<LocalDate> days = new TreeSet<>();

  @Override
  public synchronized Chain chain(String name) {
    return new Chain(name, new ArrayList<>(of(name).values()));
  }

  @Override
  public synchronized boolean add(Stored stored) {
    days.add(AuditTable.dayOf(stored.entry().at()));
    return of(stored.chain()).putIfAbsent(stored.sequence(), stored) == null;
  }

  @Override
  public synchronized List<LocalDate> days() {
    return List.copyOf(days);
  }

  @Override
  public synchronized List<LocalDate> days(LocalDate from, LocalDate to) {
    return to.isBefore(from) ? List.of() : List.copyOf(days.subSet(from, true, to, true));
  }

  @Override
  public synchronized Set<String> chainsOf(LocalDate day) {
    Set<String> found = new TreeSet<>();
    chains.forEach(
        (name, entries) -> {
          if (entries.values().stream()
              .anyMatch(stored -> AuditTable.dayOf(stored.entry().at()).equals(day))) {
            found.add(name);
          }
        });
    return found;
  }

  @Override
  public synchronized List<Stored> ofDay(LocalDate day, String prefix, String after, int limit) {
    return chains.values().stream()
        .flatMap(entries -> entries.values().stream())
        .filter(stored -> AuditTable.dayOf(stored.entry().at()).equals(day))
        .filter(stored -> stored.entry().position().startsWith(prefix))
        .filter(stored -> stored.entry().position().compareTo(after) > 0)
        .sorted(Comparator.comparing(stored -> stored.entry().position()))
        .limit(limit)
        .toList();
  }

  synchronized Stored get(String chain, long sequence) {
    return of(chain).entrySet().stream()
        .filter(entry -> entry.getKey() == sequence)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  synchronized void tamper(String chain, long sequence, UnaryOperator<Stored> change) {
    of(chain).put(sequence, change.apply(get(chain, sequence)));
  }

  synchronized void remove(String chain, long sequence) {
    of(chain).remove(sequence);
  }

  /** Puts the content of one entry at the place of another. */
  synchronized void move(Stored content, String chain, long sequence) {
    of(chain)
        .put(sequence, new Stored(chain, sequence, content.entry(), content.hash(), content.mac()));
  }

  private Map<Long, Stored> of(String name) {
    return chains.computeIfAbsent(name, any -> new TreeMap<>());
  }
}
