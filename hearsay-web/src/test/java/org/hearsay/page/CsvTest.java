package org.hearsay.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows for spreadsheet programs, which take some words for formulas. */
class CsvTest {
  private static String row(String... cells) {
    return new Csv("a").row(List.of(cells)).toString().substring("a\r\n".length());
  }

  @Test
  void whatLooksLikeAFormulaIsWords() {
    assertEquals("'=1+1,'@x,'+4 % more,\"'-2,5\"\r\n", row("=1+1", "@x", "+4 % more", "-2,5"));
    assertEquals("\"' =HYPERLINK(\"\"x\"\")\",'\tx\r\n", row(" =HYPERLINK(\"x\")", "\tx"));
  }

  @Test
  void numbersAndOtherWordsStayAsTheyAre() {
    assertEquals("-2.5,0.98,two - three,a=b\r\n", row("-2.5", "0.98", "two - three", "a=b"));
  }

  @Test
  void quotationMarksCommasAndLinesAreQuoted() {
    assertEquals("\"say \"\"no\"\"\",\"a,b\",\"a\nb\"\r\n", row("say \"no\"", "a,b", "a\nb"));
  }
}
