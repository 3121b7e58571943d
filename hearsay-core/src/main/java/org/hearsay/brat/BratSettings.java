package org.hearsay.brat;

/** The two files with which brat shows and edits a folder of attributions. */
public final class BratSettings {
  private BratSettings() {}

  /** The contents of {@code annotation.conf}: which annotations there are, and that they may overlap. */
  public static String annotation() {
    return """
        [entities]
        Source
        Cue
        Content

        [relations]
        <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

        [events]
        Attribution\tContent+:Content, Cue*:Cue, Source*:Source

        [attributes]
        """;
  }

  /** The contents of {@code visual.conf}: short labels and colours. */
  public static String visual() {
    return """
        [labels]
        Source | Source | Src
        Cue | Cue
        Content | Content | Con
        Attribution | Attribution | Attr

        [drawing]
        SPAN_DEFAULT\tfgColor:black, bgColor:#e8e8e8, borderColor:darken
        ARC_DEFAULT\tcolor:black, dashArray:-, arrowHead:triangle-5
        Source\tbgColor:#9fc9f3
        Cue\tbgColor:#ffd98a
        Content\tbgColor:#c5e8b7
        Attribution\tbgColor:#e3d7f0
        """;
  }
}
