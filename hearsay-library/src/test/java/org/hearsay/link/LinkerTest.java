package org.hearsay.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.store.Decision;
import org.hearsay.store.Member;
import org.hearsay.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements put into claims. */
class LinkerTest {
  @TempDir
  Path folder;

  private Valley valley;

  @BeforeEach
  void open() throws StoreException {
    valley = new Valley(folder);
  }

  @AfterEach
  void close() throws StoreException {
    valley.close();
  }

  @Test
  void whatSaysTheSameIsOneClaim() throws IOException {
    valley.says("the old dam will hold until the autumn", "bakers sold bread at night")
        .says("until autumn the old dam will hold").says("the old dam holds until this autumn").link();
    assertEquals("1 3 4", valley.claims());
    assertEquals("", valley.disputes());
  }

  @Test
  void aMemberTellsWhyItIsThere() throws IOException {
    valley.says("the old dam will hold until the autumn").says("until autumn the old dam will hold").link();
    List<Member> members = valley.store.claims().members(valley.store.claims().of(1).get(0).number());
    assertEquals("{\"founder\":true}", members.get(0).why());
    String id = valley.store.statements().statement(1).orElseThrow().id().toString();
    assertTrue(members.get(1).why().contains("\"like\":\"" + id + "\""), members.get(1).why());
    assertTrue(members.get(1).why().contains("\"words\":1.0"), members.get(1).why());
  }

  @Test
  void whatNobodyRepeatsIsNoClaim() throws IOException {
    valley.says("the old dam will hold until the autumn").says("bakers sold bread at night").link();
    assertEquals("", valley.claims());
    assertEquals("", valley.disputes());
  }

  @Test
  void whatSaysTooLittleIsNoClaim() throws IOException {
    valley.says("it is so").says("it is so").link();
    assertEquals("", valley.claims());
  }

  @Test
  void whatSoundsAlikeAboutSomethingElseIsNoClaim() throws IOException {
    valley.says("the old dam will hold until the autumn").elsewhere("until autumn the old dam will hold").link();
    assertEquals("", valley.claims());
  }

  @Test
  void theSameWordsAreOneClaimWhereverTheyStand() throws IOException {
    valley.says("the old dam will hold until the autumn").elsewhere("the old dam will hold until the autumn").link();
    assertEquals("1 2", valley.claims());
  }

  @Test
  void anotherNumberIsDisputed() throws IOException {
    valley.says("the storm killed 40 sheep near the mill").says("the storm killed 55 sheep near the mill").link();
    assertEquals("", valley.claims());
    assertEquals("1 2 NUMBER 40/55", valley.disputes());
  }

  @Test
  void anotherTimeAndAnotherPlaceAreDisputed() throws IOException {
    valley.says("the ferry sank in the night of Monday", "the lost boat was found near Hollin")
        .says("the ferry sank in the night of Friday", "the lost boat was found near Marrow").link();
    assertEquals("", valley.claims());
    assertEquals("1 3 TIME Monday/Friday, 2 4 PLACE Hollin/Marrow", valley.disputes());
  }

  @Test
  void aDenialDisputesWhatItDenies() throws IOException {
    valley.says("the mayor sold the old mill in secret").denies("in secret the old mill was sold by the mayor").link();
    assertEquals("", valley.claims());
    assertEquals("1 2 NEGATION /", valley.disputes());
  }

  @Test
  void oneStatementDisputesAllOfAClaim() throws IOException {
    valley.says("the storm killed 40 sheep near the mill").says("near the mill the storm killed forty sheep")
        .says("the storm killed 55 sheep near the mill").link();
    assertEquals("1 2", valley.claims());
    assertEquals("1 3 NUMBER 40/55, 2 3 NUMBER forty/55", valley.disputes());
  }

  @Test
  void aQuotationInsideALongerOneIsInAClaimWithIt() throws IOException {
    valley.says("we have worked here for years and we will not leave the valley before the dam is safe, whatever they write")
        .says("we will not leave the valley before the dam is safe").link();
    assertEquals("1 2", valley.claims());
  }

  @Test
  void aQuotationOfTwoIsInAClaimWithEach() throws IOException {
    valley.says("we will not leave the valley before winter").says("nobody from the ministry has asked us about the bridge")
        .says("we will not leave the valley before winter and nobody from the ministry has asked us about the bridge").link();
    assertEquals("1 3, 2 3", valley.claims());
  }

  @Test
  void aRepetitionInTheSameArticleCountsToo() throws IOException {
    valley.says("the old dam will hold until the autumn", "until autumn the old dam will hold").link();
    assertEquals("1 2", valley.claims());
  }

  private static void several(Valley valley) throws StoreException {
    valley.says("the old dam will hold until the autumn", "the storm killed 40 sheep near the mill")
        .says("until autumn the old dam will hold", "bakers sold bread at night")
        .elsewhere("the old dam will hold until the autumn")
        .says("the storm killed 55 sheep near the mill", "the old dam will not hold until autumn")
        .says("near the mill the storm killed forty sheep");
  }

  @Test
  void theSameArticlesMakeTheSameClaims() throws IOException {
    several(valley);
    valley.link();
    assertEquals("1 3 5, 2 8", valley.claims());
    try (Valley other = new Valley(Files.createDirectory(folder.resolve("other")))) {
      several(other);
      other.link();
      assertEquals(valley.claims(), other.claims());
      assertEquals(valley.disputes(), other.disputes());
    }
  }

  @Test
  void linkingAnewChangesNothing() throws IOException {
    several(valley);
    String claims = valley.link().claims();
    String disputes = valley.disputes();
    valley.link();
    assertEquals(claims, valley.claims());
    assertEquals(disputes, valley.disputes());
  }

  @Test
  void whatWasDecidedToBeApartStaysApart() throws IOException {
    valley.says("the old dam will hold until the autumn").says("until autumn the old dam will hold")
        .says("the old dam holds until this autumn").link();
    assertEquals("1 2 3", valley.claims());
    valley.decide(Decision.Kind.APART, 1, 2);
    assertEquals("1 3", valley.link().claims());
  }

  @Test
  void theSameWordsStayApartTooWhenDecided() throws IOException {
    valley.says("the old dam will hold until the autumn").says("the old dam will hold until the autumn").link();
    valley.decide(Decision.Kind.APART, 1, 2);
    assertEquals("", valley.link().claims());
  }

  @Test
  void whatWasDecidedToBeTogetherIsTogether() throws IOException {
    valley.says("the old dam will hold until the autumn").says("bakers sold bread at night").link();
    valley.decide(Decision.Kind.TOGETHER, 1, 2);
    assertEquals("1 2", valley.link().claims());
    assertTrue(valley.store.claims().members(valley.store.claims().of(2).get(0).number()).stream()
        .anyMatch(m -> m.statement() == 2 && m.score() == 1 && m.why().contains("together")));
  }

  @Test
  void theLaterDecisionCounts() throws IOException {
    valley.says("the old dam will hold until the autumn").says("until autumn the old dam will hold").link();
    valley.decide(Decision.Kind.APART, 1, 2);
    valley.decide(Decision.Kind.TOGETHER, 2, 1);
    assertEquals("1 2", valley.link().claims());
  }
}
