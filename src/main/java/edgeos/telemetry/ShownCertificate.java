package edgeos.telemetry;

import java.time.Instant;

/**
 * The certificate that clients of a TLS service are shown. Immutable; any thread.
 *
 * @param subject whose it is, such as {@code CN=localhost}
 * @param until when it expires
 * @param source where it lies, such as a file's path
 * @param fingerprint its SHA-256, as browsers show it: pairs of hexadecimal digits with colons between
 */
public record ShownCertificate(String subject, Instant until, String source, String fingerprint) { }
