package org.hearsay.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NRTCachingDirectory;

/** The folder of an index, open: its files, who writes them, what its commits say. Not to be shared between threads. */
final class IndexFolder {
  /** The form of what is in the index; one of another form is made anew. */
  private static final String FORM = "1";
  private static final String FORM_KEY = "hearsay.form";
  private static final String ARRIVAL_KEY = "hearsay.arrival";
  private static final double BUFFER = 64; // megabytes: more than any article, so that each is one segment
  private static final double SMALL_MERGE = 4; // megabytes of a segment that waits in memory for the next commit …
  private static final double WAITING = 32; // … and of all such

  /** It reports what it makes of the computer on the standard error, which is not for those who search a library. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    if (LUCENE.getLevel() == null) {
      LUCENE.setLevel(Level.SEVERE);
    }
  }

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer; // null when reading

  private IndexFolder(Path path, Directory directory, IndexWriter writer) {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
  }

  static IndexFolder reading(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw IndexException.missing(path, null);
    }
    Directory directory = FSDirectory.open(path);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw foreign(path) ? IndexException.foreign(path) : IndexException.missing(path, null);
      }
      arrival(path, SegmentInfos.readLatestCommit(directory));
      return new IndexFolder(path, directory, null);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  static IndexFolder writing(Path path) throws IOException {
    if (foreign(path)) {
      throw IndexException.foreign(path);
    }
    Files.createDirectories(path);
    Directory directory = FSDirectory.open(path);
    IndexWriter writer = null;
    try {
      if (DirectoryReader.indexExists(directory)) {
        arrival(path, SegmentInfos.readLatestCommit(directory)); // before a writer tidies up somebody else's folder
      }
      directory = new NRTCachingDirectory(directory, SMALL_MERGE, WAITING);
      boolean made = !DirectoryReader.indexExists(directory);
      writer = new IndexWriter(directory, config());
      IndexFolder folder = new IndexFolder(path, directory, writer);
      if (made) {
        folder.commit(0);
      }
      return folder;
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  static IndexFolder renewed(Path path) throws IOException {
    if (foreign(path)) {
      throw IndexException.foreign(path);
    }
    Files.createDirectories(path);
    try (Directory directory = FSDirectory.open(path);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME) && ours(file)) {
          lock.ensureValid();
          directory.deleteFile(file);
        }
      }
    }
    return writing(path);
  }

  private static IndexWriterConfig config() {
    LogDocMergePolicy merges = new LogDocMergePolicy();
    merges.setMergeFactor(10);
    merges.setMinMergeDocs(100);
    merges.setMaxMergeDocs(200_000); // larger ones would be found in a little sooner and merged for many minutes
    return new IndexWriterConfig(Fields.ANALYZER)
        .setMergePolicy(merges)
        .setMergeScheduler(new SerialMergeScheduler())
        .setMaxFullFlushMergeWaitMillis(0)
        .setRAMBufferSizeMB(BUFFER)
        .setCodec(new Lucene912Codec() {
          private final KnnVectorsFormat vectors = new StatementVectors();

          @Override
          public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
          }
        });
  }

  /** Whether there are files in a folder that no index has. */
  private static boolean foreign(Path path) throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    if (!Files.isDirectory(path)) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> !ours(file.getFileName().toString()));
    }
  }

  private static boolean ours(String file) {
    return file.equals(IndexWriter.WRITE_LOCK_NAME) || file.startsWith(IndexFileNames.SEGMENTS)
        || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
        || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches();
  }

  /** The revision up to which a commit has everything. */
  private static long arrival(Path path, SegmentInfos commit) throws IndexException {
    Map<String, String> said = commit.getUserData();
    String form = said.get(FORM_KEY);
    if (form == null) {
      throw IndexException.foreign(path);
    }
    if (!form.equals(FORM)) {
      throw IndexException.otherVersion(path, null);
    }
    return Long.parseLong(said.getOrDefault(ARRIVAL_KEY, "0"));
  }

  Path path() {
    return path;
  }

  boolean writes() {
    return writer != null;
  }

  IndexWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("the index " + path + " was opened for reading only");
    }
    return writer;
  }

  SearcherManager searchers() throws IOException {
    SearcherFactory factory = new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null); // it would keep results of segments that are gone in a moment
        return searcher;
      }
    };
    return writer == null ? new SearcherManager(directory, factory) : new SearcherManager(writer, factory);
  }

  long committed() throws IOException {
    return arrival(path, SegmentInfos.readLatestCommit(directory));
  }

  void commit(long arrival) throws IOException {
    writer().setLiveCommitData(Map.of(FORM_KEY, FORM, ARRIVAL_KEY, Long.toString(arrival)).entrySet());
    writer().commit();
  }

  void check(DirectoryReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    for (LeafReaderContext leaf : leaves) {
      ((CodecReader) leaf.reader()).checkIntegrity();
    }
  }

  void close(long arrival) throws IOException {
    try {
      if (writer != null && writer.isOpen()) {
        commit(arrival);
        writer.close();
      }
    } finally {
      directory.close();
    }
  }

  /** Closes after a failure, without writing. */
  void abandon() {
    try {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
    } catch (IOException e) {
      // the failure itself is reported
    }
  }
}
