package org.gpuadvisor.client;

import java.math.BigDecimal;

import org.gpuadvisor.client.api.CatalogApi;
import org.gpuadvisor.client.api.RecommendationApi;
import org.gpuadvisor.client.model.Budget;
import org.gpuadvisor.client.model.Gpus;
import org.gpuadvisor.client.model.Hardware;
import org.gpuadvisor.client.model.PoseEstimation;
import org.gpuadvisor.client.model.Problem;
import org.gpuadvisor.client.model.Recommendation;
import org.gpuadvisor.client.model.RecommendationRequest;
import org.gpuadvisor.client.model.Verdict;
import org.gpuadvisor.client.model.Workload;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The client that is generated from the OpenAPI document speaks with the service. */
class GeneratedClientTests {

	private final ApiClient client = new ApiClient();

	GeneratedClientTests() {
		this.client.updateBaseUri(System.getProperty("service"));
	}

	private RecommendationRequest firstCardForDeepLabCut() {
		PoseEstimation work = new PoseEstimation().type(PoseEstimation.TypeEnum.POSE_ESTIMATION)
			.mode(PoseEstimation.ModeEnum.TRAINING)
			.model("resnet-50")
			.batchSize(8)
			.imageWidth(448)
			.imageHeight(448)
			.hoursPerWeek(20.0);
		return new RecommendationRequest().workload(new Workload(work))
			.hardware(new Hardware().os(Hardware.OsEnum.LINUX)
				.computer(Hardware.ComputerEnum.DESKTOP)
				.powerSupplyW(750)
				.freeSlots(2))
			.budget(new Budget().purchase(BigDecimal.valueOf(1000)).rentPerMonth(BigDecimal.ZERO));
	}

	@Test
	void asksWhatToBuyAndReadsTheAnswer() throws ApiException {
		Recommendation answer = new RecommendationApi(this.client).recommend(firstCardForDeepLabCut());
		assertThat(answer.getVerdict().getAction()).isEqualTo(Verdict.ActionEnum.BUY);
		assertThat(answer.getPersonal().get(0).getId()).isEqualTo(answer.getVerdict().getOption());
		assertThat(answer.getRequest().getWorkload().getPoseEstimation().getFramework())
			.isEqualTo(PoseEstimation.FrameworkEnum.PYTORCH);
		assertThat(answer.getCurrent()).isNull();
		System.out.println(answer.getVerdict().getHeadline());
	}

	@Test
	void readsWhatIsWrongWithARequest() throws Exception {
		RecommendationRequest request = firstCardForDeepLabCut();
		request.getWorkload().getPoseEstimation().batchSize(0);
		ApiException refused = catchThrowableOfType(ApiException.class,
				() -> new RecommendationApi(this.client).recommend(request));
		assertThat(refused.getCode()).isEqualTo(400);
		Problem problem = this.client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
		assertThat(problem.getErrors()).singleElement()
			.satisfies((error) -> assertThat(error.getField()).isEqualTo("workload.batchSize"));
	}

	@Test
	void listsGpus() throws ApiException {
		Gpus gpus = new CatalogApi(this.client).listGpus(null, 24.0, null, "RTX 3090", null, null, null, null, null,
				null);
		assertThat(gpus.getGpus()).extracting("id").contains("geforce-rtx-3090", "geforce-rtx-3090-ti");
	}

}
