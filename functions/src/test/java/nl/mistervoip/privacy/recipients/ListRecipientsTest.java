package nl.mistervoip.privacy.recipients;

import static nl.mistervoip.privacy.recipients.TellingScene.NOW;
import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.Requester;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.RecipientsToTell.Act;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.SamplePeople;
import org.junit.jupiter.api.Test;

class ListRecipientsTest {
  private final TellingScene scene = new TellingScene();
  private final InMemoryCases cases = new InMemoryCases();

  private ListRecipients list() {
    cases.put(
        aCase()
            .withId(scene.id)
            .in(Language.EN)
            .asking(Right.RECIPIENTS_LIST)
            .in(CaseState.PREPARING)
            .build());
    return new ListRecipients(
        cases,
        scene.vault,
        scene.company,
        new ListRecipients.Before(scene.store, text -> "pseudonym of " + text),
        new NoticeAudit(scene.audit));
  }

  private List<Map<String, String>> table(String name) {
    return scene
        .vault
        .getJson(scene.id, LetterFacts.vaultName(LetterFields.RECIPIENTS_LIST), LetterFacts.class)
        .tables()
        .getOrDefault(name, List.of());
  }

  @Test
  void everyCategoryThatIsHeldShouldBeNamedWithItsRecipientsAndNoOther() {
    ListRecipients.Drawn drawn = list().draw(scene.id, NOW);
    Subject anneke = scene.company.resolve(SamplePeople.ANNEKE);
    TreeSet<String> held = new TreeSet<>();
    for (Store store : scene.map.stores()) {
      scene.company.search(store, anneke, item -> held.add(store.texts().title().en()));
    }
    TreeSet<String> named = new TreeSet<>();
    table(LetterFields.RECIPIENTS)
        .forEach(row -> named.add(row.getOrDefault(LetterFields.CATEGORY, "")));
    assertThat(named).isEqualTo(held).hasSizeGreaterThan(5);
    assertThat(table(LetterFields.RECIPIENTS).toString())
        .contains("Voorbeeld Hosting BV (verwerker), Voorbeeld Monteursdienst BV");
    assertThat(drawn.summary()).containsEntry("categories", (long) held.size());
  }

  @Test
  void whoWasToldInAnyCaseOfThePersonShouldBeNamed() {
    String person = "pseudonym of customer-number:" + SamplePeople.ANNEKE.number();
    NoticeKey before = new NoticeKey(CaseId.ofMessage("m-0"), Act.ERASURE, "incasso");
    NoticeKey never = new NoticeKey(CaseId.ofMessage("m-0"), Act.ERASURE, "coin");
    NoticeKey strange = new NoticeKey(CaseId.ofMessage("m-9"), Act.ERASURE, "wholesale");
    scene.store.plan(Notice.planned(before, person));
    scene.store.plan(Notice.planned(never, person));
    scene.store.plan(Notice.planned(strange, "somebody else"));
    scene.store.sent(before, 1, "t", NOW);
    scene.store.sent(strange, 1, "t", NOW);
    scene.store.end(before, Told.CONFIRMED, NOW);
    ListRecipients.Drawn drawn = list().draw(scene.id, NOW);
    assertThat(table(LetterFields.TOLD))
        .containsExactly(
            Map.of(
                LetterFields.VALUE, "Voorbeeld Incasso BV",
                LetterFields.KIND, "erasure",
                LetterFields.OUTCOME, "confirmed",
                LetterFields.SINCE, NOW.toString()));
    assertThat(drawn.summary()).containsEntry("told", 1L);
  }

  @Test
  void theDigestShouldStandForTheListAndNothingElse() {
    String first = list().draw(scene.id, NOW).digest();
    assertThat(list().draw(scene.id, NOW.plusSeconds(60)).digest()).isEqualTo(first);
    scene.company.unreachable("tickets", true);
    assertThatThrownBy(() -> list().draw(scene.id, NOW))
        .isInstanceOf(ListRecipients.StoreNotReadException.class);
    assertThat(scene.audit.events().toString())
        .contains("recipients.listed")
        .doesNotContain(SamplePeople.ANNEKE.number());
  }

  @Test
  void aPersonOfWhomNothingIsHeldShouldBeToldThatInPlaceOfAnEmptyList() {
    scene.vault.putJson(
        scene.id,
        SubjectRef.VAULT_NAME,
        SubjectRef.stranger(List.of("mister-voip"), Optional.of("sam@example.org")));
    scene.vault.putJson(
        scene.id,
        Requester.VAULT_NAME,
        new Requester(
            "sam@example.org", "sam@example.org", "", "", Optional.empty(), Map.of(), true));
    ListRecipients list = list();
    assertThat(list.draw(scene.id, NOW).nothing()).isTrue();
    String noData = LetterFacts.vaultName(LetterFields.NO_DATA);
    assertThat(scene.vault.getJson(scene.id, noData, LetterFacts.class).tables())
        .containsEntry(
            LetterFields.SEARCHED,
            List.of(Map.of(LetterFields.KIND, "email", LetterFields.VALUE, "sam@example.org")));
    NoticeKey told = new NoticeKey(CaseId.ofMessage("m-0"), Act.ERASURE, "incasso");
    scene.store.plan(Notice.planned(told, "pseudonym of mailbox:sam@example.org"));
    scene.store.sent(told, 1, "t", NOW);
    assertThat(list.draw(scene.id, NOW).nothing())
        .as("whoever was told of something before belongs on the list")
        .isFalse();
  }

  @Test
  void aCustomerShouldNotBeToldThatNothingIsHeld() {
    assertThat(list().draw(scene.id, NOW).nothing()).isFalse();
  }
}
