/** @module Rule: nothing is of a type that turns the compiler off. */
import { SyntaxKind } from 'typescript/unstable/ast'
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'

/** Tests of types: each line that must not compile says so. */
const isTypeTest = (path: string) => path.startsWith('test/') && path.endsWith('-types.ts')

const SUPPRESSION = /^\s*(\/\/|\/\*) *@ts-(ignore|nocheck|expect-error)/m

export const noAny: Rule = {
  name: 'no `any`, and no line is hidden from the compiler',
  advice: 'Use the real type, or `unknown` and a schema.',
  isAbout: (path) => !isTypeTest(path),
  find: ({ text, nodes }) => {
    const anys = nodes().filter(({ kind }) => kind === SyntaxKind.AnyKeyword)
    const lines = text.split('\n').flatMap((line, index) => (SUPPRESSION.test(line) ? [index + 1] : []))
    return [
      ...anys.map((node) => ({ line: lineAt(text, node.getStart()), what: 'has the type any' })),
      ...lines.map((line) => ({ line, what: 'is hidden from the compiler' })),
    ]
  },
  bad: [
    {
      path: 'client/sample.ts',
      text: [
        '/** @module As any file. */',
        'export const a = (b: any[]) => b as unknown',
        'const c = a([]) as any',
        '// @ts-expect-error',
        'type D = Record<string, any>',
      ].join('\n'),
      lines: [2, 3, 5, 4],
    },
  ],
}
