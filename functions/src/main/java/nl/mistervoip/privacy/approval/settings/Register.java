package nl.mistervoip.privacy.approval.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.mistervoip.privacy.approval.api.Csv;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;

/**
 * The record of processing activities (GDPR Art. 30(1)), made from the data map: one line for what
 * a controller does for one purpose. The contact details of controllers and data protection officer
 * (a) and the description of security measures (g) are no part of the map.
 */
final class Register {
  /**
   * An activity.
   *
   * @param controller by name (a)
   * @param purpose what it is for (b)
   * @param basis the articles on which it rests
   * @param subjects whose data it is (c)
   * @param categories of data (c)
   * @param recipients who receives it (d)
   * @param transfers outside the European Economic Area, with their safeguards (e)
   * @param limits by when it goes (f)
   * @param stores where it is
   */
  record Activity(
      String controller,
      String purpose,
      List<String> basis,
      List<String> subjects,
      List<String> categories,
      List<String> recipients,
      List<String> transfers,
      List<String> limits,
      List<String> stores) {}

  /** The whole register in a language. */
  record Whole(String version, String validFrom, String language, List<Activity> activities) {}

  private final DataMap map;

  Register(DataMap map) {
    this.map = map;
  }

  Whole in(Language language) {
    Map<List<String>, List<Store>> purposes = new LinkedHashMap<>();
    for (Store store : map.stores()) {
      List<String> key = List.of(store.controller(), store.texts().purpose().in(language));
      purposes.computeIfAbsent(key, any -> new java.util.ArrayList<>()).add(store);
    }
    List<Activity> activities =
        purposes.entrySet().stream()
            .map(entry -> activity(entry.getKey().getLast(), entry.getValue(), language))
            .toList();
    return new Whole(map.version(), map.validFrom().toString(), language.tag(), activities);
  }

  PageResponse csv(Language language) {
    Csv csv =
        new Csv(
            "controller",
            "purpose",
            "basis",
            "subjects",
            "categories",
            "recipients",
            "transfers",
            "limits",
            "stores");
    for (Activity one : in(language).activities()) {
      csv.row(
          one.controller(),
          one.purpose(),
          joined(one.basis()),
          joined(one.subjects()),
          joined(one.categories()),
          joined(one.recipients()),
          joined(one.transfers()),
          joined(one.limits()),
          joined(one.stores()));
    }
    return PageResponse.file("text/csv; charset=utf-8", name(language, "csv"), csv.bytes());
  }

  static String name(Language language, String ending) {
    return "register-art-30-" + language.tag() + "." + ending;
  }

  static String joined(List<String> texts) {
    return String.join("; ", texts);
  }

  private Activity activity(String purpose, List<Store> stores, Language language) {
    Controller controller = map.controllerOf(stores.getFirst());
    return new Activity(
        controller.name(),
        purpose,
        each(stores.stream().map(store -> store.texts().basis().article()).toList()),
        List.of(RegisterWords.subjects(language)),
        each(stores.stream().map(store -> store.texts().category().in(language)).toList()),
        each(stores.stream().flatMap(store -> store.recipients().stream()).toList()),
        controller.transfers().stream()
            .map(
                to ->
                    to.recipient()
                        + ", "
                        + to.country().in(language)
                        + " ("
                        + to.safeguard().law()
                        + ")")
            .toList(),
        each(stores.stream().map(store -> RegisterWords.limit(store, language)).toList()),
        stores.stream().map(Store::id).toList());
  }

  private static List<String> each(List<String> texts) {
    return List.copyOf(new TreeSet<>(texts));
  }
}
