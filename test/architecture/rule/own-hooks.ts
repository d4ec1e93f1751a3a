/** @module Rule: a unit test prepares what it needs itself. */
import { isCallExpression, isExpressionStatement, isIdentifier } from 'typescript/unstable/ast'
import { isUnitTest } from '../../../tools/select-tests.ts'
import type { Rule } from '../rule.ts'
import { lineAt } from '../sources.ts'

export const ownHooks: Rule = {
  name: 'no unit test has a hook around each test: all of them share one process, and it would run around every other file’s too',
  advice: 'Call what prepares the test from the test.',
  isAbout: (path) => isUnitTest(path) && path.endsWith('.test.ts'),
  find: ({ text, tree }) =>
    tree.statements
      .filter(isExpressionStatement)
      .map(({ expression }) => expression)
      .filter(isCallExpression)
      .filter(({ expression }) => isIdentifier(expression) && /^(before|after)Each$/.test(expression.text))
      .map((call) => ({ line: lineAt(text, call.getStart()), what: 'runs around every unit test' })),
  bad: [{ path: 'test/core/a.test.ts', text: "test('a', () => {})\nbeforeEach(() => {})\n", lines: [2] }],
}
