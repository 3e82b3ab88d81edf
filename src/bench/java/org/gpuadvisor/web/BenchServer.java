package org.gpuadvisor.web;

import org.gpuadvisor.GpuAdvisorApplication;

import org.springframework.boot.SpringApplication;

/** The service with the echo beside it. */
public final class BenchServer {

	private BenchServer() {
	}

	public static void main(String[] args) {
		new SpringApplication(GpuAdvisorApplication.class, EchoController.class).run(args);
	}

}
