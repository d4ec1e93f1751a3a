/** @module What an overlay needs beside its blocks before it can be drawn. */
import type { OverlayOptions } from '../../contract/overlay-host.ts'
import { LAYOUT_VIEWS } from './draw-into.tsx'
import type { PageTokens } from './look/page-tokens.ts'
import { loadPart } from './parts.ts'
import { addStyles } from './style/styles.ts'

/**
 * Loads the rarer layouts and tabs where they are needed; returns how to read the look of the page, for themes that ask
 * for it. Rejects where a part cannot be had.
 */
export async function extras({ overlay: { layout, tab }, theme }: OverlayOptions): Promise<PageTokens | null> {
  if (tab || layout === 'full_screen' || layout === 'inline') {
    const { views, styles } = await loadPart<{ views: typeof LAYOUT_VIEWS; styles: string }>('layouts')
    Object.assign(LAYOUT_VIEWS, views)
    addStyles(styles)
  }
  // One after the other: what fails while another is awaited would come up as an error of the page.
  return theme.fromPage || theme.dark ? loadPart<PageTokens>('look') : null
}
