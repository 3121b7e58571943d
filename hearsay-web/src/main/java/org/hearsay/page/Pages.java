package org.hearsay.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.Map;

/** Sets views as HTML. Thread-safe. */
public final class Pages {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
      Pages.class.getClassLoader(), "org.hearsay.page.templates");

  private Pages() {}

  /** A page as HTML: a template's name without {@code .jte}, what stands around it, and its view. */
  public static String html(String template, Setting setting, Object view) {
    StringOutput out = new StringOutput(64 << 10);
    render(template, setting, view, out);
    return out.toString();
  }

  /** Writes a page as HTML. */
  public static void write(String template, Setting setting, Object view, Writer out) {
    render(template, setting, view, new WriterOutput(out));
  }

  private static void render(String template, Setting setting, Object view, TemplateOutput out) {
    ENGINE.render(template + ".jte", Map.of("setting", setting, "view", view), out);
  }
}
