/** @module The local Worker that is running now, as `npm start` noted it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { STATE_FOLDER } from './state-folder.ts'

const FILE = `${STATE_FOLDER}/worker.json`

export interface RunningWorker {
  /** Of wrangler, which leads its own process group. */
  pid: number
  port: number
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Notes the Worker for the other commands. */
export function recordRunningWorker(worker: RunningWorker): void {
  writeFileSync(FILE, JSON.stringify(worker))
}

export function forgetRunningWorker(): void {
  rmSync(FILE, { force: true })
}

/** The Worker that was noted and whose process still lives, or null. */
export function readRunningWorker(): RunningWorker | null {
  try {
    const noted = JSON.parse(readFileSync(FILE, 'utf8')) as RunningWorker
    return isAlive(noted.pid) ? noted : null
  } catch {
    return null
  }
}
