package org.hearsay.brat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.Act;
import org.hearsay.Mode;
import org.hearsay.Stance;

/** The two files with which brat shows and edits a folder of attributions. */
public final class BratSettings {
  private BratSettings() {}

  /**
   * The contents of {@code annotation.conf}: which annotations there are, and that they may overlap. An attribution
   * without attributes is a statement, plain and neutral.
   */
  public static String annotation() {
    return """
        [entities]
        Source
        Cue
        Content
        Framer
        FrameCue
        Target
        Frame

        [relations]
        <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

        [events]
        Attribution\tContent+:Content, Cue*:Cue, Source*:Source, Parent?:Attribution
        Framing\tTarget+:Target, Frame+:Frame, FrameCue*:FrameCue, Framer*:Framer

        [attributes]
        """
        + attribute("Act", Stream.of(Act.values()).filter(act -> act != Act.STATEMENT).map(Act::word))
        + attribute("Mode", Stream.of(Mode.values()).filter(mode -> mode != Mode.PLAIN).map(Mode::word))
        + attribute("Stance", Stream.of(Stance.Value.values()).filter(value -> value != Stance.Value.NEUTRAL)
            .map(Stance.Value::word));
  }

  private static String attribute(String name, Stream<String> values) {
    return name + "\tArg:Attribution, Value:" + values.collect(Collectors.joining("|")) + "\n";
  }

  /** The contents of {@code visual.conf}: short labels and colours. */
  public static String visual() {
    return """
        [labels]
        Source | Source | Src
        Cue | Cue
        Content | Content | Con
        Attribution | Attribution | Attr
        Framer | Framer | Frmr
        FrameCue | Frame cue | FCue
        Target | Target | Trgt
        Frame | Frame
        Framing | Framing | Frmg
        Parent | inside | in

        [drawing]
        SPAN_DEFAULT\tfgColor:black, bgColor:#e8e8e8, borderColor:darken
        ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5
        Source\tbgColor:#9fc9f3
        Cue\tbgColor:#ffd98a
        Content\tbgColor:#c5e8b7
        Attribution\tbgColor:#e3d7f0
        Framer\tbgColor:#c9dcf0
        FrameCue\tbgColor:#f7e6bf
        Target\tbgColor:#f0d0d8
        Frame\tbgColor:#e6c3ea
        Framing\tbgColor:#d9d9d9
        Act\tglyph:B|I|O|P|D|S|A
        Mode\tglyph:¬|?|~
        Stance\tglyph:+|−
        """;
  }
}
