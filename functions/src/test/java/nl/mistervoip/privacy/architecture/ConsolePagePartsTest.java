package nl.mistervoip.privacy.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mistervoip.privacy.approval.ConsoleHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parts of the console's pages: what each may use of the others, and all that it shows them. A
 * template belongs to the part in whose folder it is.
 */
class ConsolePagePartsTest {
  private static final String WEB = "nl.mistervoip.privacy.approval.web";
  private static final String TEMPLATE = ".*\\.Jte\\w+Generated";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ConsoleHandler.class.getProtectionDomain().getCodeSource().getLocation());

  /** Which parts each part may use; the pages as a whole use all of them. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "frame", Set.of(),
          "signin", Set.of("frame"),
          "letters", Set.of("frame"),
          "mail", Set.of("frame", "letters"),
          "oversight", Set.of("frame"),
          "decision", Set.of("frame", "letters"),
          "cases", Set.of("frame", "letters", "decision", "oversight"),
          "review", Set.of("frame", "letters", "decision", "oversight"),
          "retention", Set.of("frame", "decision", "oversight"));

  /** What is public in each part, beside the frame that all are made of. */
  private static final Map<String, List<String>> SHOWN =
      Map.of(
          "signin", List.of("Cookies", "Door", "IdTokens", "ReturnAddress"),
          "letters", List.of("AheadLetter", "LetterAsked", "LetterPages", "ShownLetter"),
          "mail", List.of("BreachLine", "MailPages", "TriageLine"),
          "oversight", List.of("OversightPages", "StoreLine", "TimelineEvent"),
          "decision", List.of("ApprovalLine", "DecisionPages", "RecipientsSheet"),
          "cases", List.of("CaseLine", "CasePages", "ForecastLine", "Forecasts"),
          "review", List.of("ReviewPages"),
          "retention", List.of("RetentionPages"));

  static List<String> parts() {
    return List.copyOf(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void everyPartShouldBeInTheList() {
    Set<String> found = new TreeSet<>();
    CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> name.startsWith(WEB + "."))
        .forEach(name -> found.add(name.substring(WEB.length() + 1)));
    assertThat(found).containsExactlyElementsOf(parts());
  }

  @Test
  void thePartsShouldNotGoRoundInCircles() {
    slices().matching(WEB + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void aPartShouldUseOnlyThePartsItMay(String part) {
    Set<String> used = new TreeSet<>();
    dependencies()
        .filter(one -> partOf(one.getOriginClass()).equals(part))
        .map(one -> partOf(one.getTargetClass()))
        .filter(other -> !other.equals(part))
        .forEach(used::add);
    assertThat(used).isSubsetOf(MAY_USE.getOrDefault(part, Set.of()));
  }

  /** A page and what its template shows are nobody else's. */
  @Test
  void aPartShouldShowTheOthersNoMoreThanTheyUse() {
    Map<String, Set<String>> shown = new TreeMap<>();
    CLASSES.stream()
        .filter(type -> SHOWN.containsKey(partOf(type)))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> type.isTopLevelClass() && isOurs(type))
        .forEach(type -> add(shown, type));
    assertThat(shown).isEqualTo(expected());
    Map<String, Set<String>> used = new TreeMap<>();
    dependencies()
        .filter(one -> !partOf(one.getOriginClass()).equals(partOf(one.getTargetClass())))
        .map(Dependency::getTargetClass)
        .filter(type -> SHOWN.containsKey(partOf(type)) && isOurs(type))
        .forEach(type -> add(used, type));
    assertThat(used).isEqualTo(expected());
  }

  private static Map<String, Set<String>> expected() {
    Map<String, Set<String>> expected = new TreeMap<>();
    SHOWN.forEach((part, types) -> expected.put(part, new TreeSet<>(types)));
    return expected;
  }

  @Test
  void theRestOfTheConsoleShouldKnowThePagesByFourTypesOnly() {
    Set<String> used = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> !inWeb(type))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .filter(ConsolePagePartsTest::inWeb)
        .forEach(type -> used.add(outermost(type).substring(WEB.length() + 1)));
    assertThat(used).containsExactly("WebConsole", "frame.Desk", "frame.Person", "signin.IdTokens");
  }

  private static Stream<Dependency> dependencies() {
    return CLASSES.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(one -> inWeb(one.getTargetClass()));
  }

  private static void add(Map<String, Set<String>> types, JavaClass type) {
    types
        .computeIfAbsent(partOf(type), _ -> new TreeSet<>())
        .add(outermost(type).replaceAll(".*\\.", ""));
  }

  /** What the build made of a template, or of a factory, is public whether we want it or not. */
  private static boolean isOurs(JavaClass type) {
    return !type.getName().matches(TEMPLATE) && !type.getName().contains(".$");
  }

  private static boolean inWeb(JavaClass type) {
    return type.getPackageName().equals(WEB) || type.getPackageName().startsWith(WEB + ".");
  }

  /** Empty text for what belongs to none. */
  private static String partOf(JavaClass type) {
    return type.getPackageName().startsWith(WEB + ".")
        ? type.getPackageName().substring(WEB.length() + 1)
        : "";
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceAll("\\$.*", "");
  }
}
