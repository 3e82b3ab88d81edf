package org.gpuadvisor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.snapshot.Renewal;
import org.gpuadvisor.snapshot.Snapshot;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Table;
import org.gpuadvisor.web.answer.CatalogStamp;
import org.gpuadvisor.web.answer.FeedBody;
import org.gpuadvisor.web.answer.OverlayBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the catalog is made of. */
@RestController
@Tag(name = "Catalog")
class CatalogController {

	private final Snapshots snapshots;

	private final OncePerVersion<List<TableBody>> tables = new OncePerVersion<>(CatalogController::tables);

	private final Renewal renewal;

	CatalogController(Snapshots snapshots, Renewal renewal) {
		this.snapshots = snapshots;
		this.renewal = renewal;
	}

	@Operation(operationId = "getCatalog", summary = "What is the catalog made of, and how old is it?",
			description = "Version, and of every table its rows, its sources, and the dates of its oldest and newest row; "
					+ "the currencies and the countries that requests can name; the state of the institute's own files and of each price feed.")
	@GetMapping(path = "/catalog", produces = MediaType.APPLICATION_JSON_VALUE)
	CatalogBody catalog() {
		Snapshot now = this.snapshots.current();
		return new CatalogBody(CatalogStamp.of(now), this.tables.of(now), now.exchangeRates().currencies(),
				now.tariffs().countries(), OverlayBody.of(this.renewal.overlay()),
				this.renewal.feeds().stream().map(FeedBody::of).toList());
	}

	private static List<TableBody> tables(Snapshot now) {
		List<TableBody> described = new ArrayList<>();
		now.tables().all().forEach((table) -> described.add(TableBody.of(table)));
		return described;
	}

	/** The catalog. */
	@Schema(name = "Catalog",
			description = "What answers rest on: the tables, what requests can name, and the price feeds.")
	record CatalogBody(@NotNull CatalogStamp catalog,
			@Schema(description = "All tables.") @NotNull List<TableBody> tables,
			@Schema(description = "Currencies that budgets can be in.") @NotNull List<String> currencies,
			@Schema(description = "Countries whose electricity tariff is known.") @NotNull List<String> countries,
			@Schema(description = "The institute's own files; absent where none are set.") @Nullable OverlayBody overlay,
			@Schema(description = "Price feeds; empty where none is set.") @NotNull List<FeedBody> feeds) {
	}

	/** One table. */
	@Schema(name = "CatalogTable", description = "One table of the catalog.")
	record TableBody(@Schema(description = "File name.", example = "gpus.csv") @NotNull String name,
			@Schema(description = "How many rows it has.", example = "271") @NotNull Integer rows,
			@Schema(description = "Date of the oldest row; absent without rows.",
					example = "2026-11") @Nullable String oldestAsOf,
			@Schema(description = "Date of the newest row; absent without rows.",
					example = "2026-11") @Nullable String newestAsOf,
			@Schema(description = "Where its rows are from.") @NotNull List<String> sources) {

		static TableBody of(Table table) {
			List<String> dates = table.map((row) -> row.date("as_of")).stream().sorted().toList();
			return new TableBody(table.name(), dates.size(), dates.isEmpty() ? null : dates.get(0),
					dates.isEmpty() ? null : dates.get(dates.size() - 1),
					List.copyOf(new TreeSet<>(table.map((Row row) -> row.text("source")))));
		}

	}

}
