package nl.mistervoip.privacy.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.mistervoip.privacy.datamap.CorrectionWriter;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.ItemWriter.Written;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.testing.EmulatedCompany;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

/** Restrictions and corrections on real tables: sets, typed values and conditions. */
class RightsIT {
  private static final String FIRST = "MV-0000-0001";
  private static final String SECOND = "MV-0000-0002";

  @Test
  void aRestrictionShouldHoldEveryRowAndItsLiftingLeaveEachAsItWas() {
    try (EmulatedCompany company = new EmulatedCompany()) {
      RestrictionWriter writer = company.restrictions();
      Map<String, String> before = company.everything();
      for (Store store : company.landscape().map().stores()) {
        if (RestrictionWriter.applies(store)) {
          search(company, store, item -> place(writer, store, item));
        }
      }
      Store tickets = company.landscape().map().store("tickets");
      search(
          company,
          tickets,
          item -> assertThat(company.writer().delete(item.ref())).isEqualTo(Written.HELD));
      assertThat(company.everything().keySet()).isEqualTo(before.keySet());
      assertThat(company.everything()).isNotEqualTo(before);
      for (Store store : company.landscape().map().stores()) {
        if (RestrictionWriter.applies(store)) {
          search(company, store, item -> lift(writer, store, item));
        }
      }
      assertThat(company.everything()).isEqualTo(before);
    }
  }

  private static void place(RestrictionWriter writer, Store store, Item item) {
    assertThat(writer.place(store, item.key(), FIRST)).isEqualTo(Written.DONE);
    assertThat(writer.place(store, item.key(), SECOND)).isEqualTo(Written.DONE);
    assertThat(writer.place(store, item.key(), FIRST)).isEqualTo(Written.ALREADY);
  }

  private static void lift(RestrictionWriter writer, Store store, Item item) {
    assertThat(writer.lift(store, item.key(), FIRST)).isEqualTo(Written.DONE);
    assertThat(writer.lift(store, item.key(), FIRST)).isEqualTo(Written.ALREADY);
    assertThat(writer.lift(store, item.key(), SECOND)).isEqualTo(Written.DONE);
  }

  @Test
  void aCorrectionShouldChangeOneRowExactlyAsPreviewed() {
    try (EmulatedCompany company = new EmulatedCompany()) {
      CorrectionWriter writer = company.corrections();
      Store customers = company.landscape().map().store("customers");
      Map<String, String> before = company.everything();
      TreeMap<String, String> values = new TreeMap<>(Map.of("address.street", "Voorbeeldlaan"));
      search(
          company,
          customers,
          item -> {
            CorrectionWriter.Preview preview =
                writer.preview(customers, item.key(), values).orElseThrow();
            assertThat(preview.before()).isEqualTo(item.digest());
            assertThat(writer.correct(item.ref(), values, preview.after())).isEqualTo(Written.DONE);
            assertThat(writer.correct(item.ref(), values, preview.after()))
                .isEqualTo(Written.ALREADY);
            assertThat(company.landscape().find(customers, item.key()).orElseThrow().digest())
                .isEqualTo(preview.after());
          });
      Map<String, String> after = company.everything();
      assertThat(after.entrySet().stream().filter(row -> !before.containsValue(row.getValue())))
          .singleElement()
          .satisfies(row -> assertThat(row.getValue()).contains("Voorbeeldlaan", "1234AB"));
      assertThat(after).hasSameSizeAs(before);
    }
  }

  private static void search(EmulatedCompany company, Store store, Consumer<Item> sink) {
    Subject anneke = company.landscape().resolve(SamplePeople.ANNEKE);
    company.landscape().search(store, anneke, sink);
  }
}
