package org.gpuadvisor.web;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a lab is told when its card is too small, under the floor, or measured. */
@OverHttp
class MemoryAnswerTests {

	private final Portal portal;

	MemoryAnswerTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	@Test
	void wholeFramesDoNotFitElevenGigabytesAndFewerAtOnceDo() {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION','model':'resnet-50',"
				+ "'batchSize':8,'imageWidth':1280,'imageHeight':1024},"
				+ "'hardware':{'gpus':[{'name':'NVIDIA GeForce GTX 1080 Ti'}]}}");
		JsonNode current = answer.path("current");
		assertThat(current.path("recommended").asBoolean()).isFalse();
		assertThat(current.at("/memory/fit").asString()).isEqualTo("NO");
		assertThat(Reply.values(current.path("reasons"), "code")).contains("NOT_ENOUGH_MEMORY");
		assertThat(current.at("/change/workload").toString()).isEqualTo("{\"batchSize\":3}");
		assertThat(current.at("/change/message").asString())
			.isEqualTo("With batchSize 3 instead of 8 the job would need about 9.3 GB and fit.");
		assertThat(Reply.values(answer.path("warnings"), "message"))
			.contains("With batchSize 3 instead of 8 the job would need about 9.3 GB and fit your own GPU: "
					+ "try that before paying for anything.");
	}

	@Test
	void theChangeThatIsNamedDoesHelp() {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION','batchSize':3,"
				+ "'imageWidth':1280,'imageHeight':1024},'hardware':{'gpus':[{'name':'NVIDIA GeForce GTX 1080 Ti'}]}}");
		assertThat(answer.at("/current/memory/fit").asString()).isNotEqualTo("NO");
		assertThat(answer.path("current").has("change")).isFalse();
	}

	@Test
	void aCardUnderTheFloorIsSaidToFit() {
		JsonNode answer = this.portal
			.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'GTX 1060 6GB'}]}}");
		assertThat(answer.at("/current/recommended").asBoolean()).isFalse();
		assertThat(Reply.values(answer.at("/current/reasons"), "code")).containsExactly("BELOW_MEMORY_FLOOR");
		assertThat(answer.at("/current/reasons/0/message").asString()).contains("DeepLabCut itself", "not the estimate",
				"batchSize 8", "would fit");
		assertThat(answer.at("/rejected/nearest")).anySatisfy((nearest) -> {
			assertThat(nearest.path("option").asString()).isEqualTo("buy:geforce-rtx-3050-6gb:new:1");
			assertThat(Reply.values(nearest.path("reasons"), "code")).containsExactly("BELOW_MEMORY_FLOOR");
		});
	}

	@Test
	void aCardUnderTheFloorThatIsTooSmallTooIsToldTheSettings() {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION','batchSize':32},"
				+ "'hardware':{'gpus':[{'name':'GTX 1060 6GB'}]}}");
		assertThat(Reply.values(answer.at("/current/reasons"), "code")).contains("NOT_ENOUGH_MEMORY",
				"BELOW_MEMORY_FLOOR");
		assertThat(answer.at("/current/change/workload/batchSize").asInt()).isBetween(8, 31);
	}

	@Test
	void whatTheLabMeasuredReplacesTheEstimate() {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION','measuredMemoryGb':9.5}}");
		assertThat(answer.at("/requirement/memory/basis").asString()).isEqualTo("MEASURED");
		assertThat(answer.at("/requirement/memory/requiredGb").asDouble()).isEqualTo(9.5);
		assertThat(Reply.values(answer.path("warnings"), "message"))
			.contains("The 9.5 GB that you measured replaced the estimate, with a margin of 5 %: up to 10.0 GB.");
	}

	@Test
	void windowsKeepsItsShare() {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION'},"
				+ "'hardware':{'os':'WINDOWS','gpus':[{'name':'RTX 2070'}]}}");
		// (8 - 0.75) x 0.975
		assertThat(answer.at("/current/memory/availableGb").asDouble()).isEqualTo(7.069);
		assertThat(answer.at("/current/reasons/0/message").asString())
			.contains("of which Windows and the display take about 0.75 GB");
	}

}
