package org.gpuadvisor.ranking.cost;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.springframework.stereotype.Component;

/** Step 4: what each candidate costs until the horizon. */
@Component
public class Costs {

	private final Map<Action, CostItems> items = new EnumMap<>(Action.class);

	Costs(List<CostItem> items) {
		for (Action action : Action.values()) {
			this.items.put(action, new CostItems(items.stream().filter((item) -> item.isPaidFor(action)).toList()));
		}
	}

	public PricedCandidate price(TimedCandidate timed, Ask ask) {
		return new PricedCandidate(timed, new Cost(this.items.get(timed.candidate().action()), timed, ask));
	}

}
