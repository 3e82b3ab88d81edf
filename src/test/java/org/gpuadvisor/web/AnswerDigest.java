package org.gpuadvisor.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.gpuadvisor.GpuAdvisorApplication;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Prints a digest of the answers to two hundred requests: every Java that runs the
 * service has to print the same. {@code .ci/same-answers} compares those that there are.
 */
public final class AnswerDigest {

	private static final int REQUESTS = 200;

	private AnswerDigest() {
	}

	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext service = SpringApplication.run(GpuAdvisorApplication.class,
				"--server.port=0", "--server.address=127.0.0.1", "--logging.level.root=OFF",
				"--spring.main.banner-mode=off")) {
			Portal portal = new Portal(((WebServerApplicationContext) service).getWebServer().getPort());
			RandomRequests requests = new RandomRequests(new ServedDocument(portal), 21);
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (int i = 0; i < REQUESTS; i++) {
				Reply reply = portal.recommend(requests.next().toString());
				digest.update((reply.status() + reply.body()).getBytes(StandardCharsets.UTF_8));
			}
			System.out.println("answers " + HexFormat.of().formatHex(digest.digest()));
		}
	}

}
