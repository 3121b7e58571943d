package org.hearsay.who;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actors across articles. */
class WhoTest {
  @TempDir
  Path folder;

  private Newsroom news;

  @BeforeEach
  void open() throws StoreException {
    news = new Newsroom(folder);
  }

  @AfterEach
  void close() throws StoreException {
    news.close();
  }

  /** Each actor's names, with how many statements each has. */
  private String named(String name) throws StoreException {
    return String.join(" | ", new Who(news.store).named(name).stream().map(k -> String.join(", ",
        k.namings().stream().map(n -> n.name() + " " + n.statements()).toList())).toList());
  }

  @Test
  void fullNamesThatAgreeAreOneActor() throws StoreException {
    news.article("Gull", "Orrin Vale said the dam will hold. Orrin Vale said the town is safe.")
        .article("Heron", "Mayor Orrin Vale said nobody must leave.").article("Gull", "Edda Vale said the mill is sold.");
    assertEquals("Orrin Vale 2, Mayor Orrin Vale 1 | Edda Vale 1", named("vale"));
  }

  @Test
  void aSurnameAloneShowsNothing() throws StoreException {
    news.article("Gull", "Orrin Vale said the dam will hold.").article("Heron", "Vale said the mill is sold.");
    assertEquals("Orrin Vale 1 | Vale 1", named("vale"));
    KnownActor alone = new Who(news.store).named("vale").get(1);
    assertEquals(List.of("may be Orrin Vale; a surname alone does not show it"), alone.doubts());
  }

  @Test
  void anOfficeThatBothHaveShowsIt() throws StoreException {
    news.article("Gull", "Orrin Vale (the mayor of Tarn) said the dam will hold.")
        .article("Heron", "Mayor Vale said the mill is sold.");
    assertEquals("Mayor Vale 1, Orrin Vale 1", sorted(named("vale")));
    KnownActor vale = new Who(news.store).named("vale").get(0);
    assertTrue(vale.namings().stream().anyMatch(n -> n.why().equals("the same office: mayor")), vale.toString());
  }

  @Test
  void aClaimThatBothMakeShowsIt() throws StoreException {
    news.article("Gull", "Orrin Vale said the dam will hold.").article("Heron", "Vale said the dam will hold.");
    long claim = news.store.claims().found(1, "{}");
    news.store.claims().join(new org.hearsay.store.Member(claim, 2, 1, "{}"));
    assertEquals("Orrin Vale 1, Vale 1", sorted(named("vale")));
  }

  @Test
  void theSameCompanyInTheirArticlesShowsIt() throws StoreException {
    String others = " Edda Korvin said no. Martin Oss said yes.";
    news.article("Gull", "Orrin Vale said the dam will hold." + others)
        .article("Heron", "Vale said the mill is sold." + others);
    assertEquals("Orrin Vale 1, Vale 1", sorted(named("vale")));
  }

  @Test
  void whatHoldsForTwoShowsNeither() throws StoreException {
    news.article("Gull", "Orrin Vale (the mayor of Tarn) said the dam will hold.")
        .article("Courier", "Edda Vale (the mayor of Hollin) said the dam will break.")
        .article("Heron", "Mayor Vale said the mill is sold.");
    assertEquals(3, new Who(news.store).named("vale").size());
  }

  @Test
  void itsStatementsStandInTheOrderOfArrival() throws StoreException {
    news.article("Gull", "Orrin Vale said the dam will hold.").article("Heron", "Mayor Orrin Vale said nobody must leave.")
        .article("Heron", "Edda Vale said the mill is sold.");
    Who who = new Who(news.store);
    assertEquals(List.of("the dam will hold", "nobody must leave"),
        who.statements(who.named("orrin vale").get(0), 10).stream().map(s -> s.content()).toList());
    assertEquals(1, who.statements(who.named("orrin vale").get(0), 1).size());
  }

  @Test
  void whoIsNotThereIsNotFound() throws StoreException {
    news.article("Gull", "Orrin Vale said the dam will hold.");
    assertEquals("", named("Korvin"));
  }

  private static String sorted(String names) {
    return String.join(", ", java.util.Arrays.stream(names.split(", ")).sorted().toList());
  }
}
