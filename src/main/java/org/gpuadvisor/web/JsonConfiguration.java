package org.gpuadvisor.web;

import java.util.Locale;

import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON strictly, but for the case of enumerated values; the rest of the settings
 * stand in application.yaml.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	JsonMapperBuilderCustomizer strictTypes() {
		return (builder) -> {
			builder.addHandler(new AnyCaseType());
			builder.addModule(new SimpleModule().addDeserializer(String.class, new Text())
				.addDeserializer(Workload.class, new WorkloadObject()));
			builder.withCoercionConfig(LogicalType.Textual, (text) -> {
				text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
				text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
				text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
			});
			for (LogicalType type : new LogicalType[] { LogicalType.Enum, LogicalType.Float, LogicalType.Integer,
					LogicalType.Boolean, LogicalType.POJO, LogicalType.Collection }) {
				builder.withCoercionConfig(type, (strict) -> {
					strict.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
					if (type != LogicalType.Enum) {
						strict.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
					}
				});
			}
		};
	}

	/**
	 * Jackson 3.1 takes {@code [["x"]]} for a list of texts and loses its place in what
	 * follows; with a deserializer other than its own it does not.
	 */
	private static final class Text extends StringDeserializer {

		@Override
		public String deserialize(JsonParser json, DeserializationContext context) {
			if (json.hasToken(JsonToken.START_ARRAY)) {
				return (String) context.handleUnexpectedToken(context.constructType(String.class), json);
			}
			return super.deserialize(json, context);
		}

	}

	/**
	 * Jackson also takes a type's name and its object as the two elements of a list,
	 * which the document does not allow.
	 */
	private static final class WorkloadObject extends StdDeserializer<Workload> {

		private WorkloadObject() {
			super(Workload.class);
		}

		@Override
		public Workload deserialize(JsonParser json, DeserializationContext context) {
			return (Workload) context.handleUnexpectedToken(getValueType(context), json);
		}

		@Override
		public Object deserializeWithType(JsonParser json, DeserializationContext context, TypeDeserializer types) {
			return json.hasToken(JsonToken.START_OBJECT) ? types.deserializeTypedFromObject(json, context)
					: deserialize(json, context);
		}

	}

	/** Type names are read without regard to case, as all enumerated values are. */
	private static final class AnyCaseType extends DeserializationProblemHandler {

		@Override
		public @Nullable JavaType handleUnknownTypeId(DeserializationContext context, JavaType baseType,
				String subTypeId, TypeIdResolver resolver, String failure) {
			if (!baseType.hasRawClass(Workload.class)) {
				return null;
			}
			for (WorkloadType type : WorkloadType.values()) {
				if (type.name().equals(subTypeId.toUpperCase(Locale.ROOT))) {
					return context.constructType(type.record());
				}
			}
			return null;
		}

	}

}
