package org.hearsay.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is left of a body that is refused. It is taken and thrown away as far as that is cheap, since many clients read no
 * answer before they have sent everything.
 */
public final class Surplus {
  private static final long MOST = 64 << 20;
  private static final int BUFFER = 64 << 10;

  private Surplus() {}

  /** Throws away what is left of a request's body, unless it is very large. */
  public static void pass(Context ctx) {
    if (ctx.req().getContentLengthLong() > MOST) {
      return;
    }
    try {
      InputStream in = ctx.bodyInputStream();
      byte[] buffer = new byte[BUFFER];
      long passed = 0;
      for (int read = in.read(buffer); read >= 0 && passed < MOST; read = in.read(buffer)) {
        passed += read;
      }
    } catch (IOException e) {
      // there is nobody who would read the answer
    }
  }
}
