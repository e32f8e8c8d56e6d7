package firstdeal.invite;

import firstdeal.shared.OnboardingId;
import firstdeal.shared.PartnerId;

/** People were called by mail to meetings to which they had not been called before. */
public record PeopleCalled(OnboardingId onboarding, PartnerId partner) {}
