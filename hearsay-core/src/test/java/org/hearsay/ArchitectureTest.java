package org.hearsay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.hearsay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule roomsDoNotKnowEachOtherInCircles = slices().matching("org.hearsay.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theTextKnowsNothingButSpans = noClasses().that().resideInAPackage("..text..")
      .should().dependOnClassesThat().resideInAnyPackage("..encode..", "..assemble..", "..format..", "..brat..",
          "..input..", "..evaluate..");

  @ArchTest
  static final ArchRule assemblyNeedsNoModel = noClasses().that().resideInAPackage("..assemble..")
      .should().dependOnClassesThat().resideInAPackage("ai.onnxruntime..");
}
