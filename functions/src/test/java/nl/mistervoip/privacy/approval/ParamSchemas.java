package nl.mistervoip.privacy.approval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.platform.Json;

/** What may be sent, as JSON Schema. */
final class ParamSchemas {
  private ParamSchemas() {}

  static ObjectNode object(List<Param> params) {
    ObjectNode schema = Json.MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = Json.MAPPER.createArrayNode();
    for (Param param : params) {
      properties.set(param.name(), of(param).put("description", param.about()));
      if (param.required()) {
        required.add(param.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  static ObjectNode of(Param param) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    switch (param.kind()) {
      case TEXT -> {
        schema.put("type", "string").put("maxLength", param.longest());
        if (param.required()) {
          schema.put("minLength", 1);
        }
        if (!param.oneOf().isEmpty()) {
          param.oneOf().forEach(schema.putArray("enum")::add);
        }
      }
      case DATE -> schema.put("type", "string").put("format", "date");
      case NUMBER -> schema.put("type", "integer");
      case FLAG -> schema.put("type", "boolean");
      case LIST -> schema.put("type", "array").put("maxItems", param.longest());
      case NEVER -> schema.putObject("not");
    }
    return schema;
  }
}
