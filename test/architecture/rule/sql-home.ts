/** @module Rule: all SQL lives in worker/store. */
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'
import { SQL_HOMES, sqlStatements } from '../sql-statements.ts'

export const sqlHome: Rule = {
  name: 'SQL is in worker/store only',
  advice: 'Move it into the file of its table in worker/store.',
  isAbout: (path) => /^(contract|worker|client|dashboard)\//.test(path) && !SQL_HOMES.test(path),
  find: (source) =>
    sqlStatements(source).map((node) => ({ line: lineAt(source.text, node.getStart()), what: 'has SQL in it' })),
  bad: [
    {
      path: 'worker/routes/sample.ts',
      text: [
        "const a = 'Select a product'",
        "const b = db.prepare('SELECT a FROM b')",
        'const c = `\n  INSERT INTO b (a) VALUES (1)`',
        "const d = 'UPDATE the page'",
      ].join('\n'),
      lines: [2, 3],
    },
  ],
}
