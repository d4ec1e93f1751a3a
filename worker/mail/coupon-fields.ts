/** @module The short form of a coupon's own fields. */

/** `{code}` for `{{ coupon.code }}`, and so on: the words of a template, before anything is filled in. */
export const withCouponFields = (text: string): string =>
  text.replace(/(?<!\{)\{(code|percent|amount|discount|until)\}(?!\})/g, '{{ coupon.$1 }}')
