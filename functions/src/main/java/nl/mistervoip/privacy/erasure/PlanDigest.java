package nl.mistervoip.privacy.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The digest of a plan, made while its lines pass by: a plan is not held to be digested. */
final class PlanDigest {
  private final MessageDigest sha = sha256();

  /** The digest of a plan under a version of the data map; its stores follow in their order. */
  static PlanDigest ofPlan(String mapVersion) {
    PlanDigest digest = new PlanDigest();
    digest.add("erasure-plan-1 map " + mapVersion);
    return digest;
  }

  /**
   * Adds a line. Lines hold JSON and ids, never a line break, so the break separates them for
   * certain.
   */
  void add(String line) {
    sha.update((line + '\n').getBytes(StandardCharsets.UTF_8));
  }

  /** The items of one store are added to what this gives back, sorted by key. */
  Lines store(String name) {
    return new Lines(name, this::add);
  }

  /** SHA-256, 64 hexadecimal digits; to be asked once. */
  String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }

  /**
   * What a plan would do with one store, in one form only. Items that are changed stand in it one
   * by one with their content's digest. Items that stay stand in it by kind of decision and ground
   * alone: a customer who calls every day adds records that stay anyway, and no approval would ever
   * hold if each of them made a new plan.
   */
  static final class Lines {
    private final Consumer<String> sink;
    private final TreeSet<String> stays = new TreeSet<>();

    Lines(String store, Consumer<String> sink) {
      this.sink = sink;
      sink.accept("store " + store);
    }

    void item(PlannedItem item) {
      if (item.decision().changesTheItem()) {
        String decision = StorePlan.text(item.decision());
        sink.accept(StorePlan.canonical(item.key()) + " " + item.digest() + " " + decision);
      } else {
        stays.add("stays " + item.decision().kind());
      }
    }

    void end() {
      stays.forEach(sink);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
