package firstdeal.document.internal;

import org.jspecify.annotations.Nullable;

/** A version of an artifact, as typed. */
record VersionForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable String link) {

    String titleOr(String key) {
        return title == null || title.isBlank() ? key : title;
    }

    String bodyText() {
        return AgreementApi.text(body);
    }

    String linkText() {
        return AgreementApi.text(link);
    }
}
