package org.gpuadvisor.ranking.speed;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.SpeedClass;

/** The speeds put to the test: all that the accuracy page and its bounds are made of. */
final class Accuracy {

	/** Two measurements closer than this say nothing of the order. */
	static final double APART = 1.15;

	private final SpeedErrors errors;

	private final List<Held> gpus;

	private final List<Held> sources;

	Accuracy(List<Held> gpus, List<Held> sources, SpeedErrors errors) {
		this.gpus = gpus;
		this.sources = sources;
		this.errors = errors;
	}

	/** Each GPU left out in turn. */
	List<Held> gpus() {
		return this.gpus;
	}

	/** Each comparison group left out in turn. */
	List<Held> sources() {
		return this.sources;
	}

	/** Share of measured ratios in percent that lie inside low..high. */
	double inside(List<Held> held) {
		double all = held.stream().mapToDouble(Held::weight).sum();
		double inside = held.stream()
			.filter((it) -> Math.abs(it.miss()) <= StrictMath
				.log(this.errors.factor(it.basis(), it.otherBasis(), it.discipline())))
			.mapToDouble(Held::weight)
			.sum();
		return 100 * inside / all;
	}

	/** The disciplines that a bound is set for, or some of them. */
	enum Field {

		CNN_TRAIN_FP32("CNN_TRAIN FP32", SpeedClass.CNN_TRAIN, PrecisionFamily.FP32),
		CNN_TRAIN_AMP("CNN_TRAIN AMP", SpeedClass.CNN_TRAIN, PrecisionFamily.AMP),
		TRANSFORMER_TRAIN("TRANSFORMER_TRAIN", SpeedClass.TRANSFORMER_TRAIN, PrecisionFamily.values()),
		CNN_INFER_FP32("CNN_INFER FP32", SpeedClass.CNN_INFER, PrecisionFamily.FP32),
		SEQ_AUDIO_TRAIN("SEQ_AUDIO_TRAIN", SpeedClass.SEQ_AUDIO_TRAIN, PrecisionFamily.values()),
		LLM_DECODE("LLM_DECODE", SpeedClass.LLM_DECODE, PrecisionFamily.values());

		private final String label;

		private final SpeedClass speedClass;

		private final List<PrecisionFamily> families;

		Field(String label, SpeedClass speedClass, PrecisionFamily... families) {
			this.label = label;
			this.speedClass = speedClass;
			this.families = List.of(families);
		}

		String label() {
			return this.label;
		}

		List<Held> of(List<Held> held) {
			return held.stream().filter((it) -> holds(it.discipline())).toList();
		}

		/** Those of all fields. */
		static List<Held> ofAny(List<Held> held) {
			Predicate<Held> any = (it) -> Stream.of(values()).anyMatch((field) -> field.holds(it.discipline()));
			return held.stream().filter(any).toList();
		}

		boolean holds(Discipline discipline) {
			return discipline.speedClass() == this.speedClass && this.families.contains(discipline.family());
		}

	}

}
