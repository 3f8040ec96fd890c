package nl.mistervoip.privacy.datamap.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.ExpiryIndex;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.engine.InMemoryBuckets;
import nl.mistervoip.privacy.datamap.engine.InMemoryTables;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.datamap.schema.InvalidDataMapException;
import nl.mistervoip.privacy.datamap.tables.Tables;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores in other accounts and regions: how the map says so, and who is then asked. */
class HomesTest {
  private static final String BILLING =
      "{account: '222233334444', region: eu-central-1, role: privacy-desk, prefix: billing_}";
  private static final Home HOME =
      new Home(
          Optional.of("222233334444"),
          Optional.of("eu-central-1"),
          Optional.of("privacy-desk"),
          Optional.of("billing_"));

  @Test
  void theHomeOfAControllerShouldBeThatOfItsStoresUnlessAStoreSaysAnother() {
    DataMap map =
        load(
            "name: Mister Voip Abonnementen BV, transfers: []}",
            "name: Mister Voip Abonnementen BV, transfers: [], home: " + BILLING + "}",
            "      name: payments\n",
            "      name: payments\n      home: {region: eu-north-1}\n");

    assertThat(map.store("invoices").place().home()).contains(HOME);
    assertThat(HOME.roleArn()).contains("arn:aws:iam::222233334444:role/privacy-desk");
    assertThat(map.store("payments").place().home())
        .contains(
            new Home(
                Optional.empty(), Optional.of("eu-north-1"), Optional.empty(), Optional.empty()));
    assertThat(map.store("tickets").place().home()).isEmpty();
    assertThat(DataMapLoader.bundled().stores()).allMatch(store -> store.place().home().isEmpty());
  }

  @Test
  void anAccountWithoutARoleOrWithAnOddNumberOrRegionShouldBeAFault() {
    assertFault("{account: '222233334444'}", "an account without a role");
    assertFault("{account: '2222', role: privacy-desk}", "no number of twelve digits");
    assertFault("{region: Frankfurt}", "the region of its home is none");
  }

  @Test
  void aStoreBehindAPortShouldNeedAnAddressWithTlsAKeyAndNothingOfAws() {
    String key = "key: 0a1b2c3d-0000-4000-8000-00000000cafe";
    DataMap map =
        load(
            "      name: payments\n",
            "      name: payments\n      home: {port: {url: 'https://p.example/d', "
                + key
                + ", worklist: true}}\n",
            "key: [{attribute: invoice_number, type: S}]\n          local: false\n"
                + "        - name: by-customer",
            "key: [{attribute: invoice_number, type: S}]\n          local: true\n"
                + "        - name: by-customer",
            "type: S}]\n"
                + "          local: false\n"
                + "        - name: by-retention\n"
                + "          key: [{attribute: retention_shard, type: S}, {attribute: booked_on,"
                + " type: S}]\n"
                + "          local: false",
            "type: S}]\n"
                + "          local: true\n"
                + "        - name: by-retention\n"
                + "          key: [{attribute: retention_shard, type: S}, {attribute: booked_on,"
                + " type: S}]\n"
                + "          local: true");

    assertThat(map.store("payments").place().port().orElseThrow().url())
        .hasToString("https://p.example/d");
    assertThat(map.store("payments").place().port().orElseThrow().answeredByPeople())
        .as("people answer there")
        .isTrue();
    assertThat(map.store("invoices").place().port()).isEmpty();
    assertThat(ExpiryIndex.has(map.store("payments"))).isFalse();
    assertFault("{port: {url: 'http://p.example', " + key + "}}", "address or key of its port");
    assertFault("{port: {url: 'https://p.example/', " + key + "}}", "address or key of its port");
    assertFault(
        "{port: {url: 'https://p.example', key: alias/desk}}", "address or key of its port");
    assertFault(
        "{region: eu-west-1, port: {url: 'https://p.example', " + key + "}}",
        "a port and an account or region of AWS");
    assertFault(
        "{port: {url: 'https://p.example', " + key + "}}", "an index of a port is not local");
  }

  @Test
  void aTableShouldBeAskedWhereItIsAndEachHomeOpenedOnce() {
    DataMap map =
        load("      name: invoices\n", "      name: invoices\n      home: " + BILLING + "\n");
    InMemoryTables own = new InMemoryTables();
    InMemoryTables away = new InMemoryTables();
    own.create(map);
    away.create(map);
    List<Home> opened = new ArrayList<>();
    HomeTables tables =
        new HomeTables(
            own,
            home -> {
              opened.add(home);
              return away;
            });
    Place.Table invoices = (Place.Table) map.store("invoices").place();
    Place.Table tickets = (Place.Table) map.store("tickets").place();
    Map<String, AttributeValue> invoice = Map.of("invoice_number", AttributeValue.fromS("F-1"));
    Map<String, AttributeValue> ticket = Map.of("ticket_id", AttributeValue.fromS("T-1"));

    assertThat(tables.insert(invoices, invoice)).isTrue();
    assertThat(tables.insert(tickets, ticket)).isTrue();

    assertThat(tables.get(invoices, List.of(invoice))).containsExactly(invoice);
    assertThat(away.get(invoices, List.of(invoice))).containsExactly(invoice);
    assertThat(own.get(invoices, List.of(invoice))).isEmpty();
    assertThat(own.get(tickets, List.of(ticket))).containsExactly(ticket);
    assertThat(tables.delete(invoices, new Tables.Guard(invoice, List.of(), List.of()))).isTrue();
    assertThat(away.get(invoices, List.of(invoice))).isEmpty();
    assertThat(opened).containsExactly(HOME);
  }

  @Test
  void aBucketShouldBeAskedWhereItIs() {
    DataMap map =
        load(
            "objects: {bucket: recordings, of: recordings, attribute: audio_key}",
            "objects: {bucket: recordings, of: recordings, attribute: audio_key, home: "
                + BILLING
                + "}");
    InMemoryBuckets own = new InMemoryBuckets();
    InMemoryBuckets away = new InMemoryBuckets();
    away.put("recordings", "a", new byte[] {1}, "audio/wav");
    own.put("others", "b", new byte[] {1, 2}, "audio/wav");

    HomeBuckets buckets = new HomeBuckets(map, own, objects -> away);

    assertThat(buckets.find("recordings", "a")).isPresent();
    assertThat(buckets.find("others", "b").orElseThrow().size()).isEqualTo(2);
    assertThat(own.find("recordings", "a")).isEmpty();
  }

  @Test
  void aBucketShouldHaveTheNameThatTheMapGivesIt() {
    String objects = "objects: {bucket: recordings, of: recordings, attribute: audio_key";
    Map<String, String> given = Map.of("recordings", "mv-recordings-111122223333");
    DataMap named = load(objects, objects + ", bucket-name: '${LandscapePrefix}voice-archive'");
    Place.Objects audio = (Place.Objects) named.store("recording-audio").place();

    assertThat(Connections.named(named, given, "mv-"))
        .containsEntry("recordings", "mv-voice-archive");
    assertThat(Connections.named(DataMapLoader.bundled(), given, "mv-")).isEqualTo(given);
    assertThat(Connections.named(audio, HOME, given, "billing_"))
        .isEqualTo("billing_voice-archive");
    Place.Objects built = (Place.Objects) DataMapLoader.bundled().store("recording-audio").place();
    assertThat(Connections.named(built, HOME, given, "billing_"))
        .isEqualTo("billing_recordings-222233334444");
    assertThatThrownBy(() -> load(objects, objects + ", bucket-name: 'Voice Archive'"))
        .hasMessageContaining("its bucket-name is none that S3 allows");
  }

  @Test
  void aKeyShouldBeAnIdOrAnArnForAPolicyCannotNameAnAlias() {
    String table = "      name: payments\n";
    String id = "1a2b3c4d-0000-4000-8000-00000000beef";
    for (String key : List.of(id, "arn:aws:kms:eu-west-1:111122223333:key/" + id)) {
      assertThat(
              load(table, table + "      kms-key: " + key + "\n")
                  .store("payments")
                  .place()
                  .kmsKey())
          .contains(key);
    }
    assertThatThrownBy(() -> load(table, table + "      kms-key: alias/billing\n"))
        .hasMessageContaining("a policy cannot name an alias");
  }

  private static void assertFault(String home, String problem) {
    assertThatThrownBy(
            () ->
                load("      name: invoices\n", "      name: invoices\n      home: " + home + "\n"))
        .isInstanceOf(InvalidDataMapException.class)
        .hasMessageContaining("mister-voip-abonnementen.yaml:")
        .hasMessageContaining(problem);
  }

  /** The bundled map with texts replaced, in pairs. */
  private static DataMap load(String... changes) {
    Map<String, String> files = new HashMap<>();
    for (String file : List.of("map.yaml", "mister-voip.yaml", "mister-voip-abonnementen.yaml")) {
      String text = read(file);
      for (int i = 0; i < changes.length; i += 2) {
        text = text.replace(changes[i], changes[i + 1]);
      }
      files.put(file, text);
    }
    return DataMapLoader.load(name -> files.getOrDefault(name, ""));
  }

  private static String read(String file) {
    try (InputStream in = HomesTest.class.getResourceAsStream("/datamap/" + file)) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
