package nl.mistervoip.privacy.approval.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.SettingsShelf;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;

/**
 * Settings of one kind, changed by one person at a time: by number of the version that was seen,
 * with a reason, and on the audit before they count.
 *
 * @param <T> what is set
 */
final class VersionedDesk<T> {
  /** The chain of the audit. */
  static final String CHAIN = "settings";

  static final int LONGEST_REASON = 1000;

  static final Param VERSION =
      Param.of("version", Param.Kind.NUMBER, "That was seen; 0 when none is set.");

  static final Param REASON = Param.text("reason", LONGEST_REASON, "Why, in plain words.");

  private final SettingsShelf<T> shelf;
  private final AuditLog audit;

  VersionedDesk(SettingsShelf<T> shelf, AuditLog audit) {
    this.shelf = shelf;
    this.audit = audit;
  }

  /** What is kept; empty when it is damaged. A table that does not answer is another matter. */
  Optional<Kept<T>> read() {
    try {
      return Optional.of(shelf.read());
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** The same for who is about to change it. */
  Kept<T> readable() {
    return read().orElseThrow(VersionedDesk::damaged);
  }

  /** The number of the version in force, as text; a word when what is kept is damaged. */
  String version() {
    return read().map(kept -> Integer.toString(kept.number())).orElse("damaged");
  }

  /** Who changes what, and when. */
  record Change(JsonNode body, User user, Instant now) {
    String reason() {
      return Fields.required(body, "reason", LONGEST_REASON);
    }

    String text(String name) {
      return Fields.optional(body, name, LONGEST_REASON);
    }
  }

  /** Stops who saw another version than the one in force. */
  static void requireSeen(Kept<?> before, Change change) {
    if (change.body().path("version").asInt(-1) != before.number()) {
      throw changed();
    }
  }

  /**
   * Keeps a newer version; what is on the audit for a press that came second stays there beside the
   * one that came first.
   *
   * @param before as it was seen
   * @param change who and why
   * @param values what is set then
   * @param event of the audit, from what was and the newer version
   */
  Kept<T> save(
      Kept<T> before,
      Change change,
      T values,
      BiFunction<Optional<T>, Version<T>, AuditLog.Event> event) {
    requireSeen(before, change);
    Version<T> next =
        new Version<>(
            before.number() + 1, change.user().id(), change.now(), change.reason(), values);
    audit.append(event.apply(before.present().map(Version::values), next), change.now());
    Kept<T> after = before.with(next);
    if (!shelf.save(after, before.number())) {
      throw changed();
    }
    return after;
  }

  /**
   * What the audit is told: before and after of what became different. It may be written for a
   * version that another one came before; that one's entry stands beside it.
   */
  static AuditLog.Event event(
      String event, Map<String, String> before, Map<String, String> after, Version<?> next) {
    Map<String, String> facts = new HashMap<>();
    after.forEach(
        (name, value) -> {
          String former = before.getOrDefault(name, "");
          if (!former.equals(value)) {
            facts.put(name, former + " > " + value);
          }
        });
    return event(event, facts, next);
  }

  /** The same in words of its own. */
  static AuditLog.Event event(String event, Map<String, String> facts, Version<?> next) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("version", Integer.toString(next.number()));
    return new AuditLog.Event(CHAIN, event, next.by(), "", Map.copyOf(all), once(event, next));
  }

  /** Tells one press from another. */
  private static String once(String event, Version<?> next) {
    return String.join(
        "/", event, Integer.toString(next.number()), next.by(), next.at().toString());
  }

  /** Nothing is written over it: the former versions may come back from a restored row. */
  private static ConsoleProblem damaged() {
    return ConsoleProblem.conflict(
        "The settings cannot be read",
        "What is kept is damaged; nothing was changed. Restore the row: see settings-not-used in"
            + " the runbook.");
  }

  private static ConsoleProblem changed() {
    return ConsoleProblem.conflict(
        "Changed since you looked",
        "Somebody changed the settings before you. Look at them again, and change those.");
  }
}
