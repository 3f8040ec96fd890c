package nl.mistervoip.privacy.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Reads a store to its end into sealed parts, and notes after each part how far it has come. What
 * dies in between (a crash, the end of the function's time, a store that stops answering) loses the
 * part it was at and no more: the next run goes on after the last complete one. Holds the page that
 * is being written and the one that is read meanwhile.
 */
final class PartedSearch {
  /** A part ends with the page in which it reaches so many items. */
  static final int PART_ITEMS = 10_000;

  /** So long a search that was broken off is gone on with; after that it begins anew. */
  private static final Duration RESUMABLE = Duration.ofDays(1);

  private final CaseVault vault;
  private final Landscape landscape;
  private final int partItems;

  /**
   * Whom to look for where.
   *
   * @param id the case
   * @param store the store
   * @param subject the person
   * @param basis digest of who is searched for and how much may be shown
   */
  record Task(CaseId id, Store store, Subject subject, String basis) {}

  PartedSearch(CaseVault vault, Landscape landscape, int partItems) {
    this.vault = vault;
    this.landscape = landscape;
    this.partItems = partItems;
  }

  /** Searches to the end, or until the store does not answer. */
  StoreOutcome run(Task task, Redaction redaction, Instant now) {
    SearchCheckpoint at = resumable(task, now).orElseGet(() -> begin(task, now));
    Optional<Outcome> ended = Optional.empty();
    try (PageAhead ahead = new PageAhead(landscape, task, at.next().orElseThrow())) {
      while (ended.isEmpty()) {
        SearchPart part = part(task, redaction, at);
        ended = written(task, part, ahead);
        if (ended.filter(Outcome.Unreachable.class::isInstance).isPresent()) {
          vault.destroy(task.id(), part.name());
        } else {
          at = part.checkpoint();
          keep(task, at);
        }
      }
    }
    return switch (ended.orElseThrow()) {
      case Outcome.Unreachable no -> unreachable(no, now);
      case Outcome.Searched searched -> finish(task, at, kinds(searched));
    };
  }

  private SearchPart part(Task task, Redaction redaction, SearchCheckpoint before) {
    Gathering gathering =
        new Gathering(
            redaction, Paths.timeAttribute(landscape.map(), task.store()), before.tally());
    String run = Long.toString(before.began().toEpochMilli(), Character.MAX_RADIX);
    String name = GatheredParts.prefix(task.store().id()) + run + "-" + (before.parts().size() + 1);
    return new SearchPart(name, before, gathering, partItems);
  }

  private Optional<Outcome> written(Task task, SearchPart part, PageAhead ahead) {
    List<Optional<Outcome>> ended = new ArrayList<>();
    vault.write(task.id(), part.name(), out -> ended.add(part.write(ahead, out)));
    return ended.getFirst();
  }

  private void keep(Task task, SearchCheckpoint at) {
    if (at.next().isPresent()) {
      vault.putJson(task.id(), StoreOutcome.checkpointName(task.store().id()), at);
    }
  }

  private static StoreOutcome unreachable(Outcome.Unreachable no, Instant now) {
    return StoreOutcome.without(no.store(), StoreOutcome.Result.UNREACHABLE, no.problem(), now);
  }

  private StoreOutcome finish(Task task, SearchCheckpoint at, List<String> kinds) {
    String store = task.store().id();
    vault.putJson(
        task.id(), StoreOutcome.itemsName(store), new GatheredParts(at.basis(), at.parts()));
    if (at.parts().size() > 1) {
      vault.destroy(task.id(), StoreOutcome.checkpointName(store));
    }
    return StoreOutcome.searched(store, at.tally(), kinds, at.began());
  }

  private Optional<SearchCheckpoint> resumable(Task task, Instant now) {
    return vault
        .findJson(task.id(), StoreOutcome.checkpointName(task.store().id()), SearchCheckpoint.class)
        .filter(at -> at.basis().equals(task.basis()))
        .filter(at -> at.began().plus(RESUMABLE).isAfter(now));
  }

  /** What an earlier search left must not be taken for a part of this one. */
  private SearchCheckpoint begin(Task task, Instant now) {
    CaseId id = task.id();
    String store = task.store().id();
    vault
        .names(id, StoreOutcome.itemsName(store))
        .forEach(
            name -> {
              if (name.startsWith(GatheredParts.prefix(store))
                  || name.equals(StoreOutcome.itemsName(store))
                  || name.equals(StoreOutcome.checkpointName(store))) {
                vault.destroy(id, name);
              }
            });
    return new SearchCheckpoint(
        task.basis(), now, List.of(), Tally.NONE, Optional.of(Position.BEGIN));
  }

  private static List<String> kinds(Outcome.Searched searched) {
    return searched.identifiers().stream().map(Identifier::kind).distinct().sorted().toList();
  }
}
