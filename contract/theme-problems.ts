/** @module Colours of a theme that people could not read. */
import type { FieldNote } from './campaign-admin.ts'
import { contrastRatio, mixed, READABLE_CONTRAST } from './contrast.ts'
import type { Theme } from './settings.ts'

type Colors = Pick<Theme, 'accent' | 'onAccent' | 'surface' | 'text'>

/** Paragraphs are written in so much of the text's colour: client/overlay/style/panel.css. */
const MUTED = 0.72

/** One note for each pair below 4.5 to 1, with its ratio; none: all of it can be read. */
export const themeProblems = ({ dark, ...light }: Theme): FieldNote[] => [
  ...problemsOf(light, 'theme'),
  ...(dark ? problemsOf(dark, 'theme.dark') : []),
]

function problemsOf({ accent, onAccent, surface, text }: Colors, at: string): FieldNote[] {
  const muted = mixed(text, surface, MUTED)
  return [
    noteOf(`${at}.onAccent`, contrastRatio(onAccent, accent), `${onAccent} on accent ${accent}`),
    noteOf(`${at}.text`, contrastRatio(text, surface), `${text} on surface ${surface}`) ??
      noteOf(`${at}.text`, contrastRatio(muted, surface), `as paragraphs have it (${muted}) on surface ${surface}`),
  ].filter((note) => note !== null)
}

function noteOf(field: string, ratio: number, what: string): FieldNote | null {
  if (ratio >= READABLE_CONTRAST) return null
  // Never rounded up to what would do.
  const told = (Math.floor(ratio * 100) / 100).toFixed(2)
  return { field, message: `${what} has a contrast of ${told} to 1; text needs ${READABLE_CONTRAST} to be read` }
}
