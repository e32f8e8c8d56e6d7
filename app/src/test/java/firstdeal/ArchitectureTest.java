package firstdeal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of docs/architecture.md, kept by the build. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("firstdeal/matching/"))
            .importPackages("firstdeal");

    @Test
    void modulesSeeOnlyEachOthersCoreAndOnlyDownwards() {
        ApplicationModules.of(FirstdealApplication.class, resideInAPackage("firstdeal.matching.."))
                .verify();
    }

    @Test
    void theCoreKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("firstdeal.*")
                .and()
                .resideOutsideOfPackage("firstdeal.platform")
                .and()
                .haveSimpleNameNotStartingWith("package-info")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "java.lang..",
                        "java.math..",
                        "java.net",
                        "java.nio.charset..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "firstdeal.*"))
                .check(CODE);
    }

    @Test
    void theCoreDoesNotKnowThePlatform() {
        noClasses()
                .that()
                .resideInAPackage("firstdeal.*")
                .and()
                .resideOutsideOfPackage("firstdeal.platform")
                .should()
                .dependOnClassesThat(resideInAnyPackage("firstdeal.platform.."))
                .check(CODE);
    }

    @Test
    void thePlatformIsALadder() {
        slices().matching("firstdeal.platform.(*)..").should().beFreeOfCycles().check(CODE);
        noClasses()
                .that()
                .resideInAPackage("firstdeal.platform")
                .should()
                .dependOnClassesThat(resideInAnyPackage("firstdeal.platform.*.."))
                .check(CODE);
    }

    @Test
    void onlyTheStartKnowsWhichDatabaseServes() {
        noClasses()
                .that()
                .resideOutsideOfPackages("firstdeal.platform.database..", "firstdeal.platform.start..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("firstdeal.platform.database.."))
                .check(CODE);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Store(\\$.*)?")
                .and()
                .resideOutsideOfPackage("firstdeal.platform..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."))
                .check(CODE);
    }

    @Test
    void timeAndChanceComeInFromOutside() {
        for (Class<?> type : List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").check(CODE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CODE);
        noClasses().should().callMethod(UUID.class, "randomUUID").check(CODE);
        noClasses().should().callMethod(Math.class, "random").check(CODE);
    }

    @Test
    void nothingIsCalledByAWordThatSaysNothing() {
        noClasses()
                .that()
                .resideInAPackage("firstdeal..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(CODE);
    }
}
