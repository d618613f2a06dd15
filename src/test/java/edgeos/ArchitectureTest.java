package edgeos;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;

/** The arrows between packages, as the README draws them. Whoever needs another arrow changes the drawing first. */
@AnalyzeClasses(packages = "edgeos", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes().that().resideInAPackage("edgeos..")
            .should().resideInAnyPackage("edgeos", "edgeos.notation..", "edgeos.model..", "edgeos.os..", "edgeos.memory..",
                    "edgeos.program..", "edgeos.telemetry..", "edgeos.engine..", "edgeos.plan..", "edgeos.lab..", "edgeos.charts..",
                    "edgeos.cli..", "edgeos.ui..")
            .because("a package that is not in the drawing has no arrows that anyone checks");

    @ArchTest
    static final ArchRule nothingSeesMain = noClasses().that().resideInAPackage("edgeos.(*)..")
            .should().dependOnClassesThat().resideInAPackage("edgeos")
            .because("Main sees all; who saw Main would see all too").allowEmptyShould(true);

    @ArchTest
    static final ArchRule notation = arrows("notation", "words and units are understood without anything else");

    @ArchTest
    static final ArchRule model = arrows("model", "a drawing is opened, edited, and checked without any machine", "notation");

    @ArchTest
    static final ArchRule os = arrows("os", "libc knows nothing of us");

    @ArchTest
    static final ArchRule memory = arrows("memory", "bytes have no meaning yet", "os");

    @ArchTest
    static final ArchRule program = arrows("program", "a program gets its own memory and settings, and a reference to nothing else",
            "memory", "notation");

    @ArchTest
    static final ArchRule telemetry = arrows("telemetry", "the engine counts and calls nobody for it", "memory", "notation");

    @ArchTest
    static final ArchRule engine = arrows("engine", "the engine runs a plan without a drawing and without a window",
            "memory", "program", "telemetry", "notation", "os");

    @ArchTest
    static final ArchRule engineSpec = noClasses().that().resideInAPackage("edgeos.engine.spec..")
            .should().dependOnClassesThat(resideInAPackage("edgeos.engine..").and(not(resideInAPackage("edgeos.engine.spec.."))))
            .because("a plan is data: who writes one must not see the machine that carries it out").allowEmptyShould(true);

    @ArchTest
    static final ArchRule plan = arrows("plan", "the drawing is not the machine, and a plan is all that passes between them",
            "model", "engine.spec", "notation");

    @ArchTest
    static final ArchRule lab = arrows("lab", "a session joins drawing and machine, an experiment knows the secrets that its victims have, a training what it trains, and none knows who looks",
            "model", "plan", "engine", "program.packet", "program.fault", "program.digits", "program.neural", "telemetry", "os", "notation");

    @ArchTest
    static final ArchRule charts = arrows("charts", "a chart is made of figures, for the window and for reports alike",
            "lab", "telemetry", "notation");

    @ArchTest
    static final ArchRule cli = arrows("cli", "the command line asks the lab, as the window does",
            "lab", "charts", "model", "telemetry", "notation");

    @ArchTest
    static final ArchRule ui = arrows("ui", "the window looks at figures and drawings, and acts through the lab only",
            "lab", "charts", "model", "telemetry", "notation");

    @ArchTest
    static final ArchRule noRings = slices().matching("edgeos.(**)").should().beFreeOfCycles()
            .because("packages in a ring can only be understood, tested, and changed together").allowEmptyShould(true);

    @ArchTest
    static final ArchRule noRingsAmongParts = slices().matching("edgeos.(*)..").should().beFreeOfCycles()
            .because("data flows one way: model, plan, engine, telemetry, lab, ui").allowEmptyShould(true);

    @ArchTest
    static final ArchRule javafxIsForTheWindow = only("edgeos.ui..", "what runs headless must not load a toolkit",
            "javafx..", "jfx.incubator..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule awtIsForCharts = only("edgeos.charts..", "two toolkits in one room get in each other's way",
            "java.awt..", "javax.swing..", "org.jfree..");

    @ArchTest
    static final ArchRule picocliIsForTheCommandLine = only("edgeos.cli..", "options are words of the command line only",
            "picocli..");

    @ArchTest
    static final ArchRule elkIsForTidyingUp = only("edgeos.ui.canvas.tidy..", "its classes are many and load slowly: the lab starts without them, and lays out nothing by itself",
            "org.eclipse.elk..", "org.eclipse.emf..", "com.google.common..");

    @ArchTest
    static final ArchRule chicoryIsForModules = only("edgeos.program.wasm..", "who else ran a module would run it unchecked, and without fuel",
            "com.dylibso..");

    @ArchTest
    static final ArchRule certificatesAreForTheTlsService = only("edgeos.engine.tls..", "whoever else could make or read a key would see one",
            "org.bouncycastle..");

    @ArchTest
    static final ArchRule peersAreForComparing = only("edgeos.lab.experiment.chain..", "what our mover is compared with must not be what it is made of",
            "org.agrona..", "org.jctools..");

    @ArchTest
    static final ArchRule foreignMemoryStaysInTheMachine = noClasses()
            .that().resideInAPackage("edgeos..")
            .and().resideOutsideOfPackages("edgeos.memory..", "edgeos.os..", "edgeos.program..", "edgeos.engine..")
            .should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
            .because("who looks at a running machine gets figures and copies, never its bytes").allowEmptyShould(true);

    @ArchTest
    static final ArchRule programsSeeTheirOwnBytesOnly = noClasses()
            .that().implement("edgeos.program.Program")
            .should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
            .because("isolation holds only where each access goes through a Batch or an FwpMemory, which check it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule foreignMemoryIsMadeByMemoryAndOs = noClasses()
            .that().resideInAPackage("edgeos..").and().resideOutsideOfPackages("edgeos.memory..", "edgeos.os..")
            .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.foreign.Arena")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.foreign.Linker")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.lang.foreign.SymbolLookup")
            .orShould().callMethodWhere(target(name("reinterpret")).and(target(owner(type(MemorySegment.class)))))
            .because("others may read and write a segment that they are given; nobody else makes, widens, or frees one")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theMachineReadsNoFiles = noClasses()
            .that().resideInAnyPackage("edgeos.notation..", "edgeos.os..", "edgeos.memory..", "edgeos.program..", "edgeos.telemetry..",
                    "edgeos.engine..", "edgeos.plan..")
            .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("the file format is the business of model.format and of reports").allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatPeopleKeepIsWrittenWhole = noClasses()
            .that().resideInAnyPackage("edgeos.model..", "edgeos.charts..", "edgeos.cli..", "edgeos.ui..", "edgeos.lab.build..", "edgeos.lab.results..", "edgeos.lab.training..")
            .should().callMethodWhere(target(owner(type(Files.class))).and(target(nameMatching("write|writeString|newOutputStream|newBufferedWriter"))))
            .because("a full disk in the middle must not cost what the file held before: AtomicFile writes beside it").allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that().resideOutsideOfPackages("edgeos", "edgeos.cli..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethod(Throwable.class, "printStackTrace")
            .because("elsewhere nobody reads it: what went wrong is a finding, an event, or an exception").allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers)")
            .because("such a class is a drawer for everything").allowEmptyShould(true);

    private static ArchRule arrows(String part, String because, String... mayImport) {
        String[] allowed = Stream.concat(Stream.of(part), Arrays.stream(mayImport)).map(name -> "edgeos." + name + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> others = not(resideInAPackage("edgeos.."));
        return classes().that().resideInAPackage("edgeos." + part + "..")
                .should().onlyDependOnClassesThat(resideInAnyPackage(allowed).or(others))
                .because(because).allowEmptyShould(true);
    }

    private static ArchRule only(String home, String because, String... libraries) {
        return noClasses().that().resideInAPackage("edgeos..").and().resideOutsideOfPackage(home)
                .should().dependOnClassesThat().resideInAnyPackage(libraries)
                .because(because).allowEmptyShould(true);
    }
}
