package org.gpuadvisor.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;

import org.springframework.beans.propertyeditors.CustomBooleanEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads query parameters as the OpenAPI document has them: true and false, not yes and
 * on; decimal numbers, not Java's.
 */
@ControllerAdvice
class QueryValues {

	@InitBinder
	void strict(WebDataBinder binder) {
		binder.registerCustomEditor(boolean.class, new CustomBooleanEditor("true", "false", false));
		binder.registerCustomEditor(Double.class, new DecimalEditor());
		binder.registerCustomEditor(int.class, new WholeEditor());
	}

	/** Takes no {@code 0x10} and no {@code 1.5}. */
	private static final class WholeEditor extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			setValue(Integer.valueOf(text.strip()));
		}

	}

	/** Takes no {@code NaN}, {@code 0x1p3} or {@code 1d}; nothing counts as left out. */
	private static final class DecimalEditor extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			setValue(text.isBlank() ? null : Double.valueOf(new BigDecimal(text.strip()).doubleValue()));
		}

	}

}
