package nl.mistervoip.privacy.rectification.marketing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.ObjectionWriter;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.rectification.marketing.MarketingObjection.NotAllStoppedException;

/** Withdraws a customer's consents to marketing, in every store that declares how. */
final class Consents {
  // Somebody else may change a row while we write; by then it is read again.
  private static final int LOOKS = 3;

  private final Landscape landscape;
  private final ObjectionWriter writer;

  Consents(Landscape landscape, ObjectionWriter writer) {
    this.landscape = landscape;
    this.writer = writer;
  }

  /**
   * Withdraws them; those that are withdrawn already stay as they are.
   *
   * @param subject the customer
   * @param objectedAt since when
   * @return how many consents there are, all withdrawn now
   * @throws NotAllStoppedException when a store was not read to its end or an item keeps changing
   */
  int withdraw(Subject subject, Instant objectedAt) {
    List<Item> consents = new ArrayList<>();
    for (Store store : landscape.map().stores()) {
      if (!store.objection().isEmpty()) {
        requireRead(landscape.search(store, subject, consents::add));
      }
    }
    consents.forEach(consent -> withdraw(consent, objectedAt));
    return consents.size();
  }

  private void withdraw(Item consent, Instant objectedAt) {
    Store store = landscape.map().store(consent.store());
    Optional<Item> present = Optional.of(consent);
    for (int look = 0; look < LOOKS && present.isPresent(); look++) {
      if (writer.stop(present.get().ref(), objectedAt) != ItemWriter.Written.CHANGED) {
        return;
      }
      present = landscape.find(store, consent.key());
    }
    if (present.isPresent()) {
      throw new NotAllStoppedException(store.id());
    }
  }

  private static void requireRead(Outcome outcome) {
    switch (outcome) {
      case Outcome.Searched _ -> {}
      case Outcome.Unreachable(String store, String _) -> throw new NotAllStoppedException(store);
    }
  }
}
