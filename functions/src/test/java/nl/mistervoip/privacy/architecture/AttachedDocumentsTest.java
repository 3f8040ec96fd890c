package nl.mistervoip.privacy.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What a stranger sends is read where it can do no harm: nothing that reads it can reach out, and
 * attached documents are read by a function that may do next to nothing.
 */
class AttachedDocumentsTest {
  private static final String INTAKE = "nl.mistervoip.privacy.intake";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(INTAKE);

  @Test
  void nothingThatReadsAMailShouldBeAbleToFetch() {
    noClasses()
        .that()
        .resideInAnyPackage(INTAKE + ".mail..", INTAKE + ".document..", INTAKE + ".reading..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net..", "javax.net..", "java.nio.channels..", "software.amazon.awssdk..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("org\\.jsoup\\.(Connection|helper\\..*|.*Cleaner).*")
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(INTAKE + "..")
        .should()
        .callMethod(org.jsoup.Jsoup.class, "connect", String.class)
        .orShould()
        .callMethod(org.jsoup.Jsoup.class, "newSession")
        .check(CLASSES);
  }

  @Test
  void readingAMailShouldNotNeedTheReadersOfDocuments() {
    noClasses()
        .that()
        .resideInAPackage(INTAKE + ".mail..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..", INTAKE + ".document..")
        .check(CLASSES);
  }

  @Test
  void theFunctionsForAttachmentsShouldReadReceivedMailAndNothingElse() {
    for (String name : List.of("ReadAttachments", "RecogniseDocument")) {
      readsReceivedMailOnly(function(name).path("Properties"));
    }
  }

  private static void readsReceivedMailOnly(JsonNode properties) {
    Set<String> actions = new TreeSet<>();
    properties.path("Policies").findValues("Action").forEach(node -> actions.add(node.asText()));
    assertThat(properties.path("Policies")).hasSize(1);
    assertThat(actions).containsExactly("kms:Decrypt", "s3:GetObject");
    assertThat(properties.path("Policies").toString())
        .contains("/inbound/*")
        .doesNotContain("Case/");
    assertThat(properties.path("Environment").path("Variables").properties()).hasSize(1);
  }

  @Test
  void theFunctionForDocumentsShouldBeBoundInMemoryAndTime() {
    JsonNode properties = function("ReadAttachments").path("Properties");
    assertThat(properties.path("MemorySize").asInt()).isEqualTo(512);
    assertThat(properties.path("Timeout").asInt()).isEqualTo(20);
    JsonNode recognising = function("RecogniseDocument").path("Properties");
    assertThat(recognising.path("MemorySize").asInt()).isEqualTo(3008);
    assertThat(recognising.path("Timeout").asInt()).isEqualTo(120);
  }

  /** Besides, the console gives intake again what it gave up on, when an administrator says so. */
  @Test
  void onlyIntakeShouldInvokeOtherFunctionsAndOnlyThoseThatReadWhatStrangersSend() {
    Set<String> invokers = new TreeSet<>();
    Repository.resources(Repository.template(), "AWS::Serverless::Function")
        .forEach(
            (name, function) ->
                function.path("Policies").findParents("Action").stream()
                    .filter(policy -> policy.path("Action").toString().contains("lambda:"))
                    .forEach(policy -> invokers.add(name + " " + policy.path("Resource"))));
    assertThat(invokers)
        .containsExactly(
            "CarryOutTriage [\"ReadAttachments.Arn\",\"RecogniseDocument.Arn\"]",
            "Console \"Intake.Arn\"",
            // What a page has no time for; it is given nothing that a stranger sent but a password.
            "DownloadPage \"PrepareDownload.Arn\"",
            "Intake [\"ReadAttachments.Arn\",\"RecogniseDocument.Arn\"]");
  }

  private static JsonNode function(String name) {
    JsonNode function = Repository.template().path("Resources").path(name);
    assertThat(function.path("Type").asText()).isEqualTo("AWS::Serverless::Function");
    return function;
  }
}
