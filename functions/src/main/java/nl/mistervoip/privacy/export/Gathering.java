package nl.mistervoip.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;
import nl.mistervoip.privacy.platform.Json;

/** Writes the items of one store as they come, and counts; holds no item. */
final class Gathering {
  private final Redaction redaction;
  private final Optional<String> timeAttribute;
  private final Map<String, Map<MaskReason, Long>> masked = new TreeMap<>();
  private long count;
  private String from;
  private String until;

  Gathering(Redaction redaction, Optional<String> timeAttribute, Tally before) {
    this.redaction = redaction;
    this.timeAttribute = timeAttribute;
    this.count = before.count();
    this.from = before.from();
    this.until = before.until();
    before.masked().forEach(one -> count(one.field(), one.reason(), one.count()));
  }

  long count() {
    return count;
  }

  Tally tally() {
    return new Tally(count, from, until, counts());
  }

  void add(Item item, OutputStream out) {
    if (redaction.leavesOff(item.fields())) {
      return;
    }
    Redaction.Shown shown = redaction.of(item.fields());
    count++;
    shown.marks().forEach(mark -> count(mark.field(), mark.reason(), 1));
    String time = timeAttribute.map(name -> Paths.at(item.fields(), name).asText()).orElse("");
    stretch(time);
    try {
      out.write(Json.write(new GatheredItem(item.key().values(), time, shown.fields())));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(String field, MaskReason reason, long items) {
    masked.computeIfAbsent(field, any -> new TreeMap<>()).merge(reason, items, Long::sum);
  }

  /** ISO text: the order of the text is the order of time. */
  private void stretch(String moment) {
    if (!moment.isEmpty()) {
      from = from.isEmpty() || moment.compareTo(from) < 0 ? moment : from;
      until = moment.compareTo(until) > 0 ? moment : until;
    }
  }

  private List<MaskCount> counts() {
    return masked.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().entrySet().stream()
                    .map(count -> new MaskCount(field.getKey(), count.getKey(), count.getValue())))
        .toList();
  }
}
