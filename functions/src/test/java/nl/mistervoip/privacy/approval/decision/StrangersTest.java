package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.approval.decision.ApprovalKind.IDENTITY;
import static nl.mistervoip.privacy.approval.decision.ApprovalScene.ONE;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.casefile.IdentityProof;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import org.junit.jupiter.api.Test;

/** Who is judged to be known to no store, and when that may be said. */
class StrangersTest {
  private static final String MAILBOX = "noor.onbekend@example.org";

  private final ApprovalScene scene = ApprovalScene.identity().ask(IDENTITY, 1);

  private void asked(String mailbox, boolean proven, Map<String, String> identifiers) {
    scene.documents.putJson(
        scene.id,
        Requester.VAULT_NAME,
        new Requester(mailbox, mailbox, "Noor", "", Optional.empty(), identifiers, proven));
  }

  private void refused(String words, String means) {
    assertThatThrownBy(() -> scene.settle(ONE, Subjects.NOBODY, means))
        .isInstanceOfSatisfying(
            ConsoleProblem.class,
            problem -> assertThat(problem.title() + problem.detail()).contains(words));
    assertThat(scene.documents.find(scene.id, SubjectRef.VAULT_NAME)).isEmpty();
    assertThat(scene.state()).isEqualTo(CaseState.IDENTITY_DOUBTED);
  }

  @Test
  void aProvenMailboxThatLeadsToNobodyShouldGoOnWithoutACustomer() {
    asked(MAILBOX, true, Map.of("phone-number", "+31850109999"));
    scene.settle(ONE, Subjects.NOBODY, "person");
    SubjectRef subject = scene.documents.getJson(scene.id, SubjectRef.VAULT_NAME, SubjectRef.class);
    assertThat(subject.knownToNobody()).isTrue();
    assertThat(subject.mail()).contains(MAILBOX);
    assertThat(subject.controllerIds())
        .containsExactlyInAnyOrder("mister-voip", "mister-voip-abonnementen");
    assertThat(
            scene
                .documents
                .getJson(scene.id, IdentityProof.VAULT_NAME, IdentityProof.class)
                .strong())
        .isTrue();
    assertThat(scene.told()).containsExactly("task-1 approved");
  }

  @Test
  void aLetterFromWhoHasNoMailboxShouldBeAnsweredByLetter() {
    asked("", false, Map.of("customer-number", "999999"));
    scene.settle(ONE, Subjects.NOBODY, "person");
    assertThat(scene.documents.getJson(scene.id, SubjectRef.VAULT_NAME, SubjectRef.class).mail())
        .isEmpty();
  }

  @Test
  void aMailboxThatIsNotProvenShouldBeToldNothing() {
    asked(MAILBOX, false, Map.of());
    refused("not confirmed", "person");
  }

  @Test
  void whoGaveWhatLeadsToACustomerShouldNotBeAStranger() {
    asked(MAILBOX, true, Map.of("customer-number", "100001"));
    refused("leads to a customer", "person");
  }

  @Test
  void whoGaveNothingToSearchWithShouldBeAskedFirst() {
    asked("", false, Map.of("postcode", "1234 AB"));
    refused("Nothing to search with", "person");
  }

  @Test
  void nobodyCanHaveBeenCalledBackOrHaveSentAMandateWithoutAFile() {
    asked(MAILBOX, true, Map.of());
    refused("means person", "call-back");
    refused("means person", "mandate");
  }

  @Test
  void aCaseThatAsksToCorrectOrRestrictShouldNotEndWithNothing() {
    asked(MAILBOX, true, Map.of());
    scene.records.put(
        aCase().asking(Right.ACCESS, Right.RECTIFICATION).in(CaseState.IDENTITY_DOUBTED).build());
    refused("asks to correct", "person");
  }
}
