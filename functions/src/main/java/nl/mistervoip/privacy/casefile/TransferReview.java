package nl.mistervoip.privacy.casefile;

import java.util.List;

/**
 * What would go to another controller: counts and names of files only; kept in the vault under
 * {@link #VAULT_NAME}.
 *
 * @param digest stands for the package and for who gets it, so that an approval is of both
 * @param bytes the size of the package
 * @param files the paths in it
 */
public record TransferReview(String digest, long bytes, List<String> files) {
  /** The vault name. */
  public static final String VAULT_NAME = "review/transfer";

  /** Fixes the list. */
  public TransferReview {
    files = List.copyOf(files);
  }
}
