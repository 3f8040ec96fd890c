package nl.mistervoip.privacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mistervoip.privacy.export.Manifest.FileEntry;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.Sha256;

/**
 * What of a package is within Art. 20: the list of it, and the schema of its files. Of any other
 * category not even the name is in it.
 *
 * @param manifest of what goes, the schema included
 * @param schema JSON
 */
record PortablePart(Manifest manifest, String schema) {
  /**
   * Cuts manifest and schema down.
   *
   * @param whole the manifest of the person's own package
   * @param schema of the same
   * @param portable whether a store, by its id, is within Art. 20
   */
  static PortablePart of(Manifest whole, String schema, Predicate<String> portable) {
    Set<String> stores =
        whole.stores().stream()
            .map(Manifest.StoreEntry::store)
            .filter(portable)
            .collect(Collectors.toSet());
    String kept = cut(schema, stores);
    List<FileEntry> files = new ArrayList<>(files(whole, stores));
    files.add(described(kept));
    return new PortablePart(
        new Manifest(
            whole.caseId(),
            whole.preparedAt(),
            whole.language(),
            whole.dataMap(),
            whole.stores().stream().filter(store -> stores.contains(store.store())).toList(),
            List.copyOf(files)),
        kept);
  }

  private static List<FileEntry> files(Manifest whole, Set<String> stores) {
    Set<String> paths =
        stores.stream()
            .flatMap(id -> Stream.of(FileNames.csv(id), FileNames.json(id)))
            .collect(Collectors.toSet());
    return whole.files().stream().filter(file -> paths.contains(file.path())).toList();
  }

  private static FileEntry described(String schema) {
    byte[] content = schema.getBytes(UTF_8);
    return FileEntry.plain(
        SchemaFile.PATH, new PackageZip.Written(Sha256.hex(content), content.length));
  }

  private static String cut(String whole, Set<String> stores) {
    ObjectNode schema = (ObjectNode) Json.read(whole.getBytes(UTF_8), JsonNode.class);
    ObjectNode definitions = schema.withObject("/$defs");
    definitions.retain(stores);
    ArrayNode kinds = schema.putArray("oneOf");
    definitions
        .fieldNames()
        .forEachRemaining(name -> kinds.addObject().put("$ref", "#/$defs/" + name));
    return new String(Json.write(schema), UTF_8);
  }
}
