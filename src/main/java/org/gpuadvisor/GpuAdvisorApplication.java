package org.gpuadvisor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.SslHealthContributorAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.ssl.SslMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.task.TaskExecutorMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/**
 * The service that tells a lab which NVIDIA GPU to use. The core's components are not the
 * application's: each snapshot of the catalog has its own. What is left out is not used
 * here, and each start would have to set it up, Tomcat's metrics with a whole JMX server.
 */
@SpringBootApplication(scanBasePackages = { "org.gpuadvisor.snapshot", "org.gpuadvisor.web" },
		exclude = { AopAutoConfiguration.class, DiskSpaceHealthContributorAutoConfiguration.class,
				Jackson2EndpointAutoConfiguration.class, ScheduledTasksObservationAutoConfiguration.class,
				SslHealthContributorAutoConfiguration.class, SslMetricsAutoConfiguration.class,
				TaskExecutorMetricsAutoConfiguration.class, TomcatMetricsAutoConfiguration.class,
				ValidationAutoConfiguration.class })
public class GpuAdvisorApplication {

	public static void main(String[] args) {
		SpringApplication.run(GpuAdvisorApplication.class, args);
	}

}
