package org.gpuadvisor.ranking.explanation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.gpuadvisor.lab.machine.Location;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.Framework;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.market.gpu.Cooling;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.table.Table;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Precision;
import org.springframework.stereotype.Component;

/** Which lines of {@code advice.csv} a lab should read. */
@Component
class AdviceBook {

	private final Map<String, Advice> lines = new LinkedHashMap<>();

	private final Map<String, Predicate<Ranking>> occasions = new LinkedHashMap<>();

	AdviceBook(Tables tables) {
		Table table = tables.table("advice.csv");
		table
			.mapUnique("code", Advice::code,
					(row) -> new Advice(row.text("code"), row.text("message"), row.provenance().source(),
							row.provenance().asOf()))
			.forEach((advice) -> this.lines.put(advice.code(), advice));
		occasions();
		if (!this.lines.keySet().equals(this.occasions.keySet())) {
			throw new IllegalStateException("advice.csv has the lines " + this.lines.keySet()
					+ ", but there are occasions for " + this.occasions.keySet());
		}
	}

	List<Advice> of(Ranking ranking) {
		return this.occasions.entrySet()
			.stream()
			.filter((occasion) -> occasion.getValue().test(ranking))
			.map((occasion) -> this.lines.get(occasion.getKey()))
			.toList();
	}

	private void occasions() {
		this.occasions.put("SMALLER_FRAMES_OR_BATCH", AdviceBook::ownCardIsTooSmall);
		this.occasions.put("MACOS_NO_NVIDIA", (ranking) -> runs(ranking, OperatingSystem.MACOS));
		this.occasions.put("OTHER_VENDOR_WINDOWS",
				(ranking) -> hasOtherVendor(ranking) && runs(ranking, OperatingSystem.WINDOWS));
		this.occasions.put("OTHER_VENDOR",
				(ranking) -> hasOtherVendor(ranking) && runs(ranking, OperatingSystem.LINUX));
		this.occasions.put("HALF_PRECISION_GTX_16", AdviceBook::halfPrecisionOnGtx16);
		this.occasions.put("WINDOWS_TENSORFLOW",
				(ranking) -> runs(ranking, OperatingSystem.WINDOWS) && uses(ranking, Framework.TENSORFLOW));
		this.occasions.put("WINDOWS_DOCKER",
				(ranking) -> runs(ranking, OperatingSystem.WINDOWS) && uses(ranking, Framework.PYTORCH));
		this.occasions.put("TENSORFLOW_ENGINE_ENDS",
				(ranking) -> poseEstimation(ranking) && uses(ranking, Framework.TENSORFLOW));
		this.occasions.put("UBUNTU_RECOMMENDED",
				(ranking) -> poseEstimation(ranking) && runs(ranking, OperatingSystem.WINDOWS));
		this.occasions.put("TRY_FREE_FIRST",
				(ranking) -> recommends(ranking, Action.BUY) && ranking.ask().preferences().dataMayLeaveSite());
		this.occasions.put("COLAB_SESSIONS", (ranking) -> ranking.ask().preferences().dataMayLeaveSite()
				&& (ranking.ask().current().isEmpty() || offers(ranking, Action.FREE)));
		this.occasions.put("DATA_STAYS", (ranking) -> !ranking.ask().preferences().dataMayLeaveSite());
		this.occasions.put("CPU_IS_SLOW", (ranking) -> poseEstimation(ranking) && ranking.ask().current().isEmpty());
		this.occasions.put("VIDEOS_SPLIT_OVER_GPUS", (ranking) -> poseEstimation(ranking) && severalGpus(ranking));
		this.occasions.put("COOLING_OF_SEVERAL_CARDS", AdviceBook::severalOpenAirCards);
		this.occasions.put("CARD_LENGTH", (ranking) -> offers(ranking, Action.BUY) && !lengthIsKnown(ranking));
		this.occasions.put("GEFORCE_IN_SERVER_ROOM",
				(ranking) -> ranking.ask()
					.machine()
					.filter((machine) -> machine.location() == Location.SERVER_ROOM)
					.isPresent());
		this.occasions.put("SPOT_SNAPSHOTS", (ranking) -> ranking.ask().preferences().interruptible());
		this.occasions.put("GRANTS", (ranking) -> ranking.best().isEmpty() || recommends(ranking, Action.RENT));
	}

	private static boolean ownCardIsTooSmall(Ranking ranking) {
		return ranking.current()
			.filter((current) -> current.isRejectedFor("NOT_ENOUGH_MEMORY")
					|| current.isRejectedFor("BELOW_MEMORY_FLOOR"))
			.isPresent();
	}

	private static boolean halfPrecisionOnGtx16(Ranking ranking) {
		Precision precision = ranking.ask().workload().precision();
		boolean half = precision == Precision.AMP || precision == Precision.FP16;
		return half && ranking.ask().own().stream().anyMatch((own) -> own.name().contains("GTX 16"));
	}

	private static boolean severalGpus(Ranking ranking) {
		return ranking.ask().preferences().maxGpus() > 1
				|| ranking.ask().own().stream().anyMatch((own) -> own.installed().count() > 1);
	}

	private static boolean severalOpenAirCards(Ranking ranking) {
		boolean has = ranking.ask()
			.own()
			.stream()
			.anyMatch((own) -> own.installed().count() > 1
					&& own.gpu().filter((gpu) -> gpu.cooling() == Cooling.OPEN_AIR).isPresent());
		return has || ranking.ask().preferences().maxGpus() > 1;
	}

	private static boolean lengthIsKnown(Ranking ranking) {
		return ranking.ask().machine().filter((machine) -> machine.maxCardLengthMm() != null).isPresent();
	}

	private static boolean hasOtherVendor(Ranking ranking) {
		return ranking.ask().own().stream().anyMatch((own) -> !own.isNvidia());
	}

	private static boolean runs(Ranking ranking, OperatingSystem system) {
		return ranking.ask().machine().map(Machine::os).filter(system::equals).isPresent();
	}

	private static boolean uses(Ranking ranking, Framework framework) {
		return ranking.ask().job().framework() == framework;
	}

	private static boolean poseEstimation(Ranking ranking) {
		return ranking.ask().workload().type() == WorkloadType.POSE_ESTIMATION;
	}

	private static boolean recommends(Ranking ranking, Action action) {
		return ranking.best().map(ScoredCandidate::candidate).filter((best) -> best.action() == action).isPresent();
	}

	private static boolean offers(Ranking ranking, Action action) {
		return ranking.bestOfEachAction().stream().anyMatch((best) -> best.candidate().action() == action);
	}

}
