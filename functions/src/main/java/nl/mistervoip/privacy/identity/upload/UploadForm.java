package nl.mistervoip.privacy.identity.upload;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that a browser sends straight to the store, without script.
 *
 * @param action the address it goes to
 * @param fields that go with the file and come before it, in their order
 */
record UploadForm(String action, Map<String, String> fields) {
  UploadForm {
    fields = new LinkedHashMap<>(fields);
  }

  @Override
  public String toString() {
    return "UploadForm[REDACTED]";
  }
}
