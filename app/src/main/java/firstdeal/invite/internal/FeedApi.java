package firstdeal.invite.internal;

import firstdeal.invite.Feed;
import firstdeal.invite.Feed.Whose;
import firstdeal.platform.actor.Needs;
import firstdeal.platform.api.ItemList;
import firstdeal.shared.Actor;
import firstdeal.shared.ContactId;
import firstdeal.shared.OnboardingId;
import firstdeal.shared.Permission;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calendars to subscribe to. Their addresses are secrets: only who may work on the run sees them. */
@RestController
@RequestMapping("/api/v1")
class FeedApi {

    private final FeedService feeds;

    FeedApi(FeedService feeds) {
        this.feeds = feeds;
    }

    /** @param contact whose calendar it is to be; without one, the run's */
    record FeedBody(@Nullable UUID contact) {}

    /** @param contact null for the calendar of the run */
    record FeedJson(UUID id, @Nullable UUID contact, String url, String webcal, String madeBy, Instant madeAt) {}

    @GetMapping("/onboardings/{id}/feeds")
    @Needs(Permission.WORK)
    ItemList<FeedJson> list(Actor actor, @PathVariable UUID id) {
        return ItemList.of(
                feeds.of(actor, new OnboardingId(id)).stream().map(this::json).toList());
    }

    @PostMapping("/onboardings/{id}/feeds")
    @Needs(Permission.WORK)
    ResponseEntity<FeedJson> make(Actor actor, @PathVariable UUID id, @RequestBody FeedBody body) {
        var feed = feeds.make(
                actor, new OnboardingId(id), Optional.ofNullable(body.contact()).map(ContactId::new));
        return ResponseEntity.created(URI.create("/api/v1/feeds/" + feed.id())).body(json(feed));
    }

    @DeleteMapping("/feeds/{feed}")
    @Needs(Permission.WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID feed) {
        feeds.end(actor, feed);
    }

    private FeedJson json(Feed feed) {
        var address = feeds.address(feed);
        return new FeedJson(
                feed.id(),
                feed.whose() instanceof Whose.Person(var contact) ? contact.value() : null,
                address.https(),
                address.webcal(),
                feed.madeBy(),
                feed.madeAt());
    }
}
