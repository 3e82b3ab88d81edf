package org.gpuadvisor.market.feed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of SkyPilot's {@code vms.csv}. The order of columns differs by cloud; prices are
 * of the whole machine, but for GPUs of Google, which stand in lines of their own.
 */
final class SkyPilot implements RowReader {

	/**
	 * Of Vast.ai: the name in the instance is whole, that of the accelerator lacks Ti,
	 * SUPER, SXM and NVL; the size is of all GPUs.
	 */
	private static final Pattern VAST = Pattern.compile("\\d+x-(.+)-\\d+-\\d+");

	private static final Pattern VAST_SUPER = Pattern.compile("(\\d{4})S(_Ti)?$");

	/** Most lines say the same of their GPUs. */
	private final Map<String, GpuInfo> infos = new HashMap<>();

	@Override
	public PriceRow row(Cells cells) {
		String instance = cells.text("InstanceType");
		BigDecimal count = cells.number("AcceleratorCount").orElse(BigDecimal.ZERO);
		String gpu = cells.text("AcceleratorName");
		GpuInfo info = this.infos.computeIfAbsent(cells.text("GpuInfo"), GpuInfo::of);
		Matcher vast = VAST.matcher(instance);
		if (!gpu.isEmpty() && vast.matches()) {
			gpu = VAST_SUPER.matcher(vast.group(1)).replaceFirst("$1$2 SUPER").replace('_', ' ');
			info = info.ofAll(Math.max(1, count.intValue()));
		}
		return new PriceRow(instance, region(cells.text("Region")), cells.text("AvailabilityZone"), gpu, info, count,
				cells.positive("vCPUs"), cells.positive("MemoryGiB"), cells.number("Price"), cells.number("SpotPrice"));
	}

	/** Where a town is not known, only its comma is left. */
	private static String region(String written) {
		return written.replaceFirst("^[,\\s]+", "");
	}

}
