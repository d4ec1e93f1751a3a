/** @module Rule: a file is named after its one idea, so that the name can be guessed. */
import type { Rule } from '../rule.ts'

/** Names that say nothing about what is inside. */
const DRAWERS = /(^|\/)(utils?|helpers?|misc|common|shared|lib)(\.|\/)/i
/** A module in kebab-case, or a component named as it is. Endings such as `.test` are part of the name. */
const NAME = /\/([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?|[A-Z][A-Za-z0-9]*(\.test)?\.tsx)$/

export const fileName: Rule = {
  name: 'a file is named in kebab-case after its idea, or after its component',
  advice: 'Name it after the one thing that it exports.',
  isAbout: () => true,
  find: ({ path }) => {
    if (DRAWERS.test(path)) return [{ line: 1, what: 'has a name that says nothing' }]
    return NAME.test(path) ? [] : [{ line: 1, what: 'is not named as the others are' }]
  },
  bad: [
    { path: 'client/utils.ts', text: '', lines: [1] },
    { path: 'worker/core/leadScore.ts', text: '', lines: [1] },
    { path: 'dashboard/HourChart.ts', text: '', lines: [1] },
  ],
}
