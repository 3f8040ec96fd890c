package nl.mistervoip.privacy.erasure;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.request.CaseId;

/**
 * What an erasure that was begun would come to if the rest of it were refused: counted when it is
 * planned anew, for who decides sees the vault and not the stores, and told in the words of the
 * letter that would go.
 */
final class RefusedRest {
  private static final String NAME = "erasure/if-refused";
  private static final List<String> OF_THE_REFUSAL =
      List.of(
          LetterFields.GROUND, LetterFields.REASON, LetterFields.ADDITION, LetterFields.REFERRED);

  private record Counted(String store, long erased, List<LedgerEntry.Share> shares) {}

  private record Foreseen(String digest, List<Counted> stores) {}

  private final CaseVault vault;

  RefusedRest(CaseVault vault) {
    this.vault = vault;
  }

  /** Seals what it would come to under a plan; doing so again replaces it. */
  void keep(CaseId id, String digest, List<StoreOutcome> outcomes) {
    List<Counted> stores =
        outcomes.stream().map(one -> new Counted(one.store(), one.erased(), one.shares())).toList();
    vault.putJson(id, NAME, new Foreseen(digest, stores));
  }

  /**
   * The facts of the letter.
   *
   * @param record the case
   * @param digest of the plan that would be refused
   * @param refusal what the letter of refusal would have to say
   * @param letters what makes the rest of it
   * @return the facts; empty when nothing was begun before that plan was made
   */
  Optional<LetterFacts> letter(
      CaseRecord record, String digest, LetterFacts refusal, Letters letters) {
    return vault
        .findJson(record.id(), NAME, Foreseen.class)
        .filter(foreseen -> foreseen.digest().equals(digest))
        .map(RefusedRest::outcomes)
        .map(outcomes -> letters.of(record, outcomes))
        .map(every -> with(every, values(refusal.values())));
  }

  /** What makes the facts that every confirmation has. */
  record Letters(ConfirmationFacts facts, Instant now) {
    static Letters of(CaseVault vault, DataMap map, Instant now) {
      return new Letters(new ConfirmationFacts(vault, map), now);
    }

    private LetterFacts of(CaseRecord record, List<StoreOutcome> outcomes) {
      return facts.of(record, outcomes, now);
    }
  }

  private static List<StoreOutcome> outcomes(Foreseen foreseen) {
    return foreseen.stores().stream()
        .map(one -> new StoreOutcome(one.store(), one.erased(), one.shares()))
        .toList();
  }

  /** What the confirmation says besides when the rest was refused. */
  static Map<String, String> values(Map<String, String> refusal) {
    Map<String, String> values = new HashMap<>(Map.of(LetterFields.PARTLY, "yes"));
    OF_THE_REFUSAL.stream()
        .flatMap(name -> Stream.ofNullable(refusal.get(name)).map(text -> Map.entry(name, text)))
        .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return values;
  }

  /** The facts of every confirmation, and what this one says besides. */
  static LetterFacts with(LetterFacts every, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(every.values());
    values.putAll(more);
    return new LetterFacts(every.recipient(), every.channel(), values, every.tables());
  }
}
