package nl.mistervoip.privacy.approval.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.signin.LocalGateway;
import nl.mistervoip.privacy.platform.web.PageRequest;
import nl.mistervoip.privacy.platform.web.PageResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without a window: keeps cookies, follows redirects when told, fills in forms. */
final class Browser {
  static final URI BASE = URI.create("https://desk.example/desk");

  final Map<String, String> cookies = new LinkedHashMap<>();
  private final WebConsole console;
  private String origin = "https://desk.example";

  Browser(WebConsole console) {
    this.console = console;
  }

  Browser sendingOrigin(String other) {
    this.origin = other;
    return this;
  }

  PageResponse get(String address) {
    URI uri = URI.create(address);
    return sent(request("GET", uri.getPath(), LocalGateway.query(uri), Map.of()));
  }

  PageResponse post(String address, Map<String, String> form) {
    return sent(request("POST", address, Map.of(), form));
  }

  /** Signs in as a user with roles, all the way. */
  Browser signIn(String user, String... roles) {
    PageResponse away = get("/console/sign-in/start?back=/console");
    String code = user + ":" + String.join(",", roles);
    get("/console/signed-in?code=" + code + "&state=" + state(away));
    return this;
  }

  Document page(String address) {
    return parsed(get(address));
  }

  static Document parsed(PageResponse response) {
    return Jsoup.parse(response.body());
  }

  /** What a form of a page would send, with some fields filled in. */
  static Map<String, String> fields(Element form, Map<String, String> filled) {
    Map<String, String> fields = new HashMap<>();
    form.select("input[name], textarea[name], select[name]").stream()
        .filter(field -> !field.is("[type=checkbox], [type=radio]") || field.hasAttr("checked"))
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    fields.putAll(filled);
    return fields;
  }

  /** Fills in the form that goes to an address ending like this, and sends it. */
  PageResponse submit(Document page, String actionEnds, Map<String, String> filled) {
    Element form = page.expectFirst("form[action$=" + actionEnds + "]");
    String address = form.attr("action").substring(BASE.getPath().length());
    return post(address, fields(form, filled));
  }

  String csrf() {
    return page("/console").expectFirst("input[name=csrf]").val();
  }

  /** What ties the issuer's answer to this attempt. */
  static String state(PageResponse away) {
    return away.headers().getOrDefault("Location", "").replaceAll(".*state=", "");
  }

  /** The address to which a response leads, as we would ask for it. */
  static String next(PageResponse response) {
    return response.headers().getOrDefault("Location", "").substring(BASE.getPath().length());
  }

  private PageRequest request(
      String method, String path, Map<String, String> query, Map<String, String> form) {
    Map<String, String> headers = new HashMap<>();
    String sent =
        cookies.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    headers.put("cookie", sent);
    if (method.equals("POST")) {
      headers.put("origin", origin);
    }
    return new PageRequest(method, path, Map.of(), query, headers, form, "");
  }

  private PageResponse sent(PageRequest request) {
    PageResponse response = console.answer(request);
    String set = response.headers().getOrDefault("Set-Cookie", "");
    if (!set.isEmpty()) {
      String pair = set.substring(0, set.indexOf(';'));
      String name = pair.substring(0, pair.indexOf('='));
      if (set.contains("Max-Age=0")) {
        cookies.remove(name);
      } else {
        cookies.put(name, pair.substring(pair.indexOf('=') + 1));
      }
    }
    return response;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
