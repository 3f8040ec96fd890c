package nl.mistervoip.privacy.datamap.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.DataMap;
import org.junit.jupiter.api.Test;

/** The policies of the functions are those that follow from the map: nothing less, nothing more. */
class StoreGrantsTest {
  private static final DataMap MAP = DataMap.load();

  private final SortedMap<String, SortedSet<Grant>> needed = FunctionNeeds.load().grants(MAP);
  private final String template;

  StoreGrantsTest() throws IOException {
    template =
        Files.readString(SampleStores.file("landscape.yaml").resolveSibling("../template.yaml"));
  }

  @Test
  void theTemplateShouldGrantExactlyWhatFollowsFromTheMap() {
    SortedMap<String, SortedSet<Grant>> granted = TemplateGrants.of(template);

    assertThat(granted).hasSizeGreaterThan(20);
    assertThat(granted.get("EraseStore"))
        .contains(
            new Grant("dynamodb:DeleteItem", "table/call-records"),
            new Grant("s3:DeleteObjectVersion", "bucket/recordings/*"));
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
            "+ EraseStore dynamodb:UpdateItem table/tickets",
            "- EraseStore dynamodb:PutItem table/tickets",
            "+ Correct dynamodb:PutItem table/suppression-list",
            "- Correct dynamodb:PutItem table/invoices");
  }

  @Test
  void aFunctionThatNobodyDeclaredShouldBeNamed() {
    SortedMap<String, SortedSet<Grant>> fewer = new TreeMap<>(needed);
    fewer.remove("WithdrawConsents");

    assertThat(TemplateGrants.difference(fewer, TemplateGrants.of(template)))
        .contains("- WithdrawConsents dynamodb:UpdateItem table/marketing-consents");
  }

  @Test
  void onlyWhatErasesShouldBeGrantedToDelete() {
    needed.forEach(
        (function, grants) ->
            assertThat(grants.stream().anyMatch(one -> one.action().contains("Delete")))
                .as(function)
                .isEqualTo(
                    FunctionNeeds.load().functions().get(function).contains(StoreNeed.ERASE)));
  }
}
