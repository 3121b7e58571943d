package org.hearsay.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTimeTest {

  @ParameterizedTest
  @ValueSource(strings = {"2031-05-03", "2031-05-03T09:05:00Z", "2031-05-03T09:05Z", "2031-05-03T09:05:00.123+02:00",
      "2031-05-03T09:05:00", "2031-05"})
  void iso8601StaysAsItIs(String given) {
    assertEquals(Optional.of(given), PublicationTime.iso(" " + given + "\n"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "2031-05-03 09:05:00|2031-05-03T09:05:00", "2031-05-03 9:05|2031-05-03T09:05:00",
      "2031-05-03T09:05:00+0200|2031-05-03T09:05:00+02:00", "2031-05-03 09:05:00 +0200|2031-05-03T09:05:00+02:00",
      "2031-05-03T09:05:00.123456+0000|2031-05-03T09:05:00.123456Z", "2031-05-03T09:05:00-05|2031-05-03T09:05:00-05:00",
      "2031/05/03 09:05:00|2031-05-03T09:05:00", "2031/5/3|2031-05-03", "2031-5-3|2031-05-03", "20310503|2031-05-03",
      "20310503T090500Z|2031-05-03T09:05:00Z", "1935558300|2031-05-03T07:05:00Z", "1935558300000|2031-05-03T07:05:00Z",
      "2031-05-03T09:05:00+02:00[Europe/Vienna]|2031-05-03T09:05:00+02:00",
      "Sat, 3 May 2031 09:05:00 GMT|2031-05-03T09:05:00Z", "Sat, 03 May 2031 09:05:00 +0200|2031-05-03T09:05:00+02:00",
      "Sat, 03 May 2031 09:05:00 EST|2031-05-03T09:05:00-05:00", "Sat, 3 May 2031 09:05:00 UT|2031-05-03T09:05:00Z",
      "Sat, 03 May 2031 09:05:00 IST|2031-05-03", "May 3, 2031|2031-05-03", "Saturday, May 3rd, 2031 at 9 a.m.|2031-05-03", "3 May 2031|2031-05-03",
      "Sat 3rd Sept. 2031|2031-09-03", "29 February 2032|2032-02-29"})
  void otherFormsBecomeIso8601(String given, String iso) {
    assertEquals(Optional.of(iso), PublicationTime.iso(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "yesterday", "3/5/2031", "03.05.2031", "2031", "2031-02-30", "2031-2-30",
      "2031-02-30 09:05", "2031-02-30T09:05:00Z", "20310230", "2031-13-01", "2031-05-03T25:00:00Z", "30 February 2031",
      "Sun, 30 Feb 2031 09:05:00 GMT", "29 February 2031", "0 May 2031", "12345678901234567890", "9:05"})
  void whatIsNoCertainTimeIsLeftOut(String given) {
    assertEquals(Optional.empty(), PublicationTime.iso(given));
  }

  @Property(tries = 300)
  void nothingMakesItFail(@ForAll String given) {
    assertEquals(PublicationTime.iso(given), PublicationTime.iso(given));
  }
}
