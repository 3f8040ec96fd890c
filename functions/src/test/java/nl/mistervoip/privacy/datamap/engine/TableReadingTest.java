package nl.mistervoip.privacy.datamap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.mistervoip.privacy.datamap.Interval;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

class TableReadingTest {
  @Test
  void anIndexThatStillNamesADeletedRowShouldNotBringItBack() {
    InMemoryLandscape landscape = SamplePeople.landscape();
    InMemoryStores stores = landscape.stores();
    stores.tables.haunt(
        stores.table("tickets"),
        InMemoryStores.attributes(
            Map.of(
                "ticket_id",
                "T-gone",
                "customer_number",
                100042,
                "opened_at",
                "2025-01-01T00:00:00Z")));
    List<Item> found = new ArrayList<>();

    landscape.search(
        landscape.map().store("tickets"), landscape.resolve(SamplePeople.ANNEKE), found::add);

    assertThat(found)
        .extracting(item -> item.at("ticket_id").asText())
        .containsExactly("T-100042-1");
  }

  @Test
  void aRowThatItsLineLedToShouldNotBeReadOnceMoreByItsCustomer() {
    InMemoryLandscape people = SamplePeople.landscape();
    AtomicInteger readAgain = new AtomicInteger();
    Tables counting =
        (Tables)
            Proxy.newProxyInstance(
                Tables.class.getClassLoader(),
                new Class<?>[] {Tables.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("get")) {
                    readAgain.addAndGet(((List<?>) arguments[1]).size());
                  }
                  return method.invoke(people.stores().tables, arguments);
                });
    MappedLandscape landscape =
        new MappedLandscape(people.map(), counting, people.stores().buckets, InMemoryStores.HASHES);
    Subject anneke = landscape.resolve(SamplePeople.ANNEKE);
    readAgain.set(0);
    people.put(
        "call-records",
        Map.of(
            "line",
            "+31850199999",
            "started_at",
            "2020-05-01T08:00:00.000Z",
            "customer_number",
            100042));
    List<Item> found = new ArrayList<>();

    landscape.search(people.map().store("call-records"), anneke, found::add);

    assertThat(found).hasSize(4);
    assertThat(readAgain).as("the call of a number that has gone").hasValue(1);
  }

  @Test
  void anIntervalShouldHoldItsFirstMomentAndNotItsEnd() {
    Instant from = Instant.parse("2021-03-01T00:00:00Z");
    Instant until = Instant.parse("2021-04-01T00:00:00Z");
    Interval interval = new Interval(Optional.of(from), Optional.of(until));

    assertThat(interval.contains(from)).isTrue();
    assertThat(interval.contains(until)).isFalse();
    assertThat(interval.contains(until.minusNanos(1))).isTrue();
    assertThat(interval.intersect(new Interval(Optional.of(until), Optional.empty())).isEmpty())
        .isTrue();
    assertThat(interval.intersect(Interval.ALWAYS)).isEqualTo(interval);
  }
}
