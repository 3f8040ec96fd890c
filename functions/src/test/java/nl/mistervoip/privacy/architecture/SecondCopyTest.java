package nl.mistervoip.privacy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an erasure means for the copies that AWS Backup makes, and what the letters promise. */
class SecondCopyTest {
  /** A lifecycle runs once a day. */
  private static final int UNTIL_THE_LIFECYCLE_RUNS = 1;

  /** A package is gone so many days after delivery (design 7.5). */
  private static final int PACKAGE_DAYS = 30;

  private static final JsonNode BACKUP = template("infrastructure/backup.yaml");
  private static final Map<String, JsonNode> BUCKETS =
      Repository.resources(template("infrastructure/data.yaml"), "AWS::S3::Bucket");

  private static JsonNode template(String name) {
    return Objects.requireNonNull(Repository.templates().get(name));
  }

  private static JsonNode bucket(String name) {
    return Objects.requireNonNull(BUCKETS.get(name));
  }

  private static JsonNode rule() {
    return Objects.requireNonNull(
            Repository.resources(BACKUP, "AWS::Backup::BackupPlan").get("BackupPlan"))
        .at("/BackupPlan/BackupPlanRule/0");
  }

  private static int formerVersions(String bucket) {
    return bucket(bucket)
        .at("/LifecycleConfiguration/Rules")
        .valueStream()
        .map(one -> one.at("/NoncurrentVersionExpiration/NoncurrentDays"))
        .filter(JsonNode::isInt)
        .findFirst()
        .map(JsonNode::asInt)
        .orElseThrow();
  }

  /** So long a package lies in the bucket of cases. */
  private static int linkDays() throws ReflectiveOperationException {
    Field valid =
        Class.forName("nl.mistervoip.privacy.export.DeliverPackage").getDeclaredField("VALID");
    valid.setAccessible(true);
    return Math.toIntExact(((Duration) valid.get(null)).toDays());
  }

  @Test
  void noCopyShouldOutliveWhatTheLettersSay() throws ReflectiveOperationException {
    Field said =
        Class.forName("nl.mistervoip.privacy.erasure.ConclusionPapers")
            .getDeclaredField("BACKUP_DAYS");
    said.setAccessible(true);
    int kept = rule().at("/Lifecycle/DeleteAfterDays").asInt();
    assertThat(kept).isPositive();
    for (String bucket : new String[] {"MailBucket", "CaseBucket"}) {
      int after = formerVersions(bucket) + UNTIL_THE_LIFECYCLE_RUNS + kept;
      assertThat(after).as(bucket).isLessThanOrEqualTo(said.getInt(null));
      assertThat(linkDays() + after).as(bucket).isLessThanOrEqualTo(PACKAGE_DAYS);
    }
    JsonNode far = rule().at("/CopyActions/1/0/Lifecycle/DeleteAfterDays");
    assertThat(far.asInt()).as("a copy of the copy goes with it").isEqualTo(kept);
  }

  @Test
  void aSecondCopyShouldBeAskedForAndThenKeepFormerVersions() {
    for (JsonNode template :
        new JsonNode[] {template("template.yaml"), template("infrastructure/data.yaml")}) {
      assertThat(template.at("/Parameters/SecondCopy/Default").asText()).isEqualTo("false");
    }
    for (String bucket : new String[] {"MailBucket", "CaseBucket"}) {
      JsonNode versions = bucket(bucket).path("VersioningConfiguration");
      assertThat(versions.path(0).asText()).as(bucket).isEqualTo("WithSecondCopy");
      assertThat(versions.path(1).path("Status").asText()).as(bucket).isEqualTo("Enabled");
      assertThat(versions.path(2).asText()).as(bucket).isEqualTo("AWS::NoValue");
    }
    assertThat(bucket("AsideBucket").has("VersioningConfiguration")).isFalse();
  }

  /** A bucket of documents without the table that has their keys would open for nobody. */
  @Test
  void documentsAndTheirKeysShouldBeCopiedTogetherAndEveryNameExist() {
    JsonNode copied =
        Objects.requireNonNull(
                Repository.resources(BACKUP, "AWS::Backup::BackupSelection").get("BackupSelection"))
            .at("/BackupSelection/Resources");
    assertThat(copied.toString())
        .contains("${DeskName}-mail-", "${DeskName}-cases-", "table/${DeskName}-cases");
    String data = Repository.text(Repository.ROOT.resolve("infrastructure/data.yaml"));
    copied.forEach(
        arn -> {
          String name = arn.asText().replaceAll(".*(:::|table/)", "");
          assertThat(data).containsPattern("(TableName|BucketName): !Sub \\Q" + name + "\\E\\s");
        });
  }
}
