/** @module The pinned wrangler, local only: no account, no metrics, no colours. */
import { type ChildProcess, spawn } from 'node:child_process'
import { openSync, writeFileSync } from 'node:fs'
import { captureProgram } from '../terminal/run-program.ts'
import { STATE_FOLDER } from './state-folder.ts'

const PROGRAM = 'node_modules/wrangler/bin/wrangler.js'

/** Wrangler would trace every request into a database of its own (measured: as large as the shop's own). */
const WITHOUT_TRACES = { X_LOCAL_OBSERVABILITY: 'false', X_LOCAL_EXPLORER: 'false' }

const environment = () => ({
  ...process.env,
  ...WITHOUT_TRACES,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_LOG_PATH: `${STATE_FOLDER}/wrangler-logs`,
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  NO_COLOR: '1',
})

/** Text without the colours that wrangler writes all the same. */
export function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
  return text.replace(/\x1b\[[0-9;]*m/g, '')
}

/** Runs a wrangler command to its end and returns all it wrote. */
export async function runWrangler(args: readonly string[]): Promise<{ code: number; output: string }> {
  const { code, output } = await captureProgram(process.execPath, [PROGRAM, ...args], { ...environment(), CI: '1' })
  return { code, output: withoutColours(output) }
}

/** What Cloudflare would say of a visitor. */
const VISITORS = `${STATE_FOLDER}/visitors.json`

/** Visitors on this machine live where it stands; wrangler's own placeholder has all of them in Texas, asleep when you are not. */
function visitorsHere(): Record<string, string | undefined> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  writeFileSync(VISITORS, JSON.stringify({ timezone: timeZone }))
  return { CLOUDFLARE_CF_FETCH_ENABLED: undefined, CLOUDFLARE_CF_FETCH_PATH: VISITORS }
}

/** Starts `wrangler dev` as the leader of a process group of its own; what it writes goes to `logFile`. */
export function startWrangler(args: readonly string[], logFile: string): ChildProcess {
  const log = openSync(logFile, 'w')
  return spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...environment(), ...visitorsHere() },
    stdio: ['ignore', log, log],
    detached: true,
  })
}
