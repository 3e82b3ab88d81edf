package org.gpuadvisor.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.ranking.DifferentRequests;
import org.gpuadvisor.web.answer.Recommendation;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads and checks a request as {@code POST /recommend} does, and answers the same bytes,
 * from a recommendation that stands ready as objects: what is left is what HTTP and JSON
 * cost.
 */
@RestController
class EchoController {

	/** How many different requests it answers: as many as their answers' memory allows. */
	static final int REQUESTS = 64;

	private final Map<Requirement, Recommendation> ready = new HashMap<>();

	EchoController(RecommendController controller) {
		for (int i = 0; i < REQUESTS; i++) {
			Requirement requirement = Requests.of(DifferentRequests.number(i));
			this.ready.put(requirement, controller.recommend(requirement));
		}
	}

	@PostMapping(path = "/echo", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	Recommendation echo(@RequestBody Requirement requirement) {
		return Objects.requireNonNull(this.ready.get(requirement), "not one of the requests that are answered");
	}

}
