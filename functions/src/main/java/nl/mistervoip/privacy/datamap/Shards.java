package nl.mistervoip.privacy.datamap;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32;

/** In which shard of the retention index a row lies: any of them, and by its key when none. */
final class Shards {
  private Shards() {}

  /** The shard of a key: its values in the order of the table, with bars between. */
  static String of(Collection<String> key) {
    CRC32 crc = new CRC32();
    crc.update(String.join("|", key).getBytes(StandardCharsets.UTF_8));
    return Long.toString(crc.getValue() % Retention.SHARDS);
  }

  /** Whether the sweep looks into a shard of this name. */
  static boolean exists(String shard) {
    return shard.length() == 1
        && shard.charAt(0) >= '0'
        && shard.charAt(0) < '0' + Retention.SHARDS;
  }
}
