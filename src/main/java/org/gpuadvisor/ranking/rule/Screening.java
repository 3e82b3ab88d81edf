package org.gpuadvisor.ranking.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.gpuadvisor.ranking.ask.Ask;

/**
 * What is left of the candidates after a set of rules, and what was left out, each with
 * all the rules that it breaks.
 *
 * @param <S> what was judged
 */
public record Screening<S>(List<S> kept, List<Rejected<S>> rejected) {

	/** Something that was left out. */
	public record Rejected<S>(S subject, List<Rejection> rejections) {
	}

	/** By what speaks against each subject. */
	public static <S> Screening<S> of(List<S> subjects, Function<S, List<Rejection>> judge) {
		List<S> kept = new ArrayList<>();
		List<Rejected<S>> rejected = new ArrayList<>();
		for (S subject : subjects) {
			List<Rejection> rejections = judge.apply(subject);
			if (rejections.isEmpty()) {
				kept.add(subject);
			}
			else {
				rejected.add(new Rejected<>(subject, rejections));
			}
		}
		return new Screening<>(kept, rejected);
	}

	/**
	 * All rules that a subject breaks, in the rules' order: a lab sees all that is wrong,
	 * not the first thing only.
	 */
	public static <S> List<Rejection> rejections(S subject, List<? extends Rule<S>> rules, Ask ask) {
		return rejections(List.of(), subject, rules, ask);
	}

	/** The same after what was found before. */
	public static <S> List<Rejection> rejections(List<Rejection> before, S subject, List<? extends Rule<S>> rules,
			Ask ask) {
		List<Rejection> all = before;
		for (Rule<S> rule : rules) {
			Optional<Rejection> rejection = rule.reject(subject, ask);
			if (rejection.isPresent()) {
				// most keep all rules, or break what their GPU breaks already
				all = (all == before) ? more(before) : all;
				all.add(rejection.get());
			}
		}
		return all;
	}

	private static List<Rejection> more(List<Rejection> before) {
		List<Rejection> more = new ArrayList<>(before.size() + 2);
		more.addAll(before);
		return more;
	}

}
