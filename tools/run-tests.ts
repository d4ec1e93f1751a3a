/** @module npm test: every test, in real Chromium and on the real runtime; `--unit` only those that need neither. */
import { relative } from 'node:path'
import { buildAll } from './build.ts'
import { isUnitTest, selectTests } from './select-tests.ts'
import { inputPath } from './terminal/input-file.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { runProgram } from './terminal/run-program.ts'

const USAGE = 'npm test -- [--grep WORDS] [FILE or FOLDER …]'
const OPTIONS = { grep: { type: 'string' }, unit: { type: 'boolean', default: false } } as const
/** A test that waits for ever fails by its name, instead of holding up all that follow. */
const TIMEOUT = '--test-timeout=120000'

async function runTests(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE)
  const files = selectTests(
    positionals.map((path) => relative('.', inputPath(path))),
    values.unit,
  )
  if (!files.every(isUnitTest)) {
    const code = await runProgram(process.execPath, ['test/browser/require-chromium.ts'])
    if (code !== 0) return code
    await buildAll('dist', { demo: true })
    // So that forty test files need not each bundle it again (test/browser/core-script.ts).
    process.env.VITRINE_BUILT = 'dist'
  }
  const grep = values.grep === undefined ? [] : ['--test-name-pattern', values.grep]
  const run = (isolation: string, some: readonly string[]) =>
    some.length > 0
      ? runProgram(process.execPath, ['--test', isolation, TIMEOUT, '--test-reporter=spec', ...grep, ...some])
      : 0
  // Tests that need nothing share one process: starting a hundred costs more than running them.
  const quick = await run('--test-isolation=none', files.filter(isUnitTest))
  const slow = await run(
    '--test-concurrency=3',
    files.filter((file) => !isUnitTest(file)),
  )
  return quick || slow
}

if (import.meta.main) await runCommand(() => runTests(process.argv.slice(2)))
