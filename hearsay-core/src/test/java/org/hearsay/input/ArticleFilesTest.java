package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may name: files, folders, standard input. */
class ArticleFilesTest {
  private static final String NONE = "no articles in this folder (looked for .txt .text .md .html .htm .xhtml)";

  @TempDir
  Path folder;

  private void files(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "The wall will hold.");
    }
  }

  /** The names below the folder, with / between them. */
  private List<String> found() throws IOException {
    return ArticleFiles.of(folder.toString()).stream()
        .map(source -> folder.relativize(Path.of(source.name())).toString().replace('\\', '/')).toList();
  }

  @Test
  void aFileIsTakenWhateverItIsCalled() throws IOException {
    files("wall", "wall.jpg", ".wall");
    for (String name : List.of("wall", "wall.jpg", ".wall")) {
      List<ArticleSource> sources = ArticleFiles.of(folder.resolve(name).toString());
      assertEquals(1, sources.size());
      assertEquals("The wall will hold.", sources.get(0).load().text());
    }
  }

  @Test
  void aHyphenIsStandardInput() throws IOException {
    assertEquals(List.of("standard input"), ArticleFiles.of("-").stream().map(ArticleSource::name).toList());
  }

  @Test
  void foldersAreWalkedInTheOrderOfNames() throws IOException {
    files("b/2.txt", "b/10.txt", "b/1/z.html", "a.txt", "c.txt", "B.txt", "é.txt", "b.txt");
    assertEquals(List.of("B.txt", "a.txt", "b/1/z.html", "b/10.txt", "b/2.txt", "b.txt", "c.txt", "é.txt"), found());
  }

  @Test
  void textsAndPagesAreTakenAndNothingElse() throws IOException {
    files("a.txt", "b.HTML", "c.htm", "d.xhtml", "e.md", "f.text", "a.ann", "annotation.conf", "photo.jpg", "data.json",
        "page.html.gz", "noending", "txt");
    assertEquals(List.of("a.txt", "b.HTML", "c.htm", "d.xhtml", "e.md", "f.text"), found());
  }

  @Test
  void hiddenFilesAndFoldersAreLeftOut() throws IOException {
    files("a.txt", ".DS_Store", "._a.txt", ".txt", ".git/b.txt", "sub/.c.txt", "sub/d.txt");
    assertEquals(List.of("a.txt", "sub/d.txt"), found());
  }

  @Test
  void aHiddenFolderThatIsNamedIsWalked() throws IOException {
    files(".archive/a.txt");
    assertEquals(1, ArticleFiles.of(folder.resolve(".archive")).size());
  }

  @Test
  void aFolderThatEndsLikeAFileIsAFolder() throws IOException {
    files("saved.html/page.html", "saved.html/style.css");
    assertEquals(List.of("saved.html/page.html"), found());
  }

  @Test
  void aLoopOfLinksIsWalkedOnce() throws IOException {
    files("a.txt", "sub/b.txt");
    Files.createSymbolicLink(folder.resolve("sub/up"), folder);
    Files.createSymbolicLink(folder.resolve("sub/self"), folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("zagain"), folder.resolve("sub"));
    assertEquals(List.of("a.txt", "sub/b.txt"), found());
  }

  @Test
  void linksThatLeadNowhereAreNamedWhenTheyAreLoaded() throws IOException {
    files("a.txt");
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("missing.txt"));
    Files.createSymbolicLink(folder.resolve("loop.txt"), folder.resolve("loop.txt"));
    Files.createSymbolicLink(folder.resolve("photo.jpg"), folder.resolve("missing.jpg"));
    List<ArticleSource> sources = ArticleFiles.of(folder);
    assertEquals(List.of("a.txt", "gone.txt", "loop.txt"), found());
    assertEquals("no such file or folder", Given.refusal(folder.resolve("gone.txt").toString(), sources.get(1)::load));
    assertTrue(Given.refusal(folder.resolve("loop.txt").toString(), sources.get(2)::load).startsWith("cannot be read"));
  }

  @Test
  void devicesInAFolderAreLeftOut() throws IOException {
    files("a.txt");
    Path device = Files.createSymbolicLink(folder.resolve("zero.txt"), Path.of("/dev/zero"));
    assertEquals(List.of("a.txt"), found());
    Files.delete(device);
  }

  @Test
  void aDamagedTextIsNamedAndTheOthersAreRead() throws IOException {
    files("a.txt", "c.txt");
    Files.write(folder.resolve("b.txt"), new byte[] {'n', 'a', (byte) 0xC3, (byte) 0xAF, 'v', 'e', ' ', (byte) 0xE2, ' '});
    List<String> outcomes = new ArrayList<>();
    for (ArticleSource source : ArticleFiles.of(folder)) {
      try {
        outcomes.add(source.load().text());
      } catch (UnreadableArticleException e) {
        outcomes.add(e.getMessage());
      }
    }
    assertEquals(List.of("The wall will hold.", folder.resolve("b.txt")
        + ": invalid UTF-8 at byte offset 7 (0xE2); save it as UTF-8", "The wall will hold."), outcomes);
  }

  @Test
  void aFolderThatMayNotBeReadIsNamedAndTheOthersAreRead() throws IOException {
    files("a.txt", "closed/b.txt", "d.txt");
    Path closed = folder.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "the tests run as root");
      List<ArticleSource> sources = ArticleFiles.of(folder);
      assertEquals(List.of("a.txt", "closed", "d.txt"), found());
      assertEquals("this folder may not be read (permission denied)",
          Given.refusal(closed.toString(), sources.get(1)::load));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aDeepFolderIsWalked() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 60; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("a.txt"), "The wall");
    assertEquals(1, found().size());
  }

  @Test
  void aFolderWithoutTextsIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("sub/sub"));
    files("photo.jpg", "sub/.hidden.txt");
    assertEquals(NONE, Given.refusal(folder.toString(), () -> ArticleFiles.of(folder)));
  }

  @Test
  void aMissingFileIsRefused() {
    String name = folder.resolve("missing").toString();
    assertEquals("no such file or folder", Given.refusal(name, () -> ArticleFiles.of(name)));
  }

  @Test
  void namesThatNoFileCanHaveAreRefused() {
    assertEquals("an empty name names no file; give a file, a folder or -",
        Given.refusal("\"\"", () -> ArticleFiles.of("")));
    assertEquals("no file can have this name", Given.refusal("a?b", () -> ArticleFiles.of("a\0b")));
  }
}
