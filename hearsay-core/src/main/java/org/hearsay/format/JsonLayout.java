package org.hearsay.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Breaks lines around outer objects and arrays and sets inner ones on one line. Used for one document. */
final class JsonLayout extends MinimalPrettyPrinter {
  private final int deepest;
  private int depth;

  /** @param deepest how many levels of objects and arrays have lines of their own */
  JsonLayout(int deepest) {
    this.deepest = deepest;
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    line(json, "");
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    line(json, " ");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    close(json, entries);
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    line(json, "");
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    line(json, " ");
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    close(json, values);
    json.writeRaw(']');
  }

  private void close(JsonGenerator json, int entries) throws IOException {
    boolean broken = depth <= deepest && entries > 0;
    depth--;
    if (broken) {
      newLine(json);
    }
  }

  private void line(JsonGenerator json, String otherwise) throws IOException {
    if (depth <= deepest) {
      newLine(json);
    } else {
      json.writeRaw(otherwise);
    }
  }

  private void newLine(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.writeRaw("  ".repeat(depth));
  }
}
