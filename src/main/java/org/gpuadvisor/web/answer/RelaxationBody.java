package org.gpuadvisor.web.answer;

import java.util.ArrayList;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.ranking.LeftOut;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;

/** The change of the request that would admit an option. */
@Schema(name = "Relaxation", description = "The change of the request that would admit an option.")
public record RelaxationBody(@Schema(description = "Fields to change, all of them.") @NotNull List<FieldChange> changes,
		@Schema(description = "The same in sentences for people.") @NotNull String message) {

	static RelaxationBody of(LeftOut.Option option) {
		List<FieldChange> changes = new ArrayList<>();
		List<String> messages = new ArrayList<>();
		for (Rejection rejection : option.rejections()) {
			rejection.relaxation().ifPresent((relaxation) -> {
				changes.addAll(changes(relaxation));
				messages.add(relaxation.message());
			});
		}
		return new RelaxationBody(changes, String.join(" ", messages));
	}

	static List<FieldChange> changes(Relaxation relaxation) {
		List<FieldChange> changes = new ArrayList<>();
		relaxation.changes().forEach((field, value) -> changes.add(new FieldChange(field, value)));
		return changes;
	}

	/** A field of the request and the value that it would need. */
	@Schema(description = "A field of the request and the value that it would need.")
	public record FieldChange(
			@Schema(description = "JSON path of the field.", example = "budget.purchase") @NotNull String field,
			@Schema(description = "Value that it would need: a number, text, list or object, as the field is.") @NotNull Object value) {
	}

}
