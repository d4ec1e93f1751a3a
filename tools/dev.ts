/** @module npm run dev: the Worker of npm start, rebuilt while you edit. */
import { spawn } from 'node:child_process'
import { mkdirSync, watch } from 'node:fs'
import { buildAll } from './build.ts'
import { RUNTIME_STATE, STATE_FOLDER } from './local/state-folder.ts'
import { migrate } from './start/migrate.ts'
import { requireFreePort } from './start/require-free-port.ts'
import { numberOption, parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'

const USAGE = 'npm run dev -- [--port 8787]'
/** What wrangler does not watch by itself: it watches the Worker. */
const WATCHED = ['client', 'contract', 'dashboard', 'demo']
/** An editor writes a file in several steps. */
const SETTLE_MS = 150

async function rebuild(): Promise<void> {
  const startedAt = performance.now()
  try {
    await buildAll('dist', { demo: true })
    console.log(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
  } catch (error) {
    console.error(`Not built: ${error instanceof Error ? error.message : error}`)
  }
}

/** Builds again after changes, never twice at once. */
function rebuildOnChange(): void {
  let timer: NodeJS.Timeout | undefined
  let building = Promise.resolve()
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      building = building.then(rebuild)
    }, SETTLE_MS)
  }
  for (const folder of WATCHED) watch(folder, { recursive: true }, later)
}

async function dev(args: string[]): Promise<number> {
  const { values } = parseOptions(args, { port: { type: 'string' } } as const, USAGE)
  const port = numberOption('port', values.port ?? process.env.PORT, { least: 1, most: 65_535, whole: true }) ?? 8787
  await requireFreePort(port)
  mkdirSync(STATE_FOLDER, { recursive: true })
  await buildAll('dist', { demo: true })
  await migrate()
  rebuildOnChange()
  const child = spawn('wrangler', ['dev', '--local', '--port', String(port), '--persist-to', RUNTIME_STATE], {
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    stdio: 'inherit',
  })
  // Ctrl-C goes to wrangler as well, and this process waits for it.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 0)))
  process.exit(code)
}

if (import.meta.main) await runCommand(() => dev(process.argv.slice(2)))
