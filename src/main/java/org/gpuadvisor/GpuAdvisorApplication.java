package org.gpuadvisor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The service that tells a lab which NVIDIA GPU to use. The core's components are not the
 * application's: each snapshot of the catalog has its own.
 */
@SpringBootApplication(scanBasePackages = { "org.gpuadvisor.snapshot", "org.gpuadvisor.web" })
public class GpuAdvisorApplication {

	public static void main(String[] args) {
		SpringApplication.run(GpuAdvisorApplication.class, args);
	}

}
