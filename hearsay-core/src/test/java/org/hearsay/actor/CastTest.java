package org.hearsay.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hearsay.Actor;
import org.junit.jupiter.api.Test;

/** Who a source really is. */
class CastTest {

  @Test
  void aSurnameMeansTheFullName() {
    assertEquals("Orrin Vale person · Orrin Vale person", Given.text("""
        {src1: Orrin Vale} {cue1: said} {con1: the pier would hold}.

        {con2: It always has}, {src2: Vale} {cue2: added}.""").actors());
  }

  @Test
  void aTitleAndAShortFormNameTheSamePerson() {
    assertEquals("William Tarn person · William Tarn person · William Tarn person", Given.text("""
        {src1: Senator William Tarn} {cue1: said} {con1: he would resign}. {src2: Bill Tarn} {cue2: wrote} \
        {con2: the letter himself}. {src3: Mr. Tarn} {cue3: denied} {con3: taking money}.""").actors());
  }

  @Test
  void twoPeopleOfOneSurnameStayTwo() {
    Given g = Given.text("""
        {src1: Edda Korvin} {cue1: said} {con1: no}. {src2: Martin Korvin} {cue2: said} {con2: yes}. \
        {src3: Ms. Korvin} {cue3: said} {con3: never}. {src4: Mr. Korvin} {cue4: said} {con4: soon}.""");
    assertEquals("Edda Korvin person · Martin Korvin person · Edda Korvin person · Martin Korvin person", g.actors());
    assertEquals(2, g.cast.actors().size());
  }

  @Test
  void fatherAndSonAreToldByTheirSuffix() {
    Given g = Given.text("""
        {src1: Peter Lund Sr.} {cue1: said} {con1: the mill is sold}. {src2: Peter Lund Jr.} {cue2: said} \
        {con2: it is not}.""");
    assertNotEquals(g.actor(1).id(), g.actor(2).id());
  }

  @Test
  void aPronounMeansWhoeverSpokeLast() {
    assertEquals("Edda Korvin person · Edda Korvin person", Given.text("""
        {con1: “The wall is sound,”} {src1: Edda Korvin} {cue1: said}. {con2: “Nobody will lose a house,”} \
        {src2: she} {cue2: said}.""").actors());
  }

  @Test
  void aPronounDoesNotMeanSomebodyOfTheOtherGender() {
    assertEquals("Edda Korvin person · Martin Oss person · Edda Korvin person", Given.text("""
        {src1: Edda Korvin} {cue1: said} {con1: no}. {src2: Martin Oss} {cue2: said} {con2: yes}. \
        {src3: She} {cue3: repeated} {con3: her answer}.""").actors());
  }

  @Test
  void aPeopleGoesByItsNameAndByItsState() {
    Given g = Given.text("""
        {src1: Norwegians} {cue1: say} {con1: the fee is fair}. {src2: The Norwegian people} {cue2: know} \
        {con2: what it is for}. {src3: The Danish people} {cue3: doubt} {con3: it}.""");
    assertEquals(g.actor(1).id(), g.actor(2).id());
    assertNotEquals(g.actor(1).id(), g.actor(3).id());
  }

  @Test
  void aFamilyIsNamedByTheSurnameOfOneOfThem() {
    Given g = Given.text("""
        {src1: Edda Korvin} {cue1: said} {con1: no}. {src2: The parents} {cue2: said} {con2: they had waited}. \
        Then {src3: the Korvins} {cue3: said} {con3: they would sue}.""");
    assertEquals(g.actor(2).id(), g.actor(3).id());
    assertNotEquals(g.actor(1).id(), g.actor(3).id());
  }

  @Test
  void theMinisterIsWhoeverIsMinister() {
    Given g = Given.text("""
        {src1: Water Minister Edda Korvin} {cue1: promised} {con1: calm waters}. Traders were glad.

        The dam is old. It leaks.

        The fault moves.

        The fields are dry.

        {con2: The plans are public}, {src2: the minister} {cue2: said}.""");
    assertEquals("Edda Korvin person · Edda Korvin person", g.actors());
    assertEquals(Optional.of("Water Minister"), g.role(1));
  }

  @Test
  void anotherMinisterIsSomebodyElse() {
    Given g = Given.text("""
        {src1: Water Minister Edda Korvin} {cue1: promised} {con1: calm waters}. \
        {src2: The finance minister} {cue2: warned of} {con2: debts}.""");
    assertNotEquals(g.actor(1).id(), g.actor(2).id());
  }

  @Test
  void anAppositionGivesTheRole() {
    Given g = Given.text("""
        {src1: Brannoc Iles, the mayor of Lower Tavel,} {cue1: said} {con1: he was told to keep quiet}. \
        {src2: The mayor} {cue2: has} {con2: doubts}.""");
    assertEquals("Brannoc Iles person · Brannoc Iles person", g.actors());
    assertEquals(Optional.of("the mayor of Lower Tavel"), g.role(1));
  }

  @Test
  void aDescriptionBeforeTheNameIsTheSamePerson() {
    Given g = Given.text("""
        {src1: The union’s leader, Ann Dee,} {cue1: said} {con1: the strike goes on}.""");
    assertEquals("Ann Dee person", g.actors());
  }

  @Test
  void aMinistryIsOneHoweverItIsWritten() {
    assertEquals("the Ministry of Defence government · the Ministry of Defence government · "
        + "the Ministry of Defence government · the Ministry of Defence government", Given.text("""
        {src1: The Ministry of Defence} {cue1: said} {con1: the bridge stands}. {src2: The Defence Ministry} \
        {cue2: denied} {con2: losses}. {con3: All is calm}, {src3: the ministry} {cue3: said}. {src4: It} {cue4: gave} \
        {con4: no proof}.""")
        .actors().replace("The ", "the "));
  }

  @Test
  void anAcronymInBracketsStandsForTheBody() {
    assertEquals("The International Harbour Union organisation · The International Harbour Union organisation",
        Given.text("""
        {src1: The International Harbour Union (IHU)} {cue1: said} {con1: the port is shut}. {src2: The IHU} \
        {cue2: said} {con2: talks had failed}.""").actors());
  }

  @Test
  void aCapitalAPalaceAndACountryAreGovernmentsEachByItself() {
    Given g = Given.text("""
        {src1: Moscow} {cue1: described} {con1: the raid as a success}. {src2: The Kremlin} {cue2: said} {con2: it was \
        not involved}. {src3: Russia} {cue3: denied} {con3: everything}. {src4: Putin’s government} {cue4: said} \
        {con4: the campaign is defensive}.""");
    assertEquals("Moscow government · The Kremlin government · Russia government · Putin’s government government",
        g.actors());
    assertEquals(4, g.cast.actors().size());
  }

  @Test
  void aNewspaperAndANewsAgencyAreOutlets() {
    assertEquals("TASS outlet · The Tavel Gazette outlet · The Tavel Gazette outlet", Given.text("""
        {src1: TASS} {cue1: reported} {con1: a fire}. {src2: The Tavel Gazette} {cue2: wrote} {con2: that it was arson}.

        {src3: The newspaper} {cue3: named} {con3: nobody}.""").actors());
  }

  @Test
  void aSpokesmanIsNotWhomHeSpeaksFor() {
    Given g = Given.text("""
        {src1: The ministry} {cue1: said} {con1: yes}. {src2: A spokesman for the ministry} {cue2: said} \
        {con2: no}.""");
    assertEquals("The ministry government · A spokesman for the ministry anonymous", g.actors());
    assertEquals(Optional.of("A spokesman for the ministry"), g.role(2));
  }

  @Test
  void anAnonymousSourceKeepsItsReason() {
    Given g = Given.text("""
        {src1: Two officials who asked not to be named because they feared for their posts} {cue1: said} {con1: the \
        audit had been kept from the minister}.""");
    assertEquals("Two officials anonymous", g.actors());
    assertEquals(Optional.of("because they feared for their posts"), g.reason(1));
  }

  @Test
  void theReasonMayStandAfterTheStatement() {
    Given g = Given.text("""
        {con1: The wall will crack}, {src1: an engineer} {cue1: said}, speaking on condition of anonymity to discuss \
        private findings.""");
    assertEquals("an engineer anonymous", g.actors());
    assertEquals(Optional.of("to discuss private findings"), g.reason(1));
  }

  @Test
  void criticsAreAGroupAndAStudyIsADocument() {
    assertEquals("Critics group · A new study document", Given.text("""
        {src1: Critics} {cue1: say} {con1: the dam is a gift}. {src2: A new study} {cue2: found} \
        {con2: cracks}.""").actors());
  }

  @Test
  void iInsideAQuotationIsItsSpeaker() {
    assertEquals("Ilse Amarran person · Ilse Amarran person", Given.text("""
        {con1: “We were promised a school,”} {src1: Ilse Amarran} {cue1: said}, {con1: “and} {src2: I} {cue2: believe} \
        {con2: it will come.”}""").actors());
  }

  @Test
  void iOutsideQuotationsIsTheWriter() {
    assertEquals("the writer writer · the writer writer", Given.text("""
        {src1: I} {cue1: think} {con1: the dam is a mistake}. {src2: We} {cue2: expect} {con2: more}.""").actors());
  }

  @Test
  void inATranscriptIIsWhoeverHasTheFloor() {
    assertEquals("VALE person · DEE person", Given.text("""
        VALE: {src1: I} {cue1: think} {con1: it holds}.

        DEE: {src2: I} {cue2: believe} {con2: it leaks}.

        VALE: No.""").actors());
  }

  @Test
  void aQuotationWithoutSourceGoesOnFromTheOneBefore() {
    Given g = Given.text("""
        {con1: “The wall is sound,”} {src1: Edda Korvin} {cue1: said}.

        {con2: “Nobody will lose a house.”}""");
    assertEquals("Edda Korvin person · Edda Korvin person", g.actors());
    assertTrue(g.cast.speaker(1).orElseThrow().confidence() < g.cast.speaker(0).orElseThrow().confidence());
  }

  @Test
  void aStatementIsItsAuthors() {
    assertEquals("Hollin & Sons organisation", Given.text("""
        {src1: A statement from Hollin & Sons} {cue1: said} {con1: the wall meets every standard}.""").actors());
  }

  @Test
  void aSecretaryOfStateIsNotNamedState() {
    Given g = Given.text("""
        {src1: Secretary of State Ilse Amarran} {cue1: said} {con1: no}. {src2: Amarran} {cue2: said} {con2: never}.""");
    assertEquals("Ilse Amarran person · Ilse Amarran person", g.actors());
    assertEquals(Optional.of("Secretary of State"), g.role(1));
  }

  @Test
  void theAdvertisementIsItsPayers() {
    assertEquals("The Vale campaign organisation", Given.text("""
        The Vale campaign answered with an ad of its own. {src1: The ad} {cue1: says} {con1: the dam is a gift}.""")
        .actors());
  }

  @Test
  void hisCampaignIsNotSomebodyElsesCampaign() {
    Given g = Given.text("""
        {src1: The Korvin campaign} {cue1: said} {con1: no}. Orrin Vale travelled north. {src2: His campaign} {cue2: said} \
        {con2: yes}.""");
    assertNotEquals(g.actor(1).id(), g.actor(2).id());
  }

  @Test
  void twoWhoSpeakTogetherAreOneGroup() {
    Given g = Given.text("""
        {src1: Orrin Vale and Ann Dee} {cue1: said} {con1: yes}. {src2: Vale} {cue2: said} {con2: no}.""");
    assertEquals("Orrin Vale and Ann Dee group · Orrin Vale person", g.actors());
  }

  @Test
  void aQuotationOfAThousandWordsOrAThousandSpeakersTakesNoLongTime() {
    StringBuilder speakers = new StringBuilder();
    for (int i = 1; i <= 1000; i++) {
      String name = "Orrin V" + Character.toString('a' + i % 26) + "le" + Character.toString('a' + i / 26 % 26);
      speakers.append("{src").append(i).append(": ").append(name).append("} {cue").append(i).append(": said} {con")
          .append(i).append(": the pier would hold and he would go}.\n\n");
    }
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Given.text(speakers.toString()).actors());
    String quotation = "I told the minister that she and they and the company and Vale had said so. ".repeat(1300);
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Given.text(
        "{src1: Orrin Vale} {cue1: said}: {con1: “" + quotation + "”}").actors());
  }

  @Test
  void nobodyIsNamedWhereTheTextNamesNobody() {
    assertEquals("nobody", Given.text("{cue1: It is said that} {con1: the river sings}.").actors());
  }

  @Test
  void anActorKnowsAllItsMentions() {
    Given g = Given.text("""
        {src1: Edda Korvin} {cue1: said} {con1: no}. Later Korvin left. Her car was waiting.""");
    Actor korvin = g.actor(1);
    assertEquals(List.of("Edda Korvin", "Korvin", "Her"), korvin.mentions().stream().map(m -> m.of(g.text)).toList());
  }
}
