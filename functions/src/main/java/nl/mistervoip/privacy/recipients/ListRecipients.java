package nl.mistervoip.privacy.recipients;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.NothingHeld;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Pseudonyms;
import nl.mistervoip.privacy.platform.Sha256;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * Use case: who received which of a person's data (GDPR Art. 15(1)(c)) and who of them was told of
 * an erasure, correction or restriction (Art. 19, last sentence), as the facts of a letter. Names
 * the recipients of the categories in which the company holds something of this person, by name
 * (CJEU C-154/21).
 */
final class ListRecipients {
  /** A store was not read, so the list would not be true; the step may be repeated. */
  static final class StoreNotReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreNotReadException(String store) {
      super("Store " + store + " was not read; repeat the step when it answers again.");
    }
  }

  /** What was told before, in any case of the person. */
  record Before(Notices notices, Pseudonyms pseudonyms) {}

  /**
   * What a person of the team approves.
   *
   * @param digest of the tables of the letter, SHA-256
   * @param summary counts
   * @param nothing whether no store holds anything and nobody was ever told anything: then a letter
   *     says so in place of the list
   */
  record Drawn(String digest, Map<String, Long> summary, boolean nothing) {}

  private final Cases cases;
  private final CaseVault vault;
  private final Landscape landscape;
  private final Before before;
  private final NoticeAudit audit;
  private final NothingHeld nothing;

  ListRecipients(
      Cases cases, CaseVault vault, Landscape landscape, Before before, NoticeAudit audit) {
    this.cases = cases;
    this.vault = vault;
    this.landscape = landscape;
    this.before = before;
    this.audit = audit;
    this.nothing = new NothingHeld(vault, landscape);
  }

  /**
   * Draws the list up and seals it as the facts of the letter; doing so again replaces it.
   *
   * @throws StoreNotReadException when a store cannot be read
   */
  Drawn draw(CaseId id, Instant now) {
    CaseRecord record = cases.get(id);
    Language language = record.language();
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Subject subject = landscape.resolve(CustomerRef.of(ref));
    DataMap map = landscape.map();
    List<Map<String, String>> recipients =
        map.stores().stream()
            .filter(store -> holds(store, subject))
            .map(store -> row(store, language))
            .toList();
    List<Map<String, String>> told =
        before.notices().ofPerson(pseudonym(ref)).stream()
            .filter(notice -> notice.told() != Told.PLANNED)
            .map(notice -> row(notice, map))
            .toList();
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    tables.put(LetterFields.RECIPIENTS, recipients);
    tables.put(LetterFields.TOLD, told);
    vault.putJson(
        id,
        LetterFacts.vaultName(LetterFields.RECIPIENTS_LIST),
        LetterFacts.toPerson(ref, Map.of(), tables));
    boolean none = recipients.isEmpty() && told.isEmpty() && nothing.say(record, map.stores(), now);
    String digest = Sha256.hex(Json.write(List.of(recipients, told)));
    audit.listed(id, digest, now);
    return new Drawn(
        digest, Map.of("categories", (long) recipients.size(), "told", (long) told.size()), none);
  }

  private String pseudonym(SubjectRef ref) {
    return before.pseudonyms().of(ref.lasting());
  }

  /** One page is enough: that there is something, not how much. */
  private boolean holds(Store store, Subject subject) {
    FirstItem first = new FirstItem();
    return switch (landscape.search(store, subject, Position.BEGIN, first)) {
      case Outcome.Searched _ -> first.found;
      case Outcome.Unreachable(String name, String _) -> throw new StoreNotReadException(name);
    };
  }

  private static final class FirstItem implements Pages {
    private boolean found;

    @Override
    public void item(Item item) {
      found = true;
    }

    @Override
    public boolean pageEnded(Optional<Position> next) {
      return !found;
    }
  }

  private Map<String, String> row(Store store, Language language) {
    return new TreeMap<>(
        Map.of(
            LetterFields.CATEGORY, store.texts().title().in(language),
            LetterFields.CONTROLLER, landscape.map().controllerOf(store).name(),
            LetterFields.VALUE, String.join(", ", store.recipients())));
  }

  private static Map<String, String> row(Notice notice, DataMap map) {
    String id = notice.key().recipient();
    String name = map.recipient(id).map(Recipient::name).orElse(id);
    return new TreeMap<>(
        Map.of(
            LetterFields.VALUE, name,
            LetterFields.KIND, notice.key().act().wireName(),
            LetterFields.OUTCOME, notice.told().wireName(),
            LetterFields.SINCE, notice.sentAt().map(Instant::toString).orElse("")));
  }
}
