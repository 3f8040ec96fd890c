package nl.mistervoip.privacy.testing;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemKey;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Pages;
import nl.mistervoip.privacy.datamap.Position;
import nl.mistervoip.privacy.datamap.RetentionRule;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;

/** A landscape that knows customers and their contact points, and nothing else. */
public final class FakeCustomers implements Landscape {
  private record Known(CustomerRef customer, List<ContactPoint> contacts) {}

  private final List<Known> all = new ArrayList<>();
  private final Map<String, Map<String, String>> facts = new HashMap<>();

  /**
   * Adds a customer.
   *
   * @param number the customer number
   * @param contacts the contact points on file
   * @return this landscape
   */
  public FakeCustomers with(String number, ContactPoint... contacts) {
    all.add(new Known(new CustomerRef(number, List.of("mister-voip")), List.of(contacts)));
    return this;
  }

  /**
   * Adds account facts.
   *
   * @param number the customer number
   * @param known fact to value
   * @return this landscape
   */
  public FakeCustomers withFacts(String number, Map<String, String> known) {
    facts.put(number, known);
    return this;
  }

  @Override
  public Located locate(Map<String, String> identifiers, Instant now) {
    List<Known> fitting =
        all.stream()
            .filter(
                one ->
                    one.customer().number().equals(identifiers.get("customer-number"))
                        || one.contacts().stream()
                            .anyMatch(point -> identifiers.containsValue(point.value())))
            .toList();
    return switch (fitting.size()) {
      case 0 -> new Located.Unknown();
      case 1 -> new Located.Found(fitting.getFirst().customer());
      default -> new Located.Ambiguous();
    };
  }

  @Override
  public List<ContactPoint> contactPoints(CustomerRef customer) {
    return all.stream()
        .filter(one -> one.customer().equals(customer))
        .flatMap(one -> one.contacts().stream())
        .toList();
  }

  @Override
  public Map<String, String> accountFacts(CustomerRef customer) {
    return facts.getOrDefault(customer.number(), Map.of());
  }

  @Override
  public List<String> otherUsers(CustomerRef customer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataMap map() {
    return DataMapLoader.bundled();
  }

  @Override
  public Subject resolve(CustomerRef ref) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome search(Store store, Subject subject, Consumer<Item> sink) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome search(Store store, Subject subject, Position from, Pages pages) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Outcome due(RetentionRule rule, LocalDate today, Position from, Pages pages) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Item> find(Store store, ItemKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean held(Store store, Item item) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InputStream open(Item item) {
    throw new UnsupportedOperationException();
  }
}
