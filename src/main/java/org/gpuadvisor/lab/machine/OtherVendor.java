package org.gpuadvisor.lab.machine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who makes GPUs that frameworks' NVIDIA builds cannot use, and how their names read. */
public enum OtherVendor {

	AMD("amd|ati|rx ?\\d{3,4}|mi\\d{2,3}x?|radeon|instinct|firepro|vega"), INTEL("intel|arc|iris|uhd"),
	APPLE("apple|m[1-9]( (pro|max|ultra))?");

	private static final Pattern NVIDIA = Pattern.compile("\\b(nvidia|geforce|quadro|tesla|grid|gtx|rtx|titan)");

	private final Pattern words;

	OtherVendor(String words) {
		this.words = Pattern.compile("\\b(" + words + ")\\b");
	}

	/** The vendor that a GPU's name tells; empty for NVIDIA's, and where no word does. */
	static Optional<OtherVendor> of(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return NVIDIA.matcher(lower).find() ? Optional.empty()
				: Arrays.stream(values()).filter((vendor) -> vendor.words.matcher(lower).find()).findFirst();
	}

}
