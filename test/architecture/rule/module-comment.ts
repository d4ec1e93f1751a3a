/** @module Rule: a file begins by saying what it is. */
import type { Rule } from '../rule.ts'

export const moduleComment: Rule = {
  name: 'a file opens with its module comment',
  advice: 'Begin it with /** @module One sentence, with its full stop. */ and nothing before that.',
  isAbout: () => true,
  find: ({ text }) => {
    const sentence = text.match(/^(?:#!.*\n)?\/\*\* @module ([^\n]+?) \*\/\n/)?.[1]
    if (sentence === undefined) return [{ line: 1, what: 'has no module comment' }]
    return /^\S.*[.?]$/.test(sentence) ? [] : [{ line: 1, what: 'has a module comment that is no sentence' }]
  },
  bad: [
    { path: 'worker/none.ts', text: 'export const a = 1\n', lines: [1] },
    { path: 'worker/late.ts', text: "import './a.ts'\n/** @module Too late. */\n", lines: [1] },
    { path: 'worker/unfinished.ts', text: '/** @module Helpers */\nexport const a = 1\n', lines: [1] },
  ],
}
