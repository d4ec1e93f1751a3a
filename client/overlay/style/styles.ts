/** @module All styles of the overlays as one sheet. */
import base from './base.css' with { type: 'text' }
import block from './block.css' with { type: 'text' }
import panel from './panel.css' with { type: 'text' }

/** Of two important declarations that of the shadow root wins, so a page's `* { all: unset !important }` loses. */
const HOST = ':host{all:initial !important;'
/** Above what shops pin to their pages. */
const OVER_PAGE = `${HOST}position:fixed !important;z-index:2147480000 !important}`
/** In the flow of the page, as wide as there is room. */
const WITHIN_PAGE = `${HOST}display:block !important;width:100% !important}`
/** Never on paper. */
const PRINT = '@media print{:host{display:none !important}}'

/** Of the parts that were loaded. */
const added = new Set<string>()

/** Adds the styles of a part to those of all overlays that open from now on. */
export const addStyles = (text: string): void => void added.add(text)

/** All that a shadow root needs, over the page or in it. */
export const styles = (isWithinPage: boolean): string =>
  (isWithinPage ? WITHIN_PAGE : OVER_PAGE) + PRINT + base + block + panel + [...added].join('')
