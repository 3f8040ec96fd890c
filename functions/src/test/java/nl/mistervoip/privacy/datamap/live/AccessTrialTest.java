package nl.mistervoip.privacy.datamap.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.engine.InMemoryStores;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

class AccessTrialTest {
  private static final String ANNEKE = "100042";

  private final InMemoryLandscape landscape = SamplePeople.landscape();
  private final AccessTrial trial = new AccessTrial(landscape);

  @Test
  void aTrialShouldCountWhatAnAccessWouldFindInEveryStore() {
    List<AccessTrial.Line> lines = trial.of(ANNEKE);

    assertThat(lines).hasSize(landscape.map().stores().size());
    CustomerRef customer = new CustomerRef(ANNEKE, List.of());
    Subject subject = landscape.resolve(customer);
    lines.forEach(
        line -> {
          long[] count = {0};
          landscape.search(landscape.map().store(line.store()), subject, item -> count[0]++);
          assertThat(line.items()).as(line.store()).isEqualTo(count[0]);
        });
    assertThat(line(lines, "customers"))
        .isEqualTo(new AccessTrial.Line("customers", AccessTrial.Result.FOUND, 1, 1, ""));
  }

  @Test
  void aTrialShouldChangeNothingAndNameNobody() {
    SortedMap<String, Item> before = landscape.items();

    assertThat(trial.of(ANNEKE).toString()).doesNotContain(ANNEKE).doesNotContain("Anneke");
    assertThat(landscape.items()).isEqualTo(before);
  }

  @Test
  void aStoreThatDoesNotAnswerShouldBeToldAndTheOthersCounted() {
    landscape.unreachable("tickets", true);

    List<AccessTrial.Line> lines = trial.of(ANNEKE);
    assertThat(line(lines, "tickets"))
        .isEqualTo(
            new AccessTrial.Line(
                "tickets", AccessTrial.Result.UNREACHABLE, 0, 0, "ResourceNotFoundException"));
    assertThat(line(lines, "invoices").outcome()).isEqualTo(AccessTrial.Result.FOUND);
  }

  @Test
  void aPersonWhoseIdentifiersCannotAllBeFoundShouldNotBeCounted() {
    landscape.unreachable("identifiers", true);

    assertThat(trial.of(ANNEKE))
        .hasSize(landscape.map().stores().size())
        .allSatisfy(
            line -> {
              assertThat(line.outcome()).isEqualTo(AccessTrial.Result.UNREACHABLE);
              assertThat(line.problem()).isEqualTo("no identifiers: ResourceNotFoundException");
            });
  }

  @Test
  void anUnknownCustomerShouldFindNothing() {
    List<AccessTrial.Line> lines = trial.of("999999");

    assertThat(line(lines, "customers").outcome()).isEqualTo(AccessTrial.Result.NOTHING);
    assertThat(line(lines, "call-records").outcome()).isEqualTo(AccessTrial.Result.NOTHING);
    assertThat(line(lines, "internet-sessions").outcome())
        .isEqualTo(AccessTrial.Result.NO_IDENTIFIER);
    assertThat(lines).extracting(AccessTrial.Line::items).containsOnly(0L);
  }

  @Test
  void withoutTheKeyOfTheHashesWhatOnlyTheyLeadToShouldBeToldAsNotSearched() {
    DataMap map = AccessTrial.withoutHashes(DataMapLoader.bundled());
    InMemoryStores stores = new InMemoryStores(map);
    stores.put("customers", Map.of("customer_number", 100042, "email", "anneke@example.nl"));

    List<AccessTrial.Line> lines = new AccessTrial(stores.landscape()).of(ANNEKE);
    assertThat(line(lines, "customers").items()).isEqualTo(1);
    assertThat(line(lines, "suppression-list").outcome())
        .isEqualTo(AccessTrial.Result.NO_IDENTIFIER);
  }

  private static AccessTrial.Line line(List<AccessTrial.Line> lines, String store) {
    return lines.stream().filter(line -> line.store().equals(store)).findFirst().orElseThrow();
  }
}
