package nl.mistervoip.privacy.intake.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.mistervoip.privacy.intake.triage.WaitingMail.Stage;

/** Waiting mails in memory, held to the same conditions as the real ones. */
public final class InMemoryTriageQueue implements TriageQueue {
  private final Map<String, WaitingMail> mails = new HashMap<>();
  private final Map<String, Ending> endings = new HashMap<>();
  private final Map<String, Correction> lessons = new TreeMap<>();

  /** Puts a mail in, as intake leaves it. */
  public synchronized void put(WaitingMail mail) {
    mails.put(mail.id(), mail);
  }

  /** Where a mail ended, once it did. */
  public synchronized Optional<Ending> endingOf(String id) {
    return Optional.ofNullable(endings.get(id));
  }

  @Override
  public synchronized Page<WaitingMail> in(Stage stage, String cursor, int limit) {
    List<WaitingMail> all =
        mails.values().stream()
            .filter(mail -> mail.stage() == stage)
            .sorted(Comparator.comparing(WaitingMail::receivedAt).thenComparing(WaitingMail::id))
            .toList();
    return page(all, cursor, limit, WaitingMail::id);
  }

  @Override
  public synchronized Optional<WaitingMail> find(String id) {
    return Optional.ofNullable(mails.get(id));
  }

  @Override
  public synchronized boolean decide(String id, PersonsDecision decision) {
    Optional<WaitingMail> waiting = find(id).filter(mail -> mail.stage() == Stage.WAITING);
    waiting.ifPresent(mail -> put(with(mail, Stage.DECIDED, Optional.of(decision))));
    return waiting.isPresent();
  }

  @Override
  public synchronized void finish(String id, Ending ending, Instant now) {
    find(id)
        .filter(mail -> mail.stage() == Stage.DECIDED)
        .ifPresent(
            mail -> {
              put(with(mail, Stage.ELSEWHERE, mail.decision()));
              endings.put(id, ending);
            });
  }

  @Override
  public synchronized void learn(Correction correction, Instant now) {
    lessons.put(correction.name(), correction);
  }

  @Override
  public synchronized Page<Correction> learned(String cursor, int limit) {
    List<Correction> all = new ArrayList<>(lessons.values());
    all.sort(Comparator.comparing(Correction::day).thenComparing(Correction::name));
    return page(all, cursor, limit, Correction::name);
  }

  private static WaitingMail with(
      WaitingMail mail, Stage stage, Optional<PersonsDecision> decision) {
    return new WaitingMail(
        mail.id(),
        mail.receivedAt(),
        stage,
        mail.action(),
        mail.reason(),
        mail.labels(),
        mail.caseId(),
        mail.verdicts(),
        decision,
        mail.first());
  }

  private static <T> Page<T> page(List<T> all, String cursor, int limit, Function<T, String> name) {
    int start = all.stream().map(name).toList().indexOf(cursor) + 1;
    List<T> items = all.subList(start, Math.min(all.size(), start + limit));
    boolean more = start + limit < all.size();
    return new Page<>(
        List.copyOf(items), more ? Optional.of(name.apply(items.getLast())) : Optional.empty());
  }
}
