import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * A flavour ("ua1", "2a", "ua2", "4") and PDFs -> a line a file, "pass" or "fail", the number of checks, the path; after
 * a failed one a line a rule: a tab, its clause, how often it fails, what it says. Run from source: `java -cp … FILE`.
 */
public final class JudgeWithVeraPdf {
    private static final int MOST_FAULTS = 10_000;

    public static void main(String[] words) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(words[0]);
        if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException(words[0]);
        for (int i = 1; i < words.length; i++) {
            judge(flavour, words[i]);
        }
    }

    private static void judge(PDFAFlavour flavour, String path) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, MOST_FAULTS, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            String verdict = result.isCompliant() ? "pass" : "fail";
            System.out.println(verdict + " " + result.getTotalAssertions() + " " + path);
            Map<String, Integer> counts = new TreeMap<>();
            Map<String, String> messages = new TreeMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                String message = assertion.getErrorMessage();
                counts.merge(rule, 1, Integer::sum);
                messages.putIfAbsent(rule, message == null ? assertion.getMessage() : message);
            }
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                String message = messages.get(count.getKey()).replaceAll("\\s+", " ");
                System.out.println("\t" + count.getKey() + " x" + count.getValue() + " " + message);
            }
        }
    }
}
