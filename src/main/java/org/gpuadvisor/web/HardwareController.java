package org.gpuadvisor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Spares labs from typing what their computer can tell. */
@RestController
@Tag(name = "Recommendation")
class HardwareController {

	private static final String TABLE = """
			+-----------------------------------------------------------------------------+
			| NVIDIA-SMI 470.57.02    Driver Version: 470.57.02    CUDA Version: 11.4     |
			|-------------------------------+----------------------+----------------------+
			| GPU  Name        Persistence-M| Bus-Id        Disp.A | Volatile Uncorr. ECC |
			| Fan  Temp  Perf  Pwr:Usage/Cap|         Memory-Usage | GPU-Util  Compute M. |
			|                               |                      |               MIG M. |
			|===============================+======================+======================|
			|   0  Tesla V100-SXM2...  Off  | 00000000:1A:00.0 Off |                    0 |
			| N/A   34C    P0    41W / 300W |      0MiB / 16160MiB |      0%      Default |
			|                               |                      |                  N/A |
			+-------------------------------+----------------------+----------------------+
			""";

	private static final String LIST = """
			GPU 0: NVIDIA GeForce RTX 4070 Laptop GPU (UUID: GPU-00000000-0000-0000-0000-000000000000)
			""";

	private static final String CSV = """
			name, memory.total [MiB], driver_version
			NVIDIA RTX A5000, 24564 MiB, 550.54.14
			NVIDIA RTX A5000, 24564 MiB, 550.54.14
			""";

	private final Snapshots snapshots;

	HardwareController(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	@Operation(operationId = "readHardware", summary = "What does nvidia-smi say that this lab has?",
			description = "Takes what `nvidia-smi` prints on the lab's computer and answers with the `hardware` to post to "
					+ "`/recommend`. Any of its layouts is read: the table, `-L`, `-q`, `-q -x`, and "
					+ "`--query-gpu=name,memory.total,driver_version --format=csv`; also as it comes out of mails and "
					+ "notebooks. Of MIG devices the card counts. A name that was cut off is completed where its memory "
					+ "leaves only one; memory is the size that the card is sold with. WSL counts as Linux. What "
					+ "`nvidia-smi` does not tell (power supply, slots, location) is left out or the default: complete it "
					+ "before posting. Where `-q -x` is longer than 64 KiB, send the table or the CSV.")
	@ApiResponse(responseCode = "200", description = "The `hardware` to post to `/recommend`.",
			useReturnTypeSchema = true)
	@io.swagger.v3.oas.annotations.parameters.RequestBody(description = "What nvidia-smi prints, all of it.",
			required = true,
			content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE,
					examples = { @ExampleObject(name = "table", summary = "nvidia-smi", value = TABLE),
							@ExampleObject(name = "list", summary = "nvidia-smi -L", value = LIST),
							@ExampleObject(name = "csv",
									summary = "nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv",
									value = CSV) }))
	@PostMapping(path = "/hardware", consumes = MediaType.TEXT_PLAIN_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	Machine hardware(@RequestBody(required = false) @Nullable String printed) {
		return this.snapshots.current().recognizer().recognize((printed != null) ? printed : "");
	}

}
