package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.score.Score;

/**
 * At which hours a week the verdict would change. What a candidate scores is a line over
 * the hours: something fixed, and something for every hour, until a limit ends it. The
 * verdict is the lowest line, and changes where another one crosses it, begins or ends.
 */
final class Flips {

	private Flips() {
	}

	/**
	 * The next change below the lab's hours and the next above; none for a job that is
	 * done once, or where nothing can be done.
	 */
	static List<Flip> around(List<Contender> contenders, Ask ask) {
		if (ask.job().isOneOff()) {
			return List.of();
		}
		List<Line> lines = new ArrayList<>();
		for (Contender contender : contenders) {
			lines.add(Line.of(contender));
		}
		double hours = ask.job().weekly().value();
		List<Flip> flips = new ArrayList<>();
		below(lines).ifPresent((step) -> flips.add(step.flip(hours, false)));
		above(lines).ifPresent((step) -> flips.add(step.flip(hours, true)));
		return flips;
	}

	private static Optional<Step> above(List<Line> lines) {
		Optional<Step> now = lowest(lines, 1).map((line) -> new Step(line, 1));
		Optional<Action> verdict = now.map(Step::action);
		while (now.isPresent() && now.map(Step::action).equals(verdict)) {
			now = now.flatMap((step) -> step.up(lines));
		}
		return now;
	}

	private static Optional<Step> below(List<Line> lines) {
		Optional<Step> now = lowest(lines, 1).map((line) -> new Step(line, 1));
		Optional<Action> verdict = now.map(Step::action);
		while (now.isPresent() && now.map(Step::action).equals(verdict)) {
			now = now.flatMap((step) -> step.down(lines));
		}
		return now;
	}

	private static Optional<Line> lowest(List<Line> lines, double times) {
		Line lowest = null;
		for (Line line : lines) {
			if (line.most >= times && (lowest == null || line.isBelow(lowest, times))) {
				lowest = line;
			}
		}
		return Optional.ofNullable(lowest);
	}

	/**
	 * A candidate's score.
	 *
	 * @param fixed at no hours, in millionths
	 * @param running more at the lab's hours
	 * @param most up to how many times the lab's hours it can be had
	 */
	private record Line(Candidate candidate, double fixed, double running, double most) {

		static Line of(Contender contender) {
			Score score = contender.candidate().score();
			return new Line(contender.candidate().candidate(), score.fixed().micros(),
					score.total().minus(score.fixed()).micros(), contender.mostTimesTheHours());
		}

		double at(double times) {
			return this.fixed + this.running * times;
		}

		/** Of two that are alike there, the one that rises less. */
		boolean isBelow(Line other, double times) {
			int compared = Double.compare(at(times), other.at(times));
			compared = (compared != 0) ? compared : Double.compare(this.running, other.running);
			return (compared != 0) ? compared < 0 : this.candidate.id().compareTo(other.candidate.id()) < 0;
		}

		/** At which times the lab's hours both are alike. */
		double meets(Line other) {
			return (other.fixed - this.fixed) / (this.running - other.running);
		}

	}

	/** The lowest line, from so many times the lab's hours on. */
	private record Step(Line line, double times) {

		Action action() {
			return this.line.candidate.action();
		}

		Optional<Step> up(List<Line> lines) {
			Step next = new Step(this.line, this.line.most);
			for (Line other : lines) {
				double meet = (other.running < this.line.running) ? other.meets(this.line) : Double.POSITIVE_INFINITY;
				if (meet > this.times && meet < next.times && meet <= other.most) {
					next = new Step(other, meet);
				}
			}
			if (Double.isInfinite(next.times)) {
				return Optional.empty();
			}
			return (next.line != this.line) ? Optional.of(next) : afterTheEnd(lines);
		}

		private Optional<Step> afterTheEnd(List<Line> lines) {
			double end = this.line.most;
			return lowest(lines.stream().filter((other) -> other.most > end).toList(), end)
				.map((other) -> new Step(other, end));
		}

		Optional<Step> down(List<Line> lines) {
			Step next = new Step(this.line, 0);
			for (Line other : lines) {
				double from = Math.min(other.most, lowerFrom(other));
				if (from < this.times && from > next.times) {
					next = new Step(other, from);
				}
			}
			return (next.times > 0) ? Optional.of(next) : Optional.empty();
		}

		/**
		 * Down from which times another line is the lower one; where it is so upwards, it
		 * is where it ends, or nowhere.
		 */
		private double lowerFrom(Line other) {
			if (other.running > this.line.running) {
				return other.meets(this.line);
			}
			return (other.most < this.times && other.at(other.most) < this.line.at(other.most)) ? other.most : 0;
		}

		Flip flip(double hours, boolean above) {
			return new Flip(hours * this.times, above, action(), this.line.candidate.id());
		}

	}

}
