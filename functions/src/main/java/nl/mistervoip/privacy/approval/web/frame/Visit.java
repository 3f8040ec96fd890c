package nl.mistervoip.privacy.approval.web.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.platform.Json;
import nl.mistervoip.privacy.platform.SideBySide;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * A signed-in person at a page.
 *
 * @param request what the browser sent; a form was checked to be ours
 * @param id from the address, empty text when it has none
 * @param shell what every page has
 * @param person who is signed in
 * @param desk the API
 * @param now the time of the visit
 */
public record Visit(
    PageRequest request, String id, Shell shell, Person person, Desk desk, Instant now) {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final Set<String> DECIDERS = Set.of("privacy-officer", "approver");

  /** Looks at an address of the API. */
  public JsonNode look(String address) {
    return look(address, Map.of());
  }

  /** The same with parameters. */
  public JsonNode look(String address, Map<String, String> query) {
    return content(ask("GET", address, query, ""));
  }

  /** The same, typed. */
  public <T> T look(String address, Class<T> type) {
    return Visit.as(look(address), type);
  }

  /** The same, empty when the person's role does not go that far, or there is nothing. */
  public Optional<JsonNode> lookIfAny(String address, Map<String, String> query) {
    PageResponse answer = ask("GET", address, query, "");
    return answer.status() == FORBIDDEN || answer.status() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(content(answer));
  }

  /**
   * The same for several addresses at a time: a page that shows many things waits for the slowest,
   * not for all of them in turn.
   */
  public List<Optional<JsonNode>> lookIfAny(List<Look> looks) {
    return SideBySide.map(looks.size(), looks, look -> lookIfAny(look.address(), look.query()));
  }

  /**
   * Something to look at.
   *
   * @param address of the API
   * @param query its parameters
   */
  public record Look(String address, Map<String, String> query) {
    /** Without parameters. */
    public Look(String address) {
      this(address, Map.of());
    }
  }

  /** The same, empty only when there is nothing; whoever may not look is told so. */
  public Optional<JsonNode> lookIfThere(String address) {
    return lookIfThere(address, Map.of());
  }

  /** The same with parameters. */
  public Optional<JsonNode> lookIfThere(String address, Map<String, String> query) {
    PageResponse answer = ask("GET", address, query, "");
    return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(content(answer));
  }

  /** Decides by an address of the API. */
  public JsonNode send(String address, Object body) {
    String json = new String(Json.write(body), StandardCharsets.UTF_8);
    return content(ask("POST", address, Map.of(), json));
  }

  /** The same for what decides nothing, empty when there is nothing. */
  public Optional<JsonNode> sendIfThere(String address, Object body) {
    try {
      return Optional.of(send(address, body));
    } catch (PageProblem problem) {
      if (problem.status() != NOT_FOUND) {
        throw problem;
      }
      return Optional.empty();
    }
  }

  /** The API's answer as it is, for a file. */
  public PageResponse file(String address, Map<String, String> query) {
    PageResponse answer = ask("GET", address, query, "");
    if (answer.status() >= 400) {
      throw problem(answer);
    }
    return answer;
  }

  /** A field of the form; empty text when it was not sent. */
  public String field(String name) {
    return request.formField(name);
  }

  /** A parameter of the address; empty text when it has none. */
  public String query(String name) {
    return request.queryParameters().getOrDefault(name, "");
  }

  /** Whether the person may decide; a courtesy, the API checks it. */
  public boolean decides() {
    return person.hasOneOf(DECIDERS);
  }

  /** A list of the API's answer, typed. */
  public static <T> List<T> list(JsonNode array, Class<T> type) {
    List<T> items = new ArrayList<>();
    array.forEach(item -> items.add(as(item, type)));
    return items;
  }

  /** An answer of the API, typed. */
  public static <T> T as(JsonNode node, Class<T> type) {
    try {
      return Json.MAPPER.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The API does not answer as " + type.getSimpleName() + ".");
    }
  }

  private PageResponse ask(String method, String address, Map<String, String> query, String body) {
    return desk.ask(
        new PageRequest(method, address, Map.of(), query, Map.of(), Map.of(), body), person);
  }

  private static JsonNode content(PageResponse answer) {
    if (answer.status() >= 400) {
      throw problem(answer);
    }
    return json(answer);
  }

  private static PageProblem problem(PageResponse answer) {
    JsonNode problem = json(answer);
    return new PageProblem(
        answer.status(), problem.path("title").asText(), problem.path("detail").asText());
  }

  private static JsonNode json(PageResponse answer) {
    return Json.read(answer.body().getBytes(StandardCharsets.UTF_8), JsonNode.class);
  }
}
