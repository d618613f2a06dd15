/**
 * Results of experiments for readers: pictures as SVG, and pages of HTML that need nothing beside them. Pure functions of results, but for {@link edgeos.charts.report.ReportFolder}, which
 * writes files; any thread.
 */
package edgeos.charts.report;
