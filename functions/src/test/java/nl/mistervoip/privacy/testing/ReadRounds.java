package nl.mistervoip.privacy.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what is asked of ports, and in how many rounds: what is asked side by side is one round,
 * what waits for an answer before it asks is the next. A page waits for its rounds, and an emulator
 * on few cores for its reads.
 *
 * <p>Threads that are started to ask side by side know who started them. Whether these have ended
 * is seen where the next are started: workers live exactly as long as they are waited for.
 */
public final class ReadRounds {
  private static final Duration TIME_TO_END = Duration.ofMillis(20);

  /** Each counter of its own: several scenes may count in one thread. */
  @SuppressWarnings("ThreadLocalUsage")
  private final InheritableThreadLocal<Path> here =
      new InheritableThreadLocal<>() {
        @Override
        protected Path initialValue() {
          return new Path(Optional.empty(), 0);
        }

        @Override
        protected Path childValue(Path parent) {
          return parent.branch();
        }
      };

  private final List<String> asked = new ArrayList<>();
  private final Map<Integer, List<String>> rounds = new TreeMap<>();

  /** Counts from here on, for the thread that asks. */
  public ReadRounds() {
    begins();
  }

  /** How deep in waiting a thread is, and how deep those were that it started. */
  private static final class Path {
    private final Optional<Path> parent;
    private final List<Path> children = new ArrayList<>();
    private volatile Optional<Thread> thread = Optional.empty();
    private int depth;
    private volatile int below;

    Path(Optional<Path> parent, int depth) {
      this.parent = parent;
      this.depth = depth;
    }

    private synchronized Path branch() {
      // Only here and where it asks a path shows on which thread it is.
      thread = Optional.of(Thread.currentThread());
      List<Path> over = children.stream().filter(Path::ended).toList();
      over.forEach(one -> depth = Math.max(depth, one.below));
      children.removeAll(over);
      Path child = new Path(Optional.of(this), depth);
      children.add(child);
      return child;
    }

    /** A worker that has nothing to do waits for more as long as others are waited for. */
    private boolean ended() {
      return thread.filter(Path::isOver).isPresent();
    }

    private static boolean isOver(Thread worker) {
      try {
        return worker.getState() == Thread.State.TERMINATED
            || (worker.getState() == Thread.State.RUNNABLE && worker.join(TIME_TO_END));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    private int ask() {
      thread = Optional.of(Thread.currentThread());
      synchronized (this) {
        depth = Math.max(depth, below) + 1;
        below = depth;
      }
      parent.ifPresent(one -> one.reached(depth));
      return depth;
    }

    private void reached(int deep) {
      synchronized (this) {
        below = Math.max(below, deep);
      }
      parent.ifPresent(one -> one.reached(deep));
    }
  }

  /** Forgets what was asked until now; for the thread that asks next. */
  public synchronized void clear() {
    asked.clear();
    rounds.clear();
    here.remove();
    begins();
  }

  /** Whoever is started by this thread from now on knows by whom. */
  private void begins() {
    if (here.get().parent.isPresent()) {
      throw new IllegalStateException("Reads are counted from the thread that begins.");
    }
  }

  /** What was asked, each as port and method, in order. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /** What was asked in each round. */
  public synchronized List<List<String>> rounds() {
    return rounds.values().stream().map(List::copyOf).toList();
  }

  /**
   * Wraps a port.
   *
   * @param port its interface
   * @param target what answers
   * @param <T> the port
   * @return the port, counted
   */
  public <T> T around(Class<T> port, T target) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              method.setAccessible(true);
              // Asking for none of many is no request.
              if (arguments == null || !Arrays.asList(arguments).contains(List.of())) {
                note(port.getSimpleName() + "." + method.getName());
              }
              try {
                return method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
    return port.cast(proxy);
  }

  private void note(String name) {
    int round = here.get().ask();
    synchronized (this) {
      asked.add(name);
      rounds.computeIfAbsent(round, any -> new ArrayList<>()).add(name);
    }
  }
}
