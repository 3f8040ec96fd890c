package nl.mistervoip.privacy.erasure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.request.CaseId;

/**
 * The plan and what became of it, sealed in the vault of the case, for item keys may be personal.
 * The lines of a plan are written under its digest before the plan itself is, so a crash in between
 * leaves the plan before it whole.
 */
final class PlanVault {
  /**
   * Nothing is erased without a plan that was approved and found unchanged: run the step check-plan
   * first.
   */
  static final class PlanNotApprovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanNotApprovedException(CaseId id) {
      super(
          "Case "
              + id
              + " holds no erasure plan that was approved and checked; run plan-erasure and"
              + " check-plan.");
    }
  }

  /**
   * The head of a plan.
   *
   * @param digest what people approve, SHA-256
   * @param mapVersion of the data map
   * @param plannedOn the day of planning
   * @param stores in the order of execution
   * @param erasedBefore store to count: what an earlier plan of this case erased before it had to
   *     be made anew
   */
  record Head(
      String digest,
      String mapVersion,
      LocalDate plannedOn,
      List<String> stores,
      Map<String, Long> erasedBefore) {}

  /**
   * What was approved and checked.
   *
   * @param digest of the plan
   */
  private record Approved(String digest) {}

  /**
   * What was left when everything was read back.
   *
   * @param planDigest the plan it belongs to
   * @param residual how many items had to go and are still there
   */
  record ReadBackResult(String planDigest, long residual) {}

  private static final String HEAD = "erasure/plan";
  private static final String LINES = "erasure/lines/";
  private static final String APPROVED = "erasure/approved";
  private static final String RESULT = "erasure/result/";
  private static final String READ_BACK = "erasure/read-back";

  private final CaseVault vault;

  PlanVault(CaseVault vault) {
    this.vault = vault;
  }

  void store(CaseId id, ErasurePlan plan, Head head) {
    plan.stores()
        .forEach(
            part ->
                vault.write(id, lines(head.digest(), part.store()), out -> writeLines(part, out)));
    vault.putJson(id, HEAD, head);
    vault.names(id, LINES).stream()
        .filter(name -> !name.startsWith(LINES + head.digest()))
        .forEach(name -> vault.destroy(id, name));
  }

  Optional<Head> head(CaseId id) {
    return vault.find(id, HEAD).map(json -> Json.read(json, Head.class));
  }

  void approve(CaseId id, String digest) {
    vault.putJson(id, APPROVED, new Approved(digest));
  }

  Optional<String> approvedDigest(CaseId id) {
    return vault.find(id, APPROVED).map(json -> Json.read(json, Approved.class).digest());
  }

  /** The plan that may be carried out. */
  Head approvedHead(CaseId id) {
    Optional<String> approved = approvedDigest(id);
    return head(id)
        .filter(head -> approved.filter(head.digest()::equals).isPresent())
        .orElseThrow(() -> new PlanNotApprovedException(id));
  }

  /** Hands out the lines of one store, in constant memory. */
  void lines(CaseId id, Head head, String store, Consumer<PlannedItem> sink) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                vault.read(id, lines(head.digest(), store)), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), PlannedItem.class))
          .forEach(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void storeResult(CaseId id, String store, StoreResult result) {
    vault.putJson(id, RESULT + store, result);
  }

  /** What became of a store under this very plan, if it was worked through. */
  Optional<StoreResult> result(CaseId id, Head head, String store) {
    return vault
        .find(id, RESULT + store)
        .map(json -> Json.read(json, StoreResult.class))
        .filter(result -> result.planDigest().equals(head.digest()));
  }

  void storeReadBack(CaseId id, ReadBackResult result) {
    vault.putJson(id, READ_BACK, result);
  }

  Optional<ReadBackResult> readBack(CaseId id, Head head) {
    return vault
        .find(id, READ_BACK)
        .map(json -> Json.read(json, ReadBackResult.class))
        .filter(result -> result.planDigest().equals(head.digest()));
  }

  private static String lines(String digest, String store) {
    return LINES + digest + "/" + store;
  }

  private static void writeLines(StorePlan plan, OutputStream out) {
    try {
      for (PlannedItem item : plan.items()) {
        out.write(Json.write(item));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
