package nl.mistervoip.privacy.testing;

import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.Erasure;
import nl.mistervoip.privacy.datamap.Ground;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.LegalBasis;
import nl.mistervoip.privacy.datamap.Moment;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.Retention;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Wording;

/**
 * Builds stores for tests: keyed by {@code customer} and {@code id}, deleted on request, kept 6
 * months from the date in {@code at}, unless told otherwise.
 */
public final class StoreFixture {
  /** The partition of the retention index in which all test items lie. */
  public static final String SHARD = "retention_shard";

  private final String id;
  private final List<String> holds = new ArrayList<>();
  private final List<String> keep = new ArrayList<>();
  private List<KeyAttribute> key =
      List.of(
          new KeyAttribute("customer", KeyAttribute.Type.S),
          new KeyAttribute("id", KeyAttribute.Type.S));
  private Moment trigger = new Moment("at", Moment.Form.DATE);
  private Period term = Period.ofMonths(6);
  private boolean fiscalYear;
  private Optional<Retention.Longer> longer = Optional.empty();
  private Optional<MonthDay> bookYearEnds = Optional.empty();
  private Erasure.Method method = Erasure.Method.DELETE;
  private final List<Erasure.Necessity> necessity = new ArrayList<>();
  private String category = "contactgegevens";
  private int order = 1;

  private StoreFixture(String id) {
    this.id = id;
  }

  /**
   * Starts a store.
   *
   * @param id its id and table name
   * @return a builder with the usual values
   */
  public static StoreFixture aStore(String id) {
    return new StoreFixture(id);
  }

  /**
   * Another key than the usual one.
   *
   * @param attributes partition key and, if any, sort key
   * @return this builder
   */
  public StoreFixture keyed(KeyAttribute... attributes) {
    this.key = List.of(attributes);
    return this;
  }

  /**
   * From when the term runs.
   *
   * @param attribute the attribute
   * @param form how it is written
   * @return this builder
   */
  public StoreFixture from(String attribute, Moment.Form form) {
    this.trigger = new Moment(attribute, form);
    return this;
  }

  /**
   * How long items are kept.
   *
   * @param length the term
   * @return this builder
   */
  public StoreFixture keptFor(Period length) {
    this.term = length;
    return this;
  }

  /**
   * How long items are kept from the end of the book year.
   *
   * @param length the term
   * @return this builder
   */
  public StoreFixture keptFromBookYear(Period length) {
    this.fiscalYear = true;
    return keptFor(length);
  }

  /**
   * How long items with a flag are kept.
   *
   * @param flag the attribute
   * @param length their term
   * @return this builder
   */
  public StoreFixture keptLongerWith(String flag, Period length) {
    this.longer = Optional.of(new Retention.Longer(flag, length));
    return this;
  }

  /**
   * When the book year ends.
   *
   * @param lastDay such as {@code --06-30}
   * @return this builder
   */
  public StoreFixture bookYearEnding(String lastDay) {
    this.bookYearEnds = Optional.of(MonthDay.parse(lastDay));
    return this;
  }

  /**
   * What stops their removal.
   *
   * @param attributes hold attributes
   * @return this builder
   */
  public StoreFixture heldBy(String... attributes) {
    holds.addAll(List.of(attributes));
    return this;
  }

  /**
   * Items are cut down on request.
   *
   * @param fields what stays
   * @return this builder
   */
  public StoreFixture reducedTo(String... fields) {
    this.method = Erasure.Method.REDUCE;
    keep.addAll(List.of(fields));
    return this;
  }

  /**
   * Items are needed until they have ended.
   *
   * @param attribute that says when it ended
   * @return this builder
   */
  public StoreFixture neededUntil(String attribute) {
    return needed(Erasure.Necessity.Kind.UNTIL_ENDED, attribute, "GDPR 6(1)(b)");
  }

  /**
   * Items are needed for claims until they are settled.
   *
   * @param attribute that says when it was settled
   * @return this builder
   */
  public StoreFixture claimableUntil(String attribute) {
    return needed(Erasure.Necessity.Kind.UNTIL_ENDED, attribute, "GDPR 17(3)(e)");
  }

  /**
   * Items are needed as long as their term runs.
   *
   * @return this builder
   */
  public StoreFixture neededWithinTerm() {
    return needed(Erasure.Necessity.Kind.WITHIN_TERM, "", "Tw 11.5(2)");
  }

  /**
   * The category of data.
   *
   * @param words of the privacy statement
   * @return this builder
   */
  public StoreFixture inCategory(String words) {
    this.category = words;
    return this;
  }

  /**
   * When it is erased.
   *
   * @param place low is early
   * @return this builder
   */
  public StoreFixture erasedAs(int place) {
    this.order = place;
    return this;
  }

  /**
   * The store.
   *
   * @return the map entry
   */
  public Store build() {
    return new Store(
        id,
        "mister-voip",
        new Place.Table(id, key, List.of(index())),
        List.of(
            new AccessPath(
                key.getFirst().attribute(), Optional.empty(), Optional.empty(), Optional.empty())),
        new Store.Texts(
            words(id),
            new Wording(category, category + " (en)"),
            words("doel"),
            new LegalBasis("GDPR 6(1)(b)", words("overeenkomst")),
            words("uzelf")),
        List.of(),
        new Retention(
            trigger,
            term,
            fiscalYear,
            ground(law()),
            List.copyOf(holds),
            "by-retention",
            longer,
            bookYearEnds,
            Optional.empty()),
        new Erasure(method, List.copyOf(keep), order, necessity),
        true,
        List.of(),
        List.of(),
        List.of());
  }

  private String law() {
    return fiscalYear ? "AWR 52(4)" : "GDPR 5(1)(e)";
  }

  private Place.Index index() {
    return new Place.Index(
        "by-retention",
        Stream.of(SHARD, trigger.attribute())
            .map(attribute -> new KeyAttribute(attribute, KeyAttribute.Type.S))
            .toList(),
        false);
  }

  private StoreFixture needed(Erasure.Necessity.Kind kind, String attribute, String law) {
    necessity.add(new Erasure.Necessity(kind, attribute, ground(law)));
    return this;
  }

  private static Ground ground(String law) {
    return new Ground(law, new Wording("grond van " + law, "ground of " + law));
  }

  private static Wording words(String text) {
    return new Wording(text, text + " (en)");
  }
}
