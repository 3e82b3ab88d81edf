package org.gpuadvisor.web.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.market.feed.FeedFormat;
import org.gpuadvisor.market.feed.ImportReport;
import org.gpuadvisor.market.feed.Refusal;
import org.gpuadvisor.snapshot.FeedStatus;
import org.jspecify.annotations.Nullable;

/** A price feed. */
@Schema(name = "Feed", description = "A price feed and how it stands.")
public record FeedBody(@Schema(description = "Format and provider.", example = "skypilot-aws") @NotNull String name,
		@Schema(description = "Who writes it.") @NotNull FeedFormat format,
		@Schema(description = "Whose prices they are.", example = "aws") @NotNull String provider,
		@Schema(description = "Host and path, or the name of a local file.",
				example = "raw.githubusercontent.com/skypilot-org/skypilot-catalog/master/catalogs/v8/aws/vms.csv") @NotNull String location,
		@Schema(description = "WAITING: not looked at yet. KEPT: what was kept from before the start is in use. CURRENT: good "
				+ "at the last look. FAILING: the last look failed, and what was good before stays in use.") @NotNull FeedStatus.State state,
		@Schema(description = "When its file was last found good or unchanged.",
				example = "2026-11-22T02:40:00Z") @Nullable Instant lastSuccess,
		@Schema(description = "When a look last failed.") @Nullable Instant lastErrorAt,
		@Schema(description = "What was wrong then.") @Nullable String lastError,
		@Schema(description = "How many times a look failed since the start.", example = "0") @NotNull Long failures,
		@Schema(description = "Of the file in use; absent while none is.") @Nullable LinesBody lines) {

	public static FeedBody of(FeedStatus feed) {
		return new FeedBody(feed.name(), feed.format(), feed.provider(), feed.location(), feed.state(),
				feed.lastSuccess(), feed.lastErrorAt(), feed.lastError(), feed.failures(),
				(feed.report() != null && feed.asOf() != null) ? LinesBody.of(feed.report(), feed.asOf()) : null);
	}

	/** What became of the lines of a feed's file. */
	@Schema(name = "FeedLines",
			description = "What became of the lines of the file in use: read = taken + merged + refused.")
	public record LinesBody(
			@Schema(description = "Day on which this file was first seen.",
					example = "2026-11-22") @NotNull String asOf,
			@Schema(description = "All rows.", example = "408") @NotNull Integer read,
			@Schema(description = "Rows that became offers.", example = "289") @NotNull Integer taken,
			@Schema(description = "Rows of other zones of a machine that are no cheaper, and rows that stand twice.",
					example = "0") @NotNull Integer merged,
			@Schema(description = "Rows that did not.", example = "119") @NotNull Integer refused,
			@Schema(description = "Why they did not.") @NotNull List<RefusedBody> reasons) {

		static LinesBody of(ImportReport report, String asOf) {
			return new LinesBody(asOf, report.read(), report.taken(), report.merged(), report.refusedInAll(),
					report.refused().entrySet().stream().map(RefusedBody::of).toList());
		}

	}

	/** Lines that were refused for one reason. */
	@Schema(name = "RefusedLines", description = "Lines that were refused for one reason.")
	public record RefusedBody(@Schema(
			description = "NO_GPU: a machine without. NOT_NVIDIA. UNKNOWN_GPU: no GPU of the catalog has that name. "
					+ "AMBIGUOUS_GPU: several have, and the line does not tell which. OTHER_MEMORY: the GPU of that name "
					+ "has another. FRACTION_OF_GPU. NO_PRICE. PRICE_OUT_OF_BAND. PROMOTION. QUEUE_PRICE: what waiting in "
					+ "a queue costs. NO_MACHINE_PRICE, NO_GPU_PRICE: only one of the two is priced. "
					+ "NOT_READABLE.") @NotNull Refusal reason,
			@Schema(description = "How many rows.", example = "85") @NotNull Integer lines,
			@Schema(description = "Names of their GPUs in the feed, the most frequent first, 50 at most.") @NotNull List<NameBody> names) {

		private static final int MOST_NAMES = 50;

		static RefusedBody of(Map.Entry<Refusal, ImportReport.Refused> refused) {
			return new RefusedBody(refused.getKey(), refused.getValue().lines(),
					refused.getValue()
						.names()
						.entrySet()
						.stream()
						.sorted(Map.Entry.<String, Integer>comparingByValue()
							.reversed()
							.thenComparing(Map.Entry.comparingByKey()))
						.limit(MOST_NAMES)
						.map((name) -> new NameBody(name.getKey(), name.getValue()))
						.toList());
		}

	}

	/** A name that a feed gives a GPU. */
	@Schema(name = "RefusedName", description = "A name that a feed gives a GPU.")
	public record NameBody(@Schema(description = "As the feed writes it.", example = "A100") @NotNull String name,
			@Schema(description = "In how many rows.", example = "51") @NotNull Integer lines) {
	}

}
