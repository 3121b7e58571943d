package org.hearsay.brat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Role;
import org.hearsay.Span;

/** Reads one marked text from left to right. Used once, by one thread. */
final class MarkedTextParser {
  private static final Pattern LABEL = Pattern.compile("\\{(src|cue|con)([1-9]\\d{0,8}(?:,[1-9]\\d{0,8})*):");
  private static final int SHOWN = 20;

  private final String marked;
  private final StringBuilder text = new StringBuilder();
  private final SortedMap<Integer, Map<Role, List<Span>>> pieces = new TreeMap<>();
  private int at;

  MarkedTextParser(String marked) {
    this.marked = marked;
  }

  MarkedText parse() {
    while (at < marked.length()) {
      if (doubled()) {
        continue;
      }
      char c = marked.charAt(at);
      if (c == '{' && marked.startsWith("{}", at)) {
        at += 2;
      } else if (c == '{') {
        piece();
      } else if (c == '}') {
        throw wrong(at, "'}' closes nothing; write }} for a brace in the text");
      } else {
        text.append(c);
        at++;
      }
    }
    List<GoldAttribution> attributions = pieces.values().stream()
        .map(p -> new GoldAttribution(p.get(Role.SOURCE), p.get(Role.CUE), p.get(Role.CONTENT))).toList();
    return new MarkedText(text.toString(), attributions);
  }

  /** Takes one piece, from its opening brace to its closing one. */
  private void piece() {
    int opened = at;
    Matcher label = LABEL.matcher(marked).region(at, marked.length());
    if (!label.lookingAt()) {
      throw wrong(at, "a piece opens with a label such as {src1: or {con2,3: and this does not: " + shown(at)
          + " (write {{ for a brace in the text)");
    }
    at = label.end();
    if (at >= marked.length() || marked.charAt(at) != ' ') {
      throw wrong(opened, "one space must follow the colon of " + label.group());
    }
    at++;
    int start = text.length();
    words(opened, label.group());
    if (text.length() == start) {
      throw wrong(opened, "the piece " + label.group() + " } is empty");
    }
    Span span = new Span(start, text.length());
    for (String number : label.group(2).split(",")) {
      List<Span> spans = pieces.computeIfAbsent(Integer.valueOf(number), n -> noPieces()).get(role(label.group(1)));
      if (!spans.isEmpty() && spans.get(spans.size() - 1).equals(span)) {
        throw wrong(opened, "number " + number + " stands twice in " + label.group());
      }
      spans.add(span);
    }
  }

  /** Takes a piece's words and its closing brace. */
  private void words(int opened, String label) {
    while (at < marked.length()) {
      if (doubled()) {
        continue;
      }
      char c = marked.charAt(at++);
      if (c == '}') {
        return;
      }
      if (c == '{') {
        throw wrong(at - 1, "'{' inside " + label + " …}: pieces do not nest; write {{ for a brace in the text");
      }
      text.append(c);
    }
    throw wrong(opened, "the piece " + shown(opened) + " is not closed");
  }

  /** Takes a doubled brace, if one stands here. */
  private boolean doubled() {
    if (marked.startsWith("{{", at) || marked.startsWith("}}", at)) {
      text.append(marked.charAt(at));
      at += 2;
      return true;
    }
    return false;
  }

  private static Role role(String label) {
    for (Role role : Role.values()) {
      if (MarkedText.label(role).equals(label)) {
        return role;
      }
    }
    throw new AssertionError(label);
  }

  private static Map<Role, List<Span>> noPieces() {
    Map<Role, List<Span>> none = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      none.put(role, new ArrayList<>());
    }
    return none;
  }

  private String shown(int from) {
    String line = marked.substring(from).lines().findFirst().orElse("");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  private IllegalArgumentException wrong(int where, String what) {
    long line = 1;
    for (int i = 0; i < where; i++) {
      char c = marked.charAt(i);
      if (c == '\n' || c == '\r' && marked.charAt(i + 1) != '\n') {
        line++;
      }
    }
    return new IllegalArgumentException("line " + line + ": " + what);
  }
}
