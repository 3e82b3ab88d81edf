package org.gpuadvisor.lab.machine;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gpuadvisor.units.Memory;

/**
 * What {@code nvidia-smi -q -x} prints. Reading begins at the first card, behind the
 * document type, so that none is ever looked up, and ends where the text is cut off: the
 * cards before that are kept.
 */
final class XmlLayout implements SmiLayout {

	private static final Pattern CARD = Pattern.compile("<gpu[ >]");

	/** How deep nvidia-smi nests, and room to spare. */
	private static final int DEEPEST = 64;

	private static final XMLInputFactory FACTORY = factory();

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> {
			throw new XMLStreamException("nothing is looked up");
		});
		return factory;
	}

	@Override
	public List<PrintedGpu> read(Printout printout) {
		Matcher first = CARD.matcher(printout.text());
		List<PrintedGpu> gpus = new ArrayList<>();
		if (!first.find()) {
			return gpus;
		}
		try {
			XMLStreamReader xml = FACTORY
				.createXMLStreamReader(new StringReader("<log>" + printout.text().substring(first.start())));
			try {
				read(xml, gpus);
			}
			finally {
				xml.close();
			}
		}
		catch (XMLStreamException ex) {
			// cut off or followed by other text: what was read before stands
			return gpus;
		}
		return gpus;
	}

	private static void read(XMLStreamReader xml, List<PrintedGpu> gpus) throws XMLStreamException {
		Deque<String> path = new ArrayDeque<>();
		boolean named = false;
		while (xml.hasNext() && path.size() < DEEPEST) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				path.addLast(xml.getLocalName());
				named &= path.size() != 2;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				path.removeLast();
			}
			else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
				String place = String.join("/", path);
				if (place.equals("log/gpu/product_name")) {
					Optional<PrintedGpu> gpu = PrintedGpu.of(xml.getText(), Optional.empty());
					gpu.ifPresent(gpus::add);
					named = gpu.isPresent();
				}
				else if (named && place.equals("log/gpu/fb_memory_usage/total")) {
					Optional<Memory> total = PrintedGpu.mib(xml.getText());
					gpus.set(gpus.size() - 1, new PrintedGpu(gpus.get(gpus.size() - 1).name(), total));
				}
			}
		}
	}

}
