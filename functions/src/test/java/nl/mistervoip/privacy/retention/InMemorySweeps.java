package nl.mistervoip.privacy.retention;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Sweeps in memory, held to {@link SweepsContract}. */
final class InMemorySweeps implements Sweeps {
  private final TreeMap<String, SweepPlan> plans = new TreeMap<>();
  private final TreeMap<String, Planning> plannings = new TreeMap<>();
  private final TreeMap<String, Long> turns = new TreeMap<>();
  private final TreeMap<String, SweepPlan.Batch> batches = new TreeMap<>();
  private final TreeMap<String, BatchResult> results = new TreeMap<>();
  private final TreeMap<String, SweepControl> controls = new TreeMap<>();
  private final TreeMap<String, Integer> starts = new TreeMap<>();
  private Optional<String> latest = Optional.empty();
  private Optional<String> running = Optional.empty();
  private Optional<String> quicker = Optional.empty();

  @Override
  public Optional<SweepPlan> plan(String sweepId) {
    return Optional.ofNullable(plans.get(sweepId));
  }

  @Override
  public Optional<Planning> planning(String sweepId) {
    return Optional.ofNullable(plannings.get(sweepId));
  }

  @Override
  public long beginPlanning(String sweepId) {
    return turns.merge(sweepId, 1L, Long::sum);
  }

  @Override
  public boolean put(String sweepId, long turn, Planning planning) {
    if (turns.getOrDefault(sweepId, 0L) != turn) {
      return false;
    }
    plannings.put(sweepId, planning);
    return true;
  }

  @Override
  public boolean put(long turn, SweepPlan plan) {
    if (turns.getOrDefault(plan.sweepId(), 0L) != turn || plans.containsKey(plan.sweepId())) {
      return false;
    }
    planned(plan);
    return true;
  }

  @Override
  public boolean put(String sweepId, long turn, String name, SweepPlan.Batch batch) {
    if (turns.getOrDefault(sweepId, 0L) != turn || plans.containsKey(sweepId)) {
      return false;
    }
    batches.put(sweepId + "/" + name, batch);
    return true;
  }

  @Override
  public void put(String sweepId, String name, SweepPlan.Batch batch) {
    if (!results.containsKey(sweepId + "/" + name)) {
      batches.put(sweepId + "/" + name, batch);
    }
  }

  /** The sweep is planned, whatever was planned before. */
  void planned(SweepPlan plan) {
    plans.put(plan.sweepId(), plan);
  }

  @Override
  public Optional<SweepPlan.Batch> batch(String sweepId, String name) {
    return Optional.ofNullable(batches.get(sweepId + "/" + name));
  }

  @Override
  public void finish(String sweepId, BatchResult result) {
    batches.remove(sweepId + "/" + result.batch());
    results.put(sweepId + "/" + result.batch(), result);
  }

  @Override
  public Optional<BatchResult> result(String sweepId, String name) {
    return Optional.ofNullable(results.get(sweepId + "/" + name));
  }

  @Override
  public List<BatchResult> results(String sweepId) {
    return List.copyOf(results.subMap(sweepId + "/", sweepId + "0").values());
  }

  @Override
  public Optional<Integer> startedAt(String sweepId, String name) {
    return Optional.ofNullable(starts.get(sweepId + "/" + name));
  }

  @Override
  public void start(String sweepId, String name, int left) {
    starts.put(sweepId + "/" + name, left);
  }

  @Override
  public Optional<String> latest() {
    return latest;
  }

  @Override
  public void noteLatest(String sweepId) {
    latest = Optional.of(sweepId);
  }

  @Override
  public Optional<String> running() {
    return running;
  }

  @Override
  public boolean takeTurn(String sweepId, Optional<String> from) {
    running = quicker.or(() -> running);
    if (!running.equals(from)) {
      return false;
    }
    running = Optional.of(sweepId);
    return true;
  }

  @Override
  public SweepControl control(String sweepId) {
    return controls.getOrDefault(sweepId, SweepControl.NEW);
  }

  @Override
  public boolean replace(String sweepId, SweepControl next) {
    if (control(sweepId).version() != next.version() - 1) {
      return false;
    }
    controls.put(sweepId, next);
    return true;
  }

  /** Whoever asks for the turn next finds that this sweep took it since they looked. */
  void takenMeanwhileBy(String sweepId) {
    quicker = Optional.of(sweepId);
  }

  /** How many batches still hold keys. */
  int openBatches() {
    return batches.size();
  }
}
