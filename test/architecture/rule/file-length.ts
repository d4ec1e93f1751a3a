/** @module Rule: files stay short enough to be read in one go. */
import type { Rule } from '../rule.ts'

const MOST_LINES = 300

export const fileLength: Rule = {
  name: `a file has at most ${MOST_LINES} lines`,
  advice: 'Split it by what it is about.',
  isAbout: () => true,
  find: ({ text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > MOST_LINES ? [{ line: MOST_LINES + 1, what: `has ${lines} lines` }] : []
  },
  bad: [{ path: 'worker/long.ts', text: 'const a = 1\n'.repeat(301), lines: [301] }],
}
