package nl.mistervoip.privacy.datamap.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import org.junit.jupiter.api.Test;

/** Stores under keys of the company's own and in a bucket with a name of its own. */
class OwnKeysAndBucketsTest {
  private static final String ID = "1a2b3c4d-0000-4000-8000-00000000beef";
  private static final String KEY =
      "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/" + ID;
  private static final String LIVE = "arn:aws:kms:eu-west-1:111122223333:key/" + ID;
  private static final DataMap MAP = DataMapLoader.bundled();

  @Test
  void exactlyTheFunctionsThatReadOrWriteAStoreShouldBeGrantedItsKey() {
    DataMap map = withKey("marketing-consents", Optional.of(ID));
    NavigableMap<String, NavigableSet<Grant>> needed = FunctionNeeds.load().grants(map);

    FunctionNeeds.load()
        .functions()
        .forEach(
            (function, needs) ->
                assertThat(actionsOn(KEY, needed.getOrDefault(function, new TreeSet<>())))
                    .as(function)
                    .isEqualTo(expected(needs)));
    assertThat(TemplateGrants.difference(needed, FunctionNeeds.load().grants(MAP)))
        .contains(
            "+ EraseStore kms:Decrypt " + KEY,
            "+ EraseStore kms:GenerateDataKey " + KEY,
            "+ SearchStore kms:Decrypt " + KEY)
        .noneMatch(line -> line.startsWith("-"));
  }

  /** Correcting and suppressing do not concern the consents; telling touches no store. */
  private static List<String> expected(List<StoreNeed> needs) {
    boolean writes =
        needs.stream()
            .anyMatch(
                List.of(
                        StoreNeed.ERASE,
                        StoreNeed.RESTRICT,
                        StoreNeed.STOP_MARKETING,
                        StoreNeed.RECONCILE)
                    ::contains);
    if (writes) {
      return List.of("kms:Decrypt", "kms:GenerateDataKey");
    }
    return needs.contains(StoreNeed.READ) ? List.of("kms:Decrypt") : List.of();
  }

  @Test
  void theKeyOfAudioShouldBeGrantedToWhoReadsItAndNotForItsRemoval() {
    DataMap map = audio(Optional.empty(), Optional.of(ID));

    assertThat(actionsOn(KEY, StoreNeed.READ.grants(map))).containsExactly("kms:Decrypt");
    assertThat(actionsOn(KEY, StoreNeed.ERASE.grants(map))).isEmpty();
  }

  @Test
  void aKeyOfAnotherAccountShouldBeGrantedToTheRoleThere() {
    Home home =
        new Home(
            Optional.of("222233334444"),
            Optional.of("eu-central-1"),
            Optional.of("privacy-desk"),
            Optional.empty());
    DataMap map =
        changed(
            withKey("payments", Optional.of(ID)),
            "payments",
            place -> place.orAt(Optional.of(home)));

    assertThat(FunctionNeeds.load().away(map).values())
        .singleElement()
        .satisfies(
            grants ->
                assertThat(grants)
                    .contains(
                        new Grant(
                            "kms:Decrypt",
                            "arn:${AWS::Partition}:kms:eu-central-1:222233334444:key/" + ID)));
  }

  @Test
  void aStatementOnAKeyShouldHoldForTheStoresOfItsRegionOnly() {
    DataMap map = withKey("tickets", Optional.of("arn:aws:kms:eu-north-1:111122223333:key/" + ID));
    DataMap both = changed(map, "payments", place -> keyed(place, Optional.of(ID)));

    assertThat(PolicyText.of(StoreNeed.READ.grants(both)))
        .contains(
            """
            - Effect: Allow
              Action: [kms:Decrypt]
              Resource:
                - arn:aws:kms:eu-north-1:111122223333:key/ID
              Condition: {StringEquals: {"kms:ViaService": ["dynamodb.eu-north-1.amazonaws.com", "s3.eu-north-1.amazonaws.com"]}}
            """
                .replace("ID", ID)
                .stripTrailing())
        .contains(
            "    - !Sub "
                + KEY
                + "\n  Condition: {StringEquals: {\"kms:ViaService\": [!Sub"
                + " \"dynamodb.${AWS::Region}.amazonaws.com\",");
  }

  @Test
  void theBucketShouldBeTheOneThatTheMapNames() {
    DataMap map = audio(Optional.of("${LandscapePrefix}voice-archive"), Optional.empty());

    assertThat(StoreNeed.READ.grants(map))
        .contains(
            new Grant(
                "s3:GetObject", "arn:${AWS::Partition}:s3:::${LandscapePrefix}voice-archive/*"))
        .noneMatch(grant -> grant.resource().contains("recordings-$"));
    assertThat(((Place.Objects) map.store("recording-audio").place()).bucketName("mv-"))
        .contains("mv-voice-archive");
  }

  @Test
  void aKeyThatIsNotNamedOrAnotherOrNoneShouldBeAFault() {
    assertThat(checked(MAP, Optional.of(LIVE)))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.level()).isEqualTo(Finding.Level.FAULT);
              assertThat(one.problem()).contains(LIVE, "that the map does not name");
              assertThat(one.fix()).contains("kms-key");
            });
    DataMap named = withKey("tickets", Optional.of(ID));
    assertThat(checked(named, Optional.of(LIVE))).isEmpty();
    assertThat(checked(withKey("tickets", Optional.of(LIVE)), Optional.of(LIVE))).isEmpty();
    assertThat(checked(named, Optional.of(LIVE.replace("beef", "cafe"))))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("cafe, the map says " + ID));
    assertThat(checked(named, Optional.empty()))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("no key of the company"));
  }

  @Test
  void aBucketThatTheFunctionsDoNotLookForShouldBeAFault() {
    assertThat(bucketChecked(MAP, "voice-archive", Optional.empty()))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("the functions look for another"));
    DataMap named = audio(Optional.of("voice-archive"), Optional.of(ID));
    assertThat(bucketChecked(named, "voice-archive", Optional.of(LIVE))).isEmpty();
    assertThat(bucketChecked(named, "voice-archive", Optional.empty()))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("no key of the company"));
  }

  private static List<String> actionsOn(String resource, NavigableSet<Grant> grants) {
    return grants.stream()
        .filter(one -> one.resource().equals(resource))
        .map(Grant::action)
        .toList();
  }

  private static List<Finding> checked(DataMap map, Optional<String> key) {
    LiveStores live =
        MapCheckTest.changed(
            table ->
                new LiveStores.Table(
                    table.store(),
                    table.physical(),
                    table.status(),
                    table.key(),
                    table.indexes(),
                    table.expires(),
                    key));
    return MapCheck.of(map, live);
  }

  private static List<Finding> bucketChecked(DataMap map, String name, Optional<String> key) {
    LiveStores deployed = SampleStores.deployed(MAP);
    LiveStores.Bucket audio =
        new LiveStores.Bucket("recording-audio", name, LiveStores.Status.ACTIVE, true, false, key);
    return MapCheck.of(map, new LiveStores(deployed.tables(), List.of(audio), List.of()));
  }

  private static DataMap withKey(String store, Optional<String> key) {
    return changed(MAP, store, place -> keyed(place, key));
  }

  private static Place keyed(Place place, Optional<String> key) {
    return switch (place) {
      case Place.Table(var name, var keys, var indexes, var home, var _) ->
          new Place.Table(name, keys, indexes, home, key);
      case Place.Objects objects -> objects;
    };
  }

  private static DataMap audio(Optional<String> bucketName, Optional<String> key) {
    return changed(
        MAP,
        "recording-audio",
        place ->
            switch (place) {
              case Place.Table table -> table;
              case Place.Objects(
                      var bucket,
                      var of,
                      var attribute,
                      var names,
                      var home,
                      var _,
                      var _) ->
                  new Place.Objects(bucket, of, attribute, names, home, bucketName, key);
            });
  }

  private static DataMap changed(DataMap map, String store, UnaryOperator<Place> change) {
    return new DataMap(
        map.version(),
        map.validFrom(),
        map.controllers(),
        map.identifiers(),
        map.stores().stream()
            .map(one -> one.id().equals(store) ? one.at(change.apply(one.place())) : one)
            .toList(),
        map.lookups(),
        map.recipients());
  }
}
