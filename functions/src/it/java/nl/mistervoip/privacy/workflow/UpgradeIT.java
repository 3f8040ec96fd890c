package nl.mistervoip.privacy.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A case that began on the release before this one ends on this one: it keeps the definitions it
 * began with, while the functions, and the machines that it starts later, are today's.
 */
class UpgradeIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path RELEASE = ROOT.resolve("functions/src/test/resources/releases");
  private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{(\\w+)}");

  /** Of each file the machine that is deployed from it. */
  private static final Map<String, String> UPGRADED =
      Map.of("privacy-request", "request", "verify-identity", "verify-identity");

  private final RunningDesk desk = new RunningDesk();

  @Test
  void aCaseOfTheFormerReleaseShouldEndOnThisOne() throws IOException {
    Map<String, String> today = new TreeMap<>();
    for (String machine : UPGRADED.values()) {
      today.put(
          machine,
          desk.sfn.describeStateMachine(d -> d.stateMachineArn(arn(machine))).definition());
    }
    Journey journey = new Journey(desk, Customer.unused(desk), "Inzageverzoek", Journey.ACCESS);
    try {
      for (Map.Entry<String, String> file : UPGRADED.entrySet()) {
        update(file.getValue(), former(file.getKey()));
      }
      journey.mailIn().awaitState("IDENTIFYING");
    } finally {
      today.forEach(this::update);
    }

    journey.confirmIdentity().approve("officer-1").awaitState("CLOSED_ANSWERED");

    assertThat(
            desk.sfn
                .describeStateMachineForExecution(
                    d ->
                        d.executionArn(
                            arn("request").replace(":stateMachine:", ":execution:")
                                + ":"
                                + journey.caseId()))
                .definition())
        .as("it ran to its end as it began")
        .doesNotContain("recover-case");
  }

  private void update(String machine, String definition) {
    desk.sfn.updateStateMachine(
        update -> update.stateMachineArn(arn(machine)).definition(definition));
  }

  private static String arn(String machine) {
    return "arn:aws:states:eu-west-1:"
        + RunningDesk.ACCOUNT
        + ":stateMachine:privacy-desk-"
        + machine;
  }

  private static String former(String file) throws IOException {
    String template = Files.readString(ROOT.resolve("template.yaml"));
    Path newest;
    try (var releases = Files.list(RELEASE)) {
      newest = releases.sorted().reduce((earlier, later) -> later).orElseThrow();
    }
    String text = Files.readString(newest.resolve("statemachines/" + file + ".asl.json"));
    return SUBSTITUTION
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(deployed(template, match.group(1))));
  }

  /** The address of a resource of the template, as the deployment puts it into a definition. */
  private static String deployed(String template, String resource) {
    Matcher name =
        Pattern.compile(
                "\\n  "
                    + resource
                    + ":\\n    Type: AWS::Serverless::(\\w+)\\n(?:.*\\n)*?      "
                    + "(?:Function)?Name: !Sub \\$\\{AWS::StackName}-([a-z-]+)")
            .matcher(template);
    assertThat(name.find()).as(resource).isTrue();
    return name.group(1).equals("StateMachine")
        ? arn(name.group(2))
        : "arn:aws:lambda:eu-west-1:"
            + RunningDesk.ACCOUNT
            + ":function:privacy-desk-"
            + name.group(2);
  }
}
