package nl.mistervoip.privacy.identity;

/**
 * The question for facts that follows the code, as far as a table may know it.
 *
 * @param hash of the right answer, under the token of the link
 * @param tries how many answers have been tried
 * @param given whether the right one was given
 */
record FactsCheck(String hash, int tries, boolean given) {}
