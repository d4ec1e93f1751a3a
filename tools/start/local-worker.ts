/** @module The Worker under `wrangler dev`: started, waited for, stopped with everything it started. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { forgetRunningWorker, recordRunningWorker } from '../local/running-worker.ts'
import { RUNTIME_STATE, STATE_FOLDER } from '../local/state-folder.ts'
import { startWrangler, withoutColours } from '../local/wrangler.ts'
import { Trouble } from '../terminal/trouble.ts'
import { explain, lastLines } from './explain.ts'

const LOG_FILE = `${STATE_FOLDER}/worker.log`
const POLL_MS = 150
const START_LIMIT_MS = 60_000
/** What ignores a polite signal for so long is ended. */
const STOP_LIMIT_MS = 5000

function readLog(): string {
  try {
    return withoutColours(readFileSync(LOG_FILE, 'utf8'))
  } catch {
    // No log: it never began.
    return ''
  }
}

/** What the Worker's log ends with, as a sentence when its reason is known. */
function lastWords(): string {
  const log = readLog()
  return explain(log) ?? `The end of ${LOG_FILE}:\n${lastLines(log, 15)}`
}

/** Sends a signal to all processes of a group; false when none is left. Signal 0 only asks. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

async function untilGone(pid: number, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs
  while (signalGroup(pid, 0)) {
    if (Date.now() > deadline) return false
    await wait(50)
  }
  return true
}

/** A running wrangler with its runtime. */
export class LocalWorker {
  /** Resolves when wrangler has ended, whoever ended it. */
  readonly ended: Promise<void>
  readonly #process: ChildProcess
  readonly #port: number
  #hasEnded = false

  constructor(port: number) {
    this.#port = port
    const args = ['dev', '--local', '--port', String(port), '--ip', 'localhost', '--persist-to', RUNTIME_STATE]
    const quiet = ['--inspector-port', '0', '--show-interactive-dev-session', 'false', '--log-level', 'warn']
    this.#process = startWrangler([...args, ...quiet], LOG_FILE)
    this.ended = new Promise((resolve) => {
      const end = () => {
        this.#hasEnded = true
        resolve()
      }
      this.#process.once('error', end)
      this.#process.once('exit', end)
    })
    if (this.#process.pid !== undefined) recordRunningWorker({ pid: this.#process.pid, port })
  }

  /** Polls until the Worker and its database answer. Throws `Trouble` when it dies before, or takes a minute. */
  async ready(signal: AbortSignal): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS
    let last = 'no answer'
    while (Date.now() < deadline && !signal.aborted) {
      if (this.#hasEnded) throw new Trouble(`The Worker ended before it was ready. ${lastWords()}`)
      last = await this.#health()
      if (last === 'ok') return
      const reason = last.startsWith('HTTP') ? explain(readLog()) : null
      if (reason !== null) throw new Trouble(reason)
      await wait(POLL_MS)
    }
    if (!signal.aborted) throw new Trouble(`The Worker was not ready after a minute (${last}). ${lastWords()}`)
  }

  /** Stops wrangler and all it started, politely first, and waits until none is left. */
  async stop(): Promise<void> {
    const { pid } = this.#process
    if (pid !== undefined) {
      signalGroup(pid, 'SIGINT')
      if (!(await untilGone(pid, STOP_LIMIT_MS))) {
        signalGroup(pid, 'SIGKILL')
        await untilGone(pid, STOP_LIMIT_MS)
      }
    }
    forgetRunningWorker()
  }

  /** Why it is gone, for the one who did not stop it. */
  obituary(): string {
    return `The Worker has ended by itself. ${lastWords()}`
  }

  async #health(): Promise<string> {
    try {
      const answer = await fetch(`http://localhost:${this.#port}/health`, { signal: AbortSignal.timeout(5000) })
      const body = (await answer.json()) as { ok?: unknown }
      return answer.status === 200 && body.ok === true ? 'ok' : `HTTP ${answer.status}`
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
}
