package nl.mistervoip.privacy.datamap.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.datamap.KeyAttribute;
import nl.mistervoip.privacy.datamap.tables.Rows;
import nl.mistervoip.privacy.datamap.tables.Tables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition in DynamoDB's words. Every name and value is a placeholder: attributes may be
 * reserved words, hold dots, or come from a person.
 */
final class Expression {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> terms = new ArrayList<>();

  private Expression() {}

  static Expression ofKey(Tables.Query query) {
    Expression expression = new Expression();
    KeyAttribute partition = query.key().getFirst();
    expression.compare(partition.attribute(), "=", Rows.value(partition, query.partition()));
    if (query.key().size() == 2) {
      expression.range(query.key().get(1), query.range());
    }
    return expression;
  }

  static Expression of(Tables.Guard guard) {
    Expression expression = new Expression();
    guard
        .row()
        .forEach(
            (name, value) -> {
              if (!guard.holds().contains(name)) {
                expression.compare(name, "=", value);
              }
            });
    guard
        .absent()
        .forEach(
            name -> expression.terms.add("attribute_not_exists(" + expression.name(name) + ")"));
    guard.holds().forEach(expression::notHeld);
    return expression;
  }

  String text() {
    return String.join(" AND ", terms);
  }

  Map<String, String> names() {
    return names;
  }

  Map<String, AttributeValue> values() {
    return values;
  }

  /** Placeholders of these names, separated by commas. */
  String names(List<String> attributes) {
    return attributes.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** Assignments of these values, separated by commas. */
  String assignments(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .map(entry -> name(entry.getKey()) + " = " + value(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private void range(KeyAttribute sort, Tables.Range range) {
    if (range.atLeast().isPresent() && range.atMost().isPresent()) {
      // A key condition may name the sort key once only.
      String low = value(Rows.value(sort, range.atLeast().get()));
      String high = value(Rows.value(sort, range.atMost().get()));
      terms.add(name(sort.attribute()) + " BETWEEN " + low + " AND " + high);
      return;
    }
    range.atLeast().ifPresent(bound -> compare(sort.attribute(), ">=", Rows.value(sort, bound)));
    range.atMost().ifPresent(bound -> compare(sort.attribute(), "<=", Rows.value(sort, bound)));
  }

  private void notHeld(String hold) {
    String name = name(hold);
    String no = value(AttributeValue.fromBool(false));
    String nothing = value(AttributeValue.fromNul(true));
    terms.add(
        "(attribute_not_exists("
            + name
            + ") OR "
            + name
            + " = "
            + no
            + " OR "
            + name
            + " = "
            + nothing
            + ")");
  }

  private void compare(String attribute, String operator, AttributeValue value) {
    terms.add(name(attribute) + " " + operator + " " + value(value));
  }

  private String name(String attribute) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(attribute))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(
            () -> {
              String placeholder = "#n" + names.size();
              names.put(placeholder, attribute);
              return placeholder;
            });
  }

  private String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }
}
