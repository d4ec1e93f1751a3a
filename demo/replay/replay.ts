/** @module npm run replay -- FILE: plays recorded traffic into a running Worker, as fast as it takes it or at a pace. */
import type { Counters } from '../../contract/admin.ts'
import { type OwnServer, ownServer } from '../../tools/local/own-server.ts'
import { STATE_FOLDER } from '../../tools/local/state-folder.ts'
import { inputFile } from '../../tools/terminal/input-file.ts'
import { progress } from '../../tools/terminal/progress.ts'
import { runCommand } from '../../tools/terminal/run-command.ts'
import { type ReplayOptions, replayOptions } from './options.ts'
import { play } from './play.ts'
import { forgetPosition, type Position, positionFile, readPosition, recordPosition } from './position.ts'
import { findRecording, type OpenRecording, type Recording } from './recording.ts'
import { isAllStored, outcomeOf, reportLines, Tally } from './report.ts'
import { Sender, Stopped } from './sender.ts'
import { units } from './units.ts'
import { Watermark } from './watermark.ts'
import { quietCounters } from './worked-off.ts'

const SAVE_MS = 1000

/** Exit code of a command that was stopped by Ctrl-C. */
const STOPPED = 130

const count = (value: number) => value.toLocaleString('en-US')

const secondsSince = (startedAt: number) => Math.max(0.001, (performance.now() - startedAt) / 1000)

/** What to add to the times of a recording of orders so that its last one is now. Reads the file once. */
async function shiftToNow(recording: Recording, limit: number): Promise<number> {
  let last = 0
  const recorded = recording.format.read(recording.open().rows)
  for await (const { at } of units(recorded, { skip: 0, limit, onLeftOut: () => {} })) last = Math.max(last, at)
  return last === 0 ? 0 : Date.now() - last
}

/** Where to begin: at the kept position, or anew. */
async function beginAt(file: string, recording: Recording, options: ReplayOptions): Promise<Position> {
  const { unit } = recording.format
  const kept = options.restart ? null : readPosition(file)
  if (kept === null) {
    const isShifted = unit === 'order' && !options.keepDates
    return { done: 0, shiftMs: isShifted ? await shiftToNow(recording, options.limit) : 0 }
  }
  console.log(`Going on after ${count(kept.done)} ${unit}s (--restart begins anew).`)
  return kept
}

interface Run {
  recording: Recording
  options: ReplayOptions
  server: OwnServer
  /** Where the position is kept. */
  file: string
  signal: AbortSignal
}

/** Plays with a progress line and a kept position. Says how far it came, and whether that is the end. */
async function playAndKeep(run: Run, position: Position, tally: Tally): Promise<{ reached: number; isEnd: boolean }> {
  const { recording, options, server, file, signal } = run
  const { unit, read } = recording.format
  const watermark = new Watermark(position.done)
  const sender = new Sender(server.origin, signal)
  const line = progress()
  const startedAt = performance.now()
  let savedAt = startedAt
  const save = () => recordPosition(file, { done: watermark.reached, shiftMs: position.shiftMs })
  const source: OpenRecording = recording.open()
  const text = () => {
    const rate = Math.round(tally.played / secondsSince(startedAt))
    const pauses = sender.pauses === 0 ? '' : `, ${sender.pauses} pauses the Worker asked for`
    return `${count(position.done + tally.played)} ${unit}s, ${count(rate)}/s${pauses}`
  }
  const onProgress = () => {
    const share = Number.isFinite(options.limit) ? watermark.reached / options.limit : source.share()
    line.show(share, text())
    if (performance.now() - savedAt < SAVE_MS) return
    savedAt = performance.now()
    save()
  }
  const cut = units(read(source.rows), {
    skip: position.done,
    limit: options.limit,
    // At a pace every order has its own moment.
    ordersARequest: options.speed === null ? undefined : 1,
    onLeftOut: (leftOut) => tally.leave(leftOut),
  })
  const { fileName } = recording
  const { speed } = options
  const { shiftMs } = position
  try {
    await play({ units: cut, server, sender, fileName, speed, shiftMs, signal, tally, watermark, onProgress })
    line.done(text())
    return { reached: watermark.reached, isEnd: true }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return { reached: watermark.reached, isEnd: false }
  } finally {
    save()
  }
}

/** Waits for the queue and says what became of everything. */
async function settle(run: Run, tally: Tally, before: Counters, seconds: number): Promise<number> {
  const { server, signal } = run
  const { unit } = run.recording.format
  const line = progress()
  const after = await quietCounters(server, {
    received: (counters) => outcomeOf(unit, before, counters).received,
    wanted: tally.arriving,
    signal,
    onWait: (left) => line.show(null, `Waiting for the queue: ${count(left)} to go`),
  })
  const outcome = outcomeOf(unit, before, after)
  for (const text of reportLines(unit, tally, outcome, seconds)) console.log(text)
  return isAllStored(tally, outcome) ? 0 : 1
}

/** The first Ctrl-C finishes what is under way; the second ends at once. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) process.exit(STOPPED)
      stop.abort()
    })
  }
  return stop.signal
}

async function replay(args: string[]): Promise<number> {
  const options = replayOptions(args)
  const path = inputFile(options.file)
  const recording = await findRecording(path)
  const server = ownServer(options.url)
  const file = positionFile(STATE_FOLDER, { path, sizeBytes: recording.sizeBytes, origin: server.origin })
  const run = { recording, options, server, file, signal: stopSignal() }

  console.log(`${recording.fileName}: ${recording.format.name}, into ${server.origin}`)
  const position = await beginAt(file, recording, options)
  // What an earlier replay has sent may still be in the queue.
  const before = await quietCounters(server, { received: () => 0, wanted: 0, signal: run.signal, onWait: () => {} })
  const tally = new Tally()
  const startedAt = performance.now()
  const { reached, isEnd } = await playAndKeep(run, position, tally)
  if (!isEnd) {
    console.log(`\nStopped after ${count(reached)} ${recording.format.unit}s. The same command goes on there.`)
    return STOPPED
  }
  const code = await settle(run, tally, before, secondsSince(startedAt))
  if (!run.signal.aborted) forgetPosition(file)
  return code
}

if (import.meta.main) await runCommand(() => replay(process.argv.slice(2)))
