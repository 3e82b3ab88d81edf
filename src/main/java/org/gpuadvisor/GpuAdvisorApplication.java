package org.gpuadvisor;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that tells a lab which NVIDIA GPU to use. */
@SpringBootApplication
public class GpuAdvisorApplication {

	public static void main(String[] args) {
		SpringApplication.run(GpuAdvisorApplication.class, args);
	}

}
