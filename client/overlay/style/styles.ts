/** @module All styles of the overlays as one sheet. */
import base from './base.css' with { type: 'text' }
import block from './block.css' with { type: 'text' }
import panel from './panel.css' with { type: 'text' }
import products from './products.css' with { type: 'text' }

/**
 * Of two important declarations that of the shadow root wins, so a page's `* { all: unset !important }` loses. Above
 * what shops pin to their pages, and never on paper.
 */
const HOST = `:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147480000 !important;
}
@media print {
  :host {
    display: none !important;
  }
}
`

export const STYLES = HOST + base + block + products + panel
