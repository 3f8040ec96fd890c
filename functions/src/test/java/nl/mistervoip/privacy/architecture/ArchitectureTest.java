package nl.mistervoip.privacy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The walls between rooms (reference style, section Layout); each rule fails when its room is
 * empty.
 */
class ArchitectureTest {
  private static final String BASE = "nl.mistervoip.privacy.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("nl.mistervoip.privacy");

  /** Which rooms each room may use, beside itself. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("request", Set.of()),
          Map.entry("platform", Set.of("request")),
          Map.entry("audit", Set.of("request", "platform")),
          Map.entry("casefile", Set.of("request", "platform", "audit")),
          Map.entry("datamap", Set.of("request", "platform", "audit", "casefile")),
          Map.entry("intake", Set.of("request", "platform", "audit", "casefile")),
          Map.entry("identity", Set.of("request", "platform", "audit", "casefile", "datamap")),
          Map.entry("export", Set.of("request", "platform", "audit", "casefile", "datamap")),
          Map.entry("erasure", Set.of("request", "platform", "audit", "casefile", "datamap")),
          Map.entry("rectification", Set.of("request", "platform", "audit", "casefile", "datamap")),
          Map.entry("recipients", Set.of("request", "platform", "audit", "casefile", "datamap")),
          Map.entry(
              "retention",
              Set.of("request", "platform", "audit", "casefile", "datamap", "erasure")),
          Map.entry(
              "approval",
              Set.of(
                  "request",
                  "platform",
                  "audit",
                  "casefile",
                  "datamap",
                  "erasure",
                  "export",
                  "intake",
                  "notifications",
                  "recipients",
                  "rectification",
                  "retention")),
          Map.entry("notifications", Set.of("request", "platform", "audit", "casefile")));

  static List<String> rooms() {
    return List.copyOf(new TreeSet<>(MAY_USE.keySet()));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomShouldUseOnlyTheRoomsItMay(String room) {
    assertThat(CLASSES.stream().anyMatch(type -> type.getPackageName().startsWith(BASE + room)))
        .as("room %s is not empty", room)
        .isTrue();
    List<String> forbidden = new ArrayList<>();
    for (String other : MAY_USE.keySet()) {
      if (!other.equals(room) && !MAY_USE.getOrDefault(room, Set.of()).contains(other)) {
        forbidden.add(BASE + other + "..");
      }
    }
    noClasses()
        .that()
        .resideInAPackage(BASE + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void theConsoleShouldReachIntakeThroughItsPublicEntriesOnly() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "approval..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "intake", BASE + "intake.mail..", BASE + "intake.reading..")
        .check(CLASSES);
    Set<String> used = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> type.getPackageName().startsWith(BASE + "approval"))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> outermost(dependency.getTargetClass()))
        .filter(name -> name.startsWith(BASE + "intake"))
        .forEach(name -> used.add(name.substring(BASE.length())));
    assertThat(used)
        .as("read views and commands, never stores")
        .containsExactly(
            "intake.breach.BreachProblem",
            "intake.breach.BreachReports",
            "intake.breach.BreachViews",
            "intake.breach.CloseRequest",
            "intake.breach.OpenBreaches",
            "intake.byhand.HandDesk",
            "intake.byhand.HandProblem",
            "intake.byhand.HandRequest",
            "intake.byhand.Rereading",
            "intake.reconcile.FailedMailDesk",
            "intake.reconcile.Reconciliation",
            "intake.triage.CaseMails",
            "intake.triage.DecisionRequest",
            "intake.triage.SiblingCases",
            "intake.triage.TriageDesk",
            "intake.triage.TriageProblem",
            "intake.triage.TriageViews");
  }

  @Test
  void theConsoleShouldReachCorrectionsThroughTheirPublicEntryOnly() {
    Set<String> used = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> type.getPackageName().startsWith(BASE + "approval"))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> outermost(dependency.getTargetClass()))
        .filter(name -> name.startsWith(BASE + "rectification"))
        .forEach(name -> used.add(name.substring(BASE.length())));
    assertThat(used)
        .as("read views and commands, never stores")
        .containsExactly(
            "rectification.correction.CorrectionDesk",
            "rectification.correction.CorrectionLetter",
            "rectification.correction.CorrectionPlanView",
            "rectification.correction.CorrectionProblem",
            "rectification.correction.CorrectionReading",
            "rectification.correction.CorrectionView",
            "rectification.objection.UpheldLetter",
            "rectification.restriction.LiftingLetter");
  }

  @Test
  void theConsoleShouldReachRecipientsThroughTheirPublicEntryOnly() {
    assertThat(reachedByTheConsole("recipients"))
        .as("read views and commands, never stores")
        .containsExactly("recipients.RecipientsDesk", "recipients.RecipientsView");
  }

  @Test
  void theConsoleShouldReachSweepsThroughTheirPublicEntryOnly() {
    assertThat(reachedByTheConsole("retention"))
        .as("read views and commands, never stores")
        .containsExactly(
            "retention.SweepDesk",
            "retention.SweepOrder",
            "retention.SweepProblem",
            "retention.SweepView");
  }

  @Test
  void theConsoleShouldReadPlansThroughTheirPublicEntryOnly() {
    assertThat(reachedByTheConsole("erasure"))
        .as("read views, never stores, and nothing that erases")
        .containsExactly(
            "erasure.PlanItems", "erasure.PlanReading", "erasure.PlanView", "erasure.ReplayCases");
  }

  @Test
  void theConsoleShouldReadWhatWasGatheredThroughItsPublicEntryOnly() {
    assertThat(reachedByTheConsole("export"))
        .as("read views, never stores, and nothing that delivers")
        .containsExactly("export.FoundData", "export.FoundReading", "export.FoundSample");
  }

  @Test
  void theConsoleShouldShowLettersThroughTheirPublicEntriesOnly() {
    assertThat(reachedByTheConsole("notifications"))
        .as("shown, never sent")
        .containsExactly("notifications.LetterPreview", "notifications.PassagePreview");
  }

  /** The parts of the console stand beside each other on what an address and a decision are. */
  @Test
  void theCapabilitiesOfTheConsoleShouldNotGoRoundInCircles() {
    slices().matching(BASE + "approval.(*)..").should().beFreeOfCycles().check(CLASSES);
    for (String kernel : List.of("api", "decision", "web")) {
      assertThat(partsUsedBy(kernel))
          .as("what the part %s of the console uses of the others", kernel)
          .isSubsetOf("api", "web");
    }
  }

  private static Set<String> partsUsedBy(String part) {
    String console = BASE + "approval.";
    Set<String> used = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> (type.getPackageName() + ".").startsWith(console + part + "."))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getPackageName())
        .filter(name -> name.startsWith(console))
        .forEach(name -> used.add(name.substring(console.length()).replaceAll("\\..*", "")));
    used.remove(part);
    return used;
  }

  private static Set<String> reachedByTheConsole(String room) {
    Set<String> used = new TreeSet<>();
    CLASSES.stream()
        .filter(type -> type.getPackageName().startsWith(BASE + "approval"))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> outermost(dependency.getTargetClass()))
        .filter(name -> name.startsWith(BASE + room + "."))
        .forEach(name -> used.add(name.substring(BASE.length())));
    return used;
  }

  @Test
  void everyRoomShouldBeInTheList() {
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(
        type -> found.add(type.getPackageName().substring(BASE.length()).replaceAll("\\..*", "")));
    assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void theKernelShouldBePlainJava() {
    classes()
        .that()
        .resideInAPackage(BASE + "request..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BASE + "request..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void onlyTheClockShouldReadTheTime() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(BASE + "platform.ClockFactory")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void noHandlerShouldCallAnother() {
    Set<String> calls = new TreeSet<>();
    CLASSES.stream()
        .filter(ArchitectureTest::isHandler)
        .flatMap(handler -> handler.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> isHandler(dependency.getTargetClass()))
        .filter(
            dependency ->
                !outermost(dependency.getOriginClass())
                    .equals(outermost(dependency.getTargetClass())))
        .forEach(dependency -> calls.add(dependency.getDescription()));
    assertThat(calls).as("only a state machine knows the order").isEmpty();
    assertThat(CLASSES.stream().filter(ArchitectureTest::isHandler)).hasSizeGreaterThan(20);
  }

  private static boolean isHandler(JavaClass type) {
    return type.getName().matches(".*Handler(\\$.*)?")
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && !type.getPackageName().startsWith(BASE + "platform");
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceAll("\\$.*", "");
  }

  @Test
  void everyPackageShouldBeNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    CLASSES.forEach(
        type -> {
          if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            unmarked.add(type.getPackageName());
          }
        });
    assertThat(unmarked).isEmpty();
  }
}
