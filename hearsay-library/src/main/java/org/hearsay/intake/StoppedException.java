package org.hearsay.intake;

import java.io.IOException;

/** An intake was asked to stop, and takes no more. */
public final class StoppedException extends IOException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped");
  }
}
