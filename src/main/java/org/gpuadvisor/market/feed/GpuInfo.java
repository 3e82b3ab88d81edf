package org.gpuadvisor.market.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a feed says of a machine's GPUs beside their name. SkyPilot writes it in half a
 * dozen dialects, of Python and of JSON, and its memory may be of one GPU or of all, in
 * MiB or in GiB: it serves to tell twins apart, not to know the size.
 *
 * @param name empty where it is not told
 * @param vendor in small letters; empty where it is not told
 * @param gb memory as told; 0 where it is not
 * @param totalGb memory of all GPUs as told; 0 where it is not
 */
record GpuInfo(String name, String vendor, double gb, double totalGb) {

	static final GpuInfo NONE = new GpuInfo("", "", 0, 0);

	private static final Pattern NAME = Pattern.compile("['\"]name['\"]\\s*:\\s*['\"]([^'\"]+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern VENDOR = Pattern.compile("['\"]manufacturer['\"]\\s*:\\s*['\"]([^'\"]+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SIZE = Pattern.compile("['\"]sizeinmib['\"]\\s*:\\s*['\"]?([\\d.]+)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TOTAL = Pattern.compile("['\"]totalgpumemoryinmib['\"]\\s*:\\s*['\"]?([\\d.]+)",
			Pattern.CASE_INSENSITIVE);

	/** No GPU has so many GB, and none so few MiB. */
	private static final double MIB_PER_GIB = 1024;

	/** From any of SkyPilot's dialects; nothing where it is plain text. */
	static GpuInfo of(String text) {
		if (text.indexOf(':') < 0) {
			return NONE;
		}
		return new GpuInfo(find(NAME, text), find(VENDOR, text).toLowerCase(Locale.ROOT), gb(find(SIZE, text)),
				gb(find(TOTAL, text)));
	}

	private static String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? matcher.group(1) : "";
	}

	private static double gb(String number) {
		if (number.isEmpty()) {
			return 0;
		}
		double value = Double.parseDouble(number);
		return (value < MIB_PER_GIB) ? value : value / MIB_PER_GIB;
	}

	/**
	 * What one GPU may have by this, the likeliest first: where the total is that of all
	 * GPUs, the size is of one; else either may be meant.
	 */
	List<Double> readings(int count) {
		if (this.gb == 0) {
			return List.of();
		}
		List<Double> readings = new ArrayList<>(List.of(this.gb));
		boolean ofOne = count == 1 || Math.abs(this.totalGb - this.gb * count) < 1;
		if (!ofOne && this.totalGb > 0) {
			readings.add(this.gb / count);
		}
		return readings;
	}

	/** Where the size is known to be of all GPUs. */
	GpuInfo ofAll(int count) {
		return new GpuInfo(this.name, this.vendor, this.gb / count, this.gb);
	}

}
