package it.incontro.assurance;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.checker.ConformingButObsoleteWarner;
import nu.validator.checker.NormalizationChecker;
import nu.validator.checker.TextContentChecker;
import nu.validator.checker.UsemapChecker;
import nu.validator.checker.jing.CheckerSchema;
import nu.validator.checker.jing.CheckerValidator;
import nu.validator.checker.table.TableChecker;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import nu.validator.localentities.LocalCacheEntityResolver;
import nu.validator.vendor.thaiopensource.relaxng.impl.CombineValidator;
import nu.validator.vendor.thaiopensource.util.PropertyMap;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.IncorrectSchemaException;
import nu.validator.vendor.thaiopensource.validate.Schema;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.Validator;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import nu.validator.vendor.thaiopensource.xml.sax.Jaxp11XMLReaderCreator;
import nu.validator.xml.NullEntityResolver;
import nu.validator.xml.ariaattributes.AriaAttributeDroppingSchemaWrapper;
import nu.validator.xml.customelements.NamespaceChangingSchemaWrapper;
import nu.validator.xml.dataattributes.DataAttributeDroppingSchemaWrapper;
import nu.validator.xml.langattributes.XmlLangAttributeDroppingSchemaWrapper;
import nu.validator.xml.roleattributes.RoleAttributeFilteringSchemaWrapper;
import nu.validator.xml.templateelement.TemplateElementDroppingSchemaWrapper;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The W3C's checker of HTML: grammar, what may stand in what, ids and what points to them, tables, ARIA. */
final class HtmlValidator {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private final List<String> found = new ArrayList<>();
    private final PropertyMap properties;
    private final Schema schema;
    private final HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);

    HtmlValidator() throws IOException, SAXException, IncorrectSchemaException {
        LocalCacheEntityResolver entities = new LocalCacheEntityResolver(new NullEntityResolver());
        entities.setAllowRnc(true);
        ErrorHandler handler = new Collecting();
        PropertyMapBuilder builder = new PropertyMapBuilder();
        builder.put(ValidateProperty.ERROR_HANDLER, handler);
        builder.put(ValidateProperty.ENTITY_RESOLVER, entities);
        builder.put(ValidateProperty.XML_READER_CREATOR, new Jaxp11XMLReaderCreator());
        properties = builder.toPropertyMap();
        schema = wrapped(
                CompactSchemaReader.getInstance().createSchema(entities.resolveEntity(null, SCHEMA), properties));
        parser.setMappingLangToXmlLang(true);
        parser.setXmlnsPolicy(XmlViolationPolicy.ALTER_INFOSET);
        parser.setErrorHandler(handler);
    }

    /** One line for each error: where, what, and the line of the page. */
    List<String> errors(String page) throws IOException, SAXException {
        found.clear();
        parser.setContentHandler(rules().getContentHandler());
        parser.parse(new InputSource(new StringReader(page)));
        String[] lines = page.split("\n", -1);
        return found.stream().map(error -> withSource(error, lines)).toList();
    }

    private static String withSource(String error, String[] lines) {
        int line = Integer.parseInt(error.substring(0, error.indexOf(':')));
        String source = line > 0 && line <= lines.length ? lines[line - 1].strip() : "";
        return error.substring(error.indexOf(':') + 2) + " – " + source.substring(0, Math.min(160, source.length()));
    }

    private static Schema wrapped(Schema html) {
        return new NamespaceChangingSchemaWrapper(new TemplateElementDroppingSchemaWrapper(
                new RoleAttributeFilteringSchemaWrapper(new XmlLangAttributeDroppingSchemaWrapper(
                        new AriaAttributeDroppingSchemaWrapper(new DataAttributeDroppingSchemaWrapper(html))))));
    }

    private Validator rules() {
        return List.of(
                        CheckerSchema.ASSERTION_SCH.createValidator(properties),
                        new CheckerValidator(new TableChecker(), properties),
                        new CheckerValidator(new ConformingButObsoleteWarner(), properties),
                        new CheckerValidator(new NormalizationChecker(), properties),
                        new CheckerValidator(new TextContentChecker(), properties),
                        new CheckerValidator(new UsemapChecker(), properties))
                .stream()
                .reduce(schema.createValidator(properties), CombineValidator::new);
    }

    private final class Collecting implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // Advice, such as a heading for each section, is not an error.
        }

        @Override
        public void error(SAXParseException exception) {
            found.add(exception.getLineNumber() + ": " + exception.getMessage());
        }

        @Override
        public void fatalError(SAXParseException exception) {
            error(exception);
        }
    }
}
