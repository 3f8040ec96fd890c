package nl.mistervoip.privacy.datamap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import org.junit.jupiter.api.Test;

class DataMapTest {
  private final DataMap map = DataMapLoader.bundled();

  @Test
  void theBundledMapShouldBeWithoutFaults() {
    assertThat(map.stores())
        .extracting(Store::id)
        .contains("customers", "call-records", "recording-audio");
    assertThat(map.store("call-records").controller()).isEqualTo("mister-voip");
    assertThat(map.controllerOf(map.store("invoices")).name())
        .isEqualTo("Mister Voip Abonnementen BV");
  }

  @Test
  void theBundledMapShouldBeReadOnce() {
    assertThat(DataMapLoader.bundled()).isSameAs(map);
  }

  @Test
  void whatLeadsToOthersShouldBeErasedAfterThem() {
    List<String> order = map.inErasureOrder().stream().map(Store::id).toList();

    assertThat(order).startsWith("recording-audio").endsWith("identifiers");
    assertThat(order.indexOf("payments")).isLessThan(order.indexOf("invoices"));
    assertThat(order.indexOf("portal-accounts")).isLessThan(order.indexOf("customers"));
  }

  @Test
  void everyStoreShouldBeDescribedInBothLanguages() {
    assertThat(map.stores())
        .allSatisfy(
            store -> {
              Store.Texts texts = store.texts();
              assertThat(
                      List.of(
                          texts.title(),
                          texts.category(),
                          texts.purpose(),
                          texts.source(),
                          texts.basis().text(),
                          store.retention().ground().text()))
                  .allSatisfy(
                      text -> assertThat(List.of(text.nl(), text.en())).noneMatch(String::isBlank));
              assertThat(store.fields())
                  .allSatisfy(
                      field ->
                          assertThat(List.of(field.title().nl(), field.title().en()))
                              .noneMatch(String::isBlank));
            });
  }
}
