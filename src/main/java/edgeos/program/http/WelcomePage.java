package edgeos.program.http;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page that an HTTP responder without files serves: it tells of the FWP that serves it. Immutable. */
final class WelcomePage {
    private static final Pattern PLACES = Pattern.compile("\\{(fwp|colour|activation|requests)}");
    private static final String TEXT = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" href="data:,">
            <title>FWP {fwp}</title>
            <style>
            :root { color-scheme: dark light }
            body { font: 18px/1.5 system-ui, sans-serif; margin: 12vh auto; max-width: 34em; padding: 0 1.2em; background: #10151c; color: #d7dee8 }
            h1 { font-size: 3em; margin: 0; color: #5ec8f2; font-weight: 600 }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .3em 1.5em; margin: 2em 0 }
            dt { color: #8b98a8 } dd { margin: 0; font-variant-numeric: tabular-nums }
            i { display: inline-block; width: 2.6em; height: .8em; border-radius: .25em }
            @media (prefers-color-scheme: light) { body { background: #f6f8fa; color: #1f2933 } h1 { color: #0b6e99 } dt { color: #5b6774 } }
            </style>
            <h1>FWP {fwp}</h1>
            <p>This feather-weight process serves your connection, and nobody else's. When you leave, its memory is wiped, and the next client gets it as good as new.</p>
            <dl>
            <dt>Its colour in the Pool tab</dt><dd><i style="background: {colour}"></i></dd>
            <dt>Time to activate it</dt><dd>{activation}</dd>
            <dt>Requests it served</dt><dd>{requests}</dd>
            </dl>
            <p>Give the HTTP responder a folder of files, and it serves those instead.</p>
            </html>
            """;

    /** What stands in a place of the page. */
    enum Place { FWP, COLOUR, ACTIVATION, REQUESTS }

    private WelcomePage() { }

    /** The text between the places; one more than there are places. */
    static List<byte[]> pieces() {
        return PLACES.splitAsStream(TEXT).map(Ascii::bytes).toList();
    }

    /** The places, in order. */
    static List<Place> places() {
        return PLACES.matcher(TEXT).results().map(MatchResult::group).map(WelcomePage::place).toList();
    }

    private static Place place(String mark) {
        return switch (mark) {
            case "{fwp}" -> Place.FWP;
            case "{colour}" -> Place.COLOUR;
            case "{activation}" -> Place.ACTIVATION;
            default -> Place.REQUESTS;
        };
    }
}
