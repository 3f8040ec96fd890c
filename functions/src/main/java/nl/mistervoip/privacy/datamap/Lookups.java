package nl.mistervoip.privacy.datamap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a customer is found from what a mail tells, and what is on file to verify them with.
 *
 * @param customer the attribute that holds the customer number in every store named here
 * @param root the kind of identifier that the customer number is
 * @param locate the ways to find a customer
 * @param contactPoints where the contact points are
 * @param facts where the account facts are
 * @param strongIdentity the stores that are disclosed only to who showed more than possession of a
 *     contact point (identity level 3)
 * @param otherUsers where the names stand of others who use a customer's lines, if they do anywhere
 */
public record Lookups(
    String customer,
    String root,
    List<Locate> locate,
    List<Contact> contactPoints,
    List<Fact> facts,
    List<String> strongIdentity,
    Optional<List<OtherUser>> otherUsers) {
  /**
   * A way to find a customer.
   *
   * @param given what the mail told, such as {@code phone-number}
   * @param store the store in which it is looked up
   * @param index the index whose partition key it is, or empty for the table's own
   * @param from the beginning of the interval in which it was the customer's, if it changes hands
   * @param until the end of that interval
   * @param when attribute values that an item must have to count
   * @param letters in which letter case the store holds it, when that is fixed
   */
  public record Locate(
      String given,
      String store,
      Optional<String> index,
      Optional<Moment> from,
      Optional<Moment> until,
      Map<String, String> when,
      Optional<Letters> letters) {}

  /** A letter case. */
  public enum Letters {
    /** Small letters. */
    LOWER,
    /** Capitals. */
    UPPER;

    /**
     * Writes a text in this letter case.
     *
     * @param text as somebody wrote it
     * @return as the store holds it
     */
    public String apply(String text) {
      return switch (this) {
        case LOWER -> text.toLowerCase(Locale.ROOT);
        case UPPER -> text.toUpperCase(Locale.ROOT);
      };
    }
  }

  /**
   * Where a contact point is.
   *
   * @param channel which way to reach someone
   * @param store the store, reached by the customer number
   * @param attribute where it stands
   * @param since when it was last changed
   */
  public record Contact(
      ContactPoint.Channel channel, String store, String attribute, Moment since) {}

  /**
   * Where an account fact is.
   *
   * @param id its name
   * @param store the store, reached by the customer number
   * @param attribute where it stands
   * @param latest when there are several items, the one with the greatest value of this attribute
   *     counts
   */
  public record Fact(String id, String store, String attribute, Optional<String> latest) {}

  /**
   * Where the names of others stand who use a customer's lines.
   *
   * @param store the store, reached by the customer number
   * @param attribute a name, or a list or document that holds names and nothing else
   */
  public record OtherUser(String store, String attribute) {}
}
