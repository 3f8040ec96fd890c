package nl.mistervoip.privacy.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Cuts the power right after the n-th write, once, as a killed function would stop there. Wrapped
 * around every port that writes, it lets a test enumerate all places to die.
 */
public final class Fuse {
  /** The power is gone; what was written until now is written. */
  public static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerCut() {
      super("power cut");
    }
  }

  private final int blowsAfter;
  private int writes;
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();

  private Fuse(int blowsAfter) {
    this.blowsAfter = blowsAfter;
  }

  /**
   * A fuse that blows.
   *
   * @param write after which write, from 1
   * @return the fuse
   */
  public static Fuse after(int write) {
    return new Fuse(write);
  }

  /**
   * A fuse that only counts.
   *
   * @return the fuse
   */
  public static Fuse counting() {
    return new Fuse(Integer.MAX_VALUE);
  }

  /**
   * How often something was written.
   *
   * @return the count
   */
  public int writes() {
    return writes;
  }

  /**
   * What was called until now, reads too, in order: the work that was done.
   *
   * @return port and method of each call
   */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /**
   * Wraps a port.
   *
   * @param port its interface
   * @param target what does the work
   * @param writing the names of the methods that write
   * @param <T> the port
   * @return the port, with this fuse behind every write
   */
  public <T> T around(Class<T> port, T target, Set<String> writing) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              method.setAccessible(true);
              calls.add(port.getSimpleName() + "." + method.getName());
              Object result;
              try {
                result = method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
              if (writing.contains(method.getName()) && ++writes == blowsAfter) {
                throw new PowerCut();
              }
              return result;
            });
    return port.cast(proxy);
  }

  /**
   * Runs a step as a state machine does: again after a crash.
   *
   * @param step what to run
   */
  public static void untilDone(Runnable step) {
    resultOf(
        () -> {
          step.run();
          return true;
        });
  }

  /**
   * Runs a step with a result as a state machine does: again after a crash.
   *
   * @param step what to run
   * @param <T> the result
   * @return the result of the run that went through
   */
  public static <T> T resultOf(Supplier<T> step) {
    try {
      return step.get();
    } catch (PowerCut again) {
      // The fuse blows once, so the next try goes through.
      return step.get();
    }
  }
}
