package org.hearsay.collect.web;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** What a host answered to a request that went well. */
public sealed interface Answer {
  /** What is at the address has not changed since the last visit. */
  record Unchanged() implements Answer {}

  /**
   * What is at the address.
   *
   * @param address where it was found, after redirects
   * @param type the media type the host gives, in small letters and without parameters; may be the empty string
   * @param charset the encoding the host gives
   * @param bytes the content, unpacked; not to be changed
   * @param visit what to remember once the content is in safe hands
   */
  record Page(URI address, String type, Optional<Charset> charset, byte[] bytes, Visit visit) implements Answer {
    /** @throws NullPointerException when any part is null */
    public Page {
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(charset, "charset");
      Objects.requireNonNull(bytes, "bytes");
      Objects.requireNonNull(visit, "visit");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Page page && address.equals(page.address) && type.equals(page.type)
          && charset.equals(page.charset) && Arrays.equals(bytes, page.bytes) && visit.equals(page.visit);
    }

    @Override
    public int hashCode() {
      return Objects.hash(address, type, charset, Arrays.hashCode(bytes), visit);
    }

    @Override
    public String toString() {
      return address + " (" + bytes.length + " bytes of " + type + ")";
    }
  }
}
