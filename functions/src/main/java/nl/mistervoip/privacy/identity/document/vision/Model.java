package nl.mistervoip.privacy.identity.document.vision;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A network that turns one picture into one block of numbers. */
final class Model {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final String input;
  private FloatBuffer room = FloatBuffer.allocate(0);

  /**
   * Loads a network.
   *
   * @param network in ONNX form, checked before
   * @param threads for one run
   */
  Model(byte[] network, int threads) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      // A thread that waits must not burn the processor that another one needs.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      // Pictures differ in size: a plan of memory kept per size would grow with each.
      options.setMemoryPatternOptimization(false);
      session = environment.createSession(network, options);
      input = session.getInputNames().iterator().next();
    } catch (OrtException problem) {
      throw new VisionException("a model cannot be loaded", problem);
    }
  }

  /**
   * Room for the input, used again and again: memory outside the heap is given back late.
   *
   * @param floats how many are needed
   * @return empty buffer of at least that size
   */
  FloatBuffer room(int floats) {
    if (room.capacity() < floats) {
      room =
          ByteBuffer.allocateDirect(floats * Float.BYTES)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
    }
    return room.clear();
  }

  /**
   * Runs the network.
   *
   * @param planes three planes, row by row
   * @param width of each, in pixels
   * @param height of each, in pixels
   * @return first output
   */
  Output run(FloatBuffer planes, int width, int height) {
    long[] shape = {1, 3, height, width};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, shape);
        OrtSession.RunOptions options = returningMemory();
        OrtSession.Result result = session.run(Map.of(input, tensor), options)) {
      // Closed with the result that it belongs to.
      OnnxTensor output = (OnnxTensor) result.get(0);
      long[] sizes = output.getInfo().getShape();
      return new Output(output.getFloatBuffer(), (int) sizes[sizes.length - 1]);
    } catch (OrtException problem) {
      throw new VisionException("a model cannot be run", problem);
    }
  }

  /**
   * Runs a network with several outputs.
   *
   * @param planes three planes, row by row
   * @param width of each, in pixels
   * @param height of each, in pixels
   * @return name of each output to its numbers
   */
  Map<String, float[]> all(FloatBuffer planes, int width, int height) {
    long[] shape = {1, 3, height, width};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, shape);
        OrtSession.RunOptions options = returningMemory();
        OrtSession.Result result = session.run(Map.of(input, tensor), options)) {
      Map<String, float[]> answers = new HashMap<>();
      for (Map.Entry<String, OnnxValue> output : result) {
        if (output.getValue() instanceof OnnxTensor numbers) {
          FloatBuffer values = numbers.getFloatBuffer();
          float[] copy = new float[values.remaining()];
          values.get(copy);
          answers.put(output.getKey(), copy);
        }
      }
      return answers;
    } catch (OrtException problem) {
      throw new VisionException("a model cannot be run", problem);
    }
  }

  /** The names of what it answers. */
  Set<String> outputs() {
    return session.getOutputNames();
  }

  /**
   * Within a run memory is used again, which saves a quarter of the processor's time; after it the
   * system gets it back, because a page may be followed by a much larger one.
   */
  private static OrtSession.RunOptions returningMemory() throws OrtException {
    OrtSession.RunOptions options = new OrtSession.RunOptions();
    options.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
    return options;
  }

  /**
   * What a network answers.
   *
   * @param values row by row
   * @param columns how many values a row has
   */
  record Output(FloatBuffer values, int columns) {}
}
