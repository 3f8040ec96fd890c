package nl.mistervoip.privacy.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.datamap.RecipientsToTell;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Deed;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Seals in a case what its recipients are to hear (GDPR Art. 19), once for each time something
 * went: at the end of an erasure, at the end of a later round of it, and when a replay took what a
 * contract or a hold had kept. A further time is told by messages of its own, and only of the
 * stores in which something went since.
 */
final class RecipientsNote {
  private static final String NAME = "erasure/told";
  private static final int MARK = 12;

  /** How much had gone, over all rounds, when it was noted for a plan. */
  private record Noted(String digest, String again, Map<String, Long> changed) {}

  private record All(List<Noted> times) {}

  private final CaseVault vault;
  private final SubjectFile subjects;

  RecipientsNote(CaseVault vault, SubjectFile subjects) {
    this.vault = vault;
    this.subjects = subjects;
  }

  /**
   * What an erasure came to; noting it again gives the same.
   *
   * @param id the case
   * @param digest of the plan with which it ended
   * @param outcomes per store, over all rounds
   * @param now when
   * @return under which name it is told
   */
  Deed concluded(CaseId id, String digest, List<StoreOutcome> outcomes, Instant now) {
    List<Noted> times = vault.findJson(id, NAME, All.class).map(All::times).orElse(List.of());
    Map<String, Long> changed = changed(outcomes);
    Optional<Noted> same =
        times.stream()
            .filter(one -> one.digest().equals(digest) && one.changed().equals(changed))
            .findFirst();
    if (same.isPresent()) {
      return new Deed(Act.ERASURE, same.get().again());
    }
    Map<String, Long> before = times.isEmpty() ? Map.of() : times.getLast().changed();
    List<StoreOutcome> since =
        outcomes.stream()
            .filter(one -> one.changes() > before.getOrDefault(one.store(), 0L))
            .toList();
    String again = toldBefore(id, times) ? mark(digest, changed) : "";
    Deed deed = keep(id, since, again, now);
    List<Noted> all = new ArrayList<>(times);
    all.add(new Noted(digest, again, changed));
    vault.putJson(id, NAME, new All(all));
    return deed;
  }

  /** An earlier release noted no times: what it told of stands under the plain name. */
  private boolean toldBefore(CaseId id, List<Noted> times) {
    return !times.isEmpty() || vault.find(id, RecipientsToTell.vaultName(Act.ERASURE)).isPresent();
  }

  /** The same plan may be agreed to once more after a part of it was refused. */
  private static String mark(String digest, Map<String, Long> changed) {
    String all = digest + new TreeMap<>(changed);
    return Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, MARK);
  }

  /**
   * What a replay took at last; noting it again gives the same.
   *
   * @param id the case
   * @param replayId the replay
   * @param outcomes per store, of this replay alone
   * @param now when
   * @return under which name it is told
   */
  Deed lapsed(CaseId id, String replayId, List<StoreOutcome> outcomes, Instant now) {
    return keep(
        id,
        outcomes,
        Sha256.hex(replayId.getBytes(StandardCharsets.UTF_8)).substring(0, MARK),
        now);
  }

  private Deed keep(CaseId id, List<StoreOutcome> outcomes, String again, Instant now) {
    List<String> stores =
        outcomes.stream().filter(StoreOutcome::changed).map(StoreOutcome::store).toList();
    return new RecipientsToTell(Act.ERASURE, now, stores, subjects.identifiers(id))
        .keep(vault, id, again);
  }

  private static Map<String, Long> changed(List<StoreOutcome> outcomes) {
    return outcomes.stream()
        .collect(Collectors.toMap(StoreOutcome::store, StoreOutcome::changes, Long::sum));
  }
}
