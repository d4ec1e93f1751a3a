/** @module Rule: what the contract and the core export is explained where it stands. */
import {
  isExportAssignment,
  isExportDeclaration,
  isTypeAliasDeclaration,
  type Statement,
  SyntaxKind,
} from 'typescript/unstable/ast'
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'

/** The types of a schema or list beside it: what there is to say, that says. */
const DERIVED = /= (v\.Infer(Input|Output)<typeof \w+>|\(typeof \w+\)\[number\]|keyof typeof \w+)$/

function isExported(statement: Statement): boolean {
  if (isExportDeclaration(statement) || isExportAssignment(statement)) return false
  const { modifiers } = statement as { modifiers?: readonly { kind: SyntaxKind }[] }
  return modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) ?? false
}

export const docComments: Rule = {
  name: 'every export of contract and worker/core has a doc comment',
  advice: 'Say in /** … */ what the types cannot: meaning, unit, range, edge cases, source.',
  isAbout: (path) => /^(contract|worker\/core)\//.test(path),
  find: ({ text, tree }) =>
    tree.statements
      .filter((statement) => isExported(statement) && !statement.jsDoc?.length)
      .filter((statement) => !isTypeAliasDeclaration(statement) || !DERIVED.test(statement.getText()))
      .map((statement) => ({
        line: lineAt(text, statement.getStart()),
        what: `${statement.getText().split('\n')[0]?.slice(0, 60)} has no doc comment`,
      })),
  bad: [
    {
      path: 'worker/core/sample.ts',
      text: [
        '/** @module A sample. */',
        "import { a } from './a.ts'",
        'export const B = 1',
        'export type Letters = (typeof B)[number]',
        '/** Explained. */',
        'export function c(): void {}',
        'function own(): void {}',
        '// Not a doc comment.',
        'export interface D {}',
        'export type E = string',
      ].join('\n'),
      lines: [3, 9, 10],
    },
  ],
}
