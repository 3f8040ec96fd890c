package nl.mistervoip.privacy.rectification.objection;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.LetterNote;
import nl.mistervoip.privacy.casefile.LiftRequest;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.RestrictionWriter;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;
import org.junit.jupiter.api.Test;

class WeighingTest {
  private static final Instant NOW = TickingClock.NOW;

  /** One company, one case, and a place to die after each write. */
  private static final class Scene {
    final InMemoryLandscape company = SamplePeople.landscape();
    final InMemoryVault documents = new InMemoryVault();
    final InMemoryAudit audit = new InMemoryAudit();
    final CaseId id = aCase().build().id();
    final Fuse fuse;
    final InMemoryCases cases = new InMemoryCases();

    Scene(Fuse fuse, Right... rights) {
      this.fuse = fuse;
      cases.put(aCase().asking(rights).in(CaseState.EXECUTING).build());
      documents.putJson(
          id,
          SubjectRef.VAULT_NAME,
          new SubjectRef(
              "100042",
              SamplePeople.ANNEKE.controllerIds(),
              Optional.of("on.file@example.nl"),
              Optional.empty()));
    }

    Weighing weighing() {
      CaseVault vault = fuse.around(CaseVault.class, documents, Set.of("putJson"));
      return new Weighing(
          cases,
          vault,
          new Interests(company, vault),
          company.restrictions(fuse),
          fuse.around(AuditLog.class, audit, Set.of("append")));
    }

    Map<String, Item> items() {
      return company.items();
    }
  }

  @Test
  void onlyWhatRestsOnTheCompanysInterestShouldBeWeighed() {
    Scene scene = new Scene(Fuse.counting(), Right.OBJECTION_OTHER);
    Weighing.Weighed weighed = scene.weighing().weighed(scene.id);
    assertThat(weighed.counts()).isEqualTo(Map.of("recordings", 1L));
    assertThat(weighed.digest()).matches("[0-9a-f]{64}");
    assertThat(scene.weighing().weighed(scene.id)).isEqualTo(weighed);
  }

  @Test
  void everyStoreThatRestsOnItShouldDeclareTheMark() {
    InMemoryLandscape company = SamplePeople.landscape();
    assertThat(new Interests(company, new InMemoryVault()).stores())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(store -> store.field(RestrictionWriter.OBJECTED).isPresent());
  }

  @Test
  void anUpheldObjectionShouldMarkThatAndNothingElseWhereverItDies() {
    for (int death = 1; death <= 4; death++) {
      Scene scene = new Scene(Fuse.after(death), Right.OBJECTION_OTHER);
      Map<String, Item> before = scene.items();
      Fuse.untilDone(() -> scene.weighing().uphold(scene.id, NOW));
      scene
          .items()
          .forEach(
              (name, item) -> {
                boolean hers = name.equals("recordings{recording_id=R-100042-1}");
                assertThat(item.equals(before.get(name))).as(name).isEqualTo(!hers);
              });
      Item recording =
          Objects.requireNonNull(scene.items().get("recordings{recording_id=R-100042-1}"));
      assertThat(recording.at(RestrictionWriter.OBJECTED).path(0).asText())
          .isEqualTo(scene.id.value());
      assertThat(scene.company.held(scene.company.map().store("recordings"), recording))
          .as("it can be erased and swept")
          .isFalse();
    }
  }

  @Test
  void theLetterShouldNameWhatIsNotUsedAnyMoreAndWhatFor() {
    Scene scene = new Scene(Fuse.counting(), Right.OBJECTION_OTHER);
    scene.weighing().uphold(scene.id, NOW);
    LetterFacts letter =
        scene.documents.getJson(
            scene.id, LetterFacts.vaultName(LetterFields.OBJECTION_UPHELD), LetterFacts.class);
    assertThat(letter.recipient()).isEqualTo("on.file@example.nl");
    assertThat(letter.tables().get(LetterFields.PURPOSES))
        .extracting(row -> row.get(LetterFields.CATEGORY))
        .contains("Gespreksopnamen met de klantenservice");
    assertThat(scene.audit.events().toString()).doesNotContain("100042", "on.file");
  }

  @Test
  void theLetterThatIsShownBeforeShouldTellWhatTheOneThatGoesTells() {
    Scene scene = new Scene(Fuse.counting(), Right.OBJECTION_OTHER);
    LetterFacts shown =
        new UpheldLetter(scene.documents, scene.company.map()).facts(scene.cases.get(scene.id));
    LetterNote note = new LetterNote("Dank voor uw uitleg.");
    scene.documents.putJson(scene.id, LetterNote.vaultName(LetterFields.OBJECTION_UPHELD), note);
    scene.weighing().uphold(scene.id, NOW);
    assertThat(
            scene.documents.getJson(
                scene.id, LetterFacts.vaultName(LetterFields.OBJECTION_UPHELD), LetterFacts.class))
        .isEqualTo(note.addedTo(shown))
        .isNotEqualTo(shown);
  }

  @Test
  void theRestrictionOfTheMeantimeShouldBeAskedToEndOnce() {
    Scene scene = new Scene(Fuse.counting(), Right.OBJECTION_OTHER);
    assertThat(scene.weighing().end(scene.id, NOW)).isEqualTo(new Weighing.End(true, 1));
    assertThat(scene.weighing().end(scene.id, NOW.plusSeconds(60)))
        .isEqualTo(new Weighing.End(true, 1));
    assertThat(
            scene.documents.getJson(scene.id, LiftRequest.VAULT_NAME, LiftRequest.class).askedAt())
        .isEqualTo(NOW);
  }

  @Test
  void aRestrictionThatWasAskedForByItselfShouldStay() {
    Scene scene = new Scene(Fuse.counting(), Right.RESTRICTION, Right.OBJECTION_OTHER);
    assertThat(scene.weighing().end(scene.id, NOW).lift()).isFalse();
    assertThat(scene.documents.find(scene.id, LiftRequest.VAULT_NAME)).isEmpty();
  }

  @Test
  void aStoreThatDoesNotAnswerShouldFailTheStep() {
    Scene scene = new Scene(Fuse.counting(), Right.OBJECTION_OTHER);
    scene.company.unreachable("recordings", true);
    assertThatThrownBy(() -> scene.weighing().weighed(scene.id))
        .isInstanceOf(Interests.StoreNotReadException.class)
        .hasMessageContaining("recordings");
  }
}
