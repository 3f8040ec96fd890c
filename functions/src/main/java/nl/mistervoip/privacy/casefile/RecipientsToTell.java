package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;

/**
 * Who received data from us that has since been corrected, erased or restricted, and must be told
 * (GDPR Art. 19); kept in the vault under the name of the right. The record that whoever tells them
 * works from.
 *
 * @param right the wire name of the right that was carried out
 * @param at when it was carried out
 * @param recipients store to the names of its recipients, in the words of the data map
 */
public record RecipientsToTell(String right, Instant at, List<Recipients> recipients) {
  /**
   * The recipients of one store.
   *
   * @param store the store's id
   * @param names of its recipients
   */
  public record Recipients(String store, List<String> names) {}

  /**
   * The vault name.
   *
   * @param right the wire name of a right
   * @return the name of the document
   */
  public static String vaultName(String right) {
    return "recipients/" + right;
  }
}
