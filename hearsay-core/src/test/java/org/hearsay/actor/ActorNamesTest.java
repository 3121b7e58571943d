package org.hearsay.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearsay.ActorKind;
import org.hearsay.actor.ActorNames.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of actors from different articles. */
class ActorNamesTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      William Tarn,                Senator William Tarn,     SAME
      Bill Tarn,                   William Tarn,             SAME
      Tarn,                        William Tarn,             SHORT
      Mr. Tarn,                    William Tarn,             SHORT
      Ms. Tarn,                    William Tarn,             DIFFERENT
      Edda Tarn,                   William Tarn,             DIFFERENT
      Peter Lund Jr.,              Peter Lund Sr.,           DIFFERENT
      the senator,                 William Tarn,             DIFFERENT
      """)
  void ofPersons(String one, String other, Relation relation) {
    assertEquals(relation, ActorNames.compare(one, other, ActorKind.PERSON));
    assertEquals(relation, ActorNames.compare(other, one, ActorKind.PERSON));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      the Defence Ministry,        Ministry of Defense,          SAME
      the Russian Defence Ministry, the Danish Defence Ministry, DIFFERENT
      the Russian Defence Ministry, the Defence Ministry,        DIFFERENT
      the Harbour Union,           International Harbour Union,  DIFFERENT
      the ministry,                the ministry,                 DIFFERENT
      """)
  void ofBodies(String one, String other, Relation relation) {
    assertEquals(relation, ActorNames.compare(one, other, ActorKind.GOVERNMENT));
  }

  @ParameterizedTest
  @CsvSource({"GROUP", "ANONYMOUS", "DOCUMENT", "WRITER", "UNKNOWN"})
  void theseHaveNoNamesThatHoldBeyondTheirArticle(ActorKind kind) {
    assertEquals(Relation.DIFFERENT, ActorNames.compare("Critics", "Critics", kind));
  }
}
