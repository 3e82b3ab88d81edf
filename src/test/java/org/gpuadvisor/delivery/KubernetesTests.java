package org.gpuadvisor.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import io.kubernetes.client.util.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.constructor.ConstructorException;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The manifests are valid by the current API, fit together and let the service do no more
 * than it has to.
 */
class KubernetesTests {

	private static final Path MANIFESTS = Path.of("src/main/kubernetes");

	private static final Map<String, String> LABELS = Map.of("app.kubernetes.io/name", "gpu-advisor");

	/** What the client does not know: kustomize's own, and the Prometheus operator's. */
	private static final Pattern OTHERS = Pattern.compile("kustomization\\.yaml|service-monitor\\.yaml");

	static List<Path> manifests() throws IOException {
		try (Stream<Path> files = Files.walk(MANIFESTS)) {
			return files.filter((file) -> file.toString().endsWith(".yaml"))
				.filter((file) -> !OTHERS.matcher(file.getFileName().toString()).matches())
				.sorted()
				.toList();
		}
	}

	private static <T> T base(String file, Class<T> type) throws IOException {
		return type.cast(Yaml.load(MANIFESTS.resolve("base/" + file + ".yaml").toFile()));
	}

	private static V1PodSpec pod() throws IOException {
		return base("deployment", V1Deployment.class).getSpec().getTemplate().getSpec();
	}

	private static V1Container container() throws IOException {
		return pod().getContainers().get(0);
	}

	@ParameterizedTest
	@MethodSource("manifests")
	void eachIsValidByTheCurrentApi(Path manifest) throws IOException {
		assertThat(Yaml.load(manifest.toFile())).isNotNull();
	}

	@Test
	void theCurrentApiRefusesAMisspeltField() {
		assertThatExceptionOfType(ConstructorException.class).isThrownBy(() -> Yaml.load("""
				apiVersion: v1
				kind: Service
				metadata:
				  name: x
				spec:
				  selektor: {}
				"""));
	}

	@Test
	void allMeanTheSamePods() throws IOException {
		V1Deployment deployment = base("deployment", V1Deployment.class);
		assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels()).isEqualTo(LABELS);
		assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(LABELS);
		assertThat(base("service", V1Service.class).getSpec().getSelector()).isEqualTo(LABELS);
		assertThat(base("pod-disruption-budget", V1PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels())
			.isEqualTo(LABELS);
		assertThat(base("network-policy", V1NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels())
			.isEqualTo(LABELS);
		assertThat(pod().getTopologySpreadConstraints().get(0).getLabelSelector().getMatchLabels()).isEqualTo(LABELS);
		V2HorizontalPodAutoscaler scaler = base("horizontal-pod-autoscaler", V2HorizontalPodAutoscaler.class);
		assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo(deployment.getMetadata().getName());
		assertThat(scaler.getSpec().getMinReplicas()).isGreaterThanOrEqualTo(2);
		assertThat(deployment.getSpec().getReplicas()).as("the autoscaler says how many").isNull();
	}

	@Test
	void runsUnderTheRestrictedPodSecurityStandard() throws IOException {
		assertThat(pod().getSecurityContext().getRunAsNonRoot()).isTrue();
		assertThat(pod().getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
		assertThat(pod().getAutomountServiceAccountToken()).isFalse();
		assertThat(container().getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
		assertThat(container().getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
		assertThat(container().getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
		assertThat(pod().getVolumes()).allMatch((volume) -> volume.getHostPath() == null);
	}

	@Test
	void runsAsTheUserOfTheImage() throws IOException {
		Matcher user = Pattern.compile("(?m)^USER (\\d+):(\\d+)$").matcher(Files.readString(Path.of("Dockerfile")));
		assertThat(user.find()).isTrue();
		assertThat(pod().getSecurityContext().getRunAsUser()).isEqualTo(Long.parseLong(user.group(1)));
		assertThat(pod().getSecurityContext().getRunAsGroup()).isEqualTo(Long.parseLong(user.group(2)));
	}

	@Test
	void hasAllThreeProbesAndItsLimits() throws IOException {
		assertThat(Stream.of(container().getStartupProbe(), container().getLivenessProbe()).map(KubernetesTests::path))
			.containsOnly("/actuator/health/liveness");
		assertThat(path(container().getReadinessProbe())).isEqualTo("/actuator/health/readiness");
		assertThat(container().getResources().getLimits()).containsKeys("cpu", "memory");
		assertThat(container().getResources().getRequests().get("memory"))
			.isEqualTo(container().getResources().getLimits().get("memory"));
	}

	private static String path(V1Probe probe) {
		return probe.getHttpGet().getPath();
	}

	@Test
	void isGivenTheTimeThatItsShutdownTakes() throws IOException {
		YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
		settings.setResources(new ClassPathResource("application.yaml"));
		Duration phase = DurationStyle
			.detectAndParse(settings.getObject().getProperty("spring.lifecycle.timeout-per-shutdown-phase"));
		Duration delay = DurationStyle.detectAndParse(environment("GPU_ADVISOR_SHUTDOWN_DELAY"));
		V1Probe ready = container().getReadinessProbe();
		assertThat(delay).as("until a failed probe is seen")
			.isGreaterThanOrEqualTo(Duration.ofSeconds((long) ready.getPeriodSeconds() * ready.getFailureThreshold()));
		assertThat(delay.plus(phase)).isLessThan(Duration.ofSeconds(20));
		assertThat(pod().getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(20);
	}

	private static String environment(String name) throws IOException {
		return container().getEnv()
			.stream()
			.filter((each) -> each.getName().equals(name))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	@Test
	void mountsTheOverlayWhereTheServiceLooksForIt() throws IOException {
		assertThat(container().getVolumeMounts()).anySatisfy((mount) -> {
			assertThat(mount.getMountPath()).isEqualTo(environment("GPU_ADVISOR_CATALOG_OVERLAY"));
			assertThat(mount.getReadOnly()).isTrue();
		});
	}

	@Test
	void letsNothingOut() throws IOException {
		V1NetworkPolicy policy = base("network-policy", V1NetworkPolicy.class);
		assertThat(policy.getSpec().getPolicyTypes()).contains("Egress");
		assertThat(policy.getSpec().getEgress()).isEmpty();
	}

}
