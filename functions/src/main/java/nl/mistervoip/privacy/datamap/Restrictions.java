package nl.mistervoip.privacy.datamap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks whether a customer's data may only be stored (GDPR Art. 18). */
public final class Restrictions {
  private Restrictions() {}

  /**
   * Whether the data of whoever has an address or number may only be stored.
   *
   * @param landscape the company's stores
   * @param contact the address or number
   * @param now the moment of asking; a number counts for its present holder
   * @return true when that customer's own entry is restricted, and also when the contact belongs to
   *     several customers, who cannot be told apart by it
   * @throws Landscape.UnreachableStoreException when a store cannot be read: no answer is not a no
   */
  public static boolean onCustomerOf(Landscape landscape, MarketingContact contact, Instant now) {
    String kind =
        switch (contact.channel()) {
          case MAIL -> "email";
          case PHONE -> "phone-number";
        };
    return switch (landscape.locate(Map.of(kind, contact.value()), now)) {
      case Located.Found(CustomerRef customer) -> on(landscape, customer);
      case Located.Ambiguous _ -> true;
      case Located.Unknown _ -> false;
    };
  }

  /** A restriction marks everything of a customer; their own entry stands for the rest. */
  private static boolean on(Landscape landscape, CustomerRef customer) {
    Lookups lookups = landscape.map().lookups();
    Identifier number = new Identifier(lookups.root(), customer.number(), Interval.ALWAYS);
    Subject subject = new Subject(customer, List.of(number));
    AtomicBoolean restricted = new AtomicBoolean();
    for (String name :
        lookups.contactPoints().stream().map(Lookups.Contact::store).distinct().toList()) {
      Outcome outcome =
          landscape.search(
              landscape.map().store(name),
              subject,
              item -> restricted.compareAndSet(false, isMarked(item)));
      if (outcome instanceof Outcome.Unreachable(String store, String problem)) {
        throw new Landscape.UnreachableStoreException(store, problem);
      }
    }
    return restricted.get();
  }

  private static boolean isMarked(Item item) {
    return Holds.isSet(item.at("restricted")) || Holds.isSet(item.at(RestrictionWriter.ATTRIBUTE));
  }
}
