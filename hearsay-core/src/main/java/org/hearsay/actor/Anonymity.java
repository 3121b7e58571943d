package org.hearsay.actor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.Span;

/**
 * Whether the text says of somebody that they want no name, and why: <i>who asked not to be named because they feared
 * for their posts</i>.
 */
final class Anonymity {
  private static final int FARTHEST = 400;
  private static final Pattern WISH = Pattern.compile(
      "\\b(?:(?:on|under)\\s+(?:the\\s+)?(?:strict\\s+)?condition\\s+(?:of\\s+anonymity"
          + "|(?:that\\s+)?(?:he|she|they)\\s+not\\s+be)"
          + "|(?:not|declin\\w+|refus\\w+)\\s+(?:want\\s+|wish\\s+)?to\\s+be\\s+(?:named|identified|quoted)"
          + "|(?:request\\w+|ask\\w+\\s+for|grant\\w+|promis\\w+)\\s+anonymity|sp[eo]\\w+\\s+anonymously|anonymously"
          + "|not\\s+(?:be\\s+)?authori[sz]ed\\s+to\\s+(?:speak|talk|comment|discuss)"
          + "|(?:name|identity)\\s+(?:is|was|has\\s+been|be)\\s+withheld"
          + "|only\\s+by\\s+(?:his|her|their)\\s+first\\s+name)"
          + "(?:\\s+(?:named|identified|quoted))?(?:\\s+by\\s+name)?,?", Pattern.CASE_INSENSITIVE);
  private static final Pattern REASON = Pattern.compile(
      "\\G\\s*((?:because|since|as|for|citing|fearing|out\\s+of|due\\s+to|owing\\s+to|given|to"
          + "|in\\s+order\\s+to|so\\s+as|so|lest|while|when|saying|publicly|about)\\b[^.;:\\n“”\"—,]{2,240}?)"
          + "(?=\\s+(?:said|says|told|added|confirmed|described)\\b|[.;:\\n“”\"—,]|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNAUTHORISED = Pattern.compile(
      "not\\s+(?:be\\s+)?authori[sz]ed\\s+to\\b[^.;:\\n“”\"—,]{2,120}?"
      + "(?=\\s+(?:said|says|told|added|confirmed|described)\\b|[.;:\\n“”\"—,]|$)", Pattern.CASE_INSENSITIVE);

  /**
   * A wish for no name.
   *
   * @param reason the words that say why; empty when the text does not
   */
  record Wish(Optional<Span> reason) {}

  private Anonymity() {}

  /** The wish that the sentence of a description, or the next in its paragraph, tells of. */
  static Optional<Wish> of(Layout layout, Reference description) {
    int first = layout.firstWord(description.span());
    int end = first;
    while (end < layout.size() && layout.paragraph(end) == description.paragraph()
        && layout.sentence(end) <= description.sentence() + 1
        && layout.span(first, end + 1).length() <= FARTHEST) {
      end++;
    }
    if (end == first) {
      return Optional.empty();
    }
    Span range = layout.span(first, end);
    Matcher wish = WISH.matcher(layout.text()).region(range.start(), range.end());
    if (!wish.find()) {
      return Optional.empty();
    }
    Matcher reason = REASON.matcher(layout.text()).region(wish.end(), range.end());
    if (reason.find()) {
      return Optional.of(new Wish(Optional.of(new Span(reason.start(1), reason.end(1)))));
    }
    Matcher unauthorised = UNAUTHORISED.matcher(layout.text()).region(range.start(), range.end());
    return Optional.of(new Wish(unauthorised.find() ? Optional.of(new Span(unauthorised.start(), unauthorised.end()))
        : Optional.empty()));
  }
}
