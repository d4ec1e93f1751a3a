/** @module Whether a consent banner is open: it goes before us. */

/** Words in the names that banners give themselves: a list of products would be out of date every month. */
const BANNERS = ['cookie', 'consent', 'gdpr', 'didomi'].map((word) => `[id*=${word} i],[class*=${word} i]`).join()

/** CSS pixels squared. Smaller is the little button that reopens the banner, and it stays for good. */
const LEAST_AREA = 20_000

/** True while something with such a name is seen over the page, by itself or in a wrapper. One query of the page. */
export const isBannerOpen = (): boolean =>
  [...document.querySelectorAll(BANNERS)].some(
    (named) =>
      isFixed(named) &&
      named.clientWidth * named.clientHeight >= LEAST_AREA &&
      // Browsers without it cannot tell a banner that has been put away, so there it counts.
      named.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false,
  )

const isFixed = (element: Element | null): boolean =>
  element !== null && (getComputedStyle(element).position === 'fixed' || isFixed(element.parentElement))
