package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Objections to direct marketing on the deployed system. */
class MarketingIT {
  private static final String SUBJECT = "Stop met die reclame";
  private final RunningDesk desk = new RunningDesk();

  @Test
  void anObjectionShouldBeCarriedOutAndConfirmedAtOnceWithoutAskingWhoItWas() {
    Customer customer = Customer.unused(desk);
    assertThat(Marketing.withdrawals(desk, customer)).isNotEmpty();
    Journey journey = new Journey(desk, customer, SUBJECT, Journey.NO_MARKETING);
    Instant sent = Instant.now();
    journey.mailIn().awaitState("CLOSED_ANSWERED");

    assertThat(Duration.between(sent, Instant.now())).isLessThan(Duration.ofMinutes(2));
    List<SentMail> mails = journey.mails();
    assertThat(mails).as("acknowledgement and confirmation").hasSize(2);
    assertThat(mails).noneMatch(mail -> mail.link().isPresent());
    assertThat(mails.getLast().subject()).contains("Wij sturen u geen reclame meer");
    assertThat(mails.getFirst().text()).doesNotContain("een link en een code");
    assertThat(desk.texts(customer.mobile())).as("no code").isEmpty();

    assertThat(Marketing.withdrawals(desk, customer)).doesNotContain("");
    assertThat(Marketing.suppressed(desk, customer.email().toUpperCase(java.util.Locale.ROOT)))
        .isTrue();
    assertThat(Marketing.suppressed(desk, customer.mobile())).isTrue();
    assertThat(Traces.of(desk))
        .contains(journey.caseId())
        .doesNotContain(customer.email(), customer.mobile());
  }

  @Test
  void aStrangerShouldReadTheSameAsACustomerAndBeSuppressedToo() {
    Customer customer = Customer.unused(desk);
    Customer stranger = new Customer("0", "niemand-" + UUID.randomUUID() + "@example.org", "");
    String subject = "No more advertising";
    Journey known = new Journey(desk, customer, subject, Journey.NO_MARKETING_IN_ENGLISH);
    Journey unknown = new Journey(desk, stranger, subject, Journey.NO_MARKETING_IN_ENGLISH);
    known.mailIn().awaitState("CLOSED_ANSWERED");
    unknown.mailIn().awaitState("CLOSED_ANSWERED");

    assertThat(texts(unknown, stranger)).hasSize(2).isEqualTo(texts(known, customer));
    assertThat(known.mails().getLast().subject()).contains("We send you no more advertising");
    assertThat(Marketing.suppressed(desk, stranger.email())).isTrue();
    assertThat(Marketing.suppressed(desk, "nooit-" + UUID.randomUUID() + "@example.org")).isFalse();
  }

  @Test
  void whatElseIsAskedShouldGoOnToTheIdentityCheckWithMarketingStoppedAlready() {
    Customer customer = Customer.unused(desk);
    Journey journey =
        new Journey(desk, customer, "Inzage en geen reclame", Journey.ACCESS + Journey.NO_MARKETING)
            .mailIn();
    journey.awaitLink("/verify/");
    assertThat(journey.mails())
        .filteredOn(mail -> mail.subject().contains("Wij sturen u geen reclame meer"))
        .hasSize(1);
    assertThat(Marketing.withdrawals(desk, customer)).doesNotContain("");

    journey.confirmIdentity().approve("officer-1").awaitState("CLOSED_ANSWERED");
    assertThat(journey.details().path("rights").toString()).contains("access");
  }

  private static List<String> texts(Journey journey, Customer person) {
    return journey.mails().stream()
        .map(mail -> mail.text().replace(journey.caseId(), "CASE").replace(person.email(), "WHO"))
        .toList();
  }
}
