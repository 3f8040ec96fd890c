package nl.mistervoip.privacy.datamap.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.port.PortAddress;
import org.junit.jupiter.api.Test;

class MapCheckTest {
  private static final DataMap MAP = DataMapLoader.bundled();
  private static final LiveStores DEPLOYED = SampleStores.deployed(MAP);

  @Test
  void theSampleStoresShouldBeWhatTheMapSays() {
    assertThat(MapCheck.of(MAP, DEPLOYED)).isEmpty();
  }

  @Test
  void aStoreBehindAPortShouldBeNotedAndNotMissed() {
    Home behind =
        new Home(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new PortAddress(URI.create("https://p.example"), "k")));
    Store tickets = MAP.store("tickets");
    DataMap map =
        new DataMap(
            MAP.version(),
            MAP.validFrom(),
            MAP.controllers(),
            MAP.identifiers(),
            List.of(tickets.at(tickets.place().orAt(Optional.of(behind)))),
            MAP.lookups(),
            MAP.recipients());

    assertThat(MapCheck.of(map, new LiveStores(List.of(), List.of(), List.of())))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.level()).isEqualTo(Finding.Level.NOTE);
              assertThat(one.problem()).contains("behind a port");
            });
  }

  @Test
  void aTableThatIsNotThereOrMayNotBeLookedAtShouldBeAFault() {
    assertThat(check(table -> with(table, LiveStores.Status.MISSING, table.key())))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.level()).isEqualTo(Finding.Level.FAULT);
              assertThat(one.store()).isEqualTo("tickets");
              assertThat(one.problem()).contains("tickets does not exist");
            });
    assertThat(check(table -> with(table, LiveStores.Status.DENIED, List.of())))
        .singleElement()
        .satisfies(one -> assertThat(one.fix()).contains("dynamodb:DescribeTable"));
    assertThat(check(table -> with(table, LiveStores.Status.NOT_READY, table.key())))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("is being made"));
  }

  @Test
  void aKeyOfAnotherTypeShouldBeAFaultThatNamesBoth() {
    List<KeyAttribute> other = List.of(new KeyAttribute("ticket_id", KeyAttribute.Type.N));
    assertThat(check(table -> with(table, LiveStores.Status.ACTIVE, other)))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.problem())
                    .isEqualTo("the key is (ticket_id N), the map says (ticket_id S)."));
  }

  @Test
  void anIndexThatIsMissingShouldBeAFaultWithWhatFailsByIt() {
    assertThat(checkIndexes(index -> Optional.empty()))
        .extracting(Finding::problem)
        .containsExactly("index by-customer does not exist.", "index by-retention does not exist.");
    assertThat(checkIndexes(index -> Optional.empty()).getLast().fix())
        .contains("no item is found whose term has ended");
  }

  @Test
  void anIndexOfAnotherKindOrNotFilledShouldBeAFault() {
    List<Finding> findings =
        checkIndexes(
            index ->
                Optional.of(
                    new LiveStores.Index(
                        index.name(),
                        index.key().subList(0, 1),
                        true,
                        "ALL",
                        List.of(),
                        LiveStores.Status.NOT_READY)));
    assertThat(findings)
        .extracting(Finding::problem)
        .contains(
            "index by-customer has key (customer_number N), the map says (customer_number N,"
                + " opened_at S).",
            "index by-customer is a local index, the map says global.",
            "index by-customer is not filled yet.");
    assertThat(findings).extracting(Finding::level).containsOnly(Finding.Level.FAULT);
  }

  @Test
  void copiesInAnIndexAndRemovalByDynamoShouldBeNotedAndNoFault() {
    assertThat(
            checkIndexes(
                index ->
                    Optional.of(
                        new LiveStores.Index(
                            index.name(),
                            index.key(),
                            false,
                            "INCLUDE",
                            List.of("subject"),
                            LiveStores.Status.ACTIVE))))
        .hasSize(2)
        .extracting(Finding::level)
        .containsOnly(Finding.Level.NOTE);
    assertThat(
            check(
                table ->
                    new LiveStores.Table(
                        table.store(),
                        table.physical(),
                        table.status(),
                        table.key(),
                        table.indexes(),
                        Optional.of("ttl"),
                        Optional.empty())))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.level()).isEqualTo(Finding.Level.NOTE);
              assertThat(one.problem()).contains("TTL on ttl");
            });
  }

  @Test
  void aBucketThatCannotBeErasedFromShouldBeAFault() {
    assertThat(bucket(LiveStores.Status.ACTIVE, true))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("Object Lock is on"));
    assertThat(bucket(LiveStores.Status.MISSING, false))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("does not exist"));
    assertThat(bucket(LiveStores.Status.DENIED, false))
        .singleElement()
        .satisfies(one -> assertThat(one.fix()).contains("s3:GetBucketVersioning"));
  }

  @Test
  void aStoreThatNobodyLookedAtAndATableThatNobodyMappedShouldBeFaults() {
    LiveStores none = new LiveStores(List.of(), List.of(), List.of("mistervoip-loyalty"));
    assertThat(MapCheck.of(MAP, none))
        .hasSize(MAP.stores().size() + 1)
        .extracting(Finding::level)
        .containsOnly(Finding.Level.FAULT);
    assertThat(MapCheck.of(MAP, none).getLast().problem()).contains("mistervoip-loyalty");
  }

  private static List<Finding> bucket(LiveStores.Status status, boolean locked) {
    LiveStores.Bucket audio =
        new LiveStores.Bucket(
            "recording-audio", "mv-recordings-1", status, true, locked, Optional.empty());
    return MapCheck.of(MAP, new LiveStores(DEPLOYED.tables(), List.of(audio), List.of()));
  }

  private static List<Finding> check(UnaryOperator<LiveStores.Table> change) {
    return MapCheck.of(MAP, changed(change));
  }

  static LiveStores changed(UnaryOperator<LiveStores.Table> change) {
    List<LiveStores.Table> tables = new ArrayList<>(DEPLOYED.tables());
    tables.replaceAll(table -> table.store().equals("tickets") ? change.apply(table) : table);
    return new LiveStores(tables, DEPLOYED.buckets(), List.of());
  }

  private interface IndexChange {
    Optional<LiveStores.Index> of(LiveStores.Index index);
  }

  private static List<Finding> checkIndexes(IndexChange change) {
    return check(
        table ->
            new LiveStores.Table(
                table.store(),
                table.physical(),
                table.status(),
                table.key(),
                table.indexes().stream().flatMap(index -> change.of(index).stream()).toList(),
                Optional.empty(),
                Optional.empty()));
  }

  private static LiveStores.Table with(
      LiveStores.Table table, LiveStores.Status status, List<KeyAttribute> key) {
    return new LiveStores.Table(
        table.store(),
        table.physical(),
        status,
        key,
        table.indexes(),
        Optional.empty(),
        Optional.empty());
  }
}
