package org.gpuadvisor.market.feed;

import org.gpuadvisor.table.Assumptions;
import org.springframework.stereotype.Component;

/**
 * Makes rentals of a feed's lines, and accounts for each line that none was made of.
 */
@Component
public class FeedImporter {

	private final FeedGpus gpus;

	private final Assumptions assumptions;

	FeedImporter(FeedGpus gpus, Assumptions assumptions) {
		this.gpus = gpus;
		this.assumptions = assumptions;
	}

	/**
	 * @throws BadFeed if the file is not whole, has other columns than its format, or too
	 * many prices that cannot be
	 */
	public FeedImport read(FeedFile file) {
		Prices prices = new Prices(this.assumptions);
		Lines lines = new Lines(file, this.gpus, prices);
		PriceFile.read(file, lines::add);
		FeedImport result = lines.end();
		if (result.report().read() == 0) {
			throw new BadFeed("has no lines");
		}
		if (result.report().taken() == 0) {
			throw new BadFeed("has nothing that can be taken; " + result.report());
		}
		prices.check(result.report());
		return result;
	}

}
