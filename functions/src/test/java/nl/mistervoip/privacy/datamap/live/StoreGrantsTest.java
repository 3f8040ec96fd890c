package nl.mistervoip.privacy.datamap.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Home;
import nl.mistervoip.privacy.datamap.Recipient;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import nl.mistervoip.privacy.platform.port.PortAddress;
import org.junit.jupiter.api.Test;

/** The policies of the functions are those that follow from the map: nothing less, nothing more. */
class StoreGrantsTest {
  private static final DataMap MAP = DataMapLoader.bundled();
  private static final String ROLE = "arn:aws:iam::222233334444:role/privacy-desk";
  private static final String PORT_KEY = "0a1b2c3d-0000-4000-8000-00000000cafe";
  private static final String TABLE =
      "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${LandscapePrefix}";

  private final NavigableMap<String, NavigableSet<Grant>> needed = FunctionNeeds.load().grants(MAP);
  private final String template;

  StoreGrantsTest() throws IOException {
    template =
        Files.readString(SampleStores.file("landscape.yaml").resolveSibling("../template.yaml"));
  }

  @Test
  void theTemplateShouldGrantExactlyWhatFollowsFromTheMap() {
    NavigableMap<String, NavigableSet<Grant>> granted = TemplateGrants.of(template);

    assertThat(granted).hasSizeGreaterThan(20);
    assertThat(granted.get("EraseStore"))
        .contains(
            new Grant("dynamodb:DeleteItem", TABLE + "call-records"),
            new Grant(
                "s3:DeleteObjectVersion",
                "arn:${AWS::Partition}:s3:::${LandscapePrefix}recordings-${AWS::AccountId}/*"));
    assertThat(TemplateGrants.difference(needed, granted)).isEmpty();
  }

  @Test
  void aGrantThatIsMissingOrTooManyShouldBeNamedWithItsFunction() {
    String changed =
        template
            .replaceFirst(
                "Action: \\[dynamodb:DeleteItem, dynamodb:UpdateItem]",
                "Action: [dynamodb:DeleteItem, dynamodb:PutItem]")
            .replace(
                "dynamodb:PutItem, Resource: !Sub \"arn:${AWS::Partition}:dynamodb:${AWS::Region}:"
                    + "${AWS::AccountId}:table/${LandscapePrefix}suppression-list\"}",
                "dynamodb:PutItem, Resource: !Sub \"arn:${AWS::Partition}:dynamodb:${AWS::Region}:"
                    + "${AWS::AccountId}:table/${LandscapePrefix}invoices\"}");

    assertThat(TemplateGrants.difference(needed, TemplateGrants.of(changed)))
        .contains(
            "+ EraseStore dynamodb:UpdateItem " + TABLE + "tickets",
            "- EraseStore dynamodb:PutItem " + TABLE + "tickets",
            "+ Correct dynamodb:PutItem " + TABLE + "suppression-list",
            "- Correct dynamodb:PutItem " + TABLE + "invoices");
  }

  @Test
  void aFunctionThatNobodyDeclaredShouldBeNamed() {
    NavigableMap<String, NavigableSet<Grant>> fewer = new TreeMap<>(needed);
    fewer.remove("WithdrawConsents");

    assertThat(TemplateGrants.difference(fewer, TemplateGrants.of(template)))
        .contains("- WithdrawConsents dynamodb:UpdateItem " + TABLE + "marketing-consents");
  }

  @Test
  void onlyWhatErasesShouldBeGrantedToDelete() {
    needed.forEach(
        (function, grants) ->
            assertThat(grants.stream().anyMatch(one -> one.action().contains("Delete")))
                .as(function)
                .isEqualTo(
                    FunctionNeeds.load()
                        .functions()
                        .getOrDefault(function, List.of())
                        .contains(StoreNeed.ERASE)));
  }

  @Test
  void aStoreOfAnotherAccountShouldBeReachedByTheRoleThereAndNothingElse() {
    DataMap map = away("payments");

    NavigableMap<String, NavigableSet<Grant>> functions = FunctionNeeds.load().grants(map);
    assertThat(TemplateGrants.difference(functions, TemplateGrants.of(template)))
        .contains(
            "+ EraseStore sts:AssumeRole " + ROLE,
            "- EraseStore dynamodb:DeleteItem " + TABLE + "payments");
    assertThat(FunctionNeeds.load().away(map))
        .containsOnlyKeys(ROLE)
        .hasEntrySatisfying(
            ROLE,
            grants ->
                assertThat(grants)
                    .contains(
                        new Grant(
                            "dynamodb:DeleteItem",
                            "arn:${AWS::Partition}:dynamodb:eu-central-1:222233334444:table/"
                                + "billing_payments"))
                    .allMatch(grant -> grant.resource().contains("billing_payments")));
    assertThat(FunctionNeeds.load().away(MAP)).isEmpty();
  }

  @Test
  void aStoreBehindAPortShouldNeedTheKeyOfItsRequestsAndNothingElse() {
    PortAddress port = new PortAddress(URI.create("https://p.example"), PORT_KEY);
    Home home =
        new Home(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(port));
    DataMap map = moved("payments", home);
    String key = "arn:${AWS::Partition}:kms:${AWS::Region}:${AWS::AccountId}:key/" + PORT_KEY;

    NavigableMap<String, NavigableSet<Grant>> functions = FunctionNeeds.load().grants(map);
    assertThat(TemplateGrants.difference(functions, TemplateGrants.of(template)))
        .contains(
            "+ EraseStore kms:Sign " + key,
            "- EraseStore dynamodb:DeleteItem " + TABLE + "payments",
            "- ReconcileExpiry dynamodb:Scan " + TABLE + "payments")
        .doesNotContain("+ ReconcileExpiry kms:Sign " + key, "+ TellRecipient kms:Sign " + key);
    assertThat(FunctionNeeds.load().away(map)).isEmpty();
  }

  @Test
  void aRecipientThatIsToldByAPortShouldNeedItsKeyInTheFunctionThatTells() {
    Recipient first = MAP.recipients().getFirst();
    Recipient told =
        new Recipient(
            first.id(),
            first.name(),
            Optional.empty(),
            Optional.of(new PortAddress(URI.create("https://p.example"), PORT_KEY)),
            Optional.empty(),
            first.knownBy(),
            first.language());
    DataMap map =
        new DataMap(
            MAP.version(),
            MAP.validFrom(),
            MAP.controllers(),
            MAP.identifiers(),
            MAP.stores(),
            MAP.lookups(),
            List.of(told));

    assertThat(
            TemplateGrants.difference(
                FunctionNeeds.load().grants(map), TemplateGrants.of(template)))
        .containsExactly(
            "+ TellRecipient kms:Sign arn:${AWS::Partition}:kms:${AWS::Region}:"
                + "${AWS::AccountId}:key/"
                + PORT_KEY);
  }

  @Test
  void resourcesWithTheSameActionsShouldStandInOneStatement() {
    assertThat(PolicyText.of(StoreNeed.CORRECT.grants(MAP)))
        .isEqualTo(
            """
            - Effect: Allow
              Action: [dynamodb:UpdateItem]
              Resource:
                - !Sub T-contracts
                - !Sub T-customers
                - !Sub T-identifiers
                - !Sub T-portal-accounts\
            """
                .replace("T-", TABLE));
  }

  /** The bundled map with one store moved to another account. */
  private static DataMap away(String id) {
    Home home =
        new Home(
            Optional.of("222233334444"),
            Optional.of("eu-central-1"),
            Optional.of("privacy-desk"),
            Optional.of("billing_"));
    return moved(id, home);
  }

  private static DataMap moved(String id, Home home) {
    return new DataMap(
        MAP.version(),
        MAP.validFrom(),
        MAP.controllers(),
        MAP.identifiers(),
        MAP.stores().stream()
            .map(one -> one.id().equals(id) ? one.at(one.place().orAt(Optional.of(home))) : one)
            .toList(),
        MAP.lookups(),
        MAP.recipients());
  }
}
