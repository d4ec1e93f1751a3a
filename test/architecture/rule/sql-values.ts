/** @module Rule: no value is ever written into SQL. */
import {
  isBinaryExpression,
  isElementAccessExpression,
  isIdentifier,
  isPropertyAccessExpression,
  isTemplateExpression,
  type Node,
} from 'typescript/unstable/ast'
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'
import { SQL_HOMES, sqlStatements } from '../sql-statements.ts'

/** A constant in capitals, or one entry of such a table: nothing that came from outside. */
function isConstant(node: Node): boolean {
  if (isPropertyAccessExpression(node) || isElementAccessExpression(node)) return isConstant(node.expression)
  return isIdentifier(node) && /^[A-Z][A-Z0-9_]*$/.test(node.text)
}

function valuesIn(statement: Node): string[] {
  if (isBinaryExpression(statement.parent)) return [statement.parent.getText()]
  if (!isTemplateExpression(statement)) return []
  const values = statement.templateSpans.map((span) => span.expression)
  return values.filter((value) => !isConstant(value)).map((value) => value.getText())
}

export const sqlValues: Rule = {
  name: 'no value is written into SQL',
  advice: 'Bind it as ?1; a list of columns or an order is a constant in CAPITALS.',
  isAbout: (path) => SQL_HOMES.test(path),
  find: (source) =>
    sqlStatements(source).flatMap((node) => {
      const line = lineAt(source.text, node.getStart())
      return valuesIn(node).map((value) => ({ line, what: `writes ${value} into SQL` }))
    }),
  bad: [
    {
      path: 'worker/store/sample.ts',
      text: [
        `const a = \`SELECT \${COLUMNS} FROM a ORDER BY \${ORDERS[by]}\``,
        `const b = \`SELECT \${id} FROM a\``,
        "const c = 'SELECT a FROM b WHERE id = ' + id",
      ].join('\n'),
      lines: [2, 3],
    },
  ],
}
