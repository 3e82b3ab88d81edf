package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Provenance;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The networks whose memory can be estimated, found by key or by friendly name, however
 * its words are joined.
 */
@Component
public class Models {

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	private static final int NEAREST = 5;

	private static final String SEPARATORS = "-_ \t\n\u000B\f\r";

	/**
	 * As in {@code seg_unet} or {@code dlc-hrnet-w32}, where the type says it already.
	 */
	private static final Pattern FAMILY_PREFIX = Pattern.compile("^(dlc|seg|cls|det|td)");

	private final Map<VisionModel.Family, Map<String, VisionModel>> vision = new LinkedHashMap<>();

	private final Map<String, LanguageModel> language;

	private final Map<String, DiffusionModel> diffusion;

	public Models(Tables tables) {
		List<VisionModel> all = tables.table("vision-models.csv").mapUnique("key", VisionModel::key, VisionModel::read);
		for (VisionModel.Family family : VisionModel.Family.values()) {
			this.vision.put(family, named(all.stream().filter((model) -> model.family() == family).toList()));
		}
		this.language = named(
				tables.table("language-models.csv").mapUnique("key", LanguageModel::key, LanguageModel::read));
		this.diffusion = named(
				tables.table("diffusion-models.csv").mapUnique("key", DiffusionModel::key, DiffusionModel::read));
	}

	VisionModel vision(String name, VisionModel.Family family) {
		return find(name, this.vision.get(family));
	}

	LanguageModel language(String name) {
		return find(name, this.language);
	}

	DiffusionModel diffusion(String name) {
		return find(name, this.diffusion);
	}

	/** The networks that a workload of that type can name. */
	public List<? extends Model> of(WorkloadType type) {
		return switch (type) {
			case POSE_ESTIMATION -> distinct(this.vision.get(VisionModel.Family.POSE));
			case IMAGE_CLASSIFICATION -> distinct(this.vision.get(VisionModel.Family.CLASSIFICATION));
			case OBJECT_DETECTION -> distinct(this.vision.get(VisionModel.Family.DETECTION));
			case SEGMENTATION -> distinct(this.vision.get(VisionModel.Family.SEGMENTATION));
			case LANGUAGE_MODEL_FINE_TUNING, LANGUAGE_MODEL_INFERENCE -> distinct(this.language);
			case IMAGE_GENERATION -> distinct(this.diffusion);
			case SPEECH, CUSTOM -> List.of();
		};
	}

	private static <M extends Model> Map<String, M> named(List<M> models) {
		Map<String, M> byName = new LinkedHashMap<>();
		for (M model : models) {
			byName.put(normal(model.key()), model);
		}
		for (M model : models) {
			for (String alias : model.aliases()) {
				M other = byName.putIfAbsent(normal(alias), model);
				if (other != null && other != model) {
					throw new IllegalStateException(
							"'" + alias + "' names both " + other.key() + " and " + model.key());
				}
			}
		}
		return byName;
	}

	private static <M extends Model> List<M> distinct(Map<String, M> byName) {
		return new ArrayList<>(Set.copyOf(byName.values())).stream().sorted(Comparator.comparing(Model::key)).toList();
	}

	private static <M extends Model> M find(String name, Map<String, M> byName) {
		String normal = normal(name);
		M model = byName.get(normal);
		if (model == null) {
			model = byName.get(FAMILY_PREFIX.matcher(normal).replaceFirst(""));
		}
		if (model == null) {
			throw new InvalidRequirement(new FieldProblem("workload.model",
					"is not in the tables; the nearest are named, GET /workloads lists all, and a model that is "
							+ "missing can be asked for with type CUSTOM and its memoryGb",
					name, nearest(normal, byName)));
		}
		return model;
	}

	private static <M extends Model> List<String> nearest(String name, Map<String, M> byName) {
		return byName.keySet()
			.stream()
			.sorted(Comparator.comparingDouble((String known) -> -SIMILARITY.apply(name, known))
				.thenComparing(Comparator.naturalOrder()))
			.map((known) -> byName.get(known).key())
			.distinct()
			.limit(NEAREST)
			.toList();
	}

	private static String normal(String name) {
		return StringUtils.deleteAny(name.toLowerCase(Locale.ROOT), SEPARATORS);
	}

	/** A network of the tables. */
	public interface Model {

		/** Its name in the tables. */
		String key();

		/** Further names, as people write them. */
		List<String> aliases();

		/** Where its figures come from. */
		Provenance provenance();

	}

}
