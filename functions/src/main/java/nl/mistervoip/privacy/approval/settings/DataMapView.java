package nl.mistervoip.privacy.approval.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.EarlierRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Wording;

/**
 * The data map as people read it: which stores there are, why, how long, and who gets to see them.
 *
 * @param version of the map
 * @param validFrom the first day on which it holds
 * @param controllers the companies that answer together
 * @param stores in the order of an answer
 */
record DataMapView(
    String version, LocalDate validFrom, List<ControllerView> controllers, List<StoreView> stores) {
  /**
   * A company.
   *
   * @param transfers who outside the European Economic Area receives data
   */
  record ControllerView(String id, String name, List<TransferView> transfers) {}

  /** A recipient outside the European Economic Area, with what protects the data there. */
  record TransferView(String recipient, Wording country, String safeguard) {}

  /**
   * A store.
   *
   * @param basis the article on which its processing rests
   * @param retention how long items are kept, such as {@code P7Y}
   * @param from the attribute from which the term runs
   * @param bookYear whether it runs from the end of the book year
   * @param ground the law that sets the term
   * @param holds the attributes that stop the term while they are set
   * @param earlier attributes of the items that go before them
   * @param erasure {@code delete}, {@code reduce} or {@code crypto}
   * @param portable whether it is within GDPR Art. 20
   * @param fields how many fields the map declares
   */
  record StoreView(
      String id,
      String controller,
      Wording title,
      Wording category,
      Wording purpose,
      String basis,
      Wording source,
      List<String> recipients,
      String retention,
      String from,
      boolean bookYear,
      String ground,
      List<String> holds,
      List<EarlierView> earlier,
      String erasure,
      boolean portable,
      int fields) {}

  /**
   * Attributes that go before the item.
   *
   * @param id the name of the rule within the store
   * @param fields which attributes
   * @param retention how long they are kept, such as {@code P6M}
   * @param from the attribute from which the term runs
   * @param bookYear whether it runs from the end of the book year
   * @param ground the law that sets the term
   */
  record EarlierView(
      String id,
      List<String> fields,
      String retention,
      String from,
      boolean bookYear,
      String ground) {
    static EarlierView of(EarlierRule rule) {
      return new EarlierView(
          rule.id(),
          rule.fields(),
          rule.term().toString(),
          rule.trigger().attribute(),
          rule.fiscalYear(),
          rule.ground().law());
    }
  }

  static DataMapView of(DataMap map) {
    return new DataMapView(
        map.version(),
        map.validFrom(),
        map.controllers().stream()
            .map(
                one ->
                    new ControllerView(
                        one.id(),
                        one.name(),
                        one.transfers().stream()
                            .map(
                                to ->
                                    new TransferView(
                                        to.recipient(), to.country(), to.safeguard().law()))
                            .toList()))
            .toList(),
        map.stores().stream().map(DataMapView::store).toList());
  }

  private static StoreView store(Store store) {
    return new StoreView(
        store.id(),
        store.controller(),
        store.texts().title(),
        store.texts().category(),
        store.texts().purpose(),
        store.texts().basis().article(),
        store.texts().source(),
        store.recipients(),
        store.retention().term().toString(),
        store.retention().trigger().attribute(),
        store.retention().fiscalYear(),
        store.retention().ground().law(),
        store.retention().holds(),
        store.retention().earlier().stream().map(EarlierView::of).toList(),
        store.erasure().method().name().toLowerCase(Locale.ROOT),
        store.portable(),
        store.fields().size());
  }
}
