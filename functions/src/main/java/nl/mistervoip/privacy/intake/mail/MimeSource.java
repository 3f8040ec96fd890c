package nl.mistervoip.privacy.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** One run of Apache James Mime4j over raw bytes, within {@link ParseLimits}. */
final class MimeSource {
  private static final MimeConfig CONFIG =
      new MimeConfig.Builder()
          .setMaxLineLen(ParseLimits.HEADER_LINE_BYTES)
          .setMaxHeaderLen(ParseLimits.HEADER_BYTES)
          .setMaxHeaderCount(ParseLimits.HEADER_FIELDS)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(false)
          .build();

  private final MimeTokenStream stream =
      new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null, null);

  MimeSource(byte[] raw) {
    this(raw, RecursionMode.M_RECURSE);
  }

  private MimeSource(byte[] raw, RecursionMode mode) {
    stream.setRecursionMode(mode);
    stream.parse(new ByteArrayInputStream(raw));
  }

  /** A run that takes an attached mail for a part without parts. */
  static MimeSource flat(byte[] raw) {
    return new MimeSource(raw, RecursionMode.M_NO_RECURSE);
  }

  EntityState next() throws IOException, MimeException {
    return stream.next();
  }

  /** Goes on until a state, or the end of everything. */
  void skipTo(EntityState end) throws IOException, MimeException {
    EntityState state = stream.getState();
    while (!ends(state, end)) {
      state = stream.next();
    }
  }

  static boolean ends(EntityState state, EntityState end) {
    return state == end || state == EntityState.T_END_OF_STREAM;
  }

  /** Reads the header of the entity that has just begun. */
  void header(HeaderFields fields, ReadBudget budget) throws IOException, MimeException {
    for (EntityState state = stream.getState();
        !ends(state, EntityState.T_END_HEADER);
        state = stream.next()) {
      if (state == EntityState.T_FIELD) {
        byte[] raw = stream.getField().getRaw().toByteArray();
        budget.header(raw.length);
        fields.add(stream.getField().getName(), raw);
      }
    }
  }

  Leaf leaf(HeaderFields fields) {
    return new Leaf(fields, stream.getBodyDescriptor());
  }

  /** The content of a part, its transfer encoding undone. */
  InputStream decoded() {
    return stream.getDecodedInputStream();
  }

  /** Content as it stands, such as the text before the first part. */
  InputStream undecoded() {
    return stream.getInputStream();
  }
}
