package nl.mistervoip.privacy.erasure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.erasure.PlanVault.Head;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What lapsed replays took in a case before they stopped half-way: the next one finds only what is
 * left, so it has to tell of that as well. Which replay told is noted, so that a step that is run
 * again tells the same.
 */
final class UntoldReplays {
  private static final String FOLDER = "replay/";
  private static final String UNTOLD = "/untold";

  private record Mark(String toldBy) {}

  /**
   * A replay that stopped.
   *
   * @param head of what it carried out in part
   * @param outcomes what is gone by it, per store
   */
  record Stopped(Head head, List<StoreOutcome> outcomes) {}

  private final CaseVault vault;

  UntoldReplays(CaseVault vault) {
    this.vault = vault;
  }

  /** A replay begins: from now on it may have taken something. */
  void begin(CaseId id, String replayId) {
    String name = FOLDER + replayId + UNTOLD;
    if (vault.find(id, name).isEmpty()) {
      vault.putJson(id, name, new Mark(""));
    }
  }

  /** Those before a replay that nobody told of, or that this very replay told of. */
  List<Stopped> before(CaseId id, String replayId) {
    return marked(id, replayId).stream()
        .filter(other -> !other.equals(replayId))
        .flatMap(other -> stopped(id, PlanVault.ofReplay(vault, other)).stream())
        .toList();
  }

  /** Of a replay and of those before it, everybody who has to hear will. */
  void told(CaseId id, String replayId) {
    marked(id, replayId)
        .forEach(one -> vault.putJson(id, FOLDER + one + UNTOLD, new Mark(replayId)));
  }

  private List<String> marked(CaseId id, String replayId) {
    return vault.names(id, FOLDER).stream()
        .filter(name -> name.endsWith(UNTOLD))
        .filter(name -> open(vault.getJson(id, name, Mark.class), replayId))
        .map(name -> name.substring(FOLDER.length(), name.length() - UNTOLD.length()))
        .toList();
  }

  private static boolean open(Mark mark, String replayId) {
    return mark.toldBy().isEmpty() || mark.toldBy().equals(replayId);
  }

  private Optional<Stopped> stopped(CaseId id, PlanVault plans) {
    return plans
        .head(id)
        .filter(head -> plans.approvedDigest(id).filter(head.digest()::equals).isPresent())
        .map(head -> new Stopped(head, outcomes(id, plans, head)));
  }

  private static List<StoreOutcome> outcomes(CaseId id, PlanVault plans, Head head) {
    List<StoreOutcome> outcomes = new ArrayList<>();
    for (String store : head.stores()) {
      StoreResult result =
          plans.result(id, head, store).orElseGet(() -> plans.progress(id, head, store).soFar());
      // What stays is looked at by the next replay and counted there.
      List<LedgerEntry.Share> reduced =
          result.shares().stream().filter(share -> share.outcome().equals("reduced")).toList();
      outcomes.add(new StoreOutcome(store, result.erased(), reduced));
    }
    return outcomes;
  }

  /** The outcomes of a replay with those of the stopped ones, store by store. */
  static List<StoreOutcome> together(List<StoreOutcome> own, List<Stopped> stopped) {
    Map<String, StoreOutcome> all = new LinkedHashMap<>();
    Stream.concat(own.stream(), stopped.stream().flatMap(one -> one.outcomes().stream()))
        .forEach(one -> all.merge(one.store(), one, StoreOutcome::plus));
    return List.copyOf(all.values());
  }
}
