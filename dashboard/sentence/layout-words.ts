/** @module The layouts of overlays, as people say them. */
import type { Layout } from '../../contract/layout.ts'

interface LayoutWords {
  name: string
  /** What it does to the page: a sentence. */
  about: string
}

const WORDS: Record<Layout, LayoutWords> = {
  modal: { name: 'Window', about: 'Stands in the middle; the page waits behind it.' },
  slide_in: { name: 'Slide-in', about: 'Comes in at a corner; the page stays usable.' },
  bar: { name: 'Bar', about: 'One line across the top or bottom.' },
  toast: { name: 'Note', about: 'A small note that goes away by itself.' },
  full_screen: { name: 'Full screen', about: 'Takes the whole screen of a computer; a window on a phone.' },
  teaser: { name: 'Tab', about: 'A small tab at the corner that opens when it is pressed.' },
  inline: { name: 'In the page', about: 'Stands in the page itself, in a place you name.' },
}

export const layoutName = (layout: Layout): string => WORDS[layout].name

export const layoutAbout = (layout: Layout): string => WORDS[layout].about
