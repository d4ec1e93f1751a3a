/** @module Whether a film plays in the page. */

/** Of films in frames nobody outside knows. One without a sound that goes round and round is a picture. */
export const isFilmPlaying = (): boolean =>
  [...document.querySelectorAll('video')].some(({ paused, loop, muted }) => !paused && !(loop && muted))
