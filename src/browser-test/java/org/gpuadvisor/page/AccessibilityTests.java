package org.gpuadvisor.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What axe-core, the rules by which accessibility is audited, finds on the page. */
class AccessibilityTests extends InBrowser {

	private static final String WITH_OWN_GPU = "workload.type=POSE_ESTIMATION&hardware=own&hardware.gpus[0].name=GTX 1080 Ti";

	private static final String REFUSED = "workload.type=POSE_ESTIMATION&hardware=own&hardware.gpus[0].name=RTX 3060";

	private static final String NOTHING_FITS = "workload.type=POSE_ESTIMATION&budget.purchase=0&preferences.options=BUY";

	@ParameterizedTest
	@MethodSource
	void findsNoIssue(Browser.NewContextOptions look, String fragment) throws IOException {
		Visit visit = visit(look).open("");
		visit.page().navigate(visit.page().url().replaceFirst("#.*", "#" + fragment));
		visit.answered();
		visit.page().evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
		visit.page().evaluate(axe());
		Object found = visit.page()
			.evaluate("axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => "
					+ "`${impact} ${id}: ${nodes.map((node) => node.html).join(' ')}`))");
		assertThat((List<?>) found).isEmpty();
	}

	static Stream<Arguments> findsNoIssue() {
		Named<Browser.NewContextOptions> light = Named.of("light",
				new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
		Named<Browser.NewContextOptions> dark = Named.of("dark",
				new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
		Named<Browser.NewContextOptions> phone = Named.of("phone", PHONE);
		return Stream.of(Arguments.of(light, WITH_OWN_GPU), Arguments.of(light, REFUSED),
				Arguments.of(dark, WITH_OWN_GPU), Arguments.of(dark, NOTHING_FITS), Arguments.of(phone, WITH_OWN_GPU));
	}

	private static String axe() throws IOException {
		try (InputStream script = Objects
			.requireNonNull(AccessibilityTests.class.getResourceAsStream("/axe.min.js"))) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
