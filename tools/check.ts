/** @module npm run check: format and lint, types of every program, the rules of the house. */
import { existsSync } from 'node:fs'
import { runCommand } from './terminal/run-command.ts'
import { captureProgram } from './terminal/run-program.ts'
import { testFiles } from './test-files.ts'

/** Folders with a tsconfig of their own. */
const PROGRAMS = ['contract', 'worker/core', 'worker', 'client', 'dashboard', 'demo', 'bench', 'test', 'tools']

type Work = () => Promise<{ code: number; output: string }>

const bin = (name: string) => `node_modules/.bin/${name}`

async function architectureTests(): Promise<{ code: number; output: string }> {
  const files = testFiles('test/architecture')
  if (files.length === 0) return { code: 1, output: 'There is no test in test/architecture.' }
  return captureProgram(process.execPath, ['--test', '--test-reporter=spec', ...files])
}

/** Runs one stage and says how it went in one sentence; the output only where there is something to mend. */
async function stage(name: string, work: Work): Promise<boolean> {
  const startedAt = performance.now()
  const { code, output } = await work()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(code === 0 ? `✔ ${name}: nothing to mend (${seconds} s).` : `✖ ${name}: see below (${seconds} s).`)
  if (code !== 0) console.log(`${output.trim()}\n`)
  return code === 0
}

async function check(): Promise<number> {
  const results = [
    await stage('Format and lint', () => captureProgram(bin('biome'), ['check', '--error-on-warnings', '.'])),
  ]
  for (const program of PROGRAMS.filter((folder) => existsSync(`${folder}/tsconfig.json`))) {
    results.push(await stage(`Types of ${program}`, () => captureProgram(bin('tsc'), ['-p', program])))
  }
  results.push(await stage('Rules of the house', architectureTests))
  const failed = results.filter((passed) => !passed).length
  console.log(failed === 0 ? 'All is well.' : `${failed} of ${results.length} stages have something to mend.`)
  return failed === 0 ? 0 : 1
}

if (import.meta.main) await runCommand(check)
