package org.gpuadvisor.web;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.ranking.DifferentRequests;
import org.gpuadvisor.web.answer.Recommendation;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads and checks a request as {@code POST /recommend} does, and answers with a
 * recommendation that stands ready as objects: what is left is what HTTP and JSON cost.
 */
@RestController
class EchoController {

	private final Recommendation ready;

	EchoController(RecommendController controller) {
		this.ready = controller.recommend(Requests.of(DifferentRequests.number(0)));
	}

	@PostMapping(path = "/echo", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	Recommendation echo(@RequestBody Requirement requirement) {
		return this.ready;
	}

}
