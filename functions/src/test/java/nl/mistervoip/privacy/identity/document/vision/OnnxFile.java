package nl.mistervoip.privacy.identity.document.vision;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes little networks in ONNX form (a Protocol Buffers message): what they take for a face is
 * red. So a test needs no model of anybody, and sees whether pixels arrive in the right order.
 */
final class OnnxFile {
  private static final int FLOATS = 1;
  private static final int INTEGERS = 7;

  private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

  private OnnxFile() {}

  /** Answers like UltraFace: one table "scores" with background and face in each row. */
  static byte[] ultraFace() {
    OnnxFile file = new OnnxFile();
    file.input(240, 320);
    file.reddish("rows", 16, new float[] {0, 0, 0, 4, 0, -4}, new float[] {0, -4});
    file.reshaped("rows", "flat", 1, 2, 300);
    file.node("Transpose", List.of("flat"), "scores", integers("perm", 0, 2, 1));
    file.output("scores");
    file.reshaped("rows", "boxes", 1, 300, 2);
    file.output("boxes");
    return file.model();
  }

  /** Answers like YuNet: for three grids whether it is a face and whether there is an object. */
  static byte[] yuNet() {
    OnnxFile file = new OnnxFile();
    file.input(640, 640);
    for (int grid : new int[] {8, 16, 32}) {
      int cells = 640 / grid * (640 / grid);
      // Blue comes first.
      file.reddish("grid_" + grid, grid, new float[] {-0.05f, 0, 0.05f}, new float[] {-4});
      for (String name : List.of("cls_" + grid, "obj_" + grid)) {
        file.reshaped("grid_" + grid, name, 1, cells, 1);
        file.output(name);
      }
    }
    return file.model();
  }

  /** A network that answers something else. */
  static byte[] other() {
    OnnxFile file = new OnnxFile();
    file.input(240, 320);
    file.reddish("something", 16, new float[] {1, 1, 1}, new float[] {0});
    file.output("something");
    return file.model();
  }

  private void reddish(String name, int cell, float[] weights, float[] bias) {
    byte[] shape = both(integers("kernel_shape", cell, cell), integers("strides", cell, cell));
    node("AveragePool", List.of("input"), name + "_mean", shape);
    initializer(name + "_w", FLOATS, floats(weights), bias.length, 3, 1, 1);
    initializer(name + "_b", FLOATS, floats(bias), bias.length);
    List<String> inputs = List.of(name + "_mean", name + "_w", name + "_b");
    node("Conv", inputs, name + "_sum", new byte[0]);
    node("Sigmoid", List.of(name + "_sum"), name, new byte[0]);
  }

  private void reshaped(String from, String to, long... sizes) {
    ByteBuffer values = ByteBuffer.allocate(8 * sizes.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long size : sizes) {
      values.putLong(size);
    }
    initializer(to + "_shape", INTEGERS, values.array(), sizes.length);
    node("Reshape", List.of(from, to + "_shape"), to, new byte[0]);
  }

  private void input(long height, long width) {
    put(graph, 11, value("input", 1, 3, height, width));
  }

  private void output(String name) {
    put(graph, 12, value(name));
  }

  private static byte[] value(String name, long... sizes) {
    ByteArrayOutputStream shape = new ByteArrayOutputStream();
    for (long size : sizes) {
      put(shape, 1, number(1, size));
    }
    byte[] tensor = number(1, FLOATS);
    byte[] sized = sizes.length == 0 ? tensor : both(tensor, field(2, shape.toByteArray()));
    return both(field(1, bytes(name)), field(2, field(1, sized)));
  }

  private void node(String kind, List<String> inputs, String output, byte[] attributes) {
    ByteArrayOutputStream node = new ByteArrayOutputStream();
    inputs.forEach(input -> put(node, 1, bytes(input)));
    put(node, 2, bytes(output));
    put(node, 4, bytes(kind));
    node.writeBytes(attributes);
    put(graph, 1, node.toByteArray());
  }

  private static byte[] integers(String name, long... values) {
    ByteArrayOutputStream attribute = new ByteArrayOutputStream();
    put(attribute, 1, bytes(name));
    for (long value : values) {
      attribute.writeBytes(number(8, value));
    }
    attribute.writeBytes(number(20, 7));
    return field(5, attribute.toByteArray());
  }

  private void initializer(String name, int kind, byte[] values, long... sizes) {
    ByteArrayOutputStream tensor = new ByteArrayOutputStream();
    for (long size : sizes) {
      tensor.writeBytes(number(1, size));
    }
    tensor.writeBytes(number(2, kind));
    put(tensor, 8, bytes(name));
    put(tensor, 9, values);
    put(graph, 5, tensor.toByteArray());
  }

  private static byte[] floats(float[] numbers) {
    ByteBuffer values = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
      values.putFloat(number);
    }
    return values.array();
  }

  private byte[] model() {
    put(graph, 2, bytes("test"));
    return both(number(1, 8), both(field(7, graph.toByteArray()), field(8, number(2, 13))));
  }

  private static void put(ByteArrayOutputStream out, int field, byte[] content) {
    out.writeBytes(field(field, content));
  }

  private static byte[] field(int field, byte[] content) {
    return both(both(varint(field << 3 | 2), varint(content.length)), content);
  }

  private static byte[] number(int field, long value) {
    return both(varint(field << 3), varint(value));
  }

  private static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long rest = value;
    while (rest > 127) {
      out.write((int) (rest & 127 | 128));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] both(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }
}
