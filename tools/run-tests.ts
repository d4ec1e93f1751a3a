/** @module npm test: every test, in real Chromium and on the real runtime; `--unit` only those that need neither. */
import { once } from 'node:events'
import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { buildAll } from './build.ts'
import { inTurn } from './in-turn.ts'
import { isUnitTest, selectTests } from './select-tests.ts'
import { inputPath } from './terminal/input-file.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { runProgram } from './terminal/run-program.ts'

const USAGE = 'npm test -- [--grep WORDS] [FILE or FOLDER …]'
const OPTIONS = { grep: { type: 'string' }, unit: { type: 'boolean', default: false } } as const
/** A test that waits for ever fails by its name, instead of holding up all that follow. */
const TIMEOUT_MS = 120_000

/** Where Node keeps what it has compiled: a hundred processes read the same modules, wrangler's alone 10 MB. */
const COMPILED = 'node_modules/.cache/node'

async function runTests(args: string[]): Promise<number> {
  process.env.NODE_COMPILE_CACHE ??= resolve(COMPILED)
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
  const quick = await runTogether(files.filter(isUnitTest), values.grep)
  const slow = await runApart(inTurn(files.filter((file) => !isUnitTest(file))), values.grep)
  return quick || slow
}

/** Tests that need nothing share one process: starting a hundred costs more than running them. */
async function runTogether(files: readonly string[], grep?: string): Promise<number> {
  if (files.length === 0) return 0
  const words = grep === undefined ? [] : ['--test-name-pattern', grep]
  const options = [
    '--test',
    '--test-isolation=none',
    '--test-force-exit',
    `--test-timeout=${TIMEOUT_MS}`,
    '--test-reporter=spec',
  ]
  return runProgram(process.execPath, [...options, ...words, ...files])
}

/** Each in a process of its own, in this order, four at a time; the command line would put them in the alphabet's. */
async function runApart(files: readonly string[], grep?: string): Promise<number> {
  if (files.length === 0) return 0
  let code = 0
  const testNamePatterns = grep === undefined ? [] : [grep]
  const tests = run({
    files: files.map((file) => resolve(file)),
    concurrency: 4,
    timeout: TIMEOUT_MS,
    testNamePatterns,
    // A file without a test of that name begins its browser all the same, and nothing ends it.
    forceExit: grep !== undefined,
  })
  tests.on('test:fail', () => {
    code = 1
  })
  const told = tests.compose(new spec())
  told.pipe(process.stdout)
  await once(told, 'end')
  return code
}

if (import.meta.main) await runCommand(() => runTests(process.argv.slice(2)))
