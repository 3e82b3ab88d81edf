package org.gpuadvisor.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a careless or hostile client could write in place of a value, as JSON text. */
final class NastyValues {

	/** Of any type, and some that are no JSON. */
	private static final List<String> ANY = List.of("null", "true", "false", "0", "-0", "-0.0", "1", "-1", "1.5", "8.0",
			"1e2", "1e400", "-1e400", "1e-400", "2147483647", "2147483648", "-2147483649", "9223372036854775808",
			"1" + "0".repeat(59), "0." + "0".repeat(58) + "1", "1" + "0".repeat(70), "1e999999999", "[]", "[null]",
			"[[]]", "[1]", "[true]", "[\"x\"]", "[{}]", "[\"CUSTOM\",{\"memoryGb\":8}]", "{}", "{\"x\":1}", "{\"\":{}}",
			"\"\"", "\" \"", "\"x\"", "\"12\"", "\"true\"", "\"null\"", "\"NaN\"", "\"\\u0000\"", "\"\\ud800\"",
			"\"\\udc00x\"", "\"\uD83D\uDE00\"", "\"\uFF26\uFF30\uFF13\uFF12\"", "\"\u0130\"", "\"\\u202e\\u0007\"",
			"\"USD\\n\"", "\"<script>\"", "\"%s%n${7*7}\"", "\"" + "y".repeat(8000) + "\"",
			"\"" + "z".repeat(9000) + "\"", "NaN", "Infinity", "01", "+1", ".5", "1.", "0x10", "'x'", "", "1,", "\"x",
			"[".repeat(40) + "]".repeat(40), "{\"a\":".repeat(40) + "1" + "}".repeat(40));

	private NastyValues() {
	}

	/** All that may go wrong, and what lies on the edges of what the schema allows. */
	static List<String> of(JsonNode schema) {
		List<String> values = new ArrayList<>(ANY);
		for (String edge : List.of("minimum", "maximum")) {
			if (schema.has(edge)) {
				BigDecimal limit = schema.path(edge).decimalValue();
				for (String step : List.of("-1", "-0.5", "-0.000000001", "0", "0.000000001", "0.5", "1")) {
					values.add(limit.add(new BigDecimal(step)).stripTrailingZeros().toPlainString());
				}
			}
		}
		for (String edge : List.of("minLength", "maxLength")) {
			if (schema.has(edge)) {
				int limit = schema.path(edge).asInt();
				for (int length : new int[] { Math.max(0, limit - 1), limit, limit + 1 }) {
					values.add(text("v".repeat(length)));
				}
			}
		}
		for (String allowed : ServedDocument.choices(schema)) {
			values.addAll(List.of(text(allowed), text(allowed.toLowerCase(Locale.ROOT)), text(allowed + " "),
					text(allowed.substring(1))));
		}
		if (schema.has("maxItems")) {
			int limit = schema.path("maxItems").asInt();
			for (String item : List.of("\"aws\"", "\"KEEP\"", "\"T4\"", "{\"name\":\"T4\"}", "null", "\" \"")) {
				for (int items : new int[] { 1, 2, limit, limit + 1 }) {
					values.add("[" + String.join(",", Collections.nCopies(items, item)) + "]");
				}
			}
		}
		if (schema.has("example")) {
			values.add(schema.path("example").toString());
		}
		return values;
	}

	private static String text(String value) {
		return JsonNodeFactory.instance.stringNode(value).toString();
	}

}
