/** @module How an overlay fared, as numbers to be read. */
import { plain } from '../sentence/counted.ts'
import { rate } from '../sentence/share.ts'

/** Shown, clicked, closed, and clicks of all that were shown. */
export const shownFigures = ({ shown, clicked, closed }: { shown: number; clicked: number; closed: number }) => [
  { label: 'Shown', value: plain(shown) },
  { label: 'Clicked', value: plain(clicked) },
  { label: 'Closed', value: plain(closed) },
  { label: 'Click rate', value: rate(clicked, shown) ?? '–' },
]
