/** @module Rule: functions stay short enough to be seen whole. */
import { isFunctionLikeDeclaration } from 'typescript/unstable/ast'
import type { Rule } from '../rule.ts'
import { lineAt, type Source } from '../sources.ts'

const MOST_LINES = 60

function lengths({ nodes, text }: Source) {
  const functions = nodes().filter(isFunctionLikeDeclaration)
  return functions.map((node) => {
    const line = lineAt(text, node.getStart())
    return { line, lines: lineAt(text, node.end) - line + 1 }
  })
}

export const functionLength: Rule = {
  name: `a function has at most ${MOST_LINES} lines`,
  advice: 'Give a part of it a name of its own.',
  isAbout: (path) => !path.startsWith('test/'),
  find: (source) =>
    lengths(source)
      .filter(({ lines }) => lines > MOST_LINES)
      .map(({ line, lines }) => ({ line, what: `is a function of ${lines} lines` })),
  bad: [
    { path: 'worker/long.ts', text: `export const a = 1\nexport function long() {${'\n'.repeat(60)}}\n`, lines: [2] },
    { path: 'client/Long.tsx', text: `export const Long = () => (\n<div>${'\n'.repeat(60)}</div>\n)\n`, lines: [1] },
  ],
}
