package org.gpuadvisor.ranking.cost;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.ranking.cost.CostLine.Kind;

/** What one kind of candidate may have to be paid for, in the order of the bill. */
final class CostItems {

	/** How many kinds there are. */
	static final int KINDS = Kind.values().length;

	private final List<CostItem> all;

	private final List<List<CostItem>> byKind = new ArrayList<>();

	CostItems(List<CostItem> all) {
		this.all = List.copyOf(all);
		for (Kind kind : Kind.values()) {
			this.byKind.add(all.stream().filter((item) -> item.kind() == kind).toList());
		}
	}

	List<CostItem> all() {
		return this.all;
	}

	List<CostItem> of(Kind kind) {
		return this.byKind.get(kind.ordinal());
	}

}
