package nl.mistervoip.privacy.approval.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.ContactPoint.Channel;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Located;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Whose data a case is about, when a person settles the identity. A number that a reviewer types is
 * looked up before it counts: a slip of one digit would disclose somebody else's data.
 */
public final class Subjects {
  /** As for contact points that links go to (identity/policy.yaml, {@code settledAfter}). */
  private static final Duration SETTLED_AFTER = Duration.ofDays(30);

  /** Stands in place of a customer number for whoever no store knows. */
  public static final String NOBODY = "none";

  private final CaseVault vault;
  private final Optional<Landscape> landscape;

  Subjects(CaseVault vault, Optional<Landscape> landscape) {
    this.vault = vault;
    this.landscape = landscape;
  }

  /**
   * The customer with this number, if one was typed, or nobody's for {@link #NOBODY}; otherwise
   * somebody must be known already.
   */
  public Optional<SubjectRef> settle(CaseId id, String customerNumber, Instant now) {
    if (customerNumber.equals(NOBODY)) {
      return Optional.of(new Strangers(vault, stores()).settle(id, now));
    }
    if (!customerNumber.isEmpty()) {
      SubjectRef found = lookUp(customerNumber, now);
      return Optional.of(wroteWithoutMailbox(id) ? found.byPost() : found);
    }
    if (vault.find(id, SubjectRef.VAULT_NAME).isEmpty()) {
      throw ConsoleProblem.conflict(
          "Nobody is known yet",
          "Say whose data this is about: send the customer number as customerNumber.");
    }
    return Optional.empty();
  }

  private boolean wroteWithoutMailbox(CaseId id) {
    return vault
        .findJson(id, Requester.VAULT_NAME, Requester.class)
        .filter(Requester::hasNoMailbox)
        .isPresent();
  }

  /**
   * What the customer file says of whom a copy should show.
   *
   * @param customerNumber of the customer
   * @param name as in the file
   * @param birthDate when the file has one
   */
  public record OnFile(
      String customerNumber, Optional<String> name, Optional<LocalDate> birthDate) {
    @Override
    public String toString() {
      return "OnFile[REDACTED]";
    }
  }

  /** The customer with this number, or the one who is known already, as far as a copy shows it. */
  public OnFile onFile(CaseId id, String customerNumber, Instant now) {
    SubjectRef subject =
        settle(id, customerNumber, now)
            .orElseGet(() -> vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class));
    Map<String, String> facts =
        landscape.map(stores -> stores.accountFacts(CustomerRef.of(subject))).orElse(Map.of());
    return new OnFile(
        subject.customerNumber(),
        Optional.ofNullable(facts.get("name")).filter(name -> !name.isBlank()),
        Optional.ofNullable(facts.get("birth-date")).flatMap(Subjects::day));
  }

  /**
   * How the person can be reached as far as that is on file: first the address that confirmed the
   * request, which was there before it.
   */
  List<ContactPoint> contactPoints(CaseId id) {
    Optional<SubjectRef> subject = vault.findJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Stream<ContactPoint> confirmed =
        subject.flatMap(SubjectRef::mail).stream()
            .map(mail -> new ContactPoint(Channel.EMAIL, mail, Instant.EPOCH));
    Stream<ContactPoint> onFile =
        subject
            .map(CustomerRef::of)
            .flatMap(customer -> landscape.map(stores -> stores.contactPoints(customer)))
            .stream()
            .flatMap(List::stream);
    return Stream.concat(confirmed, onFile).toList();
  }

  /**
   * A date that the store holds in another form is as good as none: the name is compared, and the
   * reviewer sees that no birth date was. The exception would carry it into the logs.
   */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }

  /**
   * Nobody can have been called back who has no number on file, and a number that was changed
   * lately may be a stranger's.
   *
   * @param id the case
   * @param settled the customer just looked up; empty when it was known already
   * @param now the time of deciding
   */
  void requireSettledNumber(CaseId id, Optional<SubjectRef> settled, Instant now) {
    SubjectRef subject =
        settled.orElseGet(() -> vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class));
    CustomerRef customer = CustomerRef.of(subject);
    boolean number =
        landscape.stream()
            .flatMap(stores -> stores.contactPoints(customer).stream())
            .filter(point -> point.channel() == Channel.MOBILE)
            .anyMatch(point -> !point.since().isAfter(now.minus(SETTLED_AFTER)));
    if (!number) {
      throw ConsoleProblem.conflict(
          "No number on file",
          "No number of this customer has been on file for thirty days. Choose other means.");
    }
  }

  private Landscape stores() {
    return landscape.orElseThrow(
        () ->
            ConsoleProblem.unavailable(
                "Customer numbers cannot be looked up here: set LANDSCAPE_PREFIX for the"
                    + " console function, see docs/settings.md."));
  }

  private SubjectRef lookUp(String customerNumber, Instant now) {
    Landscape stores = stores();
    return switch (stores.locate(Map.of("customer-number", customerNumber), now)) {
      case Located.Found found -> subject(found.customer(), stores);
      case Located.Unknown unknown -> throw unknown();
      case Located.Ambiguous ambiguous -> throw unknown();
    };
  }

  private static SubjectRef subject(CustomerRef customer, Landscape stores) {
    List<ContactPoint> contacts = stores.contactPoints(customer);
    return new SubjectRef(
        customer.number(),
        customer.controllerIds(),
        first(contacts, Channel.EMAIL),
        first(contacts, Channel.MOBILE));
  }

  private static Optional<String> first(List<ContactPoint> contacts, Channel channel) {
    return contacts.stream()
        .filter(point -> point.channel() == channel)
        // The one on file for longest: a newer one may be a stranger's.
        .min(Comparator.comparing(ContactPoint::since))
        .map(ContactPoint::value);
  }

  private static ConsoleProblem unknown() {
    return ConsoleProblem.conflict(
        "No such customer", "No customer has this number. Check it and send it again.");
  }
}
