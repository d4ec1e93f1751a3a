/** @module What is typed into a field of ours is not meant for the page's own shortcuts. */

/** The page sees keys of a shadow root as if they were pressed on no field at all. Escape and Tab are our panel's. */
const keep = (event: KeyboardEvent) => {
  if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation()
}

/** Listeners for whatever holds fields. */
export const keepKeys = { onKeyDown: keep, onKeyUp: keep, onKeyPress: keep }
