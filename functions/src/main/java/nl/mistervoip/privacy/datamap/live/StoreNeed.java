package nl.mistervoip.privacy.datamap.live;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.platform.port.PortAddress;

/** What a function does with the company's stores; the map says with which. */
@SuppressWarnings("ImmutableEnumChecker") // lists of List.of
public enum StoreNeed {
  /** Query by key and index, read by key, open objects. */
  READ(
      List.of("dynamodb:BatchGetItem", "dynamodb:Query"),
      List.of("s3:GetObject", "s3:GetObjectVersion"),
      List.of("s3:ListBucket", "s3:ListBucketVersions")),
  /** Delete or cut down single items and objects. */
  ERASE(
      List.of("dynamodb:DeleteItem", "dynamodb:UpdateItem"),
      List.of("s3:DeleteObject", "s3:DeleteObjectVersion"),
      List.of()),
  /** Set and lift the marks of a restriction (GDPR Art. 18). */
  RESTRICT(List.of("dynamodb:UpdateItem"), List.of(), List.of()),
  /** Change fields that can be corrected in place (GDPR Art. 16). */
  CORRECT(List.of("dynamodb:UpdateItem"), List.of(), List.of()),
  /** Set what the map sets on an objection to direct marketing (GDPR Art. 21(3)). */
  STOP_MARKETING(List.of("dynamodb:UpdateItem"), List.of(), List.of()),
  /** Mark what rests on legitimate interest as not used any more (GDPR Art. 21(1)). */
  STOP_USE(List.of("dynamodb:UpdateItem"), List.of(), List.of()),
  /** Put a hash on the suppression list. */
  SUPPRESS(List.of("dynamodb:PutItem"), List.of(), List.of()),
  /** Tell recipients of a person's data by the port that the map gives them (GDPR Art. 19). */
  TELL(List.of(), List.of(), List.of()),
  /** Walk tables for rows that the retention index has lost, and give them a shard. */
  RECONCILE(List.of("dynamodb:Scan", "dynamodb:UpdateItem"), List.of(), List.of());

  private static final String DECRYPT = "kms:Decrypt";
  private static final String LEGITIMATE_INTEREST = "6(1)(f)";

  private final List<String> onItems;
  private final List<String> onObjects;
  private final List<String> onBuckets;

  StoreNeed(List<String> onItems, List<String> onObjects, List<String> onBuckets) {
    this.onItems = onItems;
    this.onObjects = onObjects;
    this.onBuckets = onBuckets;
  }

  /**
   * What a function must be granted for it.
   *
   * @param map the map
   * @return the grants, sorted; for stores of another account that it may take on the role there
   */
  public NavigableSet<Grant> grants(DataMap map) {
    NavigableSet<Grant> grants = new TreeSet<>();
    if (this == TELL) {
      map.recipients().stream()
          .flatMap(one -> one.port().stream())
          .forEach(port -> grants.add(signing(port)));
    }
    stores(map)
        .forEach(
            store ->
                role(store)
                    .ifPresentOrElse(
                        role -> grants.add(new Grant("sts:AssumeRole", role)),
                        () -> on(store).forEach(grants::add)));
    return grants;
  }

  /**
   * What the roles of other accounts must be granted for it.
   *
   * @param map the map
   * @return ARN of the role to its grants; empty when all stores are in the desk's account
   */
  public NavigableMap<String, NavigableSet<Grant>> away(DataMap map) {
    NavigableMap<String, NavigableSet<Grant>> roles = new TreeMap<>();
    stores(map)
        .forEach(
            store ->
                role(store)
                    .ifPresent(
                        role ->
                            on(store)
                                .forEach(
                                    roles.computeIfAbsent(role, any -> new TreeSet<>())::add)));
    return roles;
  }

  private Stream<Store> stores(DataMap map) {
    return map.stores().stream().filter(store -> concerns(map, store));
  }

  private static Optional<String> role(Store store) {
    return store.place().home().flatMap(Home::roleArn);
  }

  /** What reads or writes behind a port needs nothing there but the desk's own key. */
  private Stream<Grant> on(Store store) {
    return store
        .place()
        .port()
        .map(port -> Stream.of(signing(port)))
        .orElseGet(() -> Stream.concat(inAws(store.place()), withKey(store.place())));
  }

  private static Grant signing(PortAddress port) {
    return new Grant("kms:Sign", StoreArns.of(port));
  }

  private Stream<Grant> inAws(Place place) {
    return switch (place) {
      case Place.Table table -> {
        String arn = StoreArns.of(table);
        Stream<String> arns = this == READ ? Stream.of(arn, arn + "/index/*") : Stream.of(arn);
        yield arns.flatMap(one -> onItems.stream().map(action -> new Grant(action, one)));
      }
      case Place.Objects objects -> {
        String arn = StoreArns.of(objects);
        yield Stream.concat(
            onObjects.stream().map(action -> new Grant(action, arn + "/*")),
            onBuckets.stream().map(action -> new Grant(action, arn)));
      }
    };
  }

  /** What AWS asks of the caller for a store under the company's own key. */
  private Stream<Grant> withKey(Place place) {
    List<String> actions =
        switch (place) {
          case Place.Table _ ->
              this == READ ? List.of(DECRYPT) : List.of(DECRYPT, "kms:GenerateDataKey");
          // An object is never written, and nothing is decrypted for its removal.
          case Place.Objects _ -> this == READ ? List.of(DECRYPT) : List.of();
        };
    return StoreArns.keyOf(place).stream()
        .flatMap(arn -> actions.stream().map(action -> new Grant(action, arn)));
  }

  private boolean concerns(DataMap map, Store store) {
    return switch (this) {
      case READ, ERASE, RESTRICT -> true;
      case RECONCILE -> store.place().port().isEmpty();
      case TELL -> false;
      case CORRECT ->
          store.fields().stream()
              .anyMatch(field -> field.correction() == Field.Correction.IN_PLACE);
      case STOP_MARKETING -> !store.objection().isEmpty();
      case STOP_USE ->
          store.texts().basis().article().contains(LEGITIMATE_INTEREST)
              && RestrictionWriter.applies(store);
      case SUPPRESS ->
          store.paths().stream().anyMatch(path -> map.identifier(path.identifier()).hashed());
    };
  }
}
