package org.gpuadvisor.architecture;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.event.EventListener;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The flow goes one way: what a package may know of the others, and what nothing may do.
 */
@AnalyzeClasses(packages = ArchitectureTests.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	static final String BASE = "org.gpuadvisor";

	/**
	 * Each package, and all others of ours that it may know. A package may know itself.
	 */
	private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(knows("units"), knows("table", "units"),
			knows("market.gpu", "units", "table"), knows("market.offer", "units", "table", "market.gpu"),
			knows("market.feed", "units", "table", "market.gpu", "market.offer"), knows("lab", "units", "table"),
			knows("lab.machine", "units", "table", "lab"), knows("lab.workload", "units", "table", "lab"),
			knows("lab.requirement", "units", "table", "lab", "lab.machine", "lab.workload"),
			knows("ranking.ask", "demand", "supply"), knows("ranking.rule", "demand", "supply", "ranking.ask"),
			knows("ranking.candidate", "demand", "supply", "ranking.ask", "ranking.rule"),
			knows("ranking.eligibility", "demand", "supply", "ranking.ask", "ranking.rule", "ranking.candidate"),
			knows("ranking.speed", "demand", "supply", "ranking.ask", "ranking.rule", "ranking.candidate"),
			knows("ranking.cost", "demand", "supply", "ranking.ask", "ranking.rule", "ranking.candidate",
					"ranking.eligibility", "ranking.speed"),
			knows("ranking.limit", "demand", "supply", "ranking.ask", "ranking.rule", "ranking.candidate",
					"ranking.eligibility", "ranking.speed", "ranking.cost"),
			knows("ranking.score", "demand", "supply", "ranking.ask", "ranking.rule", "ranking.candidate",
					"ranking.eligibility", "ranking.speed", "ranking.cost", "ranking.limit"),
			knows("ranking", "demand", "supply", "ranking.ask", "ranking.rule", "ranking.candidate",
					"ranking.eligibility", "ranking.speed", "ranking.cost", "ranking.limit", "ranking.score"),
			knows("ranking.explanation", "demand", "supply", "ranking.ask", "ranking.rule", "ranking.candidate",
					"ranking.eligibility", "ranking.speed", "ranking.cost", "ranking.limit", "ranking.score",
					"ranking"),
			knows("snapshot.fetch"), knows("snapshot", "demand", "supply", "market.feed", "ranking.ask",
					"ranking.speed", "ranking", "ranking.explanation", "snapshot.fetch"));

	private static final Set<String> ARITHMETIC = Set.of("plus", "minus", "times", "dividedBy", "convert", "negated");

	private static final String VAGUE = "[^.$]*(Impl|Utils?|Manager|Helper|Dto|DTO)|Abstract[^.$]*";

	/** Draws that nothing but the same answer to the same request may depend on. */
	private static final List<Class<?>> CHANCE = List.of(Random.class, SplittableRandom.class, ThreadLocalRandom.class,
			SecureRandom.class, UUID.class);

	private static Map.Entry<String, Set<String>> knows(String name, String... others) {
		Set<String> known = new TreeSet<>();
		for (String other : others) {
			switch (other) {
				case "supply" -> known.addAll(Set.of("units", "table", "market.gpu", "market.offer"));
				case "demand" ->
					known.addAll(Set.of("units", "table", "lab", "lab.machine", "lab.workload", "lab.requirement"));
				default -> known.add(other);
			}
		}
		known.add(name);
		return Map.entry(name, known);
	}

	/** Our package that a class is in, without the base; empty for others' classes. */
	private static String ours(JavaClass type) {
		String name = type.getBaseComponentType().getPackageName();
		return name.startsWith(BASE + ".") ? name.substring(BASE.length() + 1) : "";
	}

	@ArchTest
	static final ArchRule THE_FLOW_GOES_ONE_WAY = classes().that()
		.resideOutsideOfPackages(BASE, BASE + ".web..")
		.should(new ArchCondition<>("know only the packages before their own") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				Set<String> known = MAY_KNOW.getOrDefault(ours(type), Set.of());
				type.getDirectDependenciesFromSelf()
					.stream()
					.filter((dependency) -> !ours(dependency.getTargetClass()).isEmpty()
							|| dependency.getTargetClass().getPackageName().equals(BASE))
					.filter((dependency) -> !known.contains(ours(dependency.getTargetClass())))
					.forEach((dependency) -> events
						.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
			}
		})
		.because("the flow is units, table, market and lab, the ranking step by step, explanation, snapshot, web");

	@ArchTest
	static final ArchRule NOTHING_KNOWS_THE_WEB = noClasses().that()
		.resideOutsideOfPackages(BASE, BASE + ".web..", BASE + ".snapshot.fetch")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BASE + ".web..", "org.springframework.web..", "org.springframework.http..",
				"jakarta.servlet..")
		.because("only web is asked over HTTP, and only snapshot.fetch asks others");

	@ArchTest
	static final ArchRule SUPPLY_KNOWS_NO_DEMAND = noClasses().that()
		.resideInAPackage(BASE + ".market..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BASE + ".lab..", BASE + ".ranking..");

	@ArchTest
	static final ArchRule DEMAND_KNOWS_NO_SUPPLY = noClasses().that()
		.resideInAPackage(BASE + ".lab..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage(BASE + ".market..", BASE + ".ranking..");

	@ArchTest
	static final ArchRule EXPLANATION_CALCULATES_NOTHING = noClasses().that()
		.resideInAPackage(BASE + ".ranking.explanation..")
		.should()
		.accessTargetWhere(arithmetic())
		.because("it reads what the steps before it have worked out");

	@ArchTest
	static final ArchRule WEB_CALCULATES_NOTHING_WITH_QUANTITIES = noClasses().that()
		.resideInAPackage(BASE + ".web..")
		.and()
		.haveSimpleNameNotEndingWith("OfferBody")
		.and()
		.haveSimpleNameNotEndingWith("Numbers")
		.should()
		.accessTargetWhere(arithmeticOfQuantities())
		.because(
				"controllers translate; but Numbers rounds, and OfferBody shows the price of an hour as that of a month");

	private static DescribedPredicate<JavaAccess<?>> arithmetic() {
		return arithmeticOfQuantities()
			.or(DescribedPredicate.describe("is of Math", (access) -> access.getTargetOwner().isEquivalentTo(Math.class)
					|| access.getTargetOwner().isEquivalentTo(StrictMath.class)));
	}

	private static DescribedPredicate<JavaAccess<?>> arithmeticOfQuantities() {
		return DescribedPredicate.describe("is arithmetic of a quantity",
				(access) -> access.getTargetOwner().getPackageName().equals(BASE + ".units")
						&& ARITHMETIC.contains(access.getName()));
	}

	@ArchTest
	static final ArchRule JSON_IS_READ_BY_JACKSON_3 = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");

	@ArchTest
	static final ArchRule THE_CORE_HAS_NO_CLOCK = noClasses().that()
		.resideInAnyPackage(BASE + ".units..", BASE + ".table..", BASE + ".market..", BASE + ".lab..",
				BASE + ".ranking..")
		.should()
		.accessTargetWhere(DescribedPredicate.describe("reads a clock",
				(access) -> (access.getTargetOwner().getPackageName().startsWith("java.time")
						&& access.getName().equals("now"))
						|| access.getTargetOwner().isEquivalentTo(Clock.class)
						|| (access.getTargetOwner().isEquivalentTo(System.class)
								&& Set.of("currentTimeMillis", "nanoTime").contains(access.getName()))))
		.orShould()
		.dependOnClassesThat()
		.belongToAnyOf(Clock.class, Date.class, Calendar.class)
		.because("an answer depends on the request and the catalog alone");

	@ArchTest
	static final ArchRule THE_CORE_KNOWS_NO_CHANCE = noClasses().that()
		.resideInAnyPackage(BASE + ".units..", BASE + ".table..", BASE + ".market..", BASE + ".lab..",
				BASE + ".ranking..")
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(CHANCE.toArray(new Class<?>[0]))
		.orShould()
		.callMethod(Math.class, "random");

	@ArchTest
	static final ArchRule EVENTS_ARE_LISTENED_TO_BY_CLASSES = noMethods().should()
		.beAnnotatedWith(EventListener.class)
		.because("LeanStart gives up the search for such methods: they would never be called");

	@ArchTest
	static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses().should().haveNameMatching("(.*[.$])(" + VAGUE + ")");

	@ArchTest
	static void everyPackageIsNullMarked(JavaClasses all) {
		Set<String> unmarked = all.stream()
			.map(JavaClass::getPackage)
			.filter((type) -> !type.getName().equals(BASE))
			.filter((type) -> !type.isAnnotatedWith(NullMarked.class))
			.map(JavaPackage::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(unmarked).isEmpty();
	}

	@ArchTest
	static void everyPackageHasItsPlaceInTheFlow(JavaClasses all) {
		Set<String> packages = all.stream()
			.map(ArchitectureTests::ours)
			.filter((name) -> !name.isEmpty() && !name.equals("web") && !name.startsWith("web."))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(MAY_KNOW.keySet()).containsAll(packages);
	}

	@ArchTest
	static void theFlowHasNoWayBack(JavaClasses all) {
		MAY_KNOW.forEach((name, known) -> known.stream()
			.filter((other) -> !other.equals(name))
			.forEach((other) -> assertThat(MAY_KNOW.get(other)).as(other).doesNotContain(name)));
		assertThat(
				Stream.of("market.gpu", "market.offer", "market.feed").flatMap((name) -> MAY_KNOW.get(name).stream()))
			.noneMatch((name) -> name.startsWith("lab"));
	}

}
