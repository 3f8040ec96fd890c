package nl.mistervoip.privacy.datamap.connection;

import java.util.Map;
import java.util.random.RandomGenerator;
import nl.mistervoip.privacy.datamap.tables.Buckets;
import nl.mistervoip.privacy.datamap.tables.TablePages;
import nl.mistervoip.privacy.datamap.tables.Tables;
import nl.mistervoip.privacy.testing.Emulator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables and buckets of the emulator as the desk is connected to them, for tests of the engine. */
public final class EmulatedConnections {
  private EmulatedConnections() {}

  /**
   * Tables under a prefix.
   *
   * @param prefix what their physical names begin with
   * @return the tables
   */
  public static Tables tables(String prefix) {
    return new DynamoTables(Emulator.AWS.dynamo(), prefix, Backoff.sleeping());
  }

  /**
   * Tables over a client that may refuse; what it refuses is asked again at once.
   *
   * @param dynamo the client
   * @param prefix what their physical names begin with
   * @return the tables
   */
  public static Tables impatient(DynamoDbClient dynamo, String prefix) {
    return new DynamoTables(dynamo, prefix, withoutPauses());
  }

  /**
   * Tables under a prefix, to be walked as a whole.
   *
   * @param prefix what their physical names begin with
   * @return the tables
   */
  public static TablePages pages(String prefix) {
    return new DynamoPages(Emulator.AWS.dynamo(), prefix, withoutPauses());
  }

  /**
   * Buckets.
   *
   * @param names logical name to physical name
   * @return the buckets
   */
  public static Buckets buckets(Map<String, String> names) {
    return new S3Buckets(Emulator.AWS.s3(), names, Backoff.sleeping());
  }

  private static Backoff withoutPauses() {
    return new Backoff(time -> {}, RandomGenerator.getDefault());
  }
}
