package nl.mistervoip.privacy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Subject;
import org.junit.jupiter.api.Test;

/** The walls within the room of the data map: its vocabulary, and a part for each capability. */
class DataMapPartsTest {
  private static final String ROOM = "nl.mistervoip.privacy.datamap";
  private static final String VOCABULARY = "vocabulary";

  /** From where the map itself came: the product without its tests. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(DataMap.class.getProtectionDomain().getCodeSource().getLocation());

  /** What each part uses of the others; nothing uses what stands below it. */
  private static final Map<String, Set<String>> USES =
      Map.of(
          VOCABULARY,
          Set.of(),
          "schema",
          Set.of(VOCABULARY),
          "live",
          Set.of(VOCABULARY),
          "tables",
          Set.of(VOCABULARY),
          "port",
          Set.of(VOCABULARY, "tables"),
          "connection",
          Set.of(VOCABULARY, "tables", "port"),
          "engine",
          Set.of(VOCABULARY, "schema", "tables", "port", "connection"));

  @Test
  void eachPartShouldUseTheOthersAsListedAndTheVocabularyNone() {
    Map<String, Set<String>> used = new TreeMap<>();
    inTheRoom()
        .forEach(
            type -> {
              Set<String> parts = used.computeIfAbsent(partOf(type), any -> new TreeSet<>());
              usedInTheRoom(type).map(DataMapPartsTest::partOf).forEach(parts::add);
            });
    used.forEach((part, parts) -> parts.remove(part));
    assertThat(used).isEqualTo(new TreeMap<>(USES));
  }

  @Test
  void noPartShouldBeUsedByOneThatItUses() {
    USES.forEach(
        (part, uses) ->
            assertThat(uses)
                .noneMatch(other -> reached(other).contains(part) || other.equals(part)));
  }

  @Test
  void aPartShouldShowAsLittleAsItCan() {
    Map<String, Set<String>> shown = new TreeMap<>();
    inTheRoom()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.getSimpleName().isEmpty() && !type.getName().contains("$"))
        .filter(type -> !List.of(VOCABULARY, "live").contains(partOf(type)))
        .forEach(
            type ->
                shown
                    .computeIfAbsent(partOf(type), any -> new TreeSet<>())
                    .add(type.getSimpleName()));
    assertThat(shown)
        .isEqualTo(
            Map.of(
                "schema", Set.of("DataMapLoader", "InvalidDataMapException"),
                "tables", Set.of("Buckets", "Going", "RowDigest", "Rows", "TablePages", "Tables"),
                "port", Set.of("PortTables", "PortWorklist"),
                "connection", Set.of("Connections"),
                "engine", Set.of("ConnectedLandscape")));
  }

  @Test
  void otherRoomsShouldUseTheVocabularyAndLoadTheMapOnly() {
    Set<String> used = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> !isInTheRoom(type))
        .flatMap(DataMapPartsTest::usedInTheRoom)
        .filter(type -> !partOf(type).equals(VOCABULARY))
        .forEach(type -> used.add(type.getName()));
    assertThat(used).containsExactly(ROOM + ".schema.DataMapLoader");
  }

  /** Whoever else could make one could ask for somebody else's time. */
  @Test
  void onlyTheEngineAndTheVocabularyItselfShouldMakeASubject() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOM, ROOM + ".engine")
        .should()
        .callConstructorWhere(
            JavaCall.Predicates.target(
                HasOwner.Predicates.With.owner(JavaClass.Predicates.equivalentTo(Subject.class))))
        .check(CLASSES);
  }

  private static Set<String> reached(String part) {
    Set<String> all = new TreeSet<>(USES.getOrDefault(part, Set.of()));
    USES.getOrDefault(part, Set.of()).forEach(other -> all.addAll(reached(other)));
    return all;
  }

  private static Stream<JavaClass> inTheRoom() {
    return CLASSES.stream().filter(DataMapPartsTest::isInTheRoom);
  }

  private static Stream<JavaClass> usedInTheRoom(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(DataMapPartsTest::isInTheRoom);
  }

  private static boolean isInTheRoom(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ROOM + ".");
  }

  private static String partOf(JavaClass type) {
    String name = type.getPackageName().substring(ROOM.length());
    return name.isEmpty() ? VOCABULARY : name.substring(1);
  }
}
