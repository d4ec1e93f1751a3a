/** @module Rule: a name is imported from the file that makes it. */
import { isExportDeclaration, isNamespaceExport } from 'typescript/unstable/ast'
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'

export const noBarrel: Rule = {
  name: 'no file only hands on what others export',
  advice: 'Import from the file itself.',
  isAbout: () => true,
  find: ({ text, tree }) => {
    const { statements } = tree
    const handedOn = statements.filter(isExportDeclaration).filter((statement) => statement.moduleSpecifier)
    const stars = handedOn.filter(({ exportClause }) => !exportClause || isNamespaceExport(exportClause))
    return [
      ...(handedOn.length === statements.length ? [{ line: 1, what: 'only hands on' }] : []),
      ...stars.map((star) => ({ line: lineAt(text, star.getStart()), what: 'hands on everything of another file' })),
    ]
  },
  bad: [
    { path: 'worker/core/barrel.ts', text: "export { a } from './a.ts'\nexport { b } from './b.ts'\n", lines: [1] },
    { path: 'worker/core/star.ts', text: "export const a = 1\nexport * from './b.ts'\n", lines: [2] },
  ],
}
