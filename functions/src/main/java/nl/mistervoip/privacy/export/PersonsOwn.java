package nl.mistervoip.privacy.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.datamap.Field;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Landscape;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;

/** What is known to be the person's own: read only where a field is masked by it. */
final class PersonsOwn {
  private static final String SHARED_LINE = "shared-line";

  private final Landscape landscape;

  PersonsOwn(Landscape landscape) {
    this.landscape = landscape;
  }

  /**
   * Numbers of others are part of the person's own calls, in full only to the sole user of the line
   * who surely asks (domain rules 2.3).
   */
  OwnData of(Store store, Subject subject, boolean strong) {
    List<String> values =
        new ArrayList<>(subject.identifiers().stream().map(Identifier::value).toList());
    if (store.fields().stream().map(Field::mask).anyMatch(PersonsOwn::needsToKnow)) {
      values.addAll(
          landscape.contactPoints(subject.ref()).stream().map(ContactPoint::value).toList());
      Map<String, String> facts = landscape.accountFacts(subject.ref());
      values.addAll(facts.values());
      boolean sole = !Boolean.parseBoolean(facts.getOrDefault(SHARED_LINE, "true"));
      return new OwnData(values, strong && sole, !sole)
          .besides(landscape.otherUsers(subject.ref()));
    }
    return new OwnData(values);
  }

  private static boolean needsToKnow(Field.Mask mask) {
    return mask == Field.Mask.SCAN || mask == Field.Mask.THIRD_PARTY;
  }
}
