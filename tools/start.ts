/** @module npm start: the demo shop, the dashboard and the Worker on this machine, from nothing. */
import { mkdirSync } from 'node:fs'
import { buildAll } from './build.ts'
import { STATE_FOLDER } from './local/state-folder.ts'
import { explain } from './start/explain.ts'
import { fillShop } from './start/fill-shop.ts'
import { LocalWorker } from './start/local-worker.ts'
import { makeTokens } from './start/make-tokens.ts'
import { migrate } from './start/migrate.ts'
import { keepNights } from './start/nights.ts'
import { requireFreePort } from './start/require-free-port.ts'
import { numberOption, parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { type Stage, stages } from './terminal/stage.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm start -- [--port 8787]'

function portOf(args: string[]): number {
  const { values, positionals } = parseOptions(args, { port: { type: 'string' } } as const, USAGE)
  if (positionals.length > 0) throw new Trouble(`npm start takes no "${positionals[0]}".\nUsage: ${USAGE}`)
  const range = { least: 1, most: 65_535, whole: true }
  return numberOption('port', values.port ?? process.env.PORT, range) ?? 8787
}

/** Aborted by the first Ctrl-C, SIGTERM, or when the terminal is closed. Further ones change nothing: stopping is under way. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort())
  return stop.signal
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve())
  })

function printAddresses(origin: string, signInToken: string): void {
  console.log(`
  Demo shop   ${origin}/shop/
  Dashboard   ${origin}/dashboard/#sign-in=${signInToken}
              (signs in once, within a day; npm start makes a new link)
  Script tag  <script async src="${origin}/v.js"></script>

Ctrl-C stops all of it. What it has stored stays for the next start.`)
}

async function build(): Promise<void> {
  try {
    await buildAll('dist', { demo: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Trouble(explain(message) ?? `The build failed. Mend this and run npm start again:\n${message}`)
  }
}

/** Everything up to the running, filled shop. Returns early, not ready, when the signal comes. */
async function bringUp(port: number, stage: Stage, signal: AbortSignal): Promise<LocalWorker | null> {
  await stage('Building the script, the dashboard and the demo shop', build)
  if (signal.aborted) return null
  await stage('Applying migrations to the local database', migrate)
  if (signal.aborted) return null
  const { adminToken, signInToken } = await stage('Making your sign-in link', () => makeTokens(Date.now()))
  if (signal.aborted) return null
  const worker = new LocalWorker(port)
  try {
    await stage(`Starting the Worker on port ${port}`, () => worker.ready(signal))
    const server = { origin: `http://localhost:${port}`, adminToken }
    if (!signal.aborted) await stage('Filling the demo shop', () => fillShop(server))
    if (!signal.aborted) printAddresses(server.origin, signInToken)
    void keepNights(server, signal)
    return worker
  } catch (error) {
    await worker.stop()
    throw error
  }
}

/** A full disk and the like come as system errors from anywhere. */
function toTrouble(error: unknown): unknown {
  if (error instanceof Trouble || !(error instanceof Error)) return error
  const sentence = explain(`${error.message} ${(error as NodeJS.ErrnoException).code ?? ''}`)
  return sentence === null ? error : new Trouble(sentence)
}

async function start(args: string[]): Promise<number> {
  const port = portOf(args)
  await requireFreePort(port)
  const signal = stopSignal()
  try {
    mkdirSync(STATE_FOLDER, { recursive: true })
    const worker = await bringUp(port, stages(5), signal)
    if (worker === null) return 0
    await Promise.race([aborted(signal), worker.ended])
    const hasDied = !signal.aborted
    if (!hasDied) console.log('\nStopping …')
    const obituary = hasDied ? worker.obituary() : ''
    await worker.stop()
    if (hasDied) throw new Trouble(obituary)
    console.log('Stopped.')
    return 0
  } catch (error) {
    // Ctrl-C reaches the stage's own programs too, and they fail of it.
    if (signal.aborted) return 0
    throw toTrouble(error)
  }
}

if (import.meta.main) await runCommand(() => start(process.argv.slice(2)))
