package edgeos.charts.report;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Writes the figures of a column with their unit, for axes. Only writes. */
@SuppressWarnings("serial")
final class NumberFormatOf extends NumberFormat {
    private final transient Column column;

    NumberFormatOf(Column column) {
        this.column = column;
    }

    @Override
    public StringBuffer format(double number, StringBuffer into, FieldPosition at) {
        return into.append(column.figure(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer into, FieldPosition at) {
        return format((double) number, into, at);
    }

    @Override
    public Number parse(String text, ParsePosition at) {
        throw new UnsupportedOperationException("column=" + column.name() + " figures of axes are only written");
    }
}
