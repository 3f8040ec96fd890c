package nl.mistervoip.privacy.approval.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.settings.VersionedDesk.Change;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.DeskSettings;
import nl.mistervoip.privacy.casefile.DeskSettings.Duty;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.WatchDay;
import nl.mistervoip.privacy.request.WatchDays;

/**
 * By how many days the daily jobs work, and who gets the digest: an administrator changes it within
 * bounds and with a reason, and before and after are on the audit.
 */
final class SettingsDesk {
  private static final String EVENT = "settings.changed";
  private static final int LONGEST_ADDRESS = 254;

  /** What is sent to change them. What is left out is as if it had never been set. */
  static final Input INPUT =
      Input.body(
          Stream.concat(
                  Stream.of(
                      VersionedDesk.VERSION,
                      VersionedDesk.REASON,
                      Param.of(
                          "postDays", Param.Kind.NUMBER, "Working days until posted, 1 to 20."),
                      Param.optional(
                          "address", LONGEST_ADDRESS, "Who gets the digest, at the own domain."),
                      Param.date("until", "The last day on which that address gets it.")),
                  Arrays.stream(WatchDay.values()).map(SettingsDesk::param))
              .toArray(Param[]::new));

  private static Param param(WatchDay day) {
    String about =
        "Days, " + day.least() + " to " + day.most() + "; " + day.standard() + " if absent.";
    return Param.of(day.wireName(), Param.Kind.NUMBER, about);
  }

  private final VersionedDesk<DeskSettings> desk;
  private final String own;

  /**
   * Over a shelf.
   *
   * @param desk where it is kept
   * @param own an address of the company, whose domain is its own
   */
  SettingsDesk(VersionedDesk<DeskSettings> desk, String own) {
    this.desk = desk;
    this.own = own;
  }

  SettingsView show() {
    return desk.read().map(kept -> SettingsView.of(kept, own)).orElse(SettingsView.DAMAGED);
  }

  /** The number of the version in force, as text; a word when what is kept is damaged. */
  String version() {
    return desk.version();
  }

  /** Changes them; the same sent twice is told that it has changed. */
  SettingsView change(Change change) {
    Kept<DeskSettings> before = desk.readable();
    DeskSettings wanted = values(change.body());
    List<String> faults = wanted.faults(own);
    if (!faults.isEmpty()) {
      throw ConsoleProblem.outOfBounds(String.join(" ", faults));
    }
    return SettingsView.of(desk.save(before, change, wanted, SettingsDesk::event), own);
  }

  private static DeskSettings values(JsonNode body) {
    Map<WatchDay, Integer> days = new EnumMap<>(WatchDay.class);
    for (WatchDay day : WatchDay.values()) {
      number(body, day.wireName()).ifPresent(number -> days.put(day, number));
    }
    Optional<LocalDate> until =
        Optional.of(Fields.optional(body, "until", LONGEST_ADDRESS))
            .filter(text -> !text.isEmpty())
            .map(LocalDate::parse);
    if (until.isPresent() && Fields.optional(body, "address", LONGEST_ADDRESS).isEmpty()) {
      throw ConsoleProblem.outOfBounds("until needs an address: nobody else gets the digest.");
    }
    return new DeskSettings(
        new WatchDays(days, Optional.empty()),
        number(body, "postDays"),
        Optional.of(Fields.optional(body, "address", LONGEST_ADDRESS))
            .filter(text -> !text.isEmpty())
            .map(address -> new Duty(address, until)));
  }

  private static Optional<Integer> number(JsonNode body, String name) {
    Optional<JsonNode> sent = Optional.of(body.path(name)).filter(JsonNode::isNumber);
    if (sent.filter(one -> !one.isIntegralNumber() || !one.canConvertToInt()).isPresent()) {
      throw ConsoleProblem.outOfBounds(name + " must be a whole number.");
    }
    return sent.map(JsonNode::asInt);
  }

  /**
   * Before and after of what became different. It may be written for a version that another one
   * came before; that one's entry stands beside it. An address is a person's: its hash is enough to
   * tell it from others.
   */
  private static AuditLog.Event event(Optional<DeskSettings> before, Version<DeskSettings> next) {
    Map<String, String> old = facts(before.orElse(DeskSettings.NONE));
    return VersionedDesk.event(EVENT, old, facts(next.values()), next);
  }

  private static Map<String, String> facts(DeskSettings values) {
    Map<String, String> facts = new LinkedHashMap<>();
    values.watch().all().forEach((day, number) -> facts.put(day.wireName(), number.toString()));
    facts.put("postDays", values.postWorkingDays().map(Object::toString).orElse("none"));
    facts.put(
        "address",
        values
            .duty()
            .map(duty -> LinkSecrets.hashOf("duty/" + duty.address()).substring(0, 12))
            .orElse("none"));
    facts.put("until", values.duty().flatMap(Duty::until).map(LocalDate::toString).orElse("none"));
    return facts;
  }
}
