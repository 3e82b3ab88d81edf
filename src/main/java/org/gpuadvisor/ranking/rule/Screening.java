package org.gpuadvisor.ranking.rule;

import java.util.ArrayList;
import java.util.List;

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

	/**
	 * Judges every subject by every rule: a lab sees all that is wrong, not the first
	 * thing only.
	 */
	public static <S> Screening<S> of(List<S> subjects, List<? extends Rule<S>> rules, Ask ask) {
		List<S> kept = new ArrayList<>();
		List<Rejected<S>> rejected = new ArrayList<>();
		for (S subject : subjects) {
			List<Rejection> rejections = rejections(subject, rules, ask);
			if (rejections.isEmpty()) {
				kept.add(subject);
			}
			else {
				rejected.add(new Rejected<>(subject, rejections));
			}
		}
		return new Screening<>(kept, rejected);
	}

	/** All rules that a subject breaks, in the rules' order. */
	public static <S> List<Rejection> rejections(S subject, List<? extends Rule<S>> rules, Ask ask) {
		List<Rejection> rejections = new ArrayList<>();
		for (Rule<S> rule : rules) {
			rule.reject(subject, ask).ifPresent(rejections::add);
		}
		return rejections;
	}

}
