package org.hearsay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.jerolba.carpet.CarpetWriter;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.hearsay.store.Store;
import org.hearsay.store.StoreException;

/**
 * Writes a library's statements for other tools. Streams: memory does not grow with the library. As thread-safe as the
 * store.
 */
public final class Export {
  private final Store store;

  /** Exports of a library. */
  public Export(Store store) {
    this.store = store;
  }

  /**
   * Writes a file, whole or not at all: an earlier one of that name stays until the new one is complete.
   *
   * @return how many statements it has
   */
  public long to(Path file, ExportFormat format) throws IOException, StoreException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long count;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        count = to(out, format);
      }
      try {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return count;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Writes to a stream, which is left open.
   *
   * @return how many statements were written
   */
  public long to(OutputStream out, ExportFormat format) throws IOException, StoreException {
    long count = switch (format) {
      case CSV -> csv(out);
      case PARQUET -> parquet(out);
      case JSONLD -> new LinkedData(store).write(out);
    };
    out.flush();
    return count;
  }

  private long csv(OutputStream out) throws IOException, StoreException {
    CsvMapper mapper = new CsvMapper();
    CsvSchema schema = mapper.schemaFor(StatementRow.class).withHeader().withLineSeparator("\r\n");
    ObjectWriter writer = mapper.writer(schema).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    try (SequenceWriter rows = writer.writeValues(out)) {
      return new StatementRows(store).each((statement, source, row) -> rows.write(row));
    }
  }

  private long parquet(OutputStream out) throws IOException, StoreException {
    try (CarpetWriter<StatementRow> rows = new CarpetWriter.Builder<>(new Unclosed(out), StatementRow.class).build()) {
      return new StatementRows(store).each((statement, source, row) -> rows.write(row));
    }
  }

  /** A stream that its user may not close. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
