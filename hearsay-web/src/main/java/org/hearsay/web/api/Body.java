package org.hearsay.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.web.Problem;
import org.hearsay.web.Surplus;

/** The body of a request, read within bounds. */
final class Body {
  private static final int DEEP = 20;
  private static final int DIGITS = 40;
  private static final int NAME = 100;
  private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private Body() {}

  /** The type of what is sent, without its parameters, in lower case; empty when none is told. */
  static String type(Context ctx) {
    return Optional.ofNullable(ctx.contentType()).orElse("").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The bytes: {@code most} at most. */
  static byte[] bytes(Context ctx, long most) throws IOException {
    int limit = (int) Math.min(most, Integer.MAX_VALUE - 9);
    if (ctx.req().getContentLengthLong() > limit) {
      throw large(ctx, limit);
    }
    InputStream in = ctx.bodyInputStream();
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw large(ctx, limit);
    }
    return bytes;
  }

  private static Problem large(Context ctx, int limit) {
    Surplus.pass(ctx);
    return Problem.large("The body is larger than the " + limit + " bytes that this server takes here.");
  }

  /** The encoding that is told; UTF-8 when none is. */
  static Charset charset(Context ctx) {
    Matcher told = CHARSET.matcher(Optional.ofNullable(ctx.contentType()).orElse(""));
    if (!told.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(told.group(1));
    } catch (IllegalArgumentException e) {
      throw Problem.of(415, "Not this type", "This server does not know the encoding that the text is said to have.");
    }
  }

  /** A text as it is sent. */
  static String text(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw Problem.bad("The body is no text in " + charset.name() + ".");
    }
  }

  /**
   * The object that is sent as JSON.
   *
   * @param most the most bytes it may have
   * @param known the names of the fields there may be
   */
  static Fields json(Context ctx, long most, String... known) throws IOException {
    if (!type(ctx).equals("application/json")) {
      throw Problem.of(415, "Not this type", "This address takes application/json.");
    }
    String text = text(bytes(ctx, most), StandardCharsets.UTF_8);
    JsonNode node;
    try {
      node = mapper(most).readTree(text);
    } catch (JsonProcessingException e) {
      throw Problem.bad("The body is no JSON that this server reads: see line " + line(e) + ".");
    }
    if (!node.isObject()) {
      throw Problem.bad("The body has to be a JSON object.");
    }
    return new Fields(node, known);
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private static ObjectMapper mapper(long most) {
    StreamReadConstraints bounds = StreamReadConstraints.builder().maxNestingDepth(DEEP).maxNumberLength(DIGITS)
        .maxNameLength(NAME).maxStringLength((int) Math.min(most, Integer.MAX_VALUE)).build();
    return new ObjectMapper(JsonFactory.builder().streamReadConstraints(bounds)
        .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .configure(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION, false);
  }
}
