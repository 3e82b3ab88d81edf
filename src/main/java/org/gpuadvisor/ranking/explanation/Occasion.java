package org.gpuadvisor.ranking.explanation;

import java.util.function.Predicate;

import org.gpuadvisor.lab.machine.Location;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Cooling;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.ranking.speed.CpuTime;
import org.gpuadvisor.units.Precision;

/** When a line of {@code advice.csv} is worth reading, beyond what its columns say. */
enum Occasion {

	/** Whenever its columns hold. */
	ALWAYS((ranking) -> true),
	/** The lab has no NVIDIA GPU yet. */
	NO_NVIDIA_GPU((ranking) -> !ranking.ask().hasNvidia()),
	/** The computer runs something else than Linux, or is yet to be bought. */
	NO_LINUX((ranking) -> ranking.ask()
		.machine()
		.map((machine) -> machine.os() != OperatingSystem.LINUX)
		.orElse(offers(ranking, Action.BUY))),
	/**
	 * A network of which is known how long it takes on the CPU, and there is the time.
	 */
	SLOW_ON_CPU((ranking) -> ranking.onCpu().filter((cpu) -> cpu.hours().isPresent() && cpu.inTime()).isPresent()),
	/** The same without the time. */
	TOO_SLOW_ON_CPU((ranking) -> ranking.onCpu().filter((cpu) -> !cpu.inTime()).isPresent()),
	/** A network of which is known only that it suffers less. */
	LESS_SLOW_ON_CPU((ranking) -> ranking.onCpu().map(CpuTime::hours).filter((hours) -> hours.isEmpty()).isPresent()),
	/** A network of which nothing is known on a CPU, where there is no more than one. */
	UNKNOWN_ON_CPU((ranking) -> ranking.ask().hasOnlyCpu() && ranking.onCpu().isEmpty()),
	/** The lab's own GPU has too little memory, or less than the floor. */
	OWN_CARD_TOO_SMALL((ranking) -> ranking.current()
		.filter((current) -> current.isRejectedFor(RejectionCode.NOT_ENOUGH_MEMORY)
				|| current.isRejectedFor(RejectionCode.BELOW_MEMORY_FLOOR))
		.isPresent()),
	/** A GTX 16 card is to compute in half precision. */
	HALF_PRECISION_ON_GTX_16((ranking) -> (ranking.ask().workload().precision() == Precision.AMP
			|| ranking.ask().workload().precision() == Precision.FP16)
			&& ranking.ask().own().stream().anyMatch((own) -> own.name().contains("GTX 16"))),
	/** More than one GPU is there or wanted. */
	SEVERAL_GPUS((ranking) -> wantsSeveral(ranking)
			|| ranking.ask().own().stream().anyMatch((own) -> own.installed().count() > 1)),
	/** The same of cards that leave their heat in the computer. */
	SEVERAL_OPEN_AIR_CARDS((ranking) -> wantsSeveral(ranking) || ranking.ask()
		.own()
		.stream()
		.anyMatch((own) -> own.installed().count() > 1
				&& own.gpu().filter((gpu) -> gpu.cooling() == Cooling.OPEN_AIR).isPresent())),
	/** Cards could be bought, and nobody said how long a card the case takes. */
	CARD_LENGTH_UNKNOWN((ranking) -> ranking.personal().stream().anyMatch((option) -> option.candidate().isBoughtCard())
			&& ranking.ask().machine().filter((machine) -> machine.maxCardLengthMm() != null).isEmpty()),
	/** A card could be bought that needs a whole new computer. */
	NEW_COMPUTER((ranking) -> ranking.personal().stream().anyMatch((option) -> option.cost().hasLine("computer"))),
	/** The computer stands in a server room. */
	IN_SERVER_ROOM((ranking) -> ranking.ask()
		.machine()
		.filter((machine) -> machine.location() == Location.SERVER_ROOM)
		.isPresent()),
	/** A purchase is advised though a free GPU would do, too. */
	BUYS_THOUGH_FREE_WOULD_DO((ranking) -> recommends(ranking, Action.BUY) && offers(ranking, Action.FREE)),
	/** A rental is advised. */
	RENTS((ranking) -> recommends(ranking, Action.RENT)),
	/** Training in the cloud is advised. */
	TRAINS_IN_CLOUD((ranking) -> ranking.ask().job().trains()
			&& (recommends(ranking, Action.RENT) || recommends(ranking, Action.FREE))),
	/** The data may leave the site. */
	DATA_MAY_LEAVE((ranking) -> ranking.ask().preferences().dataMayLeaveSite()),
	/** It may not. */
	DATA_STAYS((ranking) -> !ranking.ask().preferences().dataMayLeaveSite()),
	/** Runs may be interrupted. */
	INTERRUPTIBLE((ranking) -> ranking.ask().preferences().interruptible()),
	/** The cloud would have to be paid for, or nothing qualifies at all. */
	GRANT_WOULD_HELP((ranking) -> ranking.ask().preferences().dataMayLeaveSite()
			&& (ranking.best().isEmpty() || RENTS.isGivenBy(ranking))),
	/** The same, of a lab that did not say where it is. */
	GRANT_SOMEWHERE_WOULD_HELP(
			(ranking) -> GRANT_WOULD_HELP.isGivenBy(ranking) && ranking.ask().budget().country() == null);

	private final Predicate<Ranking> given;

	Occasion(Predicate<Ranking> given) {
		this.given = given;
	}

	boolean isGivenBy(Ranking ranking) {
		return this.given.test(ranking);
	}

	private static boolean wantsSeveral(Ranking ranking) {
		return ranking.ask().preferences().maxGpus() > 1;
	}

	private static boolean recommends(Ranking ranking, Action action) {
		return ranking.best().map(ScoredCandidate::candidate).filter((best) -> best.action() == action).isPresent();
	}

	private static boolean offers(Ranking ranking, Action action) {
		for (ScoredCandidate best : ranking.bestOfEachAction()) {
			if (best.candidate().action() == action) {
				return true;
			}
		}
		return false;
	}

}
