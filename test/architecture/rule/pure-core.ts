/** @module Rule: the core decides by what it is given, and touches neither clock, chance nor world. */
import { isIdentifier, isNewExpression, isPropertyAccessExpression, type Node } from 'typescript/unstable/ast'
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'

const FORBIDDEN_GLOBALS = new Set(['crypto', 'fetch', 'console', 'performance', 'setTimeout', 'setInterval', 'process'])
const FORBIDDEN_MEMBERS = new Set(['Date.now', 'Math.random'])

/** `x.console` and `{ fetch: 1 }` are not the global. */
function isGlobal(node: Node): boolean {
  return isIdentifier(node) && FORBIDDEN_GLOBALS.has(node.text) && !isNameOf(node, node.parent)
}

function isNameOf(node: Node, parent: Node): boolean {
  return 'name' in parent && parent.name === node
}

function impurity(node: Node): string | null {
  if (isGlobal(node)) return node.getText()
  if (isPropertyAccessExpression(node) && FORBIDDEN_MEMBERS.has(node.getText())) return node.getText()
  if (isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date'
  return null
}

export const pureCore: Rule = {
  name: 'worker/core has no clock, no chance and no world',
  advice: 'Take `now`, a number or the data as an argument; the doors do the rest.',
  isAbout: (path) => path.startsWith('worker/core/'),
  find: ({ text, nodes }) =>
    nodes().flatMap((node) => {
      const what = impurity(node)
      return what ? [{ line: lineAt(text, node.getStart()), what: `uses ${what}` }] : []
    }),
  bad: [
    {
      path: 'worker/core/sample.ts',
      text: [
        'const at = Date.now()',
        'const day = new Date(at)',
        'const luck = Math.random() + Math.floor(1)',
        'const id = crypto.randomUUID()',
        'const answer = await fetch(id)',
        'console.log(answer, Date.parse(id))',
        'const took = performance.now()',
        'const fine = { fetch: 1 }.fetch',
      ].join('\n'),
      lines: [1, 2, 3, 4, 5, 6, 7],
    },
  ],
}
