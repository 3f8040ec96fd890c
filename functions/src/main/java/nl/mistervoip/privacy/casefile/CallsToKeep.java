package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;

/**
 * Which calls of a subscriber are kept while nuisance calls are investigated (Telecommunicatiewet
 * 11.13); kept sealed under {@link #VAULT_NAME}.
 *
 * @param from the first day, Europe/Amsterdam
 * @param until the last day, Europe/Amsterdam
 */
public record CallsToKeep(LocalDate from, LocalDate until) {
  /** The vault name. */
  public static final String VAULT_NAME = "investigation/calls";
}
