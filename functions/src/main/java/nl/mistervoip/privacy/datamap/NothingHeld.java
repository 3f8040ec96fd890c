package nl.mistervoip.privacy.datamap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.KeptAfterwards;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/**
 * Says to a person that nothing is held of them, where that can be said: every store was read to
 * its end and gave nothing, and nothing that the person told leads to a customer either. Only who
 * has read the stores can ask for it.
 */
public final class NothingHeld {
  /**
   * Whoever a person of the team found to be known to no store is known to one by now. Nothing can
   * be told to that mailbox before it is settled again who asks.
   */
  public static final class SomebodyKnownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SomebodyKnownException(CaseId id) {
      super("What was given in case " + id + " leads to a customer by now; settle who asks again.");
    }
  }

  /** Enough to recognise one's own number by; a mail can be read by others. */
  private static final int SHOWN = 3;

  private final CaseVault vault;
  private final Landscape landscape;

  /**
   * Says it from the sealed documents of cases.
   *
   * @param vault they are in
   * @param landscape asked once more for what the person told
   */
  public NothingHeld(CaseVault vault, Landscape landscape) {
    this.vault = vault;
    this.landscape = landscape;
  }

  /**
   * Lays down what the letter has to say, once every one of these stores was read and gave nothing.
   * When it cannot be said, what was laid down before goes.
   *
   * @param record the case
   * @param read the stores, each read to its end
   * @param now when
   * @return whether it can be said
   * @throws SomebodyKnownException when whoever was a stranger is none any more
   */
  public boolean say(CaseRecord record, List<Store> read, Instant now) {
    SubjectRef ref = vault.getJson(record.id(), SubjectRef.VAULT_NAME, SubjectRef.class);
    Map<String, String> given = given(record.id());
    boolean known = !(landscape.locate(given, now) instanceof Located.Unknown);
    if (known && ref.knownToNobody()) {
      throw new SomebodyKnownException(record.id());
    }
    List<Map<String, String>> searched = searched(record, ref, given);
    if (known || searched.isEmpty()) {
      unsay(record.id());
      return false;
    }
    vault.putJson(
        record.id(),
        LetterFacts.vaultName(LetterFields.NO_DATA),
        LetterFacts.toPerson(
            ref,
            values(read),
            Map.of(LetterFields.SEARCHED, searched, LetterFields.PLACES, places(record, read))));
    return true;
  }

  /**
   * Something was found, or it was not looked for everywhere: whatever was laid down goes.
   *
   * @param id the case
   */
  public void unsay(CaseId id) {
    vault.destroy(id, LetterFacts.vaultName(LetterFields.NO_DATA));
  }

  /**
   * What somebody told by which a customer can be found, the confirmed mailbox included.
   *
   * @param requester who asked
   * @return as {@link Landscape#locate} takes it
   */
  public static Map<String, String> given(Requester requester) {
    Map<String, String> given = new HashMap<>(requester.identifiers());
    if (!requester.fromAddress().isBlank()) {
      given.putIfAbsent("email", requester.fromAddress());
    }
    return Map.copyOf(given);
  }

  private Map<String, String> given(CaseId id) {
    return vault
        .findJson(id, Requester.VAULT_NAME, Requester.class)
        .map(NothingHeld::given)
        .orElse(Map.of());
  }

  private List<Map<String, String>> searched(
      CaseRecord record, SubjectRef ref, Map<String, String> given) {
    List<Map<String, String>> rows = new ArrayList<>();
    landscape.map().lookups().locate().stream()
        .map(Lookups.Locate::given)
        .filter(given::containsKey)
        .map(
            kind ->
                Map.of(LetterFields.KIND, kind, LetterFields.VALUE, given.getOrDefault(kind, "")))
        .forEach(rows::add);
    if (!ref.knownToNobody()) {
      landscape.resolve(CustomerRef.of(ref)).identifiers().stream()
          .filter(one -> !given.containsValue(one.value()))
          .map(one -> onFile(one, record.language()))
          .distinct()
          .forEach(rows::add);
    }
    return List.copyOf(rows);
  }

  /** What the person did not tell is theirs, and still not for everybody who reads the mail. */
  private Map<String, String> onFile(Identifier one, Language language) {
    IdentifierKind kind = landscape.map().identifier(one.kind());
    String end = one.value().substring(Math.max(0, one.value().length() - SHOWN));
    return Map.of(
        LetterFields.FIELD,
        kind.title().in(language),
        LetterFields.VALUE,
        kind.hashed() ? "" : "… " + end);
  }

  private Map<String, String> values(List<Store> read) {
    KeptAfterwards kept = KeptAfterwards.load();
    Map<String, String> values = new HashMap<>();
    values.put(LetterFields.KEPT_CONTENT, Integer.toString(kept.content().getYears()));
    values.put(LetterFields.KEPT_RECORD, Integer.toString(kept.record().getYears()));
    if (read.size() < landscape.map().stores().size()) {
      values.put(LetterFields.PORTABLE_ONLY, "yes");
    }
    return values;
  }

  private List<Map<String, String>> places(CaseRecord record, List<Store> read) {
    Map<String, List<Store>> byController =
        read.stream()
            .collect(
                groupingBy(
                    store -> landscape.map().controllerOf(store).name(),
                    LinkedHashMap::new,
                    java.util.stream.Collectors.toList()));
    return byController.entrySet().stream()
        .map(
            entry ->
                Map.of(
                    LetterFields.CONTROLLER, entry.getKey(),
                    LetterFields.CATEGORY, titles(entry.getValue(), record.language())))
        .toList();
  }

  private static String titles(List<Store> stores, Language language) {
    return stores.stream()
        .map(store -> store.texts().title().in(language))
        .distinct()
        .collect(joining(", "));
  }
}
