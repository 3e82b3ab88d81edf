package org.gpuadvisor.lab.requirement;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.Location;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.workload.Framework;
import org.gpuadvisor.lab.workload.Mode;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RequirementTests {

	@Test
	void fillsInEverythingForALabThatNamesItsWorkOnly() {
		Requirement requirement = Requests.of("{'workload':{'type':'POSE_ESTIMATION'}}");
		assertThat(requirement.hardware()).isNull();
		assertThat(requirement.budget()).isEqualTo(new Budget("USD", null, null, 24, null, null));
		assertThat(requirement.preferences())
			.isEqualTo(new Preferences(List.of(Action.KEEP, Action.FREE, Action.BUY, Action.RENT), null, false, false,
					true, List.of(), List.of(), List.of(), 1, 5, 20));
		assertThat(requirement.workload().job().mode()).isEqualTo(Mode.TRAINING);
		assertThat(requirement.workload().job().framework()).isEqualTo(Framework.PYTORCH);
		assertThat(requirement.workload().job().hoursPerWeek()).isEqualTo(20);
	}

	@Test
	void takesAComputerForALinuxDesktopInAnOfficeWithoutGpus() {
		Machine machine = Requests.of("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{}}").hardware();
		assertThat(machine).isEqualTo(new Machine(OperatingSystem.LINUX, ComputerKind.DESKTOP, Location.OFFICE,
				List.of(), null, null, null, null, null));
	}

	@Test
	void takesAnEmptyListOfOptionsForAll() {
		assertThat(Requests.of("{'workload':{'type':'POSE_ESTIMATION'},'preferences':{'options':[]}}")
			.preferences()
			.options()).containsExactly(Action.KEEP, Action.FREE, Action.BUY, Action.RENT);
	}

	@Test
	void hasNoLimitWhereNoneIsSetAndAStrictOneAtZero() {
		assertThat(Requests.of("{'workload':{'type':'POSE_ESTIMATION'}}").purchaseLimit()).isEmpty();
		assertThat(Requests.of("{'workload':{'type':'POSE_ESTIMATION'}}").monthlyRentLimit()).isEmpty();
		Requirement nothing = Requests
			.of("{'workload':{'type':'POSE_ESTIMATION'},'budget':{'currency':'EUR','purchase':0,'rentPerMonth':0}}");
		assertThat(nothing.purchaseLimit()).contains(Money.zero("EUR"));
		assertThat(nothing.monthlyRentLimit()).contains(Money.zero("EUR"));
	}

	@Test
	void needsAWorkload() {
		assertRefused("{'budget':{}}", "workload", "is required: say at least what is to be run, by workload.type");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"workload | 'batchSize':0 | workload.batchSize | must be greater than or equal to 1",
			"workload | 'batchSize':65537 | workload.batchSize | must be less than or equal to 65536",
			"workload | 'imageWidth':15 | workload.imageWidth | must be greater than or equal to 16",
			"workload | 'imageHeight':16385 | workload.imageHeight | must be less than or equal to 16384",
			"workload | 'hoursPerWeek':0 | workload.hoursPerWeek | must be greater than or equal to 0.01",
			"workload | 'measuredMemoryGb':0.05 | workload.measuredMemoryGb | must be greater than or equal to 0.1",
			"workload | 'minimumMemoryGb':1025 | workload.minimumMemoryGb | must be less than or equal to 1024",
			"workload | 'minimumComputeCapability':'8' | workload.minimumComputeCapability | must read like 8.0",
			"workload | 'frameworkVersion':'2' | workload.frameworkVersion | must be major.minor, such as 2.14",
			"workload | 'model':'' | workload.model | size must be between 1 and 80",
			"hardware | 'gpus':[{'name':'T4','count':0}] | hardware.gpus[0].count | must be greater than or equal to 1",
			"hardware | 'gpus':[{'name':'T4'},{'name':' '}] | hardware.gpus[1].name | must not be blank",
			"hardware | 'gpus':[{'name':'T4','memoryGb':0.2}] | hardware.gpus[0].memoryGb | must be greater than or equal to 0.25",
			"hardware | 'gpus':[null] | hardware.gpus[0] | must not be null",
			"hardware | 'powerSupplyW':49 | hardware.powerSupplyW | must be greater than or equal to 50",
			"hardware | 'freeSlots':33 | hardware.freeSlots | must be less than or equal to 32",
			"hardware | 'maxCardLengthMm':1001 | hardware.maxCardLengthMm | must be less than or equal to 1000",
			"budget | 'purchase':-0.01 | budget.purchase | must be greater than or equal to 0",
			"budget | 'rentPerMonth':-1 | budget.rentPerMonth | must be greater than or equal to 0",
			"budget | 'horizonMonths':0 | budget.horizonMonths | must be greater than or equal to 1",
			"budget | 'horizonMonths':121 | budget.horizonMonths | must be less than or equal to 120",
			"budget | 'currency':'Euro' | budget.currency | must be three capital letters such as USD",
			"budget | 'country':'Germany' | budget.country | must be a three-letter country code such as DEU",
			"preferences | 'maxGpus':17 | preferences.maxGpus | must be less than or equal to 16",
			"preferences | 'maxResults':0 | preferences.maxResults | must be greater than or equal to 1",
			"preferences | 'maxRejected':-1 | preferences.maxRejected | must be greater than or equal to 0",
			"preferences | 'waitingCostPerHour':-1 | preferences.waitingCostPerHour | must be greater than or equal to 0",
			"preferences | 'providers':['aws',''] | preferences.providers[1] | must not be blank",
			"preferences | 'options':[null] | preferences.options[0] | must not be null" })
	void namesTheFieldThatIsOutOfRange(String part, String fields, String field, String message) {
		assertRefused(part.equals("workload") ? "{'workload':{'type':'POSE_ESTIMATION'," + fields + "}}"
				: "{'workload':{'type':'POSE_ESTIMATION'},'" + part + "':{" + fields + "}}", field, message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "workload | 'batchSize':1", "workload | 'batchSize':65536", "workload | 'imageWidth':16",
					"workload | 'hoursPerWeek':0.01", "workload | 'measuredMemoryGb':0.1",
					"hardware | 'gpus':[{'name':'T4','count':16}]", "hardware | 'powerSupplyW':50",
					"hardware | 'freeSlots':0", "budget | 'purchase':0", "budget | 'horizonMonths':1",
					"budget | 'horizonMonths':120", "budget | 'country':'USA-CA'", "preferences | 'maxGpus':16",
					"preferences | 'maxRejected':0", "preferences | 'waitingCostPerHour':0" })
	void takesTheEdgeOfARange(String part, String fields) {
		assertThat(Requests.of(part.equals("workload") ? "{'workload':{'type':'POSE_ESTIMATION'," + fields + "}}"
				: "{'workload':{'type':'POSE_ESTIMATION'},'" + part + "':{" + fields + "}}"))
			.isNotNull();
	}

	@Test
	void namesAllFieldsThatAreOutOfRangeAtOnce() {
		InvalidRequirement invalid = catchThrowableOfType(InvalidRequirement.class,
				() -> Requests.of("{'workload':{'type':'POSE_ESTIMATION','batchSize':0},'hardware':{'freeSlots':-1},"
						+ "'budget':{'purchase':-5},'preferences':{'maxGpus':0}}"));
		assertThat(invalid.problems()).extracting(FieldProblem::field)
			.containsExactly("workload.batchSize", "budget.purchase", "preferences.maxGpus", "hardware.freeSlots");
		assertThat(invalid.problems()).extracting(FieldProblem::rejectedValue)
			.containsExactly(0, new BigDecimal("-5"), 0, -1);
	}

	@Test
	void refusesACountryBesideAPriceOfElectricity() {
		assertRefused("{'workload':{'type':'POSE_ESTIMATION'},'budget':{'country':'DEU','electricityPerKwh':0.2}}",
				"country", "give either the country or electricityPerKwh, which would override it");
	}

	@Test
	void acceptsProvidersWithoutRegardToCaseAndRegionsByPart() {
		Preferences preferences = Requests
			.of("{'workload':{'type':'POSE_ESTIMATION'},"
					+ "'preferences':{'providers':['AWS'],'regions':['EU-','us-east-1']}}")
			.preferences();
		assertThat(preferences.acceptsProvider("aws")).isTrue();
		assertThat(preferences.acceptsProvider("azure")).isFalse();
		assertThat(preferences.acceptsRegion("eu-west-3")).isTrue();
		assertThat(preferences.acceptsRegion("us-east-1")).isTrue();
		assertThat(preferences.acceptsRegion("us-east-2")).isFalse();
	}

	@Test
	void acceptsAllWhereNoneIsNamed() {
		Preferences preferences = Preferences.none();
		assertThat(preferences.acceptsProvider("aws")).isTrue();
		assertThat(preferences.acceptsRegion("unspecified")).isTrue();
	}

	private static void assertRefused(String json, String field, String message) {
		assertThatExceptionOfType(InvalidRequirement.class).isThrownBy(() -> Requests.of(json))
			.withMessage(field + ": " + message);
	}

}
