package org.gpuadvisor.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.snapshot.CatalogSettings.OverlaySettings;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** An institute's own files, as operators change them. */
class RenewalTests {

	private static final String HEADER = "provider,plan,gpu_id,gpu_count,hours_per_week,session_hours,on_site,confidence,source,as_of,note\n";

	private static final String A40 = "our cluster,A40,nvidia-a40,1,46,24,yes,HIGH,computing centre,2026-11,\n";

	private static final String V100 = "our cluster,V100,tesla-v100-sxm2-16gb,1,46,24,yes,HIGH,computing centre,2026-11,\n";

	@TempDir
	private Path folder;

	private final Snapshots snapshots = new Snapshots(new Assembly());

	private Renewal renewal(Path overlay) {
		return new Renewal(
				new CatalogSettings(new OverlaySettings(overlay.toString(), Duration.ofSeconds(10)), "", List.of()),
				this.snapshots);
	}

	private List<String> cluster() {
		return this.snapshots.current()
			.offers()
			.freeTiers()
			.stream()
			.filter((tier) -> tier.provider().equals("our cluster"))
			.map(FreeTier::plan)
			.toList();
	}

	private Path write(Path where, String text) throws IOException {
		return Files.writeString(where.resolve("free-tiers.csv"), text);
	}

	@Test
	void startsWithOwnFilesAndTakesOverChanges() throws IOException {
		write(this.folder, HEADER + A40);
		Renewal renewal = renewal(this.folder);
		assertThat(cluster()).containsExactly("A40");
		assertThat(renewal.overlay().files()).containsExactly("free-tiers.csv");
		String before = this.snapshots.current().version();
		write(this.folder, HEADER + A40 + V100);
		renewal.checkOverlay();
		assertThat(cluster()).as("it may still be written").containsExactly("A40");
		renewal.checkOverlay();
		assertThat(cluster()).containsExactly("A40", "V100");
		assertThat(this.snapshots.current().version()).isNotEqualTo(before);
		Files.delete(this.folder.resolve("free-tiers.csv"));
		renewal.checkOverlay();
		renewal.checkOverlay();
		assertThat(cluster()).isEmpty();
		assertThat(this.snapshots.current().version()).isEqualTo(new Tables().version());
	}

	@Test
	void doesNotBuildAnewWhatHasNotChanged() throws IOException {
		write(this.folder, HEADER + A40);
		Renewal renewal = renewal(this.folder);
		Snapshot before = this.snapshots.current();
		renewal.checkOverlay();
		renewal.checkOverlay();
		assertThat(this.snapshots.current()).isSameAs(before);
	}

	@Test
	void keepsWhatWasGoodAndSaysWhatIsWrong() throws IOException {
		write(this.folder, HEADER + A40);
		Renewal renewal = renewal(this.folder);
		Snapshot before = this.snapshots.current();
		write(this.folder, HEADER + A40 + V100.replace("tesla-v100-sxm2-16gb", "v100"));
		renewal.checkOverlay();
		renewal.checkOverlay();
		assertThat(this.snapshots.current()).isSameAs(before);
		assertThat(renewal.overlay().lastError())
			.isEqualTo("overlay/free-tiers.csv, line 3, column gpu_id: 'v100' is not in gpus.csv");
		assertThat(new CatalogHealthIndicator(this.snapshots, renewal).health().getStatus().getCode())
			.isEqualTo("DEGRADED");
		write(this.folder, HEADER + A40 + V100);
		renewal.checkOverlay();
		renewal.checkOverlay();
		assertThat(cluster()).containsExactly("A40", "V100");
		assertThat(renewal.overlay().lastError()).isNull();
		assertThat(new CatalogHealthIndicator(this.snapshots, renewal).health().getStatus().getCode()).isEqualTo("UP");
	}

	@Test
	void startsWithTheCatalogsOwnFilesWhereTheOthersAreBad() throws IOException {
		write(this.folder, "not,a,table\n");
		Renewal renewal = renewal(this.folder);
		assertThat(this.snapshots.current().version()).isEqualTo(new Tables().version());
		assertThat(renewal.overlay().lastError()).startsWith("overlay/free-tiers.csv, line 1, column source");
	}

	@Test
	void keepsWhatWasReadWhenTheFolderGoes() throws IOException {
		Path mounted = Files.createDirectory(this.folder.resolve("mounted"));
		write(mounted, HEADER + A40);
		Renewal renewal = renewal(mounted);
		Files.delete(mounted.resolve("free-tiers.csv"));
		Files.delete(mounted);
		renewal.checkOverlay();
		renewal.checkOverlay();
		assertThat(cluster()).containsExactly("A40");
		assertThat(renewal.overlay().lastError()).startsWith("the folder cannot be read");
	}

	/** As a cluster does: files are links to ..data, which is a link to a folder. */
	@Test
	void readsConfigMapsAndTheirChanges() throws IOException {
		Path one = Files.createDirectory(this.folder.resolve("..2026_11_21"));
		Path two = Files.createDirectory(this.folder.resolve("..2026_11_22"));
		write(one, HEADER + A40);
		write(two, HEADER + V100);
		Path data = Files.createSymbolicLink(this.folder.resolve("..data"), one.getFileName());
		Files.createSymbolicLink(this.folder.resolve("free-tiers.csv"), Path.of("..data", "free-tiers.csv"));
		Renewal renewal = renewal(this.folder);
		assertThat(cluster()).containsExactly("A40");
		Path next = Files.createSymbolicLink(this.folder.resolve("..data_tmp"), two.getFileName());
		Files.move(next, data, StandardCopyOption.ATOMIC_MOVE);
		renewal.checkOverlay();
		renewal.checkOverlay();
		assertThat(cluster()).containsExactly("V100");
	}

	/** Though the catalog's own are not read before they are asked for. */
	@Test
	void looksAtOwnMeasurementsAtOnce() throws IOException {
		Files.writeString(this.folder.resolve("benchmarks.csv"),
				"gpu_id,workload,workload_class,mode,precision,unit,value,batch,comparison_group,software,source,as_of,note\n"
						+ "v100,resnet50,CNN_TRAIN,TRAINING,FP32,images/s,400,64,ours,PyTorch 2.9,our lab,2026-11,\n");
		assertThat(renewal(this.folder).overlay().lastError())
			.isEqualTo("overlay/benchmarks.csv, line 2, column gpu_id: 'v100' is not in gpus.csv");
	}

	@Test
	void isContentWithoutAnySettings() {
		Renewal renewal = new Renewal(
				new CatalogSettings(new OverlaySettings("", Duration.ofSeconds(10)), "", List.of()), this.snapshots);
		assertThat(renewal.overlay().set()).isFalse();
		assertThat(renewal.feeds()).isEmpty();
		assertThat(this.snapshots.current().version()).isEqualTo(new Tables().version());
	}

}
