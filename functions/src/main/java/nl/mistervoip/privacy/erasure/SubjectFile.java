package nl.mistervoip.privacy.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.CustomerRef;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;

/**
 * With which identifiers an erasure searches. They are found anew for every plan, and those of
 * earlier rounds are kept, sealed: once the work has begun, the stores may know them no longer.
 */
final class SubjectFile {
  private static final String NAME = "erasure/subjects";

  /** All that is known of the person, one subject per round of planning in which it differed. */
  private record Known(List<Subject> subjects) {}

  private final CaseVault vault;
  private final Landscape landscape;

  SubjectFile(CaseVault vault, Landscape landscape) {
    this.vault = vault;
    this.landscape = landscape;
  }

  /**
   * Finds the identifiers anew, without keeping them.
   *
   * @param id the case
   * @return what was kept before and what is found now
   */
  List<Subject> withFresh(CaseId id) {
    List<Subject> known = new ArrayList<>(kept(id));
    SubjectRef ref = vault.getJson(id, SubjectRef.VAULT_NAME, SubjectRef.class);
    Subject fresh = landscape.resolve(CustomerRef.of(ref));
    if (known.stream().noneMatch(one -> text(one).equals(text(fresh)))) {
      known.add(fresh);
    }
    return List.copyOf(known);
  }

  /**
   * Keeps subjects for the steps that follow.
   *
   * @param id the case
   * @param subjects as given by {@link #withFresh}
   */
  void keep(CaseId id, List<Subject> subjects) {
    vault.putJson(id, NAME, new Known(subjects));
  }

  /**
   * What was kept at the last planning.
   *
   * @param id the case
   * @return the subjects, none before the first plan
   */
  List<Subject> kept(CaseId id) {
    return vault.findJson(id, NAME, Known.class).map(Known::subjects).orElse(List.of());
  }

  /**
   * All that the person was known by at any planning.
   *
   * @param id the case
   * @return each identifier once
   */
  List<Identifier> identifiers(CaseId id) {
    return kept(id).stream().flatMap(subject -> subject.identifiers().stream()).distinct().toList();
  }

  private static String text(Subject subject) {
    return new String(Json.write(subject), StandardCharsets.UTF_8);
  }
}
