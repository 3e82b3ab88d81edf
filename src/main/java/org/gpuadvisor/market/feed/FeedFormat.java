package org.gpuadvisor.market.feed;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who writes a feed, and the columns that it has. */
public enum FeedFormat {

	/** A {@code vms.csv} of SkyPilot's catalog: one line a machine and zone. */
	SKYPILOT("SkyPilot catalog", Set.of("InstanceType", "AcceleratorName", "AcceleratorCount", "Price", "Region"),
			Set.of("vCPUs", "MemoryGiB", "GpuInfo", "SpotPrice", "AvailabilityZone", "Arch", "StorageGiB", "Generation",
					"UpstreamCloudId")) {
		@Override
		RowReader reader() {
			return new SkyPilot();
		}
	},
	/** A provider's file of dstack's gpuhunt, alone or in a zip: one line a price. */
	GPUHUNT("gpuhunt catalog", Set.of("instance_name", "location", "price", "gpu_count", "gpu_name", "spot"),
			Set.of("cpu", "memory", "gpu_memory", "disk_size", "gpu_vendor", "flags", "cpu_arch", "provider_data")) {
		@Override
		RowReader reader() {
			return new Gpuhunt();
		}
	};

	private final String label;

	private final Set<String> needed;

	private final Set<String> known;

	FeedFormat(String label, Set<String> needed, Set<String> more) {
		this.label = label;
		this.needed = needed;
		this.known = new TreeSet<>(needed);
		this.known.addAll(more);
	}

	/** As its makers call it. */
	public String label() {
		return this.label;
	}

	/** A reader for one file. */
	abstract RowReader reader();

	/**
	 * A column that is not known may change what the others mean, such as the currency.
	 * @throws BadFeed if a column is missing or unknown
	 */
	void check(List<String> columns) {
		for (String column : columns) {
			if (!this.known.contains(column)) {
				throw new BadFeed("has the column '" + shortened(column) + "', which is none of the " + this.label
						+ "'s: " + this.known);
			}
		}
		for (String column : new TreeSet<>(this.needed)) {
			if (!columns.contains(column)) {
				throw new BadFeed("lacks the column " + column);
			}
		}
	}

	private static String shortened(String text) {
		int most = 60;
		return (text.length() <= most) ? text : text.substring(0, most) + "...";
	}

}
