/** @module All styles of the panel as one sheet. */
import css from './debug.css' with { type: 'text' }

/**
 * Of two important declarations that of the shadow root wins, so a page's `* { all: unset !important }` loses. Above
 * our overlays, and never on paper.
 */
const HOST = `:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147480001 !important;
  inset: auto 16px 16px auto !important;
}
:host(.up) {
  inset: 16px 16px auto auto !important;
}
@media print {
  :host {
    display: none !important;
  }
}
@media (max-width: 600px) {
  :host {
    inset: auto 0 0 0 !important;
  }
  :host(.up) {
    inset: 0 0 auto 0 !important;
  }
}
`

export const STYLES = HOST + css
