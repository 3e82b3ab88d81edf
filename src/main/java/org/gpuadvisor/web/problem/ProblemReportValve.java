package org.gpuadvisor.web.problem;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.gpuadvisor.web.guard.RequestId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat refuses before it reaches the application, such as a broken request
 * line, as problem+json.
 */
public class ProblemReportValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		int code = response.getStatus();
		if (code < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatus status = HttpStatus.resolve(code);
		String title = (status != null) ? status.getReasonPhrase() : "Error";
		String detail = status == HttpStatus.NOT_IMPLEMENTED ? "The server does not know this method or transfer coding"
				: "The request is not valid HTTP";
		String id = RequestId.of(request);
		response.setHeader(RequestId.HEADER, id);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding("utf-8");
		try {
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write("""
						{"status":%d,"title":"%s","detail":"%s","requestId":"%s"}""".formatted(code, title, detail,
						id));
				response.finishResponse();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// the client is gone: there is nobody to tell
		}
	}

}
