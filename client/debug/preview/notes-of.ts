/** @module What the panel says of a draft beside showing it. */
import type { PreviewAnswer } from '../../../contract/preview.ts'
import { reason } from '../reason.ts'
import { SAMPLED } from './sample-state.ts'

/** Sentences, each a line of its own. */
export function notesOf({ overlay, as, name }: PreviewAnswer): string[] {
  const kinds = new Set<string>(overlay?.content.map(({ kind }) => kind))
  return [
    'Nothing here is counted, kept or given to anybody. Audience, pages, times and caps are left aside.',
    ...(overlay ? [] : ['On this page something is not known that it cannot do without, so nobody would see it here.']),
    ...(SAMPLED.some((kind) => kinds.has(kind)) ? ['Codes, draws and numbers about others are samples.'] : []),
    ...(as ? [asSegment(as, name)] : []),
  ]
}

function asSegment({ segment, outcome }: NonNullable<PreviewAnswer['as']>, name: string): string {
  if (!outcome) return `Nobody is in “${segment}” now, so what they would get cannot be said.`
  const names = new Map('by' in outcome ? [[outcome.by, outcome.by]] : [['', name]])
  return `Somebody of “${segment}”: ${reason(outcome, names)}`
}
