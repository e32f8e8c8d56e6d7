package firstdeal.platform.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import firstdeal.shared.Money;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Money as people write it: whole amounts without decimals. A formatter is costly to make and safe to share, so each is kept. */
final class Currencies {

    private static final Map<Kind, LocalizedNumberFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private record Kind(Locale locale, String currency, boolean whole) {}

    private Currencies() {}

    static String format(Money money, Locale locale) {
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return FORMATTERS
                .computeIfAbsent(new Kind(locale, money.currency().getCurrencyCode(), whole), Currencies::formatter)
                .format(money.amount())
                .toString();
    }

    private static LocalizedNumberFormatter formatter(Kind kind) {
        return NumberFormatter.withLocale(kind.locale())
                .unit(Currency.getInstance(kind.currency()))
                .precision(kind.whole() ? Precision.integer() : Precision.currency(Currency.CurrencyUsage.STANDARD));
    }
}
