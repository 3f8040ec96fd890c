package nl.mistervoip.privacy.erasure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
   * @param residual how many planned items had to go and are still there
   * @param later how many items are new since the plan and would go under a new one
   */
  record ReadBackResult(String planDigest, long residual, long later) {}

  private static final String ERASURE = "erasure";
  private static final String HEAD = "/plan";
  private static final String LINES = "/lines/";
  private static final String APPROVED = "/approved";
  private static final String CARRIED = "/carried/";
  private static final String RESULT = "/result/";
  private static final String PROGRESS = "/progress/";
  private static final String READ_BACK = "/read-back";

  private final CaseVault vault;
  private final String root;

  /** The plan that the person's request led to. */
  PlanVault(CaseVault vault) {
    this(vault, ERASURE);
  }

  private PlanVault(CaseVault vault, String root) {
    this.vault = vault;
    this.root = root;
  }

  /** The plan of a replay of the same case, beside the first and never in its place. */
  static PlanVault ofReplay(CaseVault vault, String replayId) {
    return new PlanVault(vault, "replay/" + replayId);
  }

  void store(CaseId id, ErasurePlan plan, Head head) {
    plan.stores()
        .forEach(
            part ->
                vault.write(id, lines(head.digest(), part.store()), out -> writeLines(part, out)));
    vault.putJson(id, root + HEAD, head);
    List<String> needed = new ArrayList<>(carriedOut(id));
    needed.add(head.digest());
    vault.names(id, root + LINES).stream()
        .filter(name -> needed.stream().noneMatch(digest -> name.startsWith(lines(digest, ""))))
        .forEach(name -> vault.destroy(id, name));
  }

  /**
   * The plans of which something may have been carried out: also one that had to be made anew after
   * half the work. After a restore all of them count.
   *
   * @param id the case
   * @return their digests, sorted
   */
  List<String> carriedOut(CaseId id) {
    String folder = root + CARRIED;
    Stream<String> marked =
        vault.names(id, folder).stream().map(name -> name.substring(folder.length()));
    return Stream.concat(marked, approvedDigest(id).stream()).distinct().sorted().toList();
  }

  /** The stores that a plan has lines of. */
  List<String> storesOf(CaseId id, String digest) {
    String folder = lines(digest, "");
    return vault.names(id, folder).stream().map(name -> name.substring(folder.length())).toList();
  }

  Optional<Head> head(CaseId id) {
    return vault.findJson(id, root + HEAD, Head.class);
  }

  /**
   * The plan may be carried out, from its first line: how far an earlier approval of the same plan
   * had come is forgotten. Who goes on under an approval does not approve again.
   */
  void approve(CaseId id, String digest) {
    vault.names(id, root + PROGRESS).forEach(name -> vault.destroy(id, name));
    vault.putJson(id, root + CARRIED + digest, new Approved(digest));
    vault.putJson(id, root + APPROVED, new Approved(digest));
  }

  Optional<String> approvedDigest(CaseId id) {
    return vault.findJson(id, root + APPROVED, Approved.class).map(Approved::digest);
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
    lines(id, head.digest(), store, sink);
  }

  /** Hands out the lines of one store of any plan that is kept, in constant memory. */
  void lines(CaseId id, String digest, String store, Consumer<PlannedItem> sink) {
    lines(open(id, digest, store), sink);
  }

  /** Opens the lines of one store; whoever opens them closes them, or hands them out. */
  InputStream open(CaseId id, String digest, String store) {
    return vault.read(id, lines(digest, store));
  }

  /** Hands out the lines of what was opened, in constant memory, and closes it. */
  static void lines(InputStream opened, Consumer<PlannedItem> sink) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(opened, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), PlannedItem.class))
          .forEach(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void storeResult(CaseId id, String store, StoreResult result) {
    vault.putJson(id, root + RESULT + store, result);
  }

  /**
   * How far a store was worked through when the time of a step was over.
   *
   * @param lines so many lines of the plan, from its first
   * @param soFar what became of them
   */
  record Progress(long lines, StoreResult soFar) {}

  void storeProgress(CaseId id, String store, Progress progress) {
    vault.putJson(id, root + PROGRESS + store, progress);
  }

  /** Where to go on in a store under this very plan; at its first line if nothing is noted. */
  Progress progress(CaseId id, Head head, String store) {
    return vault
        .findJson(id, root + PROGRESS + store, Progress.class)
        .filter(progress -> progress.soFar().planDigest().equals(head.digest()))
        .orElseGet(() -> new Progress(0, new StoreResult(head.digest(), 0, List.of(), 0)));
  }

  /** The store is worked through to its end: a repeated step looks at all of it again. */
  void forgetProgress(CaseId id, String store) {
    vault.destroy(id, root + PROGRESS + store);
  }

  /** What became of a store under this very plan, if it was worked through. */
  Optional<StoreResult> result(CaseId id, Head head, String store) {
    return vault
        .findJson(id, root + RESULT + store, StoreResult.class)
        .filter(result -> result.planDigest().equals(head.digest()));
  }

  void storeReadBack(CaseId id, ReadBackResult result) {
    vault.putJson(id, root + READ_BACK, result);
  }

  Optional<ReadBackResult> readBack(CaseId id, Head head) {
    return vault
        .findJson(id, root + READ_BACK, ReadBackResult.class)
        .filter(result -> result.planDigest().equals(head.digest()));
  }

  private String lines(String digest, String store) {
    return root + LINES + digest + "/" + store;
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
