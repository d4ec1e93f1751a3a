/** @module Rule: a switch over our own kinds lists them all, so that a new kind does not compile until it is handled. */
import { isDefaultClause, isPropertyAccessExpression, isSwitchStatement } from 'typescript/unstable/ast'
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'

export const noDefaultCase: Rule = {
  name: 'no switch over our own kinds has a default',
  advice: 'List the cases. In contract and worker/core no switch may have one: use a table for what is not ours.',
  isAbout: () => true,
  find: ({ path, text, nodes }) => {
    const switches = nodes().filter(isSwitchStatement)
    return switches.flatMap(({ expression, caseBlock }) => {
      const isKind = isPropertyAccessExpression(expression) && expression.name.text === 'kind'
      const clause = caseBlock.clauses.find(isDefaultClause)
      if (!clause || !(isKind || /^(contract|worker\/core)\//.test(path))) return []
      return [{ line: lineAt(text, clause.getStart()), what: 'is a default' }]
    })
  },
  bad: [
    { path: 'client/sample.ts', text: 'switch (block.kind) {\n  case 1:\n  default:\n}\n', lines: [3] },
    { path: 'worker/core/sample.ts', text: 'switch (name) {\n  default:\n}\n', lines: [2] },
  ],
}
